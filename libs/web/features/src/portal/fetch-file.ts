import { PortalError } from './portal-error';
import { type WireError, refusalOf } from './post-graphql';

/** Fetches a file over HTTP, signed if there is a token. Throws a PortalError when it is refused or does not come. */
export async function fetchFile(path: string, token?: string): Promise<Blob> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const offline = (): never => {
    throw new PortalError('OFFLINE');
  };
  const response = await fetch(path, { headers, credentials: 'same-origin' }).catch(offline);
  if (response.ok) return response.blob().catch(offline);
  const answer = (await response.json().catch(() => ({}))) as { errors?: WireError[] };
  throw answer.errors?.[0] ? refusalOf(answer.errors[0]) : new PortalError('UNAVAILABLE');
}
