import { Notification, type SealedEvent } from '@medicare/data';
import { Access, fromLog, type Context, one, page, type Page, PageArguments, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { markAllNotificationsRead, markNotificationRead } from './mark-read';
import { unreadNotificationIds } from './notifications.queries';

export const NotificationPage = pageOf(Notification);

/** A notification with its place in the log. */
@ObjectType()
export class NotificationAdded {
  @Field(() => Int)
  seq: number;
  notificationId: string;
}

@Resolver()
export class NotificationsResolver {
  @Access('notifications:read')
  @Query(() => NotificationPage)
  notifications(
    @Arg('unreadOnly', () => Boolean, { nullable: true, defaultValue: false }) unreadOnly: boolean | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const where = { isUnread: unreadOnly ? true : null };
    return read<Page<Notification>>(context, info, page(Notification, where, { by: 'createdAt', desc: true }, args));
  }

  @Access('notifications:read')
  @Mutation(() => Notification)
  async markNotificationRead(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Notification>(context, info, one(Notification, { id: await markNotificationRead(context, id) }));
  }

  @Access('notifications:read')
  @Mutation(() => Int, { description: 'How many were new.' })
  async markAllNotificationsRead(@Ctx() context: Context) {
    return markAllNotificationsRead(context, await unreadNotificationIds(context));
  }

  @Access('notifications:read')
  @Subscription(() => NotificationAdded, { subscribe: fromLog })
  notificationAdded(
    @Root() event: SealedEvent,
    @Arg('since', () => Int, { nullable: true }) _since?: number,
  ): NotificationAdded {
    return { seq: event.seq, notificationId: event.subject };
  }
}

@Resolver(() => NotificationAdded)
export class NotificationAddedResolver {
  @FieldResolver(() => Notification)
  notification(@Root() added: NotificationAdded, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Notification>(context, info, one(Notification, { id: added.notificationId }));
  }
}
