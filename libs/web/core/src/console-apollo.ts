import { type Provider, inject } from '@angular/core';
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { HttpLink } from '@apollo/client/link/http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { provideApollo } from 'apollo-angular';
import { type Client, createClient } from 'graphql-ws';
import { from, switchMap, throwError } from 'rxjs';
import { toApiError } from './api-error';
import { Connection } from './connection';
import { GRAPHQL_PATH, PREFLIGHT_HEADER } from './graphql-http';
import { Session } from './session';

const CLOSED_WELL = 1000;
const TOKEN_REFUSED = 4401;
const SESSION_OVER = 4403;

const socketUrl = () => `${location.origin.replace(/^http/, 'ws')}${GRAPHQL_PATH}`;

/** Opening again is `Live`'s work, which knows the last entry seen; so the client itself never retries. */
function socket(session: Session, connection: Connection): Client {
  return createClient({
    url: socketUrl(),
    lazy: true,
    lazyCloseTimeout: 5_000,
    keepAlive: 15_000,
    retryAttempts: 0,
    connectionParams: async () => ({ accessToken: await session.freshToken() }),
    on: { connected: () => connection.socketOpened(), closed: (event) => socketClosed(event, session, connection) },
  });
}

function socketClosed(event: unknown, session: Session, connection: Connection): void {
  const code = (event as { code?: number }).code;
  connection.socketClosed(code === CLOSED_WELL);
  if (code === TOKEN_REFUSED) void session.refresh();
  if (code === SESSION_OVER) session.end('ended');
}

const authorised = (session: Session) =>
  new SetContextLink(async ({ headers }) => {
    const token = await session.freshToken();
    return { headers: { ...headers, ...PREFLIGHT_HEADER, ...(token ? { authorization: `Bearer ${token}` } : {}) } };
  });

/** A token the server no longer takes is renewed once, and the request is sent again. */
const renewing = (session: Session) =>
  new ErrorLink(({ error, operation, forward }) => {
    if (toApiError(error).code !== 'UNAUTHENTICATED' || operation.getContext()['renewed']) return;
    operation.setContext({ renewed: true });
    return from(session.refresh()).pipe(switchMap((ok) => (ok ? forward(operation) : throwError(() => error))));
  });

function link(session: Session, connection: Connection): ApolloLink {
  const http = ApolloLink.from([renewing(session), authorised(session), new HttpLink({ uri: GRAPHQL_PATH })]);
  const live = new GraphQLWsLink(socket(session, connection));
  return ApolloLink.split(({ operationType }) => operationType === 'subscription', live, http);
}

/** Apollo for the console's routes; the portal does without. */
export function provideConsoleApollo(): Provider {
  return provideApollo((): ApolloClient.Options => ({
    cache: new InMemoryCache(),
    link: link(inject(Session), inject(Connection)),
    assumeImmutableResults: true,
  }));
}
