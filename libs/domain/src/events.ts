/**
 * Everything that can happen, by its type, with the facts that the event carries.
 * An event holds ids, codes and counts; never a name, a phone number or clinical text.
 */
export interface EventFacts {
  'installation.set-up': Record<string, never>;
  'branch.created': { code: string };
  'patient.registered': { uhid: string; origin: 'desk' | 'portal' | 'import' | 'seed' };
  'patient.updated': { fields: string[]; version: number };
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
  'staff.created': Record<string, never>;
  'inventory-item.created': Record<string, never>;
  'account.created': { role: string };
  'account.signed-in': { sessionId: string };
  'account.locked': { seconds: number };
  'account.role-changed': { from: string; to: string };
  'account.password-changed': Record<string, never>;
  'account.deactivated': Record<string, never>;
  'account.reactivated': Record<string, never>;
  'session.ended': { sessionId: string; cause: SessionEndCause };
  'api-key.created': { scopes: string[] };
  'api-key.revoked': Record<string, never>;
  'import.finished': { imported: number; unchanged: number; refused: number };
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

export type EventType = keyof EventFacts;

/** Why a session came to its end. */
export type SessionEndCause =
  'signed-out' | 'ended-by-owner' | 'replayed' | 'password-changed' | 'role-changed' | 'deactivated';

/** Who a notification is for: everybody of a role in a branch, one account, or one patient. */
export type NotificationAudience =
  { role: string; branchId: string | null } | { accountId: string } | { patientId: string };
