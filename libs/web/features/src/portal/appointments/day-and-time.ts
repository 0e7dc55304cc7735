import { addDays, wallClockOf } from '@medicare/domain';
import { language, LANGUAGES } from '@medicare/web-ui';
import { APPOINTMENT_WORDS } from '../words';

type Parts = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year'>;

/** What is written of a day. Months are written out in Hindi: their short forms are for calendars. */
const FORMATS = {
  short: (month: 'short' | 'long'): Parts => ({ weekday: 'short', day: 'numeric', month }),
  shortWithYear: (month: 'short' | 'long'): Parts => ({ weekday: 'short', day: 'numeric', month, year: 'numeric' }),
  long: (): Parts => ({ weekday: 'long', day: 'numeric', month: 'long' }),
  weekday: (): Parts => ({ weekday: 'short' }),
  month: (): Parts => ({ month: 'short' }),
};
const made = new Map<string, Intl.DateTimeFormat>();

/** Of a calendar day, which is the same everywhere: hence the zone of its midnight. */
function textOf(name: keyof typeof FORMATS, day: string): string {
  const spoken = language();
  const key = `${spoken} ${name}`;
  const parts = FORMATS[name](spoken === 'en' ? 'short' : 'long');
  const format = made.get(key) ?? new Intl.DateTimeFormat(LANGUAGES[spoken].locale, { ...parts, timeZone: 'UTC' });
  made.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`)).replaceAll(',', '');
}

/** A day YYYY-MM-DD as `Mon 23 Nov`, with the year where it is another than today's. */
export const dayShort = (day: string, today = day): string =>
  textOf(day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'shortWithYear', day);

/** A day as `Monday 23 November`. */
export const dayLong = (day: string): string => textOf('long', day);

/** `Mon` */
export const weekdayShort = (day: string): string => textOf('weekday', day);
/** `Nov` */
export const monthShort = (day: string): string => textOf('month', day);

/** The day as one would say it today: `Today`, `Tomorrow`, `Yesterday`, else `Mon 23 Nov`. */
export function dayName(day: string, today: string): string {
  const { days } = APPOINTMENT_WORDS();
  if (day === today) return days.today;
  if (day === addDays(today, 1)) return days.tomorrow;
  return day === addDays(today, -1) ? days.yesterday : dayShort(day, today);
}

/** The day in full, said as one would say it today: `Tomorrow, Tuesday 24 November`. */
export function dayInFull(day: string, today: string): string {
  const { days, at } = APPOINTMENT_WORDS();
  const name = dayName(day, today);
  return Object.values(days).includes(name) ? at({ day: name, time: dayLong(day) }) : dayLong(day);
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
  return APPOINTMENT_WORDS().at({ day: dayName(day, wallClockOf(now, zone).day), time });
}
