import { addDays } from '@medicare/domain';
import type { DoctorHoursRowFragment } from '@medicare/web-graphql';
import { dayWords } from '@medicare/web-ui';
import { hoursOn, weekPeriods } from './week-periods';

type Rows = readonly DoctorHoursRowFragment[];

/** The days the editor offers first: a planned week keeps its own; else tomorrow, or today when there are no hours yet. */
export function startOf(
  rows: Rows,
  today: string,
  planned: string | null,
): { validFrom: string; validTo: string | null } {
  const period = planned && weekPeriods(rows, today).find(({ from }) => from === planned && from > today);
  if (period) return { validFrom: period.from, validTo: period.to };
  return { validFrom: hoursOn(rows, today).length ? addDays(today, 1) : today, validTo: null };
}

/** What setting a week for these days does to others, in sentences. */
export function consequences(rows: Rows, today: string, validFrom: string, validTo: string | null): string[] {
  if (!validFrom || (validTo && validTo < validFrom)) return [];
  const planned = weekPeriods(rows, today).slice(1);
  const replaced = planned.filter(
    ({ from, hours }) => from > validFrom && (!validTo || from <= validTo) && hours.length,
  );
  const notes = replaced.map(({ from }) => `The week planned from ${dayWords(from, today)} is replaced.`);
  if (validTo) notes.push(afterwards(rows, addDays(validTo, 1), today));
  return notes;
}

function afterwards(rows: Rows, day: string, today: string): string {
  const words = `From ${dayWords(day, today)} on`;
  return hoursOn(rows, day).length ? `${words}, the week set before holds again.` : `${words} there are no hours.`;
}
