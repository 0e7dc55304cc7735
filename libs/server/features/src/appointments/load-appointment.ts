import { Appointment, millisOf, type Tx } from '@medicare/data';
import { type AppointmentFacts, Refusal, wallClockOf } from '@medicare/domain';
import { branchZone, Env, notFound } from '@medicare/platform';
import { lockDoctors } from './take-time';

/** Which doctor an appointment is with, if the actor may see it. Throws NOT_FOUND otherwise. */
export async function doctorOfVisible(env: Env, tx: Tx, id: string): Promise<string> {
  const { sql, values } = env.reads.visibleRow(env.actor, Appointment, id);
  if (!(await tx.query(sql, values)).length) throw notFound('appointment');
  const [row] = await tx.query<{ doctor_id: string }>('SELECT doctor_id FROM appointment WHERE id = $1', [id]);
  return row.doctor_id;
}

/**
 * An appointment that a command is going to change, locked together with its doctor's time. Throws NOT_FOUND, and
 * STALE_WRITE when it went to another doctor a moment ago.
 */
export async function loadAppointment(env: Env, tx: Tx, id: string): Promise<Appointment> {
  const doctorId = await doctorOfVisible(env, tx, id);
  await lockDoctors(env, tx, [doctorId]);
  return lockedAppointment(env, tx, id, doctorId);
}

/** The appointment's row, once its doctor's time is locked. */
export async function lockedAppointment(env: Env, tx: Tx, id: string, doctorId: string): Promise<Appointment> {
  const lock = env.store.engine === 'postgres' ? ' FOR NO KEY UPDATE' : '';
  const [row] = await tx.query<Record<string, unknown>>(`SELECT * FROM appointment WHERE id = $1${lock}`, [id]);
  if (row['doctor_id'] !== doctorId) throw new Refusal('STALE_WRITE');
  return fromRow(row);
}

const instant = (value: unknown): Date | null => (value == null ? null : new Date(millisOf(value as string | Date)));

/** A row of plain SQL as the entity. Its `day` comes from the wall clock, see `factsOf`. */
const fromRow = (row: Record<string, unknown>): Appointment =>
  ({
    id: row['id'],
    startsAt: instant(row['starts_at']),
    endsAt: instant(row['ends_at']),
    status: row['status'],
    token: row['token'],
    queueState: row['queue_state'],
    room: row['room'],
    isOverbooked: Boolean(row['is_overbooked']),
    checkedInAt: instant(row['checked_in_at']),
    calledAt: instant(row['called_at']),
    estimatedWaitMs: row['estimated_wait_ms'],
    version: row['version'],
    patientId: row['patient_id'],
    doctorId: row['doctor_id'],
    branchId: row['branch_id'],
  }) as Appointment;

/** What every event of an appointment carries: the doctor, and day and time where the branch is. */
export async function factsOf(
  tx: Tx,
  { doctorId, branchId, startsAt }: Pick<Appointment, 'doctorId' | 'branchId' | 'startsAt'>,
): Promise<AppointmentFacts> {
  return { doctorId, ...wallClockOf(startsAt.getTime(), await branchZone(tx, branchId)) };
}
