/** Minutes left until `expectedAt` (UTC instant), from `now` in milliseconds; never below zero. */
export const minutesLeft = (expectedAt: string, now: number): number =>
  Math.max(0, Math.round((Date.parse(expectedAt) - now) / 60_000));

/** "now", "8 min", "1 h 20 min". */
export function waitText(minutes: number): string {
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest ? `${Math.floor(minutes / 60)} h ${rest} min` : `${minutes / 60} h`;
}

/** How long a visit takes with this doctor, and how far off the told waits have been. */
export function paceText(meanMinutes: number | null | undefined, errorMinutes: number | null | undefined): string {
  if (meanMinutes === null || meanMinutes === undefined) return 'No visit seen yet; waits go by the booked slots.';
  const mean = `${meanMinutes} min a visit`;
  return errorMinutes === null || errorMinutes === undefined ? mean : `${mean}, waits off by ${errorMinutes} min`;
}
