import { FieldFault } from '../errors';
import { isOnGrid } from './grains';
import { Interval, merged, overlaps } from './interval';
import { Session, sessionsOf, WorkingHours } from './working-hours';

/** All that decides when a doctor can be booked. Times in milliseconds since 1970. */
export interface Schedule {
  hours: readonly WorkingHours[];
  /** Sessions beyond the weekly hours. */
  extra: readonly Session[];
  leave: readonly Interval[];
  /** Times of active appointments, and of holds of other people. */
  occupied: readonly Interval[];
}

/** A time that can be booked. */
export interface Slot extends Interval {
  branchId: string;
  room: string | null;
}

const MINUTE_MS = 60_000;
/**
 * Appointments begin at most so far ahead. Hours without an end would otherwise take one for the year 2900, and whoever
 * looks for other times from the first displaced appointment to the last would look through all the years in between.
 */
export const FURTHEST_MS = 2 * 366 * 86_400_000;
/** How long an overbooked appointment outside all sessions lasts unless told. */
const OUTSIDE_HOURS_MS = 15 * MINUTE_MS;

/**
 * The open slots that begin within `span` and not before `now`: weekly hours and extra sessions, cut into slots, without
 * those that meet leave or an occupied time. In order, and none overlaps another: where sessions overlap, the one that
 * begins first is cut first and the later one gives what still fits.
 */
export function openSlots(schedule: Schedule, span: Interval, now: number): Slot[] {
  const blocked = merged([...schedule.leave, ...schedule.occupied]);
  let at = 0;
  return slotsOf(schedule, span).filter((slot) => {
    if (slot.start < now) return false;
    while (at < blocked.length && blocked[at].end <= slot.start) at += 1;
    return at === blocked.length || slot.end <= blocked[at].start;
  });
}

/** The slots of hours and extra sessions that begin within `span`, open or not, in order and without overlap. */
function slotsOf({ hours, extra }: Schedule, span: Interval): Slot[] {
  const touching = extra.filter((session) => overlaps(session, span));
  const sessions = [...sessionsOf(hours, span), ...touching].sort((a, b) => a.start - b.start);
  const slots: Slot[] = [];
  let covered = -Infinity;
  for (const session of sessions) {
    const length = session.slotMinutes * MINUTE_MS;
    for (let start = session.start; start + length <= session.end; start += length) {
      if (start < covered) continue;
      covered = start + length;
      if (start >= span.start && start < span.end)
        slots.push({ start, end: covered, branchId: session.branchId, room: session.room });
    }
  }
  return slots;
}

/** The first `count` open slots at or after `from`, looking at most `days` ahead. */
export function nextOpenSlots(schedule: Schedule, from: number, now: number, count: number, days: number): Slot[] {
  return openSlots(schedule, { start: from, end: from + days * 86_400_000 }, now).slice(0, count);
}

/** Where a wanted time lies in the doctor's sessions, or why it cannot be had. Whether it is free is not asked here. */
export type Placement = { branchId: string; room: string | null; end: number } | { fault: FieldFault };

/**
 * Finds the session that holds a wanted time. Without `end` the slot's own length is taken; with it, the time may span
 * several slots of one session. `anywhere` (overbooking) lets go of hours and slots, not of order, grid, past and leave.
 */
export function placeInSchedule(
  schedule: Schedule,
  wanted: { start: number; end: number | null; branchId: string | null; anywhere: boolean },
  now: number,
): Placement {
  const timing = timingFault(wanted, now);
  if (timing) return { fault: timing };
  const around = { start: wanted.start, end: wanted.end ?? wanted.start + 1 };
  const sessions = [...sessionsOf(schedule.hours, around), ...schedule.extra]
    .filter((session) => session.start <= wanted.start && wanted.start < session.end)
    .sort((a, b) => a.start - b.start); // where sessions overlap, the one that offers the slot is asked first
  const placed = placedIn(sessions, wanted);
  if (schedule.leave.some((leave) => overlaps(leave, placed ?? around)))
    return fault('leave', 'The doctor is on leave at that time. Choose another time or another doctor.');
  if (placed) return placed;
  if (!sessions.length)
    return fault('hours', 'The doctor does not see patients at that time. Choose one of the open times.');
  return fault('grid', 'This is not one of the times that can be booked. Choose one of the open times.');
}

type Placed = { branchId: string; room: string | null; start: number; end: number };

function placedIn(
  sessions: Session[],
  { start, end, branchId, anywhere }: { start: number; end: number | null; branchId: string | null; anywhere: boolean },
): Placed | null {
  for (const session of sessions) {
    const length = session.slotMinutes * MINUTE_MS;
    const wantedEnd = end ?? start + length;
    const fits =
      (start - session.start) % length === 0 && (wantedEnd - start) % length === 0 && wantedEnd <= session.end;
    if (fits || anywhere) return { branchId: session.branchId, room: session.room, start, end: wantedEnd };
  }
  return anywhere && branchId ? { branchId, room: null, start, end: end ?? start + OUTSIDE_HOURS_MS } : null;
}

/** Whether a time is as long as one slot of a session that holds it. */
export const isOneSlot = ({ hours, extra }: Schedule, wanted: Interval): boolean =>
  [...sessionsOf(hours, wanted), ...extra].some(
    ({ start, end, slotMinutes }) =>
      start <= wanted.start && wanted.end <= end && wanted.end - wanted.start === slotMinutes * MINUTE_MS,
  );

const LONGEST_MS = 8 * 3_600_000;

function timingFault({ start, end }: { start: number; end: number | null }, now: number): FieldFault | null {
  const because = (path: string, rule: string, message: string): FieldFault => ({ path, rule, message });
  if (end !== null && end <= start) return because('endsAt', 'order', 'The end must be later than the beginning.');
  if (end !== null && end - start > LONGEST_MS)
    return because('endsAt', 'too-long', 'An appointment lasts at most eight hours.');
  if (!isOnGrid(start) || (end !== null && !isOnGrid(end)))
    return because(
      'startsAt',
      'grid',
      'Appointments begin and end on a full five minutes. Choose one of the open times.',
    );
  if (start < now) return because('startsAt', 'past', 'This time has passed. Choose a later one.');
  if (start >= now + FURTHEST_MS)
    return because('startsAt', 'too-late', 'Appointments are booked at most two years ahead. Choose an earlier time.');
  return null;
}

const fault = (rule: string, message: string): { fault: FieldFault } => ({
  fault: { path: 'startsAt', rule, message },
});
