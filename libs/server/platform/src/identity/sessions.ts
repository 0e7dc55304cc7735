import { Account, Session, SessionSecret, Tx } from '@medicare/data';
import { Refusal, type Role, type SessionEndCause } from '@medicare/domain';
import { type Context, newId } from '../context';
import { refreshText } from './refresh-secrets';
import { digestOf } from './secrets';

const HOUR_MS = 3_600_000;

/** How long a session lives without being used: a shift for staff, a month for a patient's own phone. */
export const sessionLifeMs = (role: Role): number => (role === 'PATIENT' ? 30 * 24 * HOUR_MS : 12 * HOUR_MS);

/**
 * Starts a session of an account inside a unit of work. `faceDeviceId` names the device of a sign-in by face. Throws
 * UNAUTHENTICATED when the account was deactivated at this moment.
 */
export async function startSession(
  tx: Tx,
  account: Pick<Account, 'id' | 'role'>,
  { client, refreshSecrets }: Pick<Context, 'client' | 'refreshSecrets'>,
  now: Date,
  faceDeviceId: string | null = null,
): Promise<{ sessionId: string; refresh: string }> {
  const sessionId = newId();
  const secret = refreshSecrets.first(sessionId);
  const expiresAt = new Date(now.getTime() + sessionLifeMs(account.role));
  const common = { createdAt: now, updatedAt: now, startedAt: now, lastSeenAt: now };
  await tx.manager.insert(Session, {
    ...common,
    id: sessionId,
    accountId: account.id,
    device: deviceWords(client.userAgent),
    expiresAt,
    endedAt: null,
    faceDeviceId,
  });
  await tx.manager.insert(SessionSecret, { sessionId, digest: digestOf(secret), previousDigest: null, rotatedAt: now });
  const { affected } = await tx.manager.update(Account, { id: account.id, isActive: true }, { lastSignedInAt: now });
  if (!affected) throw new Refusal('UNAUTHENTICATED');
  tx.record({ type: 'account.signed-in', subject: account.id, facts: { sessionId, faceDeviceId } });
  return { sessionId, refresh: refreshText({ sessionId, secret }) };
}

/** Ends an account's open sessions, all or those that `which` names, and says so in the log: their sockets close, their tokens die. */
export async function endSessions(
  tx: Tx,
  accountId: string,
  cause: SessionEndCause,
  now: Date,
  which: (sessionId: string) => boolean = () => true,
): Promise<number> {
  const open = await tx.query<{ id: string }>('SELECT id FROM session WHERE account_id = $1 AND ended_at IS NULL', [
    accountId,
  ]);
  const ending = open.filter(({ id }) => which(id));
  for (const { id } of ending) {
    await tx.query('UPDATE session SET ended_at = $2, updated_at = $2 WHERE id = $1', [id, now]);
    tx.record({ type: 'session.ended', subject: accountId, facts: { sessionId: id, cause } });
  }
  return ending.length;
}

/** Ends what devices have opened by face, all or one of them, but for the session that asks for it. */
export async function endFaceSessions(
  tx: Tx,
  accountId: string,
  now: Date,
  { deviceId, except }: { deviceId?: string; except?: string | null } = {},
): Promise<number> {
  const opened = await tx.query<{ id: string; face_device_id: string }>(
    'SELECT id, face_device_id FROM session WHERE account_id = $1 AND ended_at IS NULL AND face_device_id IS NOT NULL',
    [accountId],
  );
  const ending = opened.filter(
    (session) => session.id !== except && (!deviceId || session.face_device_id === deviceId),
  );
  const ids = new Set(ending.map(({ id }) => id));
  return ids.size ? endSessions(tx, accountId, 'device-removed', now, (id) => ids.has(id)) : 0;
}

const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system in words, such as "Firefox on Android"; the header itself is not kept. */
export function deviceWords(userAgent: string): string {
  const find = (list: [RegExp, string][]): string | undefined => list.find(([form]) => form.test(userAgent))?.[1];
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)];
  return browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'A program');
}
