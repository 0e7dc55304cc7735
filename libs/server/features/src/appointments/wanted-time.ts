import type { Tx } from '@medicare/data';
import { Interval, invalidInput, isOneSlot, placeInSchedule, Refusal, wallClockOf } from '@medicare/domain';
import { branchZone, Env, reachableBranches } from '@medicare/platform';
import { DoctorSchedule, loadSchedules } from './schedules';

/** A time of a doctor as it was asked for. */
export interface TimeRequest {
  doctorId: string;
  startsAt: string;
  endsAt?: string | null;
  overbookReason?: string | null;
}

/** A time of a doctor that the rules allow; whether it is free, the database decides. */
export interface PlacedTime {
  doctorId: string;
  branchId: string;
  room: string | null;
  start: number;
  end: number;
  /** The day and wall-clock time of the beginning where the branch is. */
  day: string;
  time: string;
  overbookReason: string | null;
}

const DAY_MS = 86_400_000;

/**
 * Places a wanted time in its doctor's schedule. Throws BAD_USER_INPUT for a time that cannot be (past, off the grid,
 * outside the hours, on leave, in another branch, longer than patients may book, a doctor who is not there) and FORBIDDEN for overbooking without the right.
 */
export async function placeTime(env: Env, tx: Tx, request: TimeRequest): Promise<PlacedTime> {
  const overbookReason = request.overbookReason || null;
  if (overbookReason && !env.actor.permissions.has('appointments:overbook'))
    throw new Refusal('FORBIDDEN', 'Your role may not book over taken times. Choose one of the open times.');
  const start = Date.parse(request.startsAt);
  const end = request.endsAt ? Date.parse(request.endsAt) : null;
  const schedule = await scheduleAround(env, tx, request.doctorId, start);
  const wanted = { start, end, branchId: schedule.branchId, anywhere: overbookReason !== null };
  const placed = placeInSchedule(schedule, wanted, env.clock().getTime());
  if ('fault' in placed) throw invalidInput(placed.fault);
  if (env.actor.role === 'PATIENT') demandOneSlot(schedule, { start, end: placed.end });
  await demandBranch(env, tx, placed.branchId);
  const zone = await branchZone(tx, placed.branchId);
  return {
    doctorId: request.doctorId,
    branchId: placed.branchId,
    room: placed.room,
    start,
    end: placed.end,
    ...wallClockOf(start, zone),
    overbookReason,
  };
}

async function scheduleAround(env: Env, tx: Tx, doctorId: string, start: number): Promise<DoctorSchedule> {
  const span = { start: start - DAY_MS, end: start + DAY_MS };
  const query = tx.query.bind(tx);
  const options = { now: env.clock(), holder: null, occupied: false };
  const schedule = (await loadSchedules(query, env.store.engine, [doctorId], span, options)).get(doctorId);
  const fault = (rule: string, message: string) => invalidInput({ path: 'doctorId', rule, message });
  if (!schedule) throw fault('doctor', 'Choose a doctor of this hospital.');
  if (!schedule.isActive) throw fault('inactive', 'This doctor no longer works here. Choose another one.');
  if (!schedule.isAvailable)
    throw fault('unavailable', 'This doctor takes no appointments at the moment. Choose another one.');
  return schedule;
}

/** Online a visit takes one slot: so many visits are then so many slots, and nobody keeps whole mornings. */
function demandOneSlot(schedule: DoctorSchedule, wanted: Interval): void {
  if (isOneSlot(schedule, wanted)) return;
  const message = 'Online, a visit takes one slot. Leave the end out, or call the front desk for a longer visit.';
  throw invalidInput({ path: 'endsAt', rule: 'one-slot', message });
}

/** Staff book in their own branches; patients anywhere. */
async function demandBranch(env: Env, tx: Tx, branchId: string): Promise<void> {
  if (env.actor.role === 'PATIENT' || env.actor.seesAllBranches) return;
  if (!(await reachableBranches(tx, env.actor)).includes(branchId))
    throw invalidInput({
      path: 'startsAt',
      rule: 'branch',
      message: 'The doctor works at another branch at that time. Choose a time at yours.',
    });
}
