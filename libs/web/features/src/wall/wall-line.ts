import { DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import type { Client } from 'graphql-ws';
import { WallKey } from './wall-key';

/** How the screen stands with the server. */
export type WallState = 'connecting' | 'live' | 'lost' | 'refused';

/** Seconds before the next try, by failures in a row; the last one goes on. */
const WAITS_S = [1, 2, 4, 8, 15];
/** Some things change without a push, such as the day: everything is read again now and then. */
const REFRESH_MS = 60_000;
const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN'];
/** By these the server closes a socket whose key it does not take. */
const [KEY_REFUSED, KEY_ENDED] = [4401, 4403];

type Faults = readonly { message: string; extensions?: { code?: unknown } }[];
interface Answer<T> {
  data?: T | null;
  errors?: Faults;
}
interface Document {
  toString(): string;
}

/** What a screen follows: a query for the whole, and a subscription that tells of changes with their place in the log. */
export interface WallSource<TWhole, TPush> {
  query: Document;
  variables?: () => object;
  subscription: Document;
  /** Takes the whole, read once and after every break; null empties the screen for another key. */
  whole(data: TWhole | null): void;
  /** Takes a change and gives its place in the log. */
  push(data: TPush): number;
}

class Refused extends Error {}

/**
 * The line of a wall screen to the server: reads the whole, follows changes, and reads again after every break, for days.
 * Holds one connection and nothing of the past. Call it where `inject` works.
 */
export class WallLine<TWhole, TPush> {
  private readonly key = inject(WallKey);
  private readonly standing = signal<WallState>('connecting');
  readonly state = this.standing.asReadonly();
  private since: number | null = null;
  private run = 0;
  private client: Client | undefined;

  constructor(private readonly source: WallSource<TWhole, TPush>) {
    effect(() => {
      const key = this.key.current();
      untracked(() => this.begin(key));
    });
    const refresh = setInterval(() => void this.refresh(), REFRESH_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(refresh);
      this.begin(null);
    });
  }

  /** A new key, or none: what ran with the old one ends. */
  private begin(key: string | null): void {
    const run = ++this.run;
    void this.client?.dispose();
    this.client = undefined;
    this.source.whole(null);
    this.since = null;
    this.standing.set('connecting');
    if (key) void this.follow(key, () => run === this.run);
  }

  private async follow(key: string, isCurrent: () => boolean): Promise<void> {
    for (let failures = 0; isCurrent(); failures += 1) {
      try {
        await this.stream(key, isCurrent, () => (failures = 0));
      } catch (reason) {
        if (isCurrent() && isRefusal(reason)) return this.standing.set('refused');
      }
      if (!isCurrent()) return;
      this.standing.set('lost');
      await pause(failures);
    }
  }

  /** Listens first and reads then, so that nothing falls between the two. Ends when the connection does. */
  private async stream(key: string, isCurrent: () => boolean, onLive: () => void): Promise<void> {
    const client = await this.connect(key);
    await new Promise<void>((resolve, reject) => {
      client.on('connected', () => {
        this.load(key, isCurrent).then(onLive).catch(reject);
      });
      client.subscribe<TPush>(
        { query: this.source.subscription.toString(), variables: { since: this.since } },
        {
          next: ({ data, errors }) => {
            if (errors?.length) return reject(refusedBy(errors));
            if (!data || !isCurrent()) return;
            this.since = this.source.push(data);
          },
          error: reject,
          complete: resolve,
        },
      );
    });
  }

  private async load(key: string, isCurrent: () => boolean): Promise<void> {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: this.source.query.toString(), variables: this.source.variables?.() }),
    });
    const { data, errors } = (await response.json()) as Answer<TWhole>;
    if (errors?.length) throw refusedBy(errors);
    if (!data || !isCurrent()) return;
    this.source.whole(data);
    this.standing.set('live');
  }

  private async refresh(): Promise<void> {
    const [key, run] = [this.key.current(), this.run];
    if (key && this.standing() === 'live') await this.load(key, () => run === this.run).catch(() => undefined);
  }

  private async connect(key: string): Promise<Client> {
    const { createClient } = await import('./live-client');
    void this.client?.dispose();
    this.client = createClient({
      url: location.origin.replace(/^http/, 'ws') + '/graphql',
      retryAttempts: 0,
      keepAlive: 15_000,
      connectionParams: { apiKey: key },
    });
    return this.client;
  }
}

const refusedBy = (errors: Faults): Error =>
  REFUSALS.includes(String(errors[0]?.extensions?.code))
    ? new Refused(errors[0]?.message)
    : new Error(errors[0]?.message);

function isRefusal(reason: unknown): boolean {
  if (reason instanceof Refused) return true;
  const code = (reason as { code?: unknown } | null)?.code;
  if (code === KEY_REFUSED || code === KEY_ENDED) return true;
  return Array.isArray(reason) && refusedBy(reason as Faults) instanceof Refused;
}

/** Waits for its turn, or until the browser says that the network is back. */
function pause(failures: number): Promise<void> {
  const milliseconds = (WAITS_S[Math.min(failures, WAITS_S.length - 1)] ?? 1) * 1000;
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
}
