import { Notification } from '@medicare/data';
import { Context, count } from '@medicare/platform';

/** Ids of all notifications that the actor may see and has not read. */
export const unreadNotificationIds = (context: Context): Promise<string[]> =>
  context.reads.ids(context.actor, count(Notification, { isUnread: true }));
