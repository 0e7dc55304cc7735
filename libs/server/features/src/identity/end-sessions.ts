import { Session } from '@medicare/data';
import { Context, digestOf, endSessions, Env, loadForChange, readRefreshText, write } from '@medicare/platform';

/** Signs out here: ends the session and clears the cookie. When the access token has run out, the cookie says whose it is. */
export async function signOut(context: Context): Promise<boolean> {
  const { accountId, sessionId } = context.actor.sessionId ? context.actor : await ownerOfCookie(context);
  if (accountId && sessionId) {
    await write(context, (tx) => endSessions(tx, accountId, 'signed-out', context.clock(), (id) => id === sessionId));
    context.actors.forgetAccount(accountId);
  }
  context.setRefreshCookie(null);
  return true;
}

async function ownerOfCookie(context: Context): Promise<{ accountId: string | null; sessionId: string | null }> {
  const value = readRefreshText(context.client.refreshSecret);
  const sql =
    'SELECT s.account_id FROM session_secret x JOIN session s ON s.id = x.session_id WHERE x.session_id = $1 AND x.digest = $2';
  const [row] = value
    ? await context.store.read<{ account_id: string }>(sql, [value.sessionId, digestOf(value.secret)])
    : [];
  return { accountId: row?.account_id ?? null, sessionId: row ? value!.sessionId : null };
}

/** Ends one of the actor's own sessions. Throws NOT_FOUND for any other. */
export async function endSession(env: Env, id: string): Promise<boolean> {
  await write(env, async (tx) => {
    const session = await loadForChange(env, tx, Session, id, 'session');
    await endSessions(tx, session.accountId, 'ended-by-owner', env.clock(), (open) => open === id);
  });
  env.actors.forgetAccount(env.actor.accountId!);
  return true;
}

/** Ends all of the actor's sessions but the present one and says how many those were. */
export async function endOtherSessions(env: Env): Promise<number> {
  const accountId = env.actor.accountId!;
  const isOther = (id: string): boolean => id !== env.actor.sessionId;
  const ended = await write(env, (tx) => endSessions(tx, accountId, 'ended-by-owner', env.clock(), isOther));
  env.actors.forgetAccount(accountId);
  return ended;
}
