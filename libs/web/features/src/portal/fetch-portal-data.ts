import { inject, Injectable } from '@angular/core';
import { AccessToken } from './access-token';
import { Connection } from './connection';
import { fetchFile } from './fetch-file';
import { LiveSocket } from './live-socket';
import { PortalData, type PortalDocument, type StopWatching } from './portal-data';
import { hasCode } from './portal-error';
import { postGraphql } from './post-graphql';

/** PortalData over `fetch` and, for what is live, a WebSocket. */
@Injectable()
export class FetchPortalData extends PortalData {
  private readonly token = inject(AccessToken);
  private readonly connection = inject(Connection);
  private readonly socket = inject(LiveSocket);

  override run<R, V>(document: PortalDocument<R, V>, variables: V): Promise<R> {
    return this.noted(() => this.signed((token) => postGraphql(document, variables, token)));
  }

  override file(path: string): Promise<Blob> {
    return this.noted(() => this.signed((token) => fetchFile(path, token)));
  }

  override watch<R, V extends Record<string, unknown>>(
    document: PortalDocument<R, V>,
    variables: () => V,
    onResult: (result: R) => void,
  ): StopWatching {
    return this.socket.watch(document, variables, onResult);
  }

  // Whatever is answered shows that the server is there.
  private async noted<T>(ask: () => Promise<T>): Promise<T> {
    try {
      const result = await ask();
      this.connection.reached();
      return result;
    } catch (error) {
      if (hasCode(error, 'OFFLINE')) this.connection.missed();
      else this.connection.reached();
      throw error;
    }
  }

  // A token can be refused before its time, as after a restart with other keys: the cookie may still be good.
  private async signed<T>(ask: (token: string | undefined) => Promise<T>): Promise<T> {
    const token = await this.token.get();
    try {
      return await ask(token);
    } catch (error) {
      if (!token || !hasCode(error, 'UNAUTHENTICATED')) throw error;
      const renewed = await this.token.renew();
      if (!renewed) throw error;
      return ask(renewed.accessToken);
    }
  }
}
