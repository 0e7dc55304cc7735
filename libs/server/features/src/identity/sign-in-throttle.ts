import { SignInThrottle, type Tx } from '@medicare/data';
import { delayAfterFailures, locksAt, Refusal } from '@medicare/domain';
import { digestOf, Env } from '@medicare/platform';

const HOUSEKEEPING = { withoutEvent: 'counting failed sign-ins' };

/** The key under which failures of an identifier are counted, whether it is known or not. */
export const throttleKey = (identifier: string): string => digestOf(`sign-in ${identifier.toLowerCase()}`);

/** Throws RATE_LIMITED with the seconds to wait while an identifier is blocked. */
export async function refuseWhileBlocked(env: Env, key: string): Promise<void> {
  const [row] = await env.store.read<{ blocked_until: string | Date }>(
    'SELECT blocked_until FROM sign_in_throttle WHERE key = $1',
    [key],
  );
  if (!row) return;
  const until =
    row.blocked_until instanceof Date ? row.blocked_until : new Date(`${row.blocked_until.replace(' ', 'T')}Z`);
  const seconds = Math.ceil((until.getTime() - env.clock().getTime()) / 1000);
  if (seconds > 0) throw tooManyTries(seconds);
}

/** RATE_LIMITED in words, with the seconds to wait as a fact. */
export const tooManyTries = (seconds: number): Refusal =>
  new Refusal(
    'RATE_LIMITED',
    `Too many tries. Please wait ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}, then try again.`,
    { retryAfterSeconds: seconds },
  );

/** Counts one failure; tells the log when an account's first delay starts. */
export async function noteFailure(env: Env, key: string, accountId: string | null): Promise<void> {
  await env.store.run(async (tx) => {
    const failures = await countFailure(tx, key);
    const seconds = delayAfterFailures(failures);
    await tx.manager.update(
      SignInThrottle,
      { key },
      { blockedUntil: new Date(env.clock().getTime() + seconds * 1000) },
    );
    if (accountId && locksAt(failures)) tx.record({ type: 'account.locked', subject: accountId, facts: { seconds } });
  }, HOUSEKEEPING);
}

async function countFailure(tx: Tx, key: string): Promise<number> {
  const [row] = await tx.query<{ failures: number }>(
    `INSERT INTO sign_in_throttle (key, failures, blocked_until) VALUES ($1, 1, $2)
     ON CONFLICT (key) DO UPDATE SET failures = sign_in_throttle.failures + 1 RETURNING failures`,
    [key, new Date(0)],
  );
  return Number(row.failures);
}

/** A success forgets the failures before it. */
export const forgetFailures = (tx: Tx, key: string): Promise<unknown> =>
  tx.query('DELETE FROM sign_in_throttle WHERE key = $1', [key]);
