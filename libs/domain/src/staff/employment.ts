import { addDays } from '../scheduling/local-time';

/** The highest monthly salary that is believed, in paise: one crore rupees. More is a slip of the keyboard. */
export const MAX_SALARY_PAISE = 1_00_00_000_00;
const FIRST_DAY = '1950-01-01';
const DAYS_AHEAD = 366;

/** What is wrong with the day on which somebody joined, or will, as a sentence; null when it can be. Days as YYYY-MM-DD. */
export function joiningDayFault(joinedOn: string, today: string): string | null {
  if (joinedOn < FIRST_DAY) return 'This day lies too far back. Check the year.';
  return joinedOn > addDays(today, DAYS_AHEAD) ? 'This day is more than a year away. Check the year.' : null;
}
