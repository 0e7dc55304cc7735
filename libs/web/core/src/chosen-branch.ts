import { Injectable, computed, inject, signal } from '@angular/core';
import { Session } from './session';

const KEY = 'mp-branch';

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The branch somebody works at now, out of those they may; null is all of them. */
@Injectable({ providedIn: 'root' })
export class ChosenBranch {
  private readonly session = inject(Session);
  private readonly wanted = signal<string | null>(stored());

  readonly branches = computed(() => this.session.me()?.branches ?? []);
  readonly branch = computed(() => this.branches().find(({ id }) => id === this.wanted()) ?? null);
  readonly id = computed(() => this.branch()?.id ?? null);

  choose(id: string | null): void {
    this.wanted.set(id);
    try {
      if (id) localStorage.setItem(KEY, id);
      else localStorage.removeItem(KEY);
    } catch {
      // Without storage the choice lasts until the page is closed.
    }
  }
}
