import { computed, Injectable, signal } from '@angular/core';
import { hasCode } from './portal-error';
import { RefreshSessionDocument, type OpenedSessionFragment } from './portal-documents';
import { postGraphql } from './post-graphql';

/** Milliseconds before the server's end at which a token counts as used up. */
const EARLY_MS = 30_000;

/**
 * One name for all tabs of all our pages in this browser. The refresh cookie is good for one use, and two
 * tabs that used it at once would look like a thief and his victim.
 */
const REFRESH_LOCK = 'mp-refresh-session';

interface Held {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly goodUntil: number;
}

/** The access token, in memory only: a reload gets a new one for the cookie, a stolen disk has none. */
@Injectable()
export class AccessToken {
  private readonly token = signal<Held | undefined>(undefined);
  private renewing: Promise<OpenedSessionFragment | undefined> | undefined;

  /** Whether a session is open as far as this page knows. */
  readonly isHeld = computed(() => this.token() !== undefined);

  /** Takes over what a sign-in gave. */
  keep(opened: OpenedSessionFragment): void {
    this.token.set({ token: opened.accessToken, goodUntil: Date.parse(opened.expiresAt) - EARLY_MS });
  }

  /** Forgets the session, after sign-out or when the server no longer knows it. */
  drop(): void {
    this.token.set(undefined);
  }

  /** A token that is good for the next request, renewed if need be; undefined when nobody is signed in. */
  async get(): Promise<string | undefined> {
    const held = this.token();
    if (!held || Date.now() < held.goodUntil) return held?.token;
    return (await this.renew())?.accessToken;
  }

  /** Trades the refresh cookie for a new session; undefined when there is none. Throws when the API is out of reach. */
  renew(): Promise<OpenedSessionFragment | undefined> {
    this.renewing ??= inTurn(() => this.refresh()).finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  private async refresh(): Promise<OpenedSessionFragment | undefined> {
    try {
      const { refreshSession } = await postGraphql(RefreshSessionDocument, {});
      this.keep(refreshSession);
      return refreshSession;
    } catch (error) {
      if (!hasCode(error, 'UNAUTHENTICATED')) throw error;
      this.drop();
      return undefined;
    }
  }
}

// Locks exist on https and localhost only; a test installation on plain http goes without.
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? await navigator.locks.request(REFRESH_LOCK, work) : work();
}
