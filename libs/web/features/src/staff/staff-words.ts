import { shiftMinutes } from '@medicare/domain';
import type { Role } from '@medicare/web-graphql';

type Times = { fromTime: string; toTime: string };

/** "06:00–14:00", with a mark when it ends the next day. */
export const timesWords = ({ fromTime, toTime }: Times): string =>
  `${fromTime}–${toTime}${toTime <= fromTime ? ' next day' : ''}`;

/** The same where there is little room: "22:00–06:00 +1". */
export const shortTimes = ({ fromTime, toTime }: Times): string =>
  `${fromTime}–${toTime}${toTime <= fromTime ? ' +1' : ''}`;

/** How long a shift is: "8 h", "7 h 30". */
export function lengthWords(shift: Times): string {
  const minutes = shiftMinutes(shift);
  if (minutes === null) return '';
  return hoursWords(minutes);
}

/** Minutes as hours: "40 h", "7 h 30". */
export function hoursWords(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest ? ` ${String(rest).padStart(2, '0')}` : ''}`;
}

const JOBS: [RegExp, Role][] = [
  [/\breception|front desk/i, 'RECEPTIONIST'],
  [/\bnurs/i, 'NURSE'],
  [/\bpharmac/i, 'PHARMACIST'],
  [/\bcashier|billing/i, 'CASHIER'],
  [/\badministrat/i, 'ADMIN'],
];

/** The role that a job title suggests; null when it says nothing. */
export const roleOfJob = (jobTitle: string): Role | null => JOBS.find(([form]) => form.test(jobTitle))?.[1] ?? null;
