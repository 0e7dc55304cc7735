import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';
import { tokenFor, type Credentials } from './credentials';

/** Sends what the editor holds: queries by HTTP, subscriptions by WebSocket, both signed the same way. */
export function fetcherFor(credentials: Credentials): Fetcher {
  return createGraphiQLFetcher({
    url: '/graphql',
    enableIncrementalDelivery: false,
    fetch: (url, init) => signedFetch(credentials, url, init),
    wsClient: createClient({
      url: location.origin.replace(/^http/, 'ws') + '/graphql',
      lazy: true,
      connectionParams: async () => ({ accessToken: await tokenFor(credentials) }),
    }),
  });
}

async function signedFetch(
  credentials: Credentials,
  url: RequestInfo | URL,
  init: RequestInit = {},
): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('apollo-require-preflight', '1');
  const token = await tokenFor(credentials);
  // A header typed into GraphiQL's own headers tab wins.
  if (token && !headers.has('authorization')) headers.set('authorization', `Bearer ${token}`);
  return fetch(url, { ...init, headers });
}
