/** The smallest piece of time that can be occupied: 5 minutes. Slots begin and end on its grid. */
export const GRAIN_MS = 300_000;
export const GRAIN_MINUTES = 5;

/** Numbers of the grains that the half-open stretch covers, counted from 1970. */
export function grainsOf(start: number, end: number): number[] {
  const first = Math.floor(start / GRAIN_MS);
  return Array.from({ length: Math.ceil(end / GRAIN_MS) - first }, (_, i) => first + i);
}

/** Whether an instant lies on the grid of grains. */
export const isOnGrid = (instant: number): boolean => instant % GRAIN_MS === 0;
