/** How requests are signed: with the browser's own session, or with a pasted API key. */
export type Mode = 'session' | 'key';

/** What the reader chose in the bar. */
export interface Credentials {
  readonly mode: Mode;
  readonly apiKey: string;
}

/** A signed-in session as far as the bar shows it. */
export interface Who {
  readonly name: string;
  readonly role: string;
}

interface Session {
  readonly accessToken: string;
  /** Milliseconds since the epoch. */
  readonly renewAt: number;
  readonly who: Who;
}

/** A little before the server's end, so that no request leaves with a token about to expire. */
const EARLY_MS = 30_000;

/** One name for every tab of every page of ours: two refreshes at once would look like a stolen cookie. */
const REFRESH_LOCK = 'mp-refresh-session';

const REFRESH = 'mutation { refreshSession { accessToken expiresAt me { role account { displayName } } } }';

interface RefreshAnswer {
  data?: {
    refreshSession: {
      accessToken: string;
      expiresAt: string;
      me: { role: string; account: { displayName: string } };
    };
  } | null;
}

let session: Session | undefined;

/** The bearer token for the choice made, or undefined when nobody is signed in. */
export async function tokenFor(credentials: Credentials): Promise<string | undefined> {
  if (credentials.mode === 'key') return credentials.apiKey || undefined;
  return (await currentSession())?.accessToken;
}

/** Whose session this browser holds, if any. */
export async function whoIsSignedIn(): Promise<Who | undefined> {
  return (await currentSession())?.who;
}

/** Asks the server anew at the next request. */
export function forgetSession(): void {
  session = undefined;
}

async function currentSession(): Promise<Session | undefined> {
  if (session && Date.now() < session.renewAt) return session;
  session = await navigator.locks.request(REFRESH_LOCK, () =>
    session && Date.now() < session.renewAt ? session : refresh(),
  );
  return session;
}

async function refresh(): Promise<Session | undefined> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
    body: JSON.stringify({ query: REFRESH }),
  });
  const answer = (await response.json()) as RefreshAnswer;
  return answer.data ? toSession(answer.data.refreshSession) : undefined;
}

function toSession(result: NonNullable<RefreshAnswer['data']>['refreshSession']): Session {
  return {
    accessToken: result.accessToken,
    renewAt: Date.parse(result.expiresAt) - EARLY_MS,
    who: { name: result.me.account.displayName, role: result.me.role.toLowerCase() },
  };
}
