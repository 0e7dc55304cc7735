import { Notification, NotificationRead } from '@medicare/data';
import { Env, loadForChange, write } from '@medicare/platform';

const HOUSEKEEPING = { withoutEvent: 'what somebody has read concerns nobody else' };

/** Notes that the actor has read a notification. */
export async function markNotificationRead(env: Env, id: string): Promise<string> {
  await write(
    env,
    async (tx) => {
      await loadForChange(env, tx, Notification, id, 'notification');
      const row = { accountId: env.actor.accountId!, notificationId: id, readAt: env.clock() };
      await tx.manager.createQueryBuilder().insert().into(NotificationRead).values(row).orIgnore().execute();
    },
    HOUSEKEEPING,
  );
  return id;
}

/** Notes that the actor has read everything that is there now; says how many were new. */
export async function markAllNotificationsRead(env: Env, unreadIds: string[]): Promise<number> {
  const [accountId, readAt] = [env.actor.accountId!, env.clock()];
  const rows = unreadIds.map((notificationId) => ({ accountId, notificationId, readAt }));
  await write(
    env,
    async (tx) => {
      for (let at = 0; at < rows.length; at += 200)
        await tx.manager
          .createQueryBuilder()
          .insert()
          .into(NotificationRead)
          .values(rows.slice(at, at + 200))
          .orIgnore()
          .execute();
    },
    HOUSEKEEPING,
  );
  return rows.length;
}
