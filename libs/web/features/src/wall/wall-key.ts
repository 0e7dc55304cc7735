import { Injectable, signal } from '@angular/core';

const STORED = 'mp-wall-key';

/** The key in an address fragment such as "#key=mpk_…"; null when there is none. */
export function keyInFragment(fragment: string): string | null {
  const key = new URLSearchParams(fragment.replace(/^#/, '')).get('key')?.trim();
  return key || null;
}

/** The key of this screen: it comes once with the address, and stays in the screen's own browser. */
@Injectable()
export class WallKey {
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
      return localStorage.getItem(STORED);
    } catch {
      return null;
    }
  }

  private store(key: string | null): void {
    try {
      if (key) localStorage.setItem(STORED, key);
      else localStorage.removeItem(STORED);
    } catch {
      // Without storage the key lasts until the page is closed.
    }
  }
}
