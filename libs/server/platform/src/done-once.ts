import { IdempotencyKey, type Tx } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import { createHash } from 'node:crypto';
import type { Env } from './context';

const KEY = /^[\x21-\x7e]{8,80}$/;

/**
 * Runs `work` once for each key of the actor and gives the id that it gave: the same key with the same `input` gives the
 * first answer again, with another input IDEMPOTENCY_MISMATCH. The key shares the transaction of the work: what was
 * refused or rolled back may be tried again under the same key. Two at once wait for each other.
 */
export async function doneOnce(
  env: Env,
  tx: Tx,
  { key, command, input }: { key: string; command: string; input: unknown },
  work: () => Promise<string>,
): Promise<string> {
  if (!KEY.test(key))
    throw invalidInput({
      path: 'idempotencyKey',
      rule: 'form',
      message: 'Give a key of 8 to 80 visible characters, a new one for each new request, such as a UUID.',
    });
  const actorId = env.actor.id ?? '';
  const digest = createHash('sha256')
    .update(JSON.stringify([command, sorted(input)]))
    .digest('hex');
  await waitForTwins(env, tx, `${actorId} ${key}`);
  const fresh = await tx.query(
    `INSERT INTO idempotency_key (actor_id, key, digest, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (actor_id, key) DO NOTHING RETURNING key`,
    [actorId, key, digest, env.clock()],
  );
  if (!fresh.length) return earlierResult(tx, actorId, key, digest);
  const resultId = await work();
  await tx.manager.update(IdempotencyKey, { actorId, key }, { resultId });
  return resultId;
}

/**
 * On PostgreSQL two inserts of one key at the same moment both begin, and the one that loses counts as a write for a
 * moment: whoever repeats a request would be taken for somebody who wrote and recorded nothing.
 */
async function waitForTwins({ store }: Env, tx: Tx, name: string): Promise<void> {
  if (store.engine === 'postgres') await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}

async function earlierResult(tx: Tx, actorId: string, key: string, digest: string): Promise<string> {
  const earlier = await tx.manager.findOneByOrFail(IdempotencyKey, { actorId, key });
  if (earlier.digest !== digest) throw new Refusal('IDEMPOTENCY_MISMATCH');
  return earlier.resultId!;
}

/** The same input whatever the order in which its fields were written; null and absent are the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.entries(value)
    .filter(([, inner]) => inner != null)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)]);
}
