const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1440;

/** The weekday of a day YYYY-MM-DD: 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: string): number => ((Math.floor(utcMidnight(day) / DAY_MS) + 3) % 7) + 1;

/** The day `count` days after (or, negative, before) a day YYYY-MM-DD. */
export const addDays = (day: string, count: number): string =>
  new Date(utcMidnight(day) + count * DAY_MS).toISOString().slice(0, 10);

/** All days from `from` to `to`, both included, as YYYY-MM-DD. */
export function daysBetween(from: string, to: string): string[] {
  const count = Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, i) => addDays(from, i));
}

/** The minutes after midnight of a wall-clock time HH:MM; `24:00` is the end of the day. Null when it is none. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^(\d{2}):([0-5]\d)$/.exec(time) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return hours === undefined || total > MINUTES_A_DAY ? null : total;
}

/**
 * The instant (milliseconds since 1970) at which clocks in `zone` show `minutes` after midnight of `day`. A time that a
 * change of the clocks skips is moved forward by the length of the gap; of a time that comes twice, the first is meant
 * (as RFC 5545 has it).
 */
export function instantOf(day: string, minutes: number, zone: string): number {
  const wall = utcMidnight(day) + minutes * MINUTE_MS;
  const { before, after } = offsetsAround(day, zone);
  if (before === after) return wall - before;
  const early = wall - Math.max(before, after);
  if (offsetAt(early, zone) === wall - early) return early;
  const late = wall - Math.min(before, after);
  return offsetAt(late, zone) === wall - late ? late : wall - before;
}

/** The day YYYY-MM-DD and wall-clock time HH:MM in `zone` at an instant (milliseconds since 1970). */
export function wallClockOf(instant: number, zone: string): { day: string; time: string } {
  const text = new Date(instant + offsetAt(instant, zone)).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The half-open stretch of a whole day in `zone`: 23 or 25 hours long when the clocks change. */
export const dayInterval = (day: string, zone: string): { start: number; end: number } => ({
  start: instantOf(day, 0, zone),
  end: instantOf(addDays(day, 1), 0, zone),
});

const utcMidnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, { before: number; after: number }>();

/** The zone's offsets a day before and a day after a day's midnight: the same unless the clocks change in between. */
function offsetsAround(day: string, zone: string): { before: number; after: number } {
  const key = `${zone} ${day}`;
  let known = remembered.get(key);
  if (!known) {
    const midnight = utcMidnight(day);
    known = { before: offsetAt(midnight - DAY_MS, zone), after: offsetAt(midnight + 2 * DAY_MS, zone) };
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, known);
  }
  return known;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far clocks in `zone` are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC') return 0;
  if (zone === 'Asia/Kolkata') return 330 * MINUTE_MS; // no change of the clocks since 1945
  let format = formats.get(zone);
  if (!format) {
    const [numeric, timeZone] = ['numeric', zone] as const;
    const parts = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
    formats.set(
      zone,
      (format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', era: 'short', ...parts })),
    );
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part['year'], part['month'] - 1, part['day'], part['hour'], part['minute'], part['second']);
  return wall - Math.floor(instant / 1000) * 1000;
}
