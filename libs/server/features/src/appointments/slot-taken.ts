import { Appointment } from '@medicare/data';
import { ErrorFacts, Interval, Refusal } from '@medicare/domain';
import { Env, uniqueViolation } from '@medicare/platform';
import { freeSlots } from './open-slots';

/** A time that was wanted. */
export interface Wanted extends Interval {
  doctorId: string;
  patientId: string;
  /** The appointment that was to move there, if one was. */
  appointmentId?: string;
}

const DAY_MS = 86_400_000;
const WORDS = {
  doctor: 'This time was just taken. Choose one of the suggested times, or another one.',
  patient: 'This patient has another appointment at that time. Choose one of the suggested times, or another one.',
};

/**
 * What a write ran into, in words: SLOT_TAKEN with the doctor's next three open times and, as far as the actor may see
 * it, the appointment in the way. Other errors stay as they are.
 */
export async function orSlotTaken(env: Env, error: unknown, wanted: Wanted): Promise<unknown> {
  const violated = uniqueViolation(error);
  const whose = violated?.includes('doctor_time') ? 'doctor' : violated?.includes('patient_time') ? 'patient' : null;
  if (!whose) return error;
  const facts: ErrorFacts = { nextFree: await nextFree(env, wanted), inTheWay: await inTheWay(env, wanted, whose) };
  if (wanted.appointmentId) facts['appointmentId'] = wanted.appointmentId;
  return new Refusal('SLOT_TAKEN', WORDS[whose], facts);
}

/** Three open times of the doctor: the next after the wanted one, else the first there are. */
async function nextFree(env: Env, { doctorId, start }: Wanted): Promise<object[]> {
  const now = env.clock().getTime();
  const later = await freeSlots(env, [doctorId], { start, end: start + 14 * DAY_MS });
  const slots = later.length >= 3 ? later : await freeSlots(env, [doctorId], { start: now, end: start + 30 * DAY_MS });
  return slots.slice(0, 3).map((slot) => ({
    doctorId,
    branchId: slot.branchId,
    startsAt: new Date(slot.start).toISOString(),
    endsAt: new Date(slot.end).toISOString(),
  }));
}

async function inTheWay(env: Env, wanted: Wanted, whose: 'doctor' | 'patient'): Promise<object> {
  const [column, id] = whose === 'doctor' ? ['doctor_id', wanted.doctorId] : ['patient_id', wanted.patientId];
  const [row] = await env.store.read<{ id: string }>(
    `SELECT id FROM appointment WHERE ${column} = $1 AND starts_at < $3 AND starts_at > $4 AND ends_at > $2
       AND status NOT IN ('CANCELLED', 'NO_SHOW') ORDER BY starts_at LIMIT 1`,
    [id, new Date(wanted.start), new Date(wanted.end), new Date(wanted.start - DAY_MS)],
  );
  if (!row) return { whose, isHold: true };
  const visible = env.reads.visibleRow(env.actor, Appointment, row.id);
  return (await env.store.read(visible.sql, visible.values)).length ? { whose, appointmentId: row.id } : { whose };
}
