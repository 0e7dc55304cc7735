import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import { Live, errorWords, injectMutate, listState, liveQuery } from '@medicare/web-core';
import {
  MarkAllNotificationsReadDocument,
  MarkNotificationReadDocument,
  NotificationAddedDocument,
  type NotificationFieldsFragment,
  NotificationsDocument,
} from '@medicare/web-graphql';
import {
  AgoPipe,
  Bones,
  Empty,
  Failed,
  Icon,
  InstantPipe,
  PageHeader,
  Pager,
  Toasts,
  iconDoneAll,
  iconNotifications,
} from '@medicare/web-ui';

const PAGE_SIZE = 25;

/** All notifications, newest first; the list fills by itself. */
@Component({
  selector: 'mp-notification-list',
  imports: [RouterLink, AgoPipe, Bones, Empty, Failed, Icon, InstantPipe, PageHeader, Pager],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notification-list.html',
  styleUrl: './notification-list.scss',
})
export class NotificationList {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly list = listState({ filters: { show: ['unread'] }, sorts: [] });
  protected readonly unreadOnly = computed(() => this.list.params().filters['show'] === 'unread');
  protected readonly query = liveQuery(
    NotificationsDocument,
    () => ({ unreadOnly: this.unreadOnly(), first: PAGE_SIZE, after: this.list.params().after }),
    {
      refreshOn: inject(Live).events(NotificationAddedDocument, 'notificationAdded'),
    },
  );
  protected readonly page = computed(() => this.query.data()?.notifications);
  protected readonly rows = computed(() => this.page()?.items ?? []);
  protected readonly someUnread = computed(() => this.rows().some(({ readAt }) => !readAt));
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly pageSize = PAGE_SIZE;
  protected readonly iconBell = iconNotifications;
  protected readonly iconDoneAll = iconDoneAll;

  /** A link may carry a query, which a plain text of `routerLink` would not. */
  protected where(link: string): UrlTree {
    return this.router.parseUrl(link);
  }

  protected async markRead({ id, readAt }: NotificationFieldsFragment): Promise<void> {
    if (!readAt)
      await this.mutate(MarkNotificationReadDocument, { id }, { refetch: ['Notifications'] }).catch(this.failed);
  }

  protected async markAll(): Promise<void> {
    await this.mutate(MarkAllNotificationsReadDocument, {}, { refetch: ['Notifications'] }).catch(this.failed);
  }

  private readonly failed = (error: unknown) => this.toasts.show(errorWords(error));
}
