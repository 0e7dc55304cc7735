import {
  Account,
  Appointment,
  Attachment,
  Bill,
  BillLine,
  CashEntry,
  ChartReading,
  CreditNote,
  CreditNoteLine,
  DoctorHours,
  DoctorLeave,
  ExtraSession,
  InventoryItem,
  MedicalRecord,
  PatientIdentifier,
  Payment,
  Prescription,
  PriceChange,
  RecordDiagnosis,
  RecordDraft,
  RecordVersion,
  Refund,
  ShiftAssignment,
  StatementLine,
  StockBatch,
  StockMovement,
  StocktakeLine,
  VitalSignMeasurement,
} from '@medicare/data';
import { dispensedFor } from '../records/dispensed';
import type { ColumnRule, RowRule, Rules, Who } from '../read/rules';
import {
  attachmentRow,
  chartReadingRow,
  ofVersion,
  prescriptionRow,
  recordRow,
  vitalSignRow,
} from './chart-visibility';
import { everywhere, inBranch, seenWith } from './row-rules';

/*
 * Who sees which rows and which values. Read this file to audit access, and `chart-visibility.ts` for what charts hold: nothing else grants any.
 * `a` is the row's alias. A row that a rule does not name does not exist for the reader.
 */

const patientRow: RowRule = (who, a) => {
  if (who.role === 'PATIENT') return `${a}.id = ${who.bind('patientId')}`;
  const sees = who.can('patients:read') || who.can('patients:read-names') || who.can('patients:write');
  return sees ? who.inBranches(`${a}.branch_id`) : 'FALSE';
};

/** Rows that hang on a patient, for those who may see more of a patient than the name. */
const ofPatient: RowRule = (who, a) =>
  who.role === 'PATIENT'
    ? `${a}.patient_id = ${who.bind('patientId')}`
    : who.can('patients:read')
      ? `EXISTS (SELECT 1 FROM patient p WHERE p.id = ${a}.patient_id AND ${patientRow(who, 'p')})`
      : 'FALSE';

/** Patients see their own, doctors those with them, other staff those of their branches. */
const appointmentRow: RowRule = (who, a) => {
  if (!who.can('appointments:read')) return 'FALSE';
  if (who.role === 'PATIENT') return `${a}.patient_id = ${who.bind('patientId')}`;
  if (who.role === 'DOCTOR') return `${a}.doctor_id = ${who.bind('doctorId')}`;
  return who.inBranches(`${a}.branch_id`);
};

/** For everybody of a role (in a branch of theirs, or in all), for the account itself, for the patient. */
const notificationRow: RowRule = (who, a) => {
  if (!who.can('notifications:read')) return 'FALSE';
  const ofOthers = `(${a}.caused_by_id IS NULL OR ${a}.caused_by_id <> coalesce(${who.bind('accountId')}, ''))`;
  const forRole = `${a}.audience_role = '${who.role}' AND ${ofOthers} AND (${a}.branch_id IS NULL OR ${who.inBranches(`${a}.branch_id`)})`;
  return `(${forRole}) OR ${a}.account_id = ${who.bind('accountId')} OR ${a}.patient_id = ${who.bind('patientId')}`;
};

/**
 * Patients see their own bills once they are issued, doctors those of patients who have an appointment with them,
 * pharmacists drafts and what they began themselves, other staff those of their branches.
 */
const billRow: RowRule = (who, a) => {
  if (!who.can('bills:read')) return 'FALSE';
  const isIssued = `${a}.number IS NOT NULL`;
  if (who.role === 'PATIENT') return `${a}.patient_id = ${who.bind('patientId')} AND ${isIssued}`;
  if (who.role === 'DOCTOR')
    return `${isIssued} AND EXISTS (SELECT 1 FROM appointment v WHERE v.patient_id = ${a}.patient_id AND v.doctor_id = ${who.bind('doctorId')})`;
  const inReach = who.inBranches(`${a}.branch_id`);
  if (who.role !== 'PHARMACIST') return inReach;
  return `${inReach} AND (${a}.status = 'DRAFT' OR ${a}.created_by_id = ${who.bind('accountId')})`;
};

/** Payments and what else a bill has: staff who see all bills of their branches need no look at the bill itself. */
const ofBill: RowRule = (who, a) =>
  who.role === 'PATIENT' || who.role === 'DOCTOR' || who.role === 'PHARMACIST' || !who.can('bills:read')
    ? seenWith('bill', 'bill_id', billRow)(who, a)
    : who.inBranches(`${a}.branch_id`);

/** Shifts and departments are no secret among those who work there. */
const amongStaff: RowRule = (who, a) =>
  who.role === 'PATIENT' || !(who.can('branches:read') || who.can('staff:read'))
    ? 'FALSE'
    : who.inBranches(`${a}.branch_id`);

const beyondNames: ColumnRule = (who) => (who.role === 'PATIENT' || who.can('patients:read') ? true : 'null');
/** Whoever hands out what is prescribed must know what it must not be. */
const whoHandsOut: ColumnRule = (who, a) => (who.can('prescriptions:read') ? true : beyondNames(who, a));
const notForPatients: ColumnRule = (who) => (who.role === 'PATIENT' ? 'null' : true);
/** Why somebody comes is for those who may see more of a patient than the name. */
const withPatient: ColumnRule = (who) => (who.role === 'PATIENT' || who.can('patients:read') ? true : 'null');
const staffWithPatient: ColumnRule = (who) => (who.can('patients:read') ? true : 'null');
/** Why a doctor is away may be private: it is for those who plan, and for the doctor. */
const plannersAndOneself: ColumnRule = (who, a) =>
  who.can('schedules:write') || (who.role === 'DOCTOR' && `${a}.doctor_id = ${who.bind('doctorId')}`) || 'null';
/** What stock costs the hospital is for those who keep it. */
const stockKeepers: ColumnRule = (who) => (who.can('inventory:write') ? true : 'null');
const administratorsOnly: ColumnRule = (who) => (who.role === 'ADMIN' ? true : 'null');

const readAt = (who: Who, a: string): string =>
  `SELECT r.read_at FROM notification_read r WHERE r.account_id = ${who.bind('accountId')} AND r.notification_id = ${a}.id`;

/** Whole years since a date, as `ageOn` of the domain counts them; on both engines a date compares as its text. */
const yearsSince = (column: string, who: Who): string => {
  const [date, today] = [`CAST(${column} AS varchar(10))`, `CAST(${who.today()} AS varchar(10))`];
  const year = (text: string): string => `CAST(substr(${text}, 1, 4) AS integer)`;
  return `${year(today)} - ${year(date)} - CASE WHEN substr(${today}, 6) < substr(${date}, 6) THEN 1 ELSE 0 END`;
};

/** Whether a date lies before today; both engines compare dates as their texts. */
const isPast = (column: string, who: Who): string =>
  `CAST(${column} AS varchar(10)) < CAST(${who.today()} AS varchar(10))`;

export const RULES: Rules = {
  visible: {
    Account: (who, a) => (who.can('accounts:manage') ? 'TRUE' : `${a}.id = ${who.bind('accountId')}`),
    Appointment: appointmentRow,
    ApiKey: everywhere('api-keys:manage'),
    Attachment: attachmentRow,
    BankStatement: inBranch('statements:manage'),
    Bill: billRow,
    BillLine: seenWith('bill', 'bill_id', billRow),
    Branch: everywhere('branches:read'),
    ChartReading: chartReadingRow,
    CashEntry: seenWith('cash_session', 'session_id', inBranch('cash:manage')),
    CashSession: inBranch('cash:manage'),
    CreditNote: ofBill,
    CreditNoteLine: seenWith('credit_note', 'credit_note_id', ofBill),
    Department: amongStaff,
    Doctor: everywhere('doctors:read'),
    DoctorHours: everywhere('doctors:read'),
    DoctorLeave: everywhere('doctors:read'),
    ExtraSession: everywhere('doctors:read'),
    Event: inBranch('events:read'),
    InventoryItem: inBranch('inventory:read'),
    MedicalRecord: recordRow,
    Notification: notificationRow,
    Patient: patientRow,
    PatientIdentifier: ofPatient,
    Payment: ofBill,
    Prescription: prescriptionRow,
    PriceChange: seenWith('inventory_item', 'item_id', inBranch('inventory:read')),
    PriceListItem: inBranch('price-list:read'),
    RecordDiagnosis: ofVersion,
    RecordDraft: (who, a) => (who.can('records:write') ? `${a}.author_id = ${who.bind('accountId')}` : 'FALSE'),
    RecordVersion: seenWith('medical_record', 'record_id', recordRow),
    Refund: ofBill,
    Session: (who, a) =>
      `${a}.account_id = ${who.bind('accountId')} AND ${a}.ended_at IS NULL AND ${a}.expires_at > CURRENT_TIMESTAMP`,
    Shift: amongStaff,
    ShiftAssignment: (who, a) =>
      who.can('staff:read') ? who.inBranches(`${a}.branch_id`) : `${a}.staff_id = ${who.bind('staffId')}`,
    Staff: (who, a) => (who.can('staff:read') ? who.inBranches(`${a}.branch_id`) : `${a}.id = ${who.bind('staffId')}`),
    StatementLine: inBranch('statements:manage'),
    StockBatch: inBranch('inventory:read'),
    StockMovement: inBranch('inventory:read'),
    Stocktake: inBranch('stock:move'),
    StocktakeLine: seenWith('stocktake', 'stocktake_id', inBranch('stock:move')),
    Supplier: inBranch('inventory:read'),
    VitalSignMeasurement: vitalSignRow,
  },
  columns: {
    Patient: {
      allergies: whoHandsOut,
      ...Object.fromEntries(
        [
          'email',
          'phone',
          'dateOfBirth',
          'gender',
          'bloodGroup',
          'address',
          'emergencyContactName',
          'emergencyContactPhone',
          'abhaNumber',
          'searchContact',
        ].map((column) => [column, beyondNames]),
      ),
    },
    Doctor: { phone: notForPatients, email: notForPatients },
    DoctorLeave: { reason: plannersAndOneself },
    Appointment: {
      reason: withPatient,
      cancelReason: withPatient,
      notes: staffWithPatient,
      overbookReason: staffWithPatient,
    },
    Staff: { salary: administratorsOnly },
    StockBatch: { cost: stockKeepers },
  },
  lists: {
    Patient: {
      identifiers: { of: PatientIdentifier, by: 'patientId', order: 'system' },
      appointments: { of: Appointment, by: 'patientId', order: 'startsAt', desc: true },
      bills: { of: Bill, by: 'patientId', order: 'createdAt', desc: true },
      records: { of: MedicalRecord, by: 'patientId', order: 'createdAt', desc: true },
      prescriptions: { of: Prescription, by: 'patientId', order: 'createdAt', desc: true },
      vitalSigns: { of: VitalSignMeasurement, by: 'patientId', order: 'createdAt', desc: true },
      chartReadings: { of: ChartReading, by: 'patientId', order: 'createdAt', desc: true },
      attachments: { of: Attachment, by: 'patientId', order: 'createdAt', desc: true },
    },
    MedicalRecord: {
      versions: { of: RecordVersion, by: 'recordId', order: 'number', desc: true },
      diagnoses: { of: RecordDiagnosis, by: 'recordId', order: 'position' },
      prescription: { of: Prescription, by: 'recordId', order: 'position' },
      drafts: { of: RecordDraft, by: 'recordId', order: 'updatedAt', desc: true },
      attachments: { of: Attachment, by: 'recordId', order: 'createdAt', desc: true },
    },
    RecordVersion: {
      diagnoses: { of: RecordDiagnosis, by: 'versionId', order: 'position' },
      prescription: { of: Prescription, by: 'versionId', order: 'position' },
    },
    Bill: {
      lines: { of: BillLine, by: 'billId', order: 'position' },
      payments: { of: Payment, by: 'billId', order: 'createdAt' },
      refunds: { of: Refund, by: 'billId', order: 'createdAt' },
      creditNotes: { of: CreditNote, by: 'billId', order: 'createdAt' },
    },
    CreditNote: { lines: { of: CreditNoteLine, by: 'creditNoteId', order: 'position' } },
    CashSession: { entries: { of: CashEntry, by: 'sessionId', order: 'createdAt' } },
    BankStatement: { lines: { of: StatementLine, by: 'statementId', order: 'day' } },
    InventoryItem: {
      // The newest first: what is left comes before the empty ones of years ago.
      batches: { of: StockBatch, by: 'itemId', order: 'receivedOn', desc: true },
      movements: { of: StockMovement, by: 'itemId', order: 'createdAt', desc: true },
      priceChanges: { of: PriceChange, by: 'itemId', order: 'createdAt', desc: true },
    },
    Stocktake: { lines: { of: StocktakeLine, by: 'stocktakeId', order: 'position' } },
    Staff: {
      accounts: { of: Account, by: 'staffId', order: 'createdAt' },
      shifts: { of: ShiftAssignment, by: 'staffId', order: 'day', desc: true },
    },
    Supplier: { items: { of: InventoryItem, by: 'supplierId', order: 'name' } },
    Doctor: {
      // The newest first: what holds now and what is planned come before the weeks of years ago.
      hours: { of: DoctorHours, by: 'doctorId', order: 'validFrom', desc: true },
      leaves: { of: DoctorLeave, by: 'doctorId', order: 'startsAt', desc: true },
      extraSessions: { of: ExtraSession, by: 'doctorId', order: 'startsAt', desc: true },
    },
  },
  derived: {
    Patient: {
      age: {
        kind: 'plain',
        sql: (who, a) => (beyondNames(who, a) === true ? yearsSince(`${a}.date_of_birth`, who) : 'NULL'),
      },
    },
    InventoryItem: {
      // For searching alone; no field shows it.
      searchText: {
        kind: 'plain',
        sql: (_who, a) => `lower(${a}.name || ' ' || coalesce(${a}.code, '') || ' ' || ${a}.category)`,
      },
    },
    StockBatch: {
      isExpired: { kind: 'boolean', sql: (who, a) => `coalesce(${isPast(`${a}.expires_on`, who)}, FALSE)` },
      isInStock: { kind: 'boolean', sql: (_who, a) => `${a}.quantity > 0` },
    },
    Prescription: {
      isCurrent: { kind: 'boolean', sql: (_who, a) => `${a}.record_id IS NOT NULL` },
      dispensed: { kind: 'plain', sql: (_who, a) => dispensedFor(a) },
    },
    StockMovement: {
      returned: {
        kind: 'plain',
        sql: (_who, a) =>
          `SELECT coalesce(sum(b.quantity), 0) FROM stock_movement b WHERE ${a}.kind = 'DISPENSE' AND b.dispense_id = ${a}.dispense_id AND b.batch_id = ${a}.batch_id AND b.kind = 'RETURN'`,
      },
    },
    Stocktake: {
      batches: {
        kind: 'plain',
        sql: (_who, a) => `SELECT count(*) FROM stocktake_line b WHERE b.stocktake_id = ${a}.id`,
      },
      counted: {
        kind: 'plain',
        sql: (_who, a) =>
          `SELECT count(*) FROM stocktake_line b WHERE b.stocktake_id = ${a}.id AND b.counted IS NOT NULL`,
      },
      isOpen: { kind: 'boolean', sql: (_who, a) => `${a}.closed_at IS NULL AND ${a}.dropped_at IS NULL` },
    },
    StocktakeLine: { isCounted: { kind: 'boolean', sql: (_who, a) => `${a}.counted IS NOT NULL` } },
    Supplier: { searchText: { kind: 'plain', sql: (_who, a) => `lower(${a}.name)` } },
    Attachment: { isRemoved: { kind: 'boolean', sql: (_who, a) => `${a}.removed_at IS NOT NULL` } },
    Session: { isCurrent: { kind: 'boolean', sql: (who, a) => `${a}.id = ${who.bind('sessionId')}` } },
    Notification: {
      readAt: { kind: 'instant', sql: readAt },
      isUnread: { kind: 'boolean', sql: (who, a) => `NOT EXISTS (${readAt(who, a)})` },
    },
  },
};
