import { Refusal, type Role } from '@medicare/domain';
import { Context } from '@medicare/platform';

/** A signed-in session as the client gets it. The refresh value goes into the cookie, never into the answer. */
export interface OpenedSession {
  accessToken: string;
  expiresAt: Date;
}

/** Makes the session's access token, sets the cookie, and lets the rest of the operation act in it. */
export async function openSession(
  context: Context,
  accountId: string,
  session: { sessionId: string; refresh: string },
): Promise<OpenedSession> {
  const actor = await context.actors.ofSession(session.sessionId);
  if (!actor) throw new Refusal('UNAUTHENTICATED');
  context.actor = actor;
  context.setRefreshCookie(session.refresh, actor.role as Role);
  const token = await context.tokens.issue(accountId, session.sessionId);
  return { accessToken: token.text, expiresAt: token.expiresAt };
}
