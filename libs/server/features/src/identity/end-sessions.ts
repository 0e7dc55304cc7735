import { Session } from '@medicare/data';
import { Context, endSessions, Env, loadForChange, write } from '@medicare/platform';

/** Signs out here: ends the session and clears the cookie. */
export async function signOut(context: Context): Promise<boolean> {
  const { accountId, sessionId } = context.actor;
  if (accountId && sessionId)
    await write(context, (tx) => endSessions(tx, accountId, 'signed-out', context.clock(), (id) => id === sessionId));
  context.setRefreshCookie(null);
  return true;
}

/** Ends one of the actor's own sessions. Throws NOT_FOUND for any other. */
export async function endSession(env: Env, id: string): Promise<boolean> {
  await write(env, async (tx) => {
    const session = await loadForChange(env, tx, Session, id, 'session');
    await endSessions(tx, session.accountId, 'ended-by-owner', env.clock(), (open) => open === id);
  });
  return true;
}

/** Ends all of the actor's sessions but the present one and says how many those were. */
export const endOtherSessions = (env: Env): Promise<number> =>
  write(env, (tx) =>
    endSessions(tx, env.actor.accountId!, 'ended-by-owner', env.clock(), (id) => id !== env.actor.sessionId),
  );
