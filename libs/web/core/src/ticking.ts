import { DestroyRef, type Signal, inject, signal } from '@angular/core';

/** Milliseconds since 1970, read anew every `everyMs` while whoever asked is alive. Call it where `inject` works. */
export function ticking(everyMs: number): Signal<number> {
  const now = signal(Date.now());
  const timer = setInterval(() => now.set(Date.now()), everyMs);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return now.asReadonly();
}
