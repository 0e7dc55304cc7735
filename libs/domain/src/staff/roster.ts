import { FieldFault } from '../errors';
import { isLocalDate } from '../patients/age';
import { overlaps } from '../scheduling/interval';
import { addDays, minutesOf, weekdayOf } from '../scheduling/local-time';

const MINUTES_A_DAY = 1440;

/** A duty by the clocks of its branch. It ends the next day unless `toTime` is later; equal times are 24 hours on duty. */
export interface Shift {
  /** HH:MM */
  fromTime: string;
  /** HH:MM; `24:00` is midnight. */
  toTime: string;
}

/** One person's duty that begins on a day YYYY-MM-DD. */
export interface RosterEntry extends Shift {
  staffId: string;
  day: string;
}

/** How long a shift is, in minutes: from 1 to 1440. Null when a time is none. */
export function shiftMinutes({ fromTime, toTime }: Shift): number | null {
  const [from, to] = [minutesOf(fromTime), minutesOf(toTime)];
  if (from === null || to === null || from === MINUTES_A_DAY) return null;
  return to > from ? to - from : to - from + MINUTES_A_DAY;
}

/** The seven days YYYY-MM-DD, Monday first, of the week in which a day lies. */
export const weekOf = (day: string): string[] =>
  Array.from({ length: 7 }, (_, i) => addDays(day, i + 1 - weekdayOf(day)));

/**
 * What is wrong with a roster: times that are none, and shifts of one person that overlap, also past midnight into the
 * next day. Paths such as `entries.2`. Hand in the day before the first one, too, or its night shifts go unseen.
 */
export function rosterFaults(entries: readonly RosterEntry[]): FieldFault[] {
  const faults = entries.flatMap((entry, i) => entryFaults(entry, `entries.${i}`));
  return faults.length ? faults : overlapFaults(entries);
}

function entryFaults({ day, fromTime, toTime }: RosterEntry, path: string): FieldFault[] {
  const time = 'Give a time such as 08:00 or 20:30.';
  if (!isLocalDate(day))
    return [{ path: `${path}.day`, rule: 'date', message: 'Give a real date, such as 2026-11-23.' }];
  if (shiftMinutes({ fromTime, toTime: '24:00' }) === null)
    return [{ path: `${path}.fromTime`, rule: 'time', message: time }];
  return minutesOf(toTime) === null ? [{ path: `${path}.toTime`, rule: 'time', message: time }] : [];
}

function overlapFaults(entries: readonly RosterEntry[]): FieldFault[] {
  const message = 'This shift overlaps another one of the same person. Change one of them.';
  const byPerson = new Map<string, { start: number; end: number }[]>();
  return entries.flatMap((entry, i) => {
    const stretch = stretchOf(entry);
    const others = byPerson.get(entry.staffId) ?? [];
    byPerson.set(entry.staffId, [...others, stretch]);
    return others.some((other) => overlaps(other, stretch)) ? [{ path: `entries.${i}`, rule: 'overlap', message }] : [];
  });
}

/** In minutes since 1970 by the wall clock; India's clocks never change. */
function stretchOf(entry: RosterEntry): { start: number; end: number } {
  const start = Date.parse(`${entry.day}T00:00:00Z`) / 60_000 + minutesOf(entry.fromTime)!;
  return { start, end: start + shiftMinutes(entry)! };
}
