import { FaceCredential, millisOf, type Tx } from '@medicare/data';
import { FACE_FAILURES_MAX, FACE_NO, faceDelaySeconds, type FaceRefusalCause, Refusal } from '@medicare/domain';
import type { Env } from '@medicare/platform';
import type { KnownDevice } from './known-device';

/** Whose a device is that is not known: what it says of itself would point at somebody. */
const NOBODY = 'nobody';
const COUNTING = { withoutEvent: 'counting faces before they are looked at' };

/** Counts how an attempt ended, for the administrators' figures. */
export async function countAttempt(tx: Tx, now: Date, outcome: 'SIGNED_IN' | FaceRefusalCause): Promise<void> {
  await tx.query(
    `INSERT INTO face_attempt_count (day, outcome, count) VALUES ($1, $2, 1)
     ON CONFLICT (day, outcome) DO UPDATE SET count = face_attempt_count.count + 1`,
    [now.toISOString().slice(0, 10), outcome],
  );
}

/**
 * Counts a try as failed before the face is looked at, so that of many tries at once only the allowed ones are; a success
 * takes the count back. Gives why the face is not to be looked at, or undefined.
 */
export const beginTry = (env: Env, device: KnownDevice, face: Float32Array): Promise<FaceRefusalCause | undefined> =>
  env.store.run((tx) => begin(env, tx, device, face), COUNTING);

async function begin(env: Env, tx: Tx, device: KnownDevice, face: Float32Array): Promise<FaceRefusalCause | undefined> {
  const now = env.clock().getTime();
  // A device that may not sign in goes the same way, and cannot lock the account.
  const counted = device.isRevoked || !device.isAccountActive ? '' : device.accountId;
  const [row] = await tx.query<{ failures: number; blocked_until: string | Date | null }>(
    'UPDATE face_credential SET failures = failures + 1 WHERE account_id = $1 RETURNING failures, blocked_until',
    [counted],
  );
  if (device.isRevoked) return 'REVOKED_DEVICE';
  if (!row) return 'SWITCHED_OFF';
  const failures = Number(row.failures);
  if (failures > FACE_FAILURES_MAX) return 'LOCKED_OUT';
  if (failures === FACE_FAILURES_MAX)
    tx.record({ type: 'face.locked', subject: device.accountId, facts: { failures } });
  const blockedUntil = new Date(now + faceDelaySeconds(failures) * 1000);
  await tx.manager.update(FaceCredential, { accountId: device.accountId }, { blockedUntil });
  if (row.blocked_until !== null && millisOf(row.blocked_until) > now) return 'WAITING';
  return (await isRepeated(tx, device.accountId, env.faces.digestOf(device.accountId, face))) ? 'REPEATED' : undefined;
}

/** Whether this very face was tried before: two looks at one face never give the same numbers. */
async function isRepeated(tx: Tx, accountId: string, digest: string): Promise<boolean> {
  const inserted = await tx.query(
    'INSERT INTO face_probe (account_id, digest) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING digest',
    [accountId, digest],
  );
  return inserted.length === 0;
}

/** Forgets refused faces in a row: after a success, and after a sign-in with the password. */
export const forgetFaceFailures = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.query('UPDATE face_credential SET failures = 0, blocked_until = NULL WHERE account_id = $1 AND failures > 0', [
    accountId,
  ]);

/** Writes a refusal down, with its reason, and gives the one answer to all of them. */
export async function refusal(
  env: Env,
  deviceId: string,
  accountId: string | undefined,
  cause: FaceRefusalCause,
): Promise<Refusal> {
  await env.store.run(
    async (tx) => {
      await countAttempt(tx, env.clock(), cause);
      // An account that is locked out is tried as often as somebody likes: that is counted, and does not fill the log.
      if (cause !== 'LOCKED_OUT')
        tx.record({ type: 'face.refused', subject: accountId ?? NOBODY, facts: { cause, deviceId } });
    },
    { withoutEvent: 'counted only' },
  );
  return no();
}

/** The one answer to everything that is not a yes. */
export const no = (): Refusal => new Refusal('UNAUTHENTICATED', FACE_NO);
