import { addDays } from '@medicare/domain';
import type { DoctorHoursRowFragment } from '@medicare/web-graphql';

/** Days through which one and the same week holds. */
export interface WeekPeriod {
  /** The first day; for the present week the day asked for, whenever it began. */
  from: string;
  /** The last day; null: until further notice. */
  to: string | null;
  hours: readonly DoctorHoursRowFragment[];
}

/** Equal for rows that make the same week. */
const keyOf = (hours: readonly DoctorHoursRowFragment[]): string =>
  hours
    .map(({ weekday, fromTime, toTime, slotMinutes, room, branch }) =>
      [weekday, fromTime, toTime, slotMinutes, room, branch?.id].join(' '),
    )
    .sort()
    .join('\n');

/** The rows that hold on a day. */
export const hoursOn = (rows: readonly DoctorHoursRowFragment[], day: string): DoctorHoursRowFragment[] =>
  rows.filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || validTo >= day));

/** The present week and those planned after it, in order and without gaps; a time without hours is a week without rows. */
export function weekPeriods(rows: readonly DoctorHoursRowFragment[], today: string): WeekPeriod[] {
  const turns = rows.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [addDays(validTo, 1)] : [])]);
  const starts = [...new Set([today, ...turns.filter((day) => day > today)])].sort();
  const periods: WeekPeriod[] = [];
  for (const [i, from] of starts.entries()) {
    const hours = hoursOn(rows, from);
    const to = i + 1 < starts.length ? addDays(starts[i + 1], -1) : null;
    const before = periods.at(-1);
    if (before && keyOf(before.hours) === keyOf(hours)) before.to = to;
    else periods.push({ from, to, hours });
  }
  return periods;
}

/** Equal for rows that hold the same hours on the same days. */
export const hoursKey = (rows: readonly DoctorHoursRowFragment[]): string =>
  [...new Set(rows.map(({ validFrom, validTo }) => `${validFrom} ${validTo ?? ''}`))]
    .sort()
    .map((days) => `${days}\n${keyOf(rows.filter((row) => `${row.validFrom} ${row.validTo ?? ''}` === days))}`)
    .join('\n');
