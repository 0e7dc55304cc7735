import { type ConnectedPosition, OverlayModule } from '@angular/cdk/overlay';
import { A11yModule } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Live, errorWords, injectMutate, liveQuery } from '@medicare/web-core';
import {
  MarkAllNotificationsReadDocument,
  MarkNotificationReadDocument,
  NotificationAddedDocument,
  type NotificationFieldsFragment,
  NotificationsDocument,
} from '@medicare/web-graphql';
import { AgoPipe, Empty, Icon, Toasts, grouped, iconDoneAll, iconNotifications } from '@medicare/web-ui';

const SHOWN = 8;
const BELOW: ConnectedPosition[] = [
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 6 },
];

/** The bell: how many are unread, as it happens, and the newest of them. */
@Component({
  selector: 'mp-notification-bell',
  imports: [OverlayModule, A11yModule, RouterLink, AgoPipe, Empty, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notification-bell.html',
  styleUrl: './notification-bell.scss',
})
export class NotificationBell {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly added = inject(Live).events(NotificationAddedDocument, 'notificationAdded');
  private readonly unread = liveQuery(NotificationsDocument, () => ({ unreadOnly: true, first: SHOWN }), {
    refreshOn: this.added,
  });
  protected readonly items = computed(() => this.unread.data()?.notifications.items ?? []);
  protected readonly count = computed(() => this.unread.data()?.notifications.totalCount ?? 0);
  protected readonly badge = computed(() => (this.count() > 99 ? '99+' : grouped(this.count())));
  protected readonly label = computed(() =>
    this.count() ? `Notifications, ${grouped(this.count())} unread` : 'Notifications',
  );
  /** Read out when something arrives. */
  protected readonly arrived = signal('');
  protected readonly open = signal(false);
  protected readonly below = BELOW;
  protected readonly iconBell = iconNotifications;
  protected readonly iconDoneAll = iconDoneAll;

  constructor() {
    this.added
      .pipe(takeUntilDestroyed())
      .subscribe(({ notification }) => this.arrived.set(`New notification: ${notification.title}`));
  }

  protected async follow({ id, link }: NotificationFieldsFragment): Promise<void> {
    this.open.set(false);
    if (link) void this.router.navigateByUrl(link);
    await this.mutate(MarkNotificationReadDocument, { id }, { refetch: ['Notifications'] }).catch(this.failed);
  }

  protected async markAll(): Promise<void> {
    await this.mutate(MarkAllNotificationsReadDocument, {}, { refetch: ['Notifications'] }).catch(this.failed);
  }

  private readonly failed = (error: unknown) => this.toasts.show(errorWords(error));
}
