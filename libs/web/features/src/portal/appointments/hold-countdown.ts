const SECOND_MS = 1000;

/** Whole seconds left, never less than none. */
export const secondsLeft = (end: number, now: number): number => Math.max(0, Math.ceil((end - now) / SECOND_MS));

/** Seconds as `1:05`. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
