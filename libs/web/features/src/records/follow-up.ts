import { addDays } from '@medicare/domain';

/** The usual times until the next visit. */
export const FOLLOW_UPS: readonly { words: string; days: number }[] = [
  { words: '3 days', days: 3 },
  { words: '1 week', days: 7 },
  { words: '2 weeks', days: 14 },
  { words: '1 month', days: 30 },
];

/** The day that many days from `today`, both YYYY-MM-DD. */
export const followUpDay = (today: string, days: number): string => addDays(today, days);
