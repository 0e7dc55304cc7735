import { Session, SessionSecret, type Tx } from '@medicare/data';
import { Refusal, type Role } from '@medicare/domain';
import {
  Context,
  digestOf,
  endSessions,
  readRefreshText,
  refreshText,
  type RefreshValue,
  sameDigest,
  sessionLifeMs,
} from '@medicare/platform';
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
type Outcome = { kind: 'renewed'; row: SecretRow; secret: string } | { kind: 'refused'; ended?: string };

/**
 * Two tabs may ask with the same cookie at the same moment, and a phone on a slow network may be put away before the
 * answer has come: for so long the value before is good for the one that followed it.
 */
const GRACE_MS = 60_000;

/**
 * Gives a new access token for the refresh cookie, and a new cookie. A refresh value that was used before is a copy in
 * the wrong hands: the session ends. Throws UNAUTHENTICATED when there is nothing to renew.
 */
export async function refreshSession(context: Context): Promise<OpenedSession> {
  const value = readRefreshText(context.client.refreshSecret);
  const outcome: Outcome = value
    ? await context.store.run((tx) => renew(tx, context, value), { withoutEvent: 'a renewed session' })
    : { kind: 'refused' };
  if (outcome.kind === 'refused') {
    if (outcome.ended) context.actors.forgetAccount(outcome.ended);
    context.setRefreshCookie(null);
    throw new Refusal('UNAUTHENTICATED', 'You were signed out. Please sign in again.');
  }
  const { row, secret } = outcome;
  const sessionId = row.session_id;
  return openSession(context, row.account_id, { sessionId, refresh: refreshText({ sessionId, secret }) });
}

async function renew(tx: Tx, context: Context, value: RefreshValue): Promise<Outcome> {
  const row = await secretOf(tx, context, value.sessionId);
  if (!row || Number(row.ended)) return { kind: 'refused' };
  const [now, digest, next] = [context.clock(), digestOf(value.secret), context.refreshSecrets.next(value)];
  if (sameDigest(row.digest, digest)) {
    await rotate(tx, row, next, now);
    return { kind: 'renewed', row, secret: next };
  }
  const isRecent = now.getTime() - instantOf(row.rotated_at) < GRACE_MS;
  const isPrevious = row.previous_digest !== null && sameDigest(row.previous_digest, digest);
  if (isRecent && isPrevious && sameDigest(row.digest, digestOf(next))) return { kind: 'renewed', row, secret: next };
  if (!isPrevious && !context.refreshSecrets.isOurs(value)) return { kind: 'refused' };
  await endSessions(tx, row.account_id, 'replayed', now, (id) => id === value.sessionId);
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

async function rotate(tx: Tx, row: SecretRow, secret: string, now: Date): Promise<void> {
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
}

const instantOf = (value: string | Date): number =>
  value instanceof Date ? value.getTime() : Date.parse(`${value.replace(' ', 'T')}Z`);
