/** How long a time is kept for somebody who fills in a form, in milliseconds. */
export const HOLD_MS = 120_000;

/**
 * When a hold ends by the clock of the device that shows it. The hospital's word is taken as long as it can be true;
 * where the device's clock is wrong, the two minutes count from the moment in which the answer came.
 */
export function holdEnd(expiresAt: string, receivedAt: number): number {
  const left = Date.parse(expiresAt) - receivedAt;
  return left > 0 && left <= HOLD_MS ? receivedAt + left : receivedAt + HOLD_MS;
}
