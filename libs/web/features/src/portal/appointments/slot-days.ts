import { addDays, wallClockOf } from '@medicare/domain';

/** A part of the day, as a patient thinks of it. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** A time that can be booked. */
export interface OpenTime {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly branchId: string;
  readonly room: string | null;
}

/** An open time with what the clock of its place shows. */
export interface LocalTime extends OpenTime {
  /** HH:MM */
  readonly time: string;
}

/** The open times of one day, in parts that are not empty. */
export interface SlotDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly count: number;
  readonly parts: readonly { readonly part: DayPart; readonly times: readonly LocalTime[] }[];
}

const NOON = '12:00';
const EVENING = '17:00';

/** The part of the day in which a wall-clock time HH:MM lies. */
export function partOfDay(time: string): DayPart {
  if (time < NOON) return 'morning';
  return time < EVENING ? 'afternoon' : 'evening';
}

/**
 * `count` days from `first` on with the open times of each, days without any included. `zoneOf` tells the zone of a
 * branch: a doctor may work in two.
 */
export function slotDays(
  times: readonly OpenTime[],
  zoneOf: (branchId: string) => string,
  first: string,
  count: number,
): SlotDay[] {
  const byDay = new Map<string, LocalTime[]>();
  for (const open of times) {
    const { day, time } = wallClockOf(Date.parse(open.startsAt), zoneOf(open.branchId));
    byDay.set(day, [...(byDay.get(day) ?? []), { ...open, time }]);
  }
  return Array.from({ length: count }, (_, i) => addDays(first, i)).map((day) => slotDay(day, byDay.get(day) ?? []));
}

function slotDay(day: string, times: LocalTime[]): SlotDay {
  const sorted = times.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const parts = DAY_PARTS.map((part) => ({ part, times: sorted.filter(({ time }) => partOfDay(time) === part) }));
  return { day, count: sorted.length, parts: parts.filter((each) => each.times.length > 0) };
}

/** The day to show: the chosen one while it is on the strip, else the first with an open time. */
export function shownDay(days: readonly SlotDay[], chosen: string | undefined): SlotDay | undefined {
  return days.find(({ day }) => day === chosen) ?? days.find(({ count }) => count > 0) ?? days[0];
}
