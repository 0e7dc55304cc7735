import { Appointment, DoctorHours, DoctorLeave, ExtraSession, PatientIdentifier } from '@medicare/data';
import type { ColumnRule, RowRule, Rules, Who } from '../read/rules';

/*
 * Who sees which rows and which values. Read this file to audit access: nothing else grants any.
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

const inBranch =
  (permission: Parameters<Who['can']>[0]): RowRule =>
  (who, a) =>
    who.can(permission) ? who.inBranches(`${a}.branch_id`) : 'FALSE';
const everywhere =
  (permission: Parameters<Who['can']>[0]): RowRule =>
  (who) =>
    who.can(permission) ? 'TRUE' : 'FALSE';

const beyondNames: ColumnRule = (who) => (who.role === 'PATIENT' || who.can('patients:read') ? true : 'null');
const notForPatients: ColumnRule = (who) => (who.role === 'PATIENT' ? 'null' : true);
/** Why somebody comes is for those who may see more of a patient than the name. */
const withPatient: ColumnRule = (who) => (who.role === 'PATIENT' || who.can('patients:read') ? true : 'null');
const staffWithPatient: ColumnRule = (who) => (who.can('patients:read') ? true : 'null');
/** Why a doctor is away may be private: it is for those who plan, and for the doctor. */
const plannersAndOneself: ColumnRule = (who, a) =>
  who.can('schedules:write') || (who.role === 'DOCTOR' && `${a}.doctor_id = ${who.bind('doctorId')}`) || 'null';
const administratorsOnly: ColumnRule = (who) => (who.role === 'ADMIN' ? true : 'null');

const readAt = (who: Who, a: string): string =>
  `SELECT r.read_at FROM notification_read r WHERE r.account_id = ${who.bind('accountId')} AND r.notification_id = ${a}.id`;

/** Whole years since a date, as `ageOn` of the domain counts them; on both engines a date compares as its text. */
const yearsSince = (column: string, who: Who): string => {
  const [date, today] = [`CAST(${column} AS varchar(10))`, `CAST(${who.today()} AS varchar(10))`];
  const year = (text: string): string => `CAST(substr(${text}, 1, 4) AS integer)`;
  return `${year(today)} - ${year(date)} - CASE WHEN substr(${today}, 6) < substr(${date}, 6) THEN 1 ELSE 0 END`;
};

export const RULES: Rules = {
  visible: {
    Account: (who, a) => (who.can('accounts:manage') ? 'TRUE' : `${a}.id = ${who.bind('accountId')}`),
    Appointment: appointmentRow,
    ApiKey: everywhere('api-keys:manage'),
    Branch: everywhere('branches:read'),
    Doctor: everywhere('doctors:read'),
    DoctorHours: everywhere('doctors:read'),
    DoctorLeave: everywhere('doctors:read'),
    ExtraSession: everywhere('doctors:read'),
    Event: inBranch('events:read'),
    InventoryItem: inBranch('inventory:read'),
    Notification: notificationRow,
    Patient: patientRow,
    PatientIdentifier: ofPatient,
    Session: (who, a) =>
      `${a}.account_id = ${who.bind('accountId')} AND ${a}.ended_at IS NULL AND ${a}.expires_at > CURRENT_TIMESTAMP`,
    Staff: (who, a) => (who.can('staff:read') ? who.inBranches(`${a}.branch_id`) : `${a}.id = ${who.bind('staffId')}`),
  },
  columns: {
    Patient: Object.fromEntries(
      [
        'email',
        'phone',
        'dateOfBirth',
        'gender',
        'bloodGroup',
        'address',
        'emergencyContactName',
        'emergencyContactPhone',
        'allergies',
        'abhaNumber',
        'searchContact',
      ].map((column) => [column, beyondNames]),
    ),
    Doctor: { phone: notForPatients, email: notForPatients },
    DoctorLeave: { reason: plannersAndOneself },
    Appointment: {
      reason: withPatient,
      cancelReason: withPatient,
      notes: staffWithPatient,
      overbookReason: staffWithPatient,
    },
    Staff: { salary: administratorsOnly },
  },
  lists: {
    Patient: {
      identifiers: { of: PatientIdentifier, by: 'patientId', order: 'system' },
      appointments: { of: Appointment, by: 'patientId', order: 'startsAt', desc: true },
    },
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
    Session: { isCurrent: { kind: 'boolean', sql: (who, a) => `${a}.id = ${who.bind('sessionId')}` } },
    Notification: {
      readAt: { kind: 'instant', sql: readAt },
      isUnread: { kind: 'boolean', sql: (who, a) => `NOT EXISTS (${readAt(who, a)})` },
    },
  },
};
