import { Session, SessionSecret, type Tx } from '@medicare/data';
import { Refusal, type Role } from '@medicare/domain';
import { Context, digestOf, endSessions, newSecret, refreshText, sameDigest, sessionLifeMs } from '@medicare/platform';
import { openSession, type OpenedSession } from './open-session';

interface SecretRow {
  session_id: string;
  account_id: string;
  role: Role;
  digest: string;
  previous_digest: string | null;
  rotated_at: string | Date;
  ended: boolean | number;
}
type Outcome = { kind: 'renewed'; row: SecretRow; refresh: string | null } | { kind: 'refused'; ended?: string };

/** Two tabs may ask with the same cookie at the same moment; the slower one is not a thief. */
const GRACE_MS = 10_000;

/**
 * Gives a new access token for the refresh cookie, and a new cookie. A refresh value that was used before is a copy in
 * the wrong hands: the session ends. Throws UNAUTHENTICATED when there is nothing to renew.
 */
export async function refreshSession(context: Context): Promise<OpenedSession> {
  const [sessionId, secret] = context.client.refreshSecret?.split('.') ?? [];
  const outcome: Outcome =
    sessionId && secret
      ? await context.store.run((tx) => renew(tx, context, sessionId, digestOf(secret)), {
          withoutEvent: 'a renewed session',
        })
      : { kind: 'refused' };
  if (outcome.kind === 'refused') {
    if (outcome.ended) context.actors.forgetAccount(outcome.ended);
    context.setRefreshCookie(null);
    throw new Refusal('UNAUTHENTICATED', 'You were signed out. Please sign in again.');
  }
  return openSession(context, outcome.row.account_id, { sessionId, refresh: outcome.refresh });
}

async function renew(tx: Tx, context: Context, sessionId: string, digest: string): Promise<Outcome> {
  const row = await secretOf(tx, context, sessionId);
  if (!row || Number(row.ended)) return { kind: 'refused' };
  const now = context.clock();
  if (sameDigest(row.digest, digest)) return { kind: 'renewed', row, refresh: await rotate(tx, row, now) };
  if (!row.previous_digest || !sameDigest(row.previous_digest, digest)) return { kind: 'refused' };
  if (now.getTime() - instantOf(row.rotated_at) < GRACE_MS) return { kind: 'renewed', row, refresh: null };
  await endSessions(tx, row.account_id, 'replayed', now, (id) => id === sessionId);
  return { kind: 'refused', ended: row.account_id };
}

async function secretOf(tx: Tx, context: Context, sessionId: string): Promise<SecretRow | undefined> {
  const lock = context.store.engine === 'postgres' ? ' FOR UPDATE OF x' : '';
  const [row] = await tx.query<SecretRow>(
    `SELECT x.session_id, s.account_id, a.role, x.digest, x.previous_digest, x.rotated_at,
       CASE WHEN s.ended_at IS NOT NULL OR s.expires_at <= $2 OR a.is_active <> $3 THEN 1 ELSE 0 END AS ended
     FROM session_secret x JOIN session s ON s.id = x.session_id JOIN account a ON a.id = s.account_id WHERE x.session_id = $1${lock}`,
    [sessionId, context.clock(), true],
  );
  return row;
}

async function rotate(tx: Tx, row: SecretRow, now: Date): Promise<string> {
  const secret = newSecret();
  await tx.manager.update(
    SessionSecret,
    { sessionId: row.session_id },
    { digest: digestOf(secret), previousDigest: row.digest, rotatedAt: now },
  );
  await tx.manager.update(
    Session,
    { id: row.session_id },
    { lastSeenAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + sessionLifeMs(row.role)) },
  );
  return refreshText(row.session_id, secret);
}

const instantOf = (value: string | Date): number =>
  value instanceof Date ? value.getTime() : Date.parse(`${value.replace(' ', 'T')}Z`);
