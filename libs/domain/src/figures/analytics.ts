import { invalidInput } from '../errors';
import { addDays, daysBetween, weekdayOf } from '../scheduling/local-time';
import { mondayOf } from './counters';
import type { Tally } from './stats';

/** How many diagnoses and doctors are shown: the most frequent ones. */
export const TOP_DIAGNOSES = 10;
export const TOP_DOCTORS = 5;

/** The longest stretch of days that is asked for at once, and the usual one. */
export const LONGEST_SPAN_DAYS = 366;
export const USUAL_SPAN_DAYS = 30;

/** Days from the first to the last, both included, as YYYY-MM-DD. */
export interface DaySpan {
  from: string;
  to: string;
}

/** The days asked for; without any, the last 30 up to today. Throws BAD_USER_INPUT for a span that cannot be or is too long. */
export function daysAsked(asked: { from?: string | null; to?: string | null }, today: string): DaySpan {
  const to = asked.to ?? today;
  const from = asked.from ?? addDays(to, 1 - USUAL_SPAN_DAYS);
  if (to < from)
    throw invalidInput({ path: 'to', rule: 'order', message: 'The last day must not lie before the first.' });
  if (to >= addDays(from, LONGEST_SPAN_DAYS))
    throw invalidInput({
      path: 'to',
      rule: 'too-long',
      message: `Ask for at most ${LONGEST_SPAN_DAYS} days at a time.`,
    });
  return { from, to };
}

/** A span as days and whole weeks (by their Mondays), so that a long one has few parts. An end before its begin is empty. */
export interface SpanParts {
  before: DaySpan;
  weeks: DaySpan;
  after: DaySpan;
}

/** The days of a span before its first Monday, its whole weeks, and the days that are left. */
export function partsOf({ from, to }: DaySpan): SpanParts {
  const monday = addDays(from, (8 - weekdayOf(from)) % 7);
  const lastMonday = mondayOf(addDays(to, -6));
  if (lastMonday < monday) return { before: { from, to }, weeks: NO_DAYS, after: NO_DAYS };
  return {
    before: { from, to: addDays(monday, -1) },
    weeks: { from: monday, to: lastMonday },
    after: { from: addDays(lastMonday, 7), to },
  };
}
const NO_DAYS: DaySpan = { from: '9999-12-31', to: '0001-01-01' };

/** A share of something: a key of a counter and its number. */
export interface Share {
  key: string;
  count: number;
}

/** The keys of a counter in a fixed order, those that hold nothing left out. */
export const sharesOf = (tally: Tally, order: readonly string[]): Share[] =>
  order.map((key) => ({ key, count: tally.get(key) ?? 0 })).filter(({ count }) => count > 0);

/** Appointments of a day: all of them, and how many of these were cancelled. */
export interface DayOfAppointments {
  day: string;
  count: number;
  cancelled: number;
}

/** Appointments by day, every day of the span in it, from numbers by `day status`. */
export function appointmentsByDay(span: DaySpan, byDayAndStatus: Tally): DayOfAppointments[] {
  const days = new Map(daysBetween(span.from, span.to).map((day) => [day, { day, count: 0, cancelled: 0 }]));
  for (const [key, n] of byDayAndStatus) {
    const [day, status] = key.split(' ');
    const known = days.get(day);
    if (!known) continue;
    known.count += n;
    if (status === 'CANCELLED') known.cancelled += n;
  }
  return [...days.values()];
}

/** Numbers by status, from numbers by `day status` or `doctor status`. */
export function byStatus(tally: Tally): Map<string, number> {
  const statuses = new Map<string, number>();
  for (const [key, n] of tally) {
    const status = key.slice(key.indexOf(' ') + 1);
    statuses.set(status, (statuses.get(status) ?? 0) + n);
  }
  return statuses;
}

/** Money of a day in paise: verified payments, what was paid back, and the difference. */
export interface DayOfRevenue {
  day: string;
  received: number;
  refunded: number;
  revenue: number;
}

/** Revenue by day, every day of the span in it. */
export function revenueByDay(
  span: DaySpan,
  taken: Pick<DayOfRevenue, 'day' | 'received' | 'refunded'>[],
): DayOfRevenue[] {
  const days = new Map(
    daysBetween(span.from, span.to).map((day) => [day, { day, received: 0, refunded: 0, revenue: 0 }]),
  );
  for (const { day, received, refunded } of taken) {
    const known = days.get(day);
    if (!known) continue;
    known.received += received;
    known.refunded += refunded;
    known.revenue = known.received - known.refunded;
  }
  return [...days.values()];
}
