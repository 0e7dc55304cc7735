import { addDays, dayInterval, instantOf, minutesOf } from '@medicare/domain';
import { clockText, dayOf, dayWords, parseTime } from '@medicare/web-ui';

/** A stretch of time between two UTC instants. */
export interface Span {
  startsAt: string;
  endsAt: string;
}

const iso = (instant: number): string => new Date(instant).toISOString();

/** Whole days in `zone`, both included; null unless both are days and in order. */
export function wholeDays(firstDay: string, lastDay: string, zone: string): Span | null {
  if (!firstDay || !lastDay || lastDay < firstDay) return null;
  return { startsAt: iso(dayInterval(firstDay, zone).start), endsAt: iso(dayInterval(lastDay, zone).end) };
}

/** A part of one day in `zone`, from one typed time to another; null unless all three are whole and in order. */
export function partOfDay(day: string, fromTime: string, toTime: string, zone: string): Span | null {
  const [from, to] = [minutesOf(parseTime(fromTime) ?? ''), minutesOf(parseTime(toTime) ?? '')];
  if (!day || from === null || to === null || to <= from) return null;
  return { startsAt: iso(instantOf(day, from, zone)), endsAt: iso(instantOf(day, to, zone)) };
}

/** "Mon 23 Nov, 09:00 to 13:00", "Mon 23 Nov", or "Mon 23 to Fri 27 Nov": whole days are not said by the hour. */
export function spanWords({ startsAt, endsAt }: Span, zone: string, today: string): string {
  const [first, end] = [dayOf(startsAt, zone), dayOf(endsAt, zone)];
  const [from, to] = [clockText(startsAt, zone), clockText(endsAt, zone)];
  const isWhole = from === '00:00' && to === '00:00';
  if (isWhole) {
    const last = addDays(end, -1);
    return last === first ? dayWords(first, today) : `${dayWords(first, today)} to ${dayWords(last, today)}`;
  }
  const isOneDay = first === end || (to === '00:00' && end === addDays(first, 1));
  return isOneDay
    ? `${dayWords(first, today)}, ${from} to ${to === '00:00' ? '24:00' : to}`
    : `${dayWords(first, today)} ${from} to ${dayWords(end, today)} ${to}`;
}

/** Whether two spans share any moment. */
export const spansMeet = (a: Span, b: Span): boolean =>
  Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);
