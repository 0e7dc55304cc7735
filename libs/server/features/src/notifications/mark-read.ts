import { Notification, type Tx } from '@medicare/data';
import { audienceKey, audienceOf, countRead, Env, loadForChange, write } from '@medicare/platform';
import { In } from 'typeorm';

const HOUSEKEEPING = { withoutEvent: 'what somebody has read concerns nobody else' };
const BATCH = 200;

/** Notes that the actor has read a notification. */
export async function markNotificationRead(env: Env, id: string): Promise<string> {
  await write(
    env,
    async (tx) => {
      await loadForChange(env, tx, Notification, id, 'notification');
      await noteRead(env, tx, [id]);
    },
    HOUSEKEEPING,
  );
  return id;
}

/** Notes that the actor has read everything that is there now; says how many were new. */
export async function markAllNotificationsRead(env: Env, unreadIds: string[]): Promise<number> {
  await write(
    env,
    async (tx) => {
      for (let at = 0; at < unreadIds.length; at += BATCH) await noteRead(env, tx, unreadIds.slice(at, at + BATCH));
    },
    HOUSEKEEPING,
  );
  return unreadIds.length;
}

/** Writes that they were read, and counts those that had not been, each audience once and in one order. */
async function noteRead(env: Env, tx: Tx, ids: string[]): Promise<void> {
  const accountId = env.actor.accountId!;
  const rows = ids.map((_, i) => `($1, $${i + 3}, $2)`).join(', ');
  const noted = await tx.query<{ notification_id: string }>(
    `INSERT INTO notification_read (account_id, notification_id, read_at) VALUES ${rows} ON CONFLICT DO NOTHING RETURNING notification_id`,
    [accountId, env.clock(), ...ids],
  );
  const read = await tx.manager.findBy(Notification, { id: In(noted.map((row) => row.notification_id)) });
  const audiences = new Map(read.map((row) => [audienceKey(audienceOf(row)), audienceOf(row)]));
  for (const key of [...audiences.keys()].sort()) {
    const ofAudience = read.filter((row) => audienceKey(audienceOf(row)) === key);
    await countRead(tx, audiences.get(key)!, accountId, ofAudience.length);
  }
}
