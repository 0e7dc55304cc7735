const FREE_TRIES = 5;
const FIRST_DELAY_SECONDS = 30;
const LONGEST_DELAY_SECONDS = 15 * 60;

/**
 * Seconds to wait after this many failed sign-ins in a row: none for the first four, then 30 doubling up to 15 minutes.
 * The same for accounts that exist and for those that do not.
 */
export function delayAfterFailures(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(FIRST_DELAY_SECONDS * 2 ** (failures - FREE_TRIES), LONGEST_DELAY_SECONDS);
}

/** Whether this very failure starts the first delay, which is when the account's owner should be told. */
export const locksAt = (failures: number): boolean => failures === FREE_TRIES;
