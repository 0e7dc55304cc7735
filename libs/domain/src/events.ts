import type { FaceRefusalCause } from './face/face-protocol';

/**
 * Everything that can happen, by its type, with the facts that the event carries.
 * An event holds ids, codes and counts; never a name, a phone number or clinical text.
 */
export interface EventFacts {
  'installation.set-up': Record<string, never>;
  'branch.created': { code: string };
  'branch.updated': { fields: string[]; version: number };
  'patient.registered': { uhid: string; origin: 'desk' | 'portal' | 'import' | 'seed' };
  'patient.updated': { fields: string[]; version: number };
  /** The patient was given a copy of all that is kept about them. */
  'patient.data-exported': { format: 'JSON' | 'PDF' };
  'patient.deactivated': { version: number };
  'patient.reactivated': { version: number };
  'doctor.created': Record<string, never>;
  'doctor.updated': { fields: string[]; version: number };
  'doctor.deactivated': { version: number };
  'doctor.reactivated': { version: number };
  'doctor.hours-set': { validFrom: string; rows: number };
  'doctor.leave-added': { leaveId: string; days: [first: string, last: string] };
  'doctor.leave-withdrawn': { leaveId: string };
  'doctor.session-added': { sessionId: string };
  'doctor.session-removed': { sessionId: string };
  'slot.held': SlotFacts & { until: string };
  'slot.released': SlotFacts;
  'appointment.booked': AppointmentFacts & { way: 'DESK' | 'PORTAL' | 'API' | 'SEED'; isOverbooked: boolean };
  'appointment.updated': AppointmentFacts & { fields: string[] };
  'appointment.rescheduled': AppointmentFacts & {
    fromDoctorId: string;
    fromDay: string;
    fromTime: string;
    isOverbooked: boolean;
  };
  'appointment.confirmed': AppointmentFacts;
  'appointment.checked-in': AppointmentFacts & { token: number };
  'appointment.called': AppointmentFacts & { token: number; again: boolean; room: string | null };
  'appointment.skipped': AppointmentFacts & { token: number };
  'appointment.completed': AppointmentFacts;
  'appointment.cancelled': AppointmentFacts & { was: string };
  'appointment.missed': AppointmentFacts;
  'bill.drafted': BillFacts & { lines: number; totalPaise: number };
  'bill.updated': BillFacts & { lines: number; totalPaise: number };
  'bill.issued': BillFacts & { number: string; totalPaise: number };
  'bill.cancelled': BillFacts & { was: string };
  'bill.credited': BillFacts & { creditNoteId: string; amountPaise: number };
  'payment.recorded': PaymentFacts & { status: 'CLAIMED' | 'VERIFIED' };
  'payment.verified': PaymentFacts & { via: 'CASHIER' | 'STATEMENT' | 'WEBHOOK' };
  'payment.rejected': PaymentFacts;
  'payment.refunded': PaymentFacts & { refundId: string; refundPaise: number };
  /** Money, or a claim of it, that was not accepted. The subject is the bill, or the door it came through. */
  'payment.refused': {
    cause: PaymentRefusalCause;
    billId: string | null;
    amountPaise: number | null;
    /** By which the money is found at the bank, and the bill that was meant. */
    utr: string | null;
    reference: string | null;
  };
  'cash.opened': { floatPaise: number };
  'cash.moved': { kind: string; amountPaise: number };
  'cash.closed': { expectedPaise: number; countedPaise: number };
  'statement.imported': { lines: number; matched: number; queued: number };
  'statement.settled': { state: string; billId: string | null };
  /** A line that was put aside waits again. */
  'statement.reopened': Record<string, never>;
  'price-list.changed': { fields: string[] };
  'record.begun': RecordFacts;
  'record.signed': RecordFacts & { version: number; diagnoses: number; drugs: number };
  'record.amended': RecordFacts & { version: number; diagnoses: number; drugs: number };
  'record.discarded': RecordFacts;
  /** What a signed version prescribes was taken back. */
  'prescription.withdrawn': RecordFacts & { version: number; drugs: number };
  'attachment.added': AttachmentFacts & { mediaType: string; sizeBytes: number };
  /** Marked as entered in error; the content is not given to anybody any more. */
  'attachment.removed': AttachmentFacts;
  /** The hospital's own list of diagnoses, whole: so many codes. */
  'catalogue.imported': { codes: number };
  'vital-signs.measured': { appointmentId: string | null; signs: string[] };
  /** Somebody may see the patient's chart for a while, and the patient sees who it was. */
  'chart.opened': { until: string; withReason: boolean };
  'stock.moved': { kind: string; quantity: number; balance: number };
  /** Once for each time that the stock falls to its minimum. */
  'stock.low': { quantity: number; minQuantity: number };
  'inventory-item.created': Record<string, never>;
  'inventory-item.updated': { fields: string[]; version: number };
  'inventory-item.deactivated': { version: number };
  'inventory-item.reactivated': { version: number };
  'supplier.created': Record<string, never>;
  'supplier.updated': { fields: string[] };
  'stocktake.started': { batches: number };
  'stocktake.counted': { batches: number };
  'stocktake.closed': { differences: number };
  'stocktake.dropped': Record<string, never>;
  'staff.created': Record<string, never>;
  'staff.updated': { fields: string[]; version: number };
  'staff.deactivated': { version: number };
  'staff.reactivated': { version: number };
  'department.changed': { fields: string[] };
  'shift.changed': { fields: string[] };
  /** `staffIds` are those whose duties changed. */
  'roster.set': { days: [first: string, last: string]; changes: number; staffIds: string[] };
  'invitation.created': { role: string };
  'invitation.accepted': { accountId: string };
  'invitation.withdrawn': Record<string, never>;
  'account.created': { role: string };
  /** `faceDeviceId` is null for a sign-in by password. */
  'account.signed-in': { sessionId: string; faceDeviceId: string | null };
  'account.locked': { seconds: number };
  'face.enrolled': { deviceId: string; consentVersion: number };
  /** Consent was taken back, or an administrator switched it off: the key is destroyed. */
  'face.withdrawn': { devices: number };
  'face.device-renamed': { deviceId: string };
  'face.device-revoked': { deviceId: string };
  /** The subject is the account; for a device that is not known, what was given as its id. */
  'face.refused': { cause: FaceRefusalCause; deviceId: string };
  'face.locked': { failures: number };
  /** The front desk was shown these as look-alikes of somebody at the desk. */
  'face.suggested': { patientIds: string[] };
  'face.settings-changed': { fields: string[]; version: number };
  'account.role-changed': { from: string; to: string };
  'account.branches-changed': { branchIds: string[] };
  'account.password-changed': Record<string, never>;
  /** Somebody asked for a link for a new password, and the account has an address to send one to. */
  'account.reset-requested': Record<string, never>;
  /** A new password was set by such a link. */
  'account.password-reset': Record<string, never>;
  'account.address-change-requested': Record<string, never>;
  'account.address-changed': Record<string, never>;
  'account.deactivated': Record<string, never>;
  'account.reactivated': Record<string, never>;
  'session.ended': { sessionId: string; cause: SessionEndCause };
  /** The subject of what happens to a mail is the account that it is about. */
  'mail.sent': MailFacts;
  /** Without a mail server, a mail lies in the outbox. */
  'mail.kept': MailFacts;
  /** An administrator read a mail in the outbox, and saw its link. */
  'mail.opened': MailFacts;
  /** Refused by the mail server, or not taken in time. */
  'mail.given-up': MailFacts;
  'api-key.created': { scopes: string[] };
  'api-key.revoked': Record<string, never>;
  'import.finished': { imported: number; unchanged: number; refused: number };
  /** Counters that differed from a recount of the rows were mended. */
  'figures.mended': { differences: number };
  'notification.added': { kind: string; audience: NotificationAudience; causedById: string | null };
}

/** A doctor's time. `startsAt` is an ISO instant. */
export interface SlotFacts {
  doctorId: string;
  startsAt: string;
}

/** What every event of an appointment carries. Day and time as the branch's clocks show them. */
export interface AppointmentFacts {
  doctorId: string;
  day: string;
  time: string;
}

/** What every event of a bill carries: the doctor of its appointment and the account that began it may follow it. */
export interface BillFacts {
  billId: string;
  doctorId: string | null;
  begunById: string | null;
}

/** What every event of a record carries. */
export interface RecordFacts {
  recordId: string;
  doctorId: string;
}

/** What every event of a file carries; `recordId` is null for one that hangs on the patient alone. */
export interface AttachmentFacts {
  recordId: string | null;
  kind: string;
}

/** What every event of a mail carries: neither its address nor a word of it. */
export interface MailFacts {
  kind: string;
}

/** What every event of a payment carries. */
export interface PaymentFacts extends BillFacts {
  method: string;
  amountPaise: number;
}

/** Why money or a claim of it was not accepted. */
export type PaymentRefusalCause =
  | 'bad-signature'
  | 'too-old'
  | 'replayed'
  | 'malformed'
  | 'unknown-reference'
  | 'wrong-amount'
  | 'wrong-payee'
  | 'utr-used'
  | 'bill-not-open';

export type EventType = keyof EventFacts;

/** Why a session came to its end. */
export type SessionEndCause =
  'signed-out' | 'ended-by-owner' | 'replayed' | 'password-changed' | 'device-removed' | 'role-changed' | 'deactivated';

/** Who a notification is for: everybody of a role in a branch, one account, or one patient. */
export type NotificationAudience =
  { role: string; branchId: string | null } | { accountId: string } | { patientId: string };
