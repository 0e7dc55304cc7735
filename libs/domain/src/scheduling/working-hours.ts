import { FieldFault } from '../errors';
import { GRAIN_MINUTES } from './grains';
import { Interval } from './interval';
import { addDays, instantOf, minutesOf, wallClockOf, weekdayOf } from './local-time';

/** A doctor's hours on one weekday at one branch, in that branch's wall-clock time. */
export interface WorkingHours {
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
  /** HH:MM */
  fromTime: string;
  /** HH:MM, later than `fromTime`; `24:00` is midnight. */
  toTime: string;
  slotMinutes: number;
  branchId: string;
  /** IANA name of the branch's zone. */
  zone: string;
  room: string | null;
  /** First day on which they hold, YYYY-MM-DD. */
  validFrom: string;
  /** Last day on which they hold; null: until further notice. */
  validTo: string | null;
}

/** A stretch of time in which a doctor sees patients, cut into slots from its start. */
export interface Session extends Interval {
  slotMinutes: number;
  branchId: string;
  room: string | null;
}

/** The sessions that weekly hours give within `span`: every one that shares a moment with it, whole. */
export function sessionsOf(hours: readonly WorkingHours[], span: Interval): Session[] {
  const sessions: Session[] = [];
  const byZone = new Map<string, WorkingHours[]>();
  for (const row of hours) byZone.set(row.zone, [...(byZone.get(row.zone) ?? []), row]);
  for (const [zone, rows] of byZone) {
    const last = wallClockOf(span.end - 1, zone).day;
    for (let day = wallClockOf(span.start, zone).day; day <= last; day = addDays(day, 1))
      sessions.push(...sessionsOn(day, zone, rows));
  }
  return sessions.filter(({ start, end }) => start < span.end && span.start < end);
}

function sessionsOn(day: string, zone: string, hours: WorkingHours[]): Session[] {
  const weekday = weekdayOf(day);
  return hours
    .filter((row) => row.weekday === weekday && row.validFrom <= day && (row.validTo === null || day <= row.validTo))
    .map(({ fromTime, toTime, slotMinutes, branchId, room }) => ({
      start: instantOf(day, minutesOf(fromTime)!, zone),
      end: instantOf(day, minutesOf(toTime)!, zone),
      slotMinutes,
      branchId,
      room,
    }));
}

export const SHORTEST_SLOT = 5;
export const LONGEST_SLOT = 240;

type Window = Pick<WorkingHours, 'weekday' | 'fromTime' | 'toTime' | 'slotMinutes'>;

/** What is wrong with a week's hours, one entry a fault; `path` names the row by its place, such as `hours.2.toTime`. */
export function weekFaults(hours: readonly Window[]): FieldFault[] {
  const faults = hours.flatMap((row, i) => windowFaults(row, `hours.${i}`));
  if (faults.length) return faults;
  return hours.flatMap((row, i) => {
    const other = hours.findIndex((each, at) => at < i && each.weekday === row.weekday && clash(each, row));
    const message = 'These hours overlap others of the same day. A doctor can be in one place at a time.';
    return other < 0 ? [] : [{ path: `hours.${i}`, rule: 'overlap', message }];
  });
}

function windowFaults({ weekday, fromTime, toTime, slotMinutes }: Window, path: string): FieldFault[] {
  const [from, to] = [minutesOf(fromTime), minutesOf(toTime)];
  const fault = (field: string, rule: string, message: string): FieldFault[] => [
    { path: `${path}.${field}`, rule, message },
  ];
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7)
    return fault('weekday', 'range', 'Give the weekday as a number: 1 for Monday to 7 for Sunday.');
  if (from === null || from % GRAIN_MINUTES)
    return fault('fromTime', 'grid', 'Give a time in steps of five minutes, such as 09:00.');
  if (to === null || to % GRAIN_MINUTES)
    return fault('toTime', 'grid', 'Give a time in steps of five minutes, such as 13:30.');
  if (to <= from) return fault('toTime', 'order', 'The end must be later than the beginning.');
  if (!isSlotLength(slotMinutes)) return fault('slotMinutes', 'range', SLOT_LENGTH_WORDS);
  if (to - from < slotMinutes)
    return fault('slotMinutes', 'too-long', 'Not even one appointment of this length fits between beginning and end.');
  return [];
}

export const SLOT_LENGTH_WORDS = `Give the length of an appointment in steps of five minutes, from ${SHORTEST_SLOT} to ${LONGEST_SLOT}.`;

/** Whether appointments may have this length in minutes. */
export const isSlotLength = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= SHORTEST_SLOT && minutes <= LONGEST_SLOT && minutes % GRAIN_MINUTES === 0;

const clash = (a: Window, b: Window): boolean => a.fromTime < b.toTime && b.fromTime < a.toTime;
