import { type BookingWayName, millisOf, Patient, type Tx } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import { type Actor, Env, newId, notFound, write } from '@medicare/platform';
import type { BookAppointmentInput } from './appointments.inputs';
import { count } from './counts';
import { holderOf } from './open-slots';
import { demandOwnPace } from './own-pace';
import { orSlotTaken } from './slot-taken';
import { clearHolds, lockDoctors, takeTime } from './take-time';
import { PlacedTime, placeTime } from './wanted-time';

/** So many appointments to come may a patient book online: nobody needs more, and nobody may keep a doctor's week. */
const MOST_ONLINE = 10;

/**
 * Books an appointment and gives its id. Throws SLOT_TAKEN when somebody was faster, CONFLICT when the hold has
 * expired or a patient has booked enough,
 * NOT_FOUND for an unknown patient, and BAD_USER_INPUT for a time that cannot be booked.
 */
export async function bookAppointment(env: Env, input: BookAppointmentInput): Promise<string> {
  await demandOwnPace(env);
  const patientId = patientOf(env.actor, input.patientId);
  demandOwnDoctor(env.actor, input.doctorId);
  const start = Date.parse(input.startsAt);
  let end = start + 1;
  try {
    return await write(env, async (tx) => {
      await lockDoctors(env, tx, [input.doctorId]);
      await demandPatient(env, tx, patientId);
      await demandModesty(env, tx, patientId);
      const place = await placeTime(env, tx, input);
      end = place.end;
      await useHold(env, tx, input, start);
      return insertAppointment(env, tx, patientId, place, input);
    });
  } catch (error) {
    throw await orSlotTaken(env, error, { doctorId: input.doctorId, patientId, start, end });
  }
}

/** Patients book for themselves; everybody else says for whom. */
function patientOf(actor: Actor, given: string | null | undefined): string {
  const patientId = actor.role === 'PATIENT' ? (given ?? actor.patientId) : given;
  if (!patientId) throw invalidInput({ path: 'patientId', rule: 'required', message: 'Choose the patient.' });
  return patientId;
}

/** Doctors book into their own list. Throws FORBIDDEN for another one. */
export function demandOwnDoctor(actor: Actor, doctorId: string): void {
  if (actor.role === 'DOCTOR' && doctorId !== actor.doctorId)
    throw new Refusal('FORBIDDEN', 'You can book into your own list. Ask the desk for another doctor.');
}

/** A patient whom the actor may see, active and locked. */
async function demandPatient(env: Env, tx: Tx, id: string): Promise<void> {
  const { sql, values } = env.reads.visibleRow(env.actor, Patient, id);
  const [visible] = await tx.query(env.store.engine === 'postgres' ? `${sql} FOR NO KEY UPDATE` : sql, values);
  if (!visible) throw notFound('patient');
  const [row] = await tx.query<{ is_active: unknown }>('SELECT is_active FROM patient WHERE id = $1', [id]);
  if (!row.is_active)
    throw invalidInput({
      path: 'patientId',
      rule: 'inactive',
      message: 'This patient is deactivated. Reactivate the patient first, or choose another one.',
    });
}

async function demandModesty(env: Env, tx: Tx, patientId: string): Promise<void> {
  if (env.actor.role !== 'PATIENT') return;
  const [row] = await tx.query<{ n: number | string }>(
    `SELECT count(*) AS n FROM appointment WHERE patient_id = $1 AND starts_at > $2 AND status IN ('PENDING', 'CONFIRMED')`,
    [patientId, env.clock()],
  );
  if (Number(row.n) < MOST_ONLINE) return;
  const message = `You have ${MOST_ONLINE} appointments to come. Cancel one that you do not need, or call the front desk.`;
  throw new Refusal('CONFLICT', message, { appointments: MOST_ONLINE });
}

/** Lets go of the actor's hold; a hold that was named must be of this time and still good. */
export async function useHold(
  env: Env,
  tx: Tx,
  { doctorId, holdId }: { doctorId: string; holdId?: string | null },
  start: number,
): Promise<void> {
  const hold = await clearHolds(tx, doctorId, holderOf(env.actor), env.clock());
  if (!holdId) return;
  const isOfThis = hold?.id === holdId && hold.doctor_id === doctorId && millisOf(hold.starts_at) === start;
  if (!isOfThis)
    throw new Refusal('CONFLICT', 'The two minutes for this time are over. Choose the time again.', { holdId });
}

const WAYS: Partial<Record<Actor['role'], BookingWayName>> = { PATIENT: 'PORTAL', API_KEY: 'API' };

const INSERT = `INSERT INTO appointment (id, created_at, updated_at, starts_at, ends_at, day, status, reason, notes, room, is_overbooked,
  overbook_reason, booked_via, version, booked_by_id, patient_id, doctor_id, branch_id)
  VALUES ($1, $2, $2, $3, $4, $5, 'PENDING', $6, $7, $8, $9, $10, $11, 1, $12, $13, $14, $15)`;

async function insertAppointment(
  env: Env,
  tx: Tx,
  patientId: string,
  { doctorId, branchId, start, end, day, time, room, overbookReason }: PlacedTime,
  { reason, notes }: BookAppointmentInput,
): Promise<string> {
  const [id, now, way] = [newId(), env.clock(), WAYS[env.actor.role] ?? 'DESK'];
  const isOverbooked = overbookReason !== null;
  const forStaff = env.actor.role === 'PATIENT' ? null : notes || null;
  await tx.query(INSERT, [
    id,
    now,
    new Date(start),
    new Date(end),
    day,
    reason || null,
    forStaff,
    room,
    isOverbooked,
    overbookReason,
    way,
    env.actor.accountId,
    patientId,
    doctorId,
    branchId,
  ]);
  await takeTime(tx, { appointmentId: id, doctorId: isOverbooked ? null : doctorId, patientId, start, end });
  await count(tx, { day, branchId, doctorId, status: 'PENDING' }, 1);
  const facts = { doctorId, day, time, way, isOverbooked };
  tx.record({ type: 'appointment.booked', subject: id, patientId, branchId, facts });
  return id;
}
