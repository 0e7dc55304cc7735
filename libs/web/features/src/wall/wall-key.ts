import { Injectable, InjectionToken, inject, signal } from '@angular/core';

/** Under which name a screen keeps its key: queue and figures may hang side by side, with a key each. */
export const WALL_KEY_NAME = new InjectionToken<string>('WALL_KEY_NAME', { factory: () => 'mp-wall-key' });

/** The key in an address fragment such as "#key=mpk_…"; null when there is none. */
export function keyInFragment(fragment: string): string | null {
  const key = new URLSearchParams(fragment.replace(/^#/, '')).get('key')?.trim();
  return key || null;
}

/** The key of this screen: it comes once with the address, and stays in the screen's own browser. */
@Injectable()
export class WallKey {
  private readonly name = inject(WALL_KEY_NAME);
  private readonly kept = signal(this.begin());
  readonly current = this.kept.asReadonly();

  keep(key: string): void {
    this.kept.set(key.trim() || null);
    this.store(key.trim());
  }

  forget(): void {
    this.kept.set(null);
    this.store(null);
  }

  /** Out of the address at once: whoever looks at the bar, or at the history, must not read it. */
  private begin(): string | null {
    const given = keyInFragment(location.hash);
    if (!given) return this.stored();
    history.replaceState(history.state, '', location.pathname);
    this.store(given);
    return given;
  }

  private stored(): string | null {
    try {
      return localStorage.getItem(this.name);
    } catch {
      return null;
    }
  }

  private store(key: string | null): void {
    try {
      if (key) localStorage.setItem(this.name, key);
      else localStorage.removeItem(this.name);
    } catch {
      // Without storage the key lasts until the page is closed.
    }
  }
}
