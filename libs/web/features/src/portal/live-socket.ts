import { inject, Injectable } from '@angular/core';
import type { Client } from 'graphql-ws';
import { AccessToken } from './access-token';
import { Connection } from './connection';
import type { PortalDocument, StopWatching } from './portal-data';

/** Seconds to wait before the next try, by failures in a row; the last one goes on. */
const WAITS_S = [1, 2, 4, 8, 15];

/** Close codes from here on are the server's decision, not the network's. */
const FIRST_CODE_OF_SERVER = 4400;

interface Watch<R, V> {
  readonly document: PortalDocument<R, V>;
  readonly variables: () => V;
  readonly onResult: (result: R) => void;
  stopped: boolean;
  stop: StopWatching;
}

/** Subscriptions over graphql-ws. The package is fetched once somebody is signed in. */
@Injectable()
export class LiveSocket {
  private readonly token = inject(AccessToken);
  private readonly connection = inject(Connection);
  private client: Promise<Client> | undefined;

  /** See PortalData. */
  watch<R, V extends Record<string, unknown>>(
    document: PortalDocument<R, V>,
    variables: () => V,
    onResult: (result: R) => void,
  ): StopWatching {
    const watch: Watch<R, V> = { document, variables, onResult, stopped: false, stop: () => undefined };
    void this.follow(watch);
    return () => {
      watch.stopped = true;
      watch.stop();
    };
  }

  private async follow<R, V extends Record<string, unknown>>(watch: Watch<R, V>): Promise<void> {
    for (let failures = 0; !watch.stopped;) {
      try {
        if (!(await this.token.get())) return;
        await this.stream(watch, () => (failures = 0));
      } catch (reason) {
        await this.afterBreak(reason);
      }
      if (!watch.stopped) await pause(failures++);
    }
  }

  private async stream<R, V extends Record<string, unknown>>(watch: Watch<R, V>, onResult: () => void): Promise<void> {
    const client = await (this.client ??= this.connect().catch((error: unknown) => this.connectAnew(error)));
    await new Promise<void>((resolve, reject) => {
      watch.stop = client.subscribe<R>(
        { query: watch.document.toString(), variables: watch.variables() },
        {
          next: ({ data }) => {
            onResult();
            if (data) watch.onResult(data);
          },
          error: reject,
          complete: resolve,
        },
      );
    });
  }

  // When a session ends the server says so with a code of its own; a lost network closes with no word.
  private async afterBreak(reason: unknown): Promise<void> {
    if (!(reason instanceof CloseEvent) || reason.code < FIRST_CODE_OF_SERVER) return this.connection.missed();
    await this.token.renew().catch(() => this.connection.missed());
  }

  /** The package could not be fetched: the next one who wants to watch asks for it again. */
  private connectAnew(error: unknown): never {
    this.client = undefined;
    throw error;
  }

  private async connect(): Promise<Client> {
    const { createClient } = await import('./live-client');
    return createClient({
      url: location.origin.replace(/^http/, 'ws') + '/graphql',
      lazy: true,
      retryAttempts: 0,
      connectionParams: async () => ({ accessToken: await this.token.get() }),
      on: { connected: () => this.connection.reached() },
    });
  }
}

/** Waits for its turn, or until the browser says that the network is back. */
function pause(failures: number): Promise<void> {
  const milliseconds = (WAITS_S[Math.min(failures, WAITS_S.length - 1)] ?? 1) * 1000;
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener('online', () => resolve(), { once: true });
  });
}
