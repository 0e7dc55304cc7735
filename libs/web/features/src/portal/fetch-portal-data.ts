import { inject, Injectable } from '@angular/core';
import { AccessToken } from './access-token';
import { Connection } from './connection';
import { LiveSocket } from './live-socket';
import { PortalData, type StopWatching } from './portal-data';
import type { TypedDocumentString } from './portal-documents';
import { hasCode } from './portal-error';
import { postGraphql } from './post-graphql';

/** PortalData over `fetch` and, for what is live, a WebSocket. */
@Injectable()
export class FetchPortalData extends PortalData {
  private readonly token = inject(AccessToken);
  private readonly connection = inject(Connection);
  private readonly socket = inject(LiveSocket);

  override async run<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
    try {
      const result = await this.runSigned(document, variables);
      this.connection.reached();
      return result;
    } catch (error) {
      if (hasCode(error, 'OFFLINE')) this.connection.missed();
      else this.connection.reached();
      throw error;
    }
  }

  override watch<R, V extends Record<string, unknown>>(
    document: TypedDocumentString<R, V>,
    variables: () => V,
    onResult: (result: R) => void,
  ): StopWatching {
    return this.socket.watch(document, variables, onResult);
  }

  // A token can be refused before its time, as after a restart with other keys: the cookie may still be good.
  private async runSigned<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
    const token = await this.token.get();
    try {
      return await postGraphql(document, variables, token);
    } catch (error) {
      if (!token || !hasCode(error, 'UNAUTHENTICATED')) throw error;
      const renewed = await this.token.renew();
      if (!renewed) throw error;
      return postGraphql(document, variables, renewed.accessToken);
    }
  }
}
