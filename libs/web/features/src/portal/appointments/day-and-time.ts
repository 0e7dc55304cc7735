import { addDays, wallClockOf } from '@medicare/domain';
import { BOOKING_WORDS, LOCALE } from './appointment-words';

const { days, at } = BOOKING_WORDS;

/** Of a calendar day, which is the same everywhere: hence the zone of its midnight. */
const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
const SHORT = formatOf({ weekday: 'short', day: 'numeric', month: 'short' });
const SHORT_WITH_YEAR = formatOf({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const LONG = formatOf({ weekday: 'long', day: 'numeric', month: 'long' });
const WEEKDAY = formatOf({ weekday: 'short' });
const MONTH = formatOf({ month: 'short' });

const textOf = (format: Intl.DateTimeFormat, day: string): string =>
  format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

/** A day YYYY-MM-DD as `Mon 23 Nov`, with the year where it is another than today's. */
export const dayShort = (day: string, today = day): string =>
  textOf(day.slice(0, 4) === today.slice(0, 4) ? SHORT : SHORT_WITH_YEAR, day);

/** A day as `Monday 23 November`. */
export const dayLong = (day: string): string => textOf(LONG, day);

/** `Mon` */
export const weekdayShort = (day: string): string => textOf(WEEKDAY, day);
/** `Nov` */
export const monthShort = (day: string): string => textOf(MONTH, day);

/** The day as one would say it today: `Today`, `Tomorrow`, `Yesterday`, else `Mon 23 Nov`. */
export function dayName(day: string, today: string): string {
  if (day === today) return days.today;
  if (day === addDays(today, 1)) return days.tomorrow;
  return day === addDays(today, -1) ? days.yesterday : dayShort(day, today);
}

/** The day in full, said as one would say it today: `Tomorrow, Tuesday 24 November`. */
export function dayInFull(day: string, today: string): string {
  const name = dayName(day, today);
  const isNear = (Object.values(days) as string[]).includes(name);
  return isNear ? at(name, dayLong(day)) : dayLong(day);
}

/** Whether this device's clock shows what clocks in `zone` show: zones have several names, so the hands are compared. */
export function isOnClockOf(zone: string, now: number): boolean {
  const here = now - new Date(now).getTimezoneOffset() * 60_000;
  const { day, time } = wallClockOf(now, zone);
  return new Date(here).toISOString().startsWith(`${day}T${time}`);
}

/** Day and time of an instant (ISO 8601) on the clocks of `zone`. */
export const localOf = (instant: string, zone: string): { day: string; time: string } =>
  wallClockOf(Date.parse(instant), zone);

/** `Tomorrow, 10:30` on the clocks of `zone`; `now` in milliseconds. */
export function whenText(instant: string, zone: string, now: number): string {
  const { day, time } = localOf(instant, zone);
  return at(dayName(day, wallClockOf(now, zone).day), time);
}
