import { DestroyRef, inject, Injectable, signal } from '@angular/core';

const TICK_MS = 10_000;

/** The time of day for pages that depend on it: what is coming, how long one waits. */
@Injectable()
export class Clock {
  private readonly time = signal(Date.now());
  /** Milliseconds since 1970, a few seconds old at most. */
  readonly now = this.time.asReadonly();

  constructor() {
    const tick = (): void => this.time.set(Date.now());
    const timer = setInterval(tick, TICK_MS);
    // A phone that slept shows the time of before until it is told.
    document.addEventListener('visibilitychange', tick);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    });
  }
}
