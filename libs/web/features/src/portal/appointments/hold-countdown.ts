/** How long the hospital keeps a time, in milliseconds. */
export const HOLD_MS = 120_000;
const SECOND_MS = 1000;

/**
 * When a hold ends by this device's clock. The hospital's word is taken as long as it can be true; where the clock of
 * the phone is wrong, the two minutes count from the moment in which the answer came.
 */
export function holdEnd(expiresAt: string, receivedAt: number): number {
  const left = Date.parse(expiresAt) - receivedAt;
  return left > 0 && left <= HOLD_MS ? receivedAt + left : receivedAt + HOLD_MS;
}

/** Whole seconds left, never less than none. */
export const secondsLeft = (end: number, now: number): number => Math.max(0, Math.ceil((end - now) / SECOND_MS));

/** Seconds as `1:05`. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
