import type { PortalDocument } from './portal-data';
import { PortalError, type PortalErrorCode } from './portal-error';
import type { FieldFault } from '@medicare/domain';

/** An error as the API sends it. */
export interface WireError {
  message: string;
  extensions?: { code?: PortalErrorCode; fields?: FieldFault[]; [fact: string]: unknown };
}

interface WireAnswer<R> {
  data?: R | null;
  errors?: WireError[];
}

/**
 * Sends one operation to the API over HTTP, with the refresh cookie, and signed if there is a token.
 * Throws a PortalError when the API refuses, does not answer, or answers with something else.
 */
export async function postGraphql<R, V>(document: PortalDocument<R, V>, variables: V, token?: string): Promise<R> {
  const response = await send(JSON.stringify({ query: document.toString(), variables }), token);
  const answer = await read<R>(response);
  const [error] = answer.errors ?? [];
  if (error) throw refusalOf(error);
  if (!answer.data) throw new PortalError('UNAVAILABLE');
  return answer.data;
}

/** The API's error as ours. */
export const refusalOf = ({
  message,
  extensions: { code = 'INTERNAL', fields, ...facts } = {},
}: WireError): PortalError => new PortalError(code, message, fields, facts);

function send(body: string, token?: string): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
  if (token) headers['authorization'] = `Bearer ${token}`;
  return fetch('/graphql', { method: 'POST', credentials: 'same-origin', headers, body }).catch(() => {
    throw new PortalError('OFFLINE');
  });
}

// A proxy in front of the API answers with HTML while the API restarts.
function read<R>(response: Response): Promise<WireAnswer<R>> {
  return (response.json() as Promise<WireAnswer<R>>).catch(() => {
    throw new PortalError('UNAVAILABLE');
  });
}
