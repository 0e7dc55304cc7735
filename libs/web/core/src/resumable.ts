import { type Observable, defer, filter, repeat, retry, tap } from 'rxjs';

/** Remembers how far a log has been read and lets every entry through once. */
export class SeqCursor {
  constructor(private seen: number) {}

  get position(): number {
    return this.seen;
  }

  /** Whether `seq` is new; remembers it. */
  accept(seq: number): boolean {
    if (seq <= this.seen) return false;
    this.seen = seq;
    return true;
  }
}

/** Milliseconds before try number `failures` (from 1): doubling up to half a minute, `random` in [0, 1) spreads the herd. */
export const backOff = (failures: number, random: number): number =>
  Math.min(500 * 2 ** Math.min(failures - 1, 6), 30_000) * (0.5 + random / 2);

/**
 * A subscription that never ends by itself: broken or completed, it is opened again from the last entry seen.
 * `pause` gives a signal when to open again; throwing from it gives up.
 */
export function resumable<T extends { seq: number }>(
  open: (since: number) => Observable<T>,
  cursor: SeqCursor,
  pause: (failures: number, error?: unknown) => Observable<unknown>,
): Observable<T> {
  let failures = 0;
  return defer(() => open(cursor.position)).pipe(
    tap(() => (failures = 0)),
    filter(({ seq }) => cursor.accept(seq)),
    repeat({ delay: () => pause(++failures) }),
    retry({ delay: (error: unknown) => pause(++failures, error) }),
  );
}
