/** A word that is shown, and the one that may take its place. */
export interface Steady<T> {
  readonly shown: T;
  readonly next: T;
  readonly times: number;
}

/** So often in a row must something be seen before it is said: words that flicker cannot be read, nor be read out. */
const TIMES = 3;

export const steadyOf = <T>(shown: T): Steady<T> => ({ shown, next: shown, times: 0 });

/** Takes what the next picture says; shows it once it has stayed. */
export function settle<T>(steady: Steady<T>, seen: T): Steady<T> {
  if (seen === steady.shown) return steadyOf(seen);
  const times = seen === steady.next ? steady.times + 1 : 1;
  return times >= TIMES ? steadyOf(seen) : { shown: steady.shown, next: seen, times };
}
