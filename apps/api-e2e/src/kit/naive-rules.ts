import type {
  Account,
  Appointment,
  ChartReading,
  Event,
  Notification,
  NotificationRead,
  Patient,
  PatientIdentifier,
  Session,
  Staff,
} from '@medicare/data';
import { ageOn, localDateOf, searchWords } from '@medicare/domain';
import { type Actor } from '@medicare/platform';
import type { AllRows } from './hospital-rows';
import { type Any, holds, isKey, isOne, type OtherRows, worksIn } from './naive-actors';
import { readsPrescriptions } from './naive-record-rules';
import { WORK_FIELDS, WORK_ROOTS } from './naive-work-roots';
import { readsStaff, seesCosts, WORK_ROWS } from './naive-work-rules';

/*
 * The oracle: the same schema answered the plain way, one field at a time, from entities that TypeORM has read, with the
 * rules of who sees what written again, from the table of roles in the rules of the hospital and not from the code.
 */

const seesWholePatients = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'RECEPTIONIST', 'DOCTOR', 'NURSE') || holds(who, 'patients:read');
const seesNames = (who: Actor): boolean =>
  seesWholePatients(who) || isOne(who, 'PHARMACIST', 'CASHIER') || holds(who, 'patients:write');
const seesDoctors = (who: Actor): boolean => !isKey(who) || holds(who, 'doctors:read');
const readsAppointments = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'RECEPTIONIST', 'DOCTOR', 'NURSE', 'CASHIER', 'PATIENT') || holds(who, 'appointments:read');
/** Patients have their own appointments, doctors those with them, the others those of their branches. */
const isAppointmentOf = (who: Actor, row: Appointment): boolean =>
  who.role === 'PATIENT'
    ? row.patientId === who.patientId
    : who.role === 'DOCTOR'
      ? row.doctorId === who.doctorId
      : worksIn(who, row.branchId);

const showsLeave = (row: Any, who: Actor): boolean =>
  isOne(who, 'ADMIN', 'RECEPTIONIST') || (who.role === 'DOCTOR' && row['doctorId'] === who.doctorId);

export class Oracle implements OtherRows {
  private readonly byId = new Map<string, Map<string, Any>>();
  /** What an actor sees stays the same: the rows are read once. */
  private readonly seen = new WeakMap<Actor, Map<string, Any[]>>();

  /** Who has an appointment with whom: `<doctor> <patient>`. */
  private pairs?: Set<string>;

  constructor(private readonly rows: AllRows) {
    for (const [name, all] of rows) this.byId.set(name, new Map(all.map((row) => [row.id, row as Any])));
  }

  row = (name: string, id: unknown): Any => this.byId.get(name)!.get(id as string)!;
  hasAppointment = (doctorId: unknown, patientId: unknown): boolean =>
    (this.pairs ??= new Set(this.all<Appointment>('Appointment').map((one) => `${one.doctorId} ${one.patientId}`))).has(
      `${doctorId as string} ${patientId as string}`,
    );

  hasOpened = (who: Actor, patientId: unknown): boolean =>
    this.all<ChartReading>('ChartReading').some(
      ({ readerId, readerKeyId, ...one }) =>
        (readerId ?? readerKeyId) === who.id && one.patientId === patientId && one.openUntil > new Date(),
    );

  all = <T>(name: string): T[] => this.rows.get(name) as T[];
  /** The row of that id, if it exists for this reader. */
  one(name: string, id: unknown, who: Actor): Any | null {
    const row = this.byId.get(name)!.get(id as string);
    return row && this.sees(name, row, who) ? row : null;
  }

  /** Whether the row exists for this reader. */
  sees(name: string, row: unknown, who: Actor): boolean {
    switch (name) {
      case 'Patient':
        return who.role === 'PATIENT'
          ? (row as Patient).id === who.patientId
          : seesNames(who) && worksIn(who, (row as Patient).branchId);
      case 'PatientIdentifier':
        return this.seesIdentifier(row as PatientIdentifier, who);
      case 'Appointment':
        return readsAppointments(who) && isAppointmentOf(who, row as Appointment);
      case 'Doctor':
      case 'DoctorHours':
      case 'DoctorLeave':
      case 'ExtraSession':
        return seesDoctors(who);
      case 'Branch':
        return !isKey(who) || holds(who, 'branches:read');
      case 'Staff':
        return who.role === 'ADMIN' || holds(who, 'staff:read')
          ? worksIn(who, (row as Staff).branchId)
          : (row as Staff).id === who.staffId;
      case 'Event':
        return (who.role === 'ADMIN' || holds(who, 'events:read')) && worksIn(who, (row as Event).branchId);
      case 'Account':
        return who.role === 'ADMIN' || (row as Account).id === who.accountId;
      case 'ApiKey':
        return who.role === 'ADMIN';
      case 'Session':
        return (
          (row as Session).accountId === who.accountId &&
          !(row as Session).endedAt &&
          (row as Session).expiresAt > new Date()
        );
      case 'Notification':
        return !isKey(who) && this.isFor(row as Notification, who);
      default:
        if (!WORK_ROWS[name]) throw new Error(`Who sees ${name}?`);
        return WORK_ROWS[name](who, row as Any, this);
    }
  }
  private seesIdentifier(row: PatientIdentifier, who: Actor): boolean {
    const patient = this.row('Patient', row.patientId);
    return (who.role === 'PATIENT' || seesWholePatients(who)) && this.sees('Patient', patient, who);
  }
  private isFor(row: Notification, who: Actor): boolean {
    const isOwnDoing = row.causedById !== null && row.causedById === who.accountId;
    if (row.audienceRole === who.role && !isOwnDoing && (row.branchId === null || worksIn(who, row.branchId)))
      return true;
    return (
      (row.accountId !== null && row.accountId === who.accountId) ||
      (row.patientId !== null && row.patientId === who.patientId)
    );
  }

  /** The value if this reader may see it in this row, else null. */
  value(name: string, field: string, row: Any, who: Actor): unknown {
    const isContact = [
      'email',
      'phone',
      'dateOfBirth',
      'age',
      'gender',
      'bloodGroup',
      'address',
      'emergencyContactName',
      'emergencyContactPhone',
      'abhaNumber',
    ].includes(field);
    if (name === 'Patient' && isContact && who.role !== 'PATIENT' && !seesWholePatients(who)) return null;
    if (name === 'Patient' && field === 'allergies' && !seesWholePatients(who) && !readsPrescriptions(who)) return null;
    if (name === 'Doctor' && ['phone', 'email'].includes(field) && who.role === 'PATIENT') return null;
    if (name === 'DoctorLeave' && field === 'reason' && !showsLeave(row, who)) return null;
    if (name === 'Appointment' && !this.showsOfAppointment(field, who)) return null;
    if (name === 'Staff' && field === 'salary' && who.role !== 'ADMIN') return null;
    if (name === 'StockBatch' && field === 'cost' && !seesCosts(who)) return null;
    const derived = WORK_FIELDS[name]?.[field];
    if (derived) return derived(row, this.all, localDateOf(new Date(), 'Asia/Kolkata'));
    if (name === 'Notification' && field === 'readAt') return this.readAt(row.id, who);
    if (name === 'Session' && field === 'isCurrent') return row.id === who.sessionId;
    if (name === 'Patient' && field === 'age')
      return row['dateOfBirth'] ? ageOn(row['dateOfBirth'] as string, localDateOf(new Date(), 'Asia/Kolkata')) : null;
    if (name === 'Event' && field === 'at') return new Date(row['at'] as number);
    return row[field];
  }
  private showsOfAppointment(field: string, who: Actor): boolean {
    if (['reason', 'cancelReason'].includes(field)) return who.role === 'PATIENT' || seesWholePatients(who);
    return !['notes', 'overbookReason'].includes(field) || seesWholePatients(who);
  }
  readAt = (id: string, who: Actor): Date | null =>
    this.all<NotificationRead>('NotificationRead').find(
      (read) => read.notificationId === id && read.accountId === who.accountId,
    )?.readAt ?? null;

  /** The rows a reader may see, in an order. */
  visible<T extends Any>(name: string, who: Actor, by: string, descending: unknown): T[] {
    const known = this.seen.get(who) ?? new Map<string, Any[]>();
    this.seen.set(who, known);
    const key = `${name} ${by} ${Boolean(descending)}`;
    if (!known.has(key)) known.set(key, this.sorted(name, who, by, descending));
    return known.get(key) as T[];
  }
  private sorted(name: string, who: Actor, by: string, descending: unknown): Any[] {
    const compare = (one: unknown, other: unknown): number => (one! < other! ? -1 : one! > other! ? 1 : 0);
    const key = (row: Any): unknown => (row[by] instanceof Date ? row[by].getTime() : row[by]);
    const way = descending ? -1 : 1;
    return this.all<Any>(name)
      .filter((row) => this.sees(name, row, who))
      .sort((one, other) => way * (compare(key(one), key(other)) || compare(one.id, other.id)));
  }

  finds(row: Any, search: unknown, who: Actor): boolean {
    if (!search) return true;
    return searchWords(search as string).every(
      (word) =>
        String(row['searchName']).includes(word) ||
        (seesWholePatients(who) && String(row['searchContact']).includes(word)),
    );
  }
}

/** Who may ask a root field. */
export const MAY: Record<string, (who: Actor) => boolean> = {
  patient: (who) => MAY['patients'](who) || who.role === 'PATIENT',
  patients: (who) => seesWholePatients(who) || isOne(who, 'PHARMACIST', 'CASHIER'),
  appointment: readsAppointments,
  appointments: readsAppointments,
  todaysAppointments: readsAppointments,
  doctor: seesDoctors,
  doctors: seesDoctors,
  staffMember: readsStaff,
  staff: readsStaff,
  events: (who) => who.role === 'ADMIN' || holds(who, 'events:read'),
  branches: (who) => !isKey(who) || holds(who, 'branches:read'),
  accounts: (who) => who.role === 'ADMIN',
  apiKeys: (who) => who.role === 'ADMIN',
  sessions: (who) => !isKey(who),
  notifications: (who) => !isKey(who),
  me: (who) => !isKey(who),
  ...Object.fromEntries(Object.entries(WORK_ROOTS).map(([name, { may }]) => [name, may])),
};
