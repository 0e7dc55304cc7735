import type { Appointment, Tx } from '@medicare/data';
import { demandMovable, invalidInput, Refusal } from '@medicare/domain';
import { Env, write } from '@medicare/platform';
import { demandOwnDoctor, useHold } from './book-appointment';
import { freeTimeOf } from './change-status';
import { count } from './counts';
import { doctorOfVisible, factsOf, lockedAppointment } from './load-appointment';
import { demandOwnPace } from './own-pace';
import { saveAppointment } from './save-appointment';
import { orSlotTaken, Wanted } from './slot-taken';
import { lockDoctors, takeTime } from './take-time';
import { placeTime, PlacedTime } from './wanted-time';

/** An appointment and the time it is to be moved to; the same doctor unless told. */
export interface Move {
  appointmentId: string;
  doctorId?: string | null;
  startsAt: string;
  endsAt?: string | null;
  holdId?: string | null;
  overbookReason?: string | null;
}

interface Moving {
  appointment: Appointment;
  place: PlacedTime;
}

/**
 * Moves appointments to other times or doctors, all or none, and gives their ids. The old times are free for each other:
 * two appointments can change places. Throws with `appointmentId` of the one that cannot be moved, SLOT_TAKEN when its time is
 * taken; then all stay.
 */
export async function moveAppointments(env: Env, moves: Move[]): Promise<string[]> {
  await demandOwnPace(env);
  let wanted: Wanted | undefined;
  let at: string | undefined;
  try {
    await write(env, async (tx) => {
      const moving = await loadAll(env, tx, moves, (id) => (at = id));
      for (const { appointment } of moving) await freeTimeOf(tx, appointment);
      for (const each of moving) {
        const { id: appointmentId, patientId } = each.appointment;
        wanted = { ...each.place, patientId, appointmentId };
        await moveTo(env, tx, each);
      }
    });
  } catch (error) {
    throw wanted ? await orSlotTaken(env, error, wanted) : naming(at, error);
  }
  return moves.map(({ appointmentId }) => appointmentId);
}

/** Among several, the one that could not be moved is named. */
const naming = (appointmentId: string | undefined, error: unknown): unknown =>
  appointmentId && error instanceof Refusal
    ? new Refusal(error.code, error.message, { ...error.facts, appointmentId })
    : error;

async function loadAll(env: Env, tx: Tx, moves: Move[], goesTo: (id: string) => void): Promise<Moving[]> {
  const ids = moves.map(({ appointmentId }) => appointmentId);
  if (new Set(ids).size < ids.length)
    throw invalidInput({ path: 'moves', rule: 'unique', message: 'Name each appointment once.' });
  const before: string[] = [];
  for (const id of ids) before.push(await doctorOfVisible(env, tx, id));
  const after = moves.map(({ doctorId }, i) => doctorId ?? before[i]);
  for (const doctorId of after) demandOwnDoctor(env.actor, doctorId);
  await lockDoctors(env, tx, [...new Set([...before, ...after])]);
  const moving: Moving[] = [];
  for (const [i, move] of moves.entries()) {
    goesTo(move.appointmentId);
    const appointment = await lockedAppointment(env, tx, move.appointmentId, before[i]);
    demandMovable(appointment.status);
    if (env.actor.role === 'PATIENT') demandNotPast(env, appointment);
    const place = await placeTime(env, tx, { ...move, doctorId: after[i], endsAt: endOf(move, appointment, after[i]) });
    await useHold(env, tx, { doctorId: after[i], holdId: move.holdId }, place.start);
    moving.push({ appointment, place });
  }
  return moving;
}

/** What has passed is the desk's to put right. */
function demandNotPast(env: Env, { startsAt }: Appointment): void {
  if (startsAt > env.clock()) return;
  throw invalidInput({ path: 'id', rule: 'past', message: 'This time has passed. Please call the front desk.' });
}

/** Overbooked without an end, an appointment keeps its length; else the slot decides, as it does for a new one. */
function endOf({ startsAt, endsAt, overbookReason }: Move, appointment: Appointment, doctorId: string): string | null {
  if (endsAt || !overbookReason || doctorId !== appointment.doctorId) return endsAt ?? null;
  const length = appointment.endsAt.getTime() - appointment.startsAt.getTime();
  return new Date(Date.parse(startsAt) + length).toISOString();
}

async function moveTo(env: Env, tx: Tx, { appointment, place }: Moving): Promise<void> {
  const { id, patientId, status } = appointment;
  const { doctorId, branchId, room, start, end, day, time, overbookReason } = place;
  const isOverbooked = overbookReason !== null;
  const was = await factsOf(tx, appointment);
  const times = { startsAt: new Date(start), endsAt: new Date(end), day };
  await saveAppointment(env, tx, appointment, { ...times, doctorId, branchId, room, isOverbooked, overbookReason });
  await takeTime(tx, { appointmentId: id, doctorId: isOverbooked ? null : doctorId, patientId, start, end });
  await count(tx, { day: was.day, branchId: appointment.branchId, doctorId: appointment.doctorId, status }, -1);
  await count(tx, { day, branchId, doctorId, status }, 1);
  const from = { fromDoctorId: was.doctorId, fromDay: was.day, fromTime: was.time };
  const facts = { doctorId, day, time, ...from, isOverbooked };
  tx.record({ type: 'appointment.rescheduled', subject: id, patientId, branchId, facts });
}
