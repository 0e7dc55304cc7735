import { Appointment } from '@medicare/data';
import { DoctorSlot, ErrorFacts, grainsOf, Interval, Refusal } from '@medicare/domain';
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
const SUGGESTIONS = 3;
/** Most often a free time is near; weeks are only looked through when it is not. */
const LOOK_AHEAD_DAYS = [2, 10, 45];
const WORDS = {
  doctor: 'This time was just taken. Choose one of the suggested times, or another one.',
  self: 'You have another appointment at that time. Choose one of the suggested times, or another one.',
  patient: 'This patient has another appointment at that time. Choose one of the suggested times, or another one.',
};

/**
 * What a write ran into, in words: SLOT_TAKEN with the doctor's next three open times at which the patient is free, too, and, as far as the actor may see
 * it, the appointment in the way. Other errors stay as they are.
 */
export async function orSlotTaken(env: Env, error: unknown, wanted: Wanted): Promise<unknown> {
  const violated = uniqueViolation(error);
  const whose = violated?.includes('doctor_time') ? 'doctor' : violated?.includes('patient_time') ? 'patient' : null;
  if (!whose) return error;
  const words = whose === 'patient' && env.actor.role === 'PATIENT' ? WORDS.self : WORDS[whose];
  const facts: ErrorFacts = { nextFree: await nextFree(env, wanted), inTheWay: await inTheWay(env, wanted, whose) };
  if (wanted.appointmentId) facts['appointmentId'] = wanted.appointmentId;
  return new Refusal('SLOT_TAKEN', words, facts);
}

/** Three times that suit both: the next after the wanted one, looking further ahead as long as there are fewer. */
async function nextFree(env: Env, wanted: Wanted): Promise<object[]> {
  const { doctorId, start } = wanted;
  let slots: DoctorSlot[] = [];
  for (const days of LOOK_AHEAD_DAYS) {
    if (slots.length >= SUGGESTIONS) break;
    const span = { start, end: start + days * DAY_MS };
    const busy = await busyGrains(env, wanted, span);
    const free = await freeSlots(env, [doctorId], span);
    slots = free.filter((slot) => !grainsOf(slot.start, slot.end).some((grain) => busy.has(grain)));
  }
  return slots.slice(0, SUGGESTIONS).map(({ branchId, start: from, end }) => ({
    doctorId,
    branchId,
    startsAt: new Date(from).toISOString(),
    endsAt: new Date(end).toISOString(),
  }));
}

/** When the patient is elsewhere: a time that clashes again helps nobody. What is to be moved is not in its own way. */
async function busyGrains(env: Env, { patientId, appointmentId }: Wanted, span: Interval): Promise<Set<number>> {
  const grains = grainsOf(span.start, span.end);
  const rows = await env.store.read<{ grain: number }>(
    'SELECT grain FROM patient_time WHERE patient_id = $1 AND grain BETWEEN $2 AND $3 AND appointment_id <> $4',
    [patientId, grains[0], grains.at(-1), appointmentId ?? ''],
  );
  return new Set(rows.map(({ grain }) => grain));
}

/** Whose grains the wanted time meets: of another appointment, or of a hold. */
async function inTheWay(env: Env, wanted: Wanted, whose: 'doctor' | 'patient'): Promise<object> {
  const [of, id] = whose === 'doctor' ? ['doctor', wanted.doctorId] : ['patient', wanted.patientId];
  const grains = grainsOf(wanted.start, wanted.end);
  const [row] = await env.store.read<{ appointment_id: string | null }>(
    `SELECT appointment_id FROM ${of}_time WHERE ${of}_id = $1 AND grain BETWEEN $2 AND $3
       AND (appointment_id IS NULL OR appointment_id <> $4) ORDER BY grain LIMIT 1`,
    [id, grains[0], grains.at(-1), wanted.appointmentId ?? ''],
  );
  if (!row) return { whose };
  if (!row.appointment_id) return { whose, isHold: true };
  const visible = env.reads.visibleRow(env.actor, Appointment, row.appointment_id);
  const isSeen = (await env.store.read(visible.sql, visible.values)).length > 0;
  return isSeen ? { whose, appointmentId: row.appointment_id } : { whose };
}
