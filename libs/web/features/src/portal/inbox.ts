import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Subject } from 'rxjs';
import { PortalData } from './portal-data';
import {
  MarkMessagesReadDocument,
  MessageAddedDocument,
  OwnMessagesDocument,
  type OwnMessagesQuery,
} from './portal-documents';
import { Session } from './session';

/** One message as the inbox shows it. */
export type Message = OwnMessagesQuery['notifications']['items'][number];

const NEWEST = 30;

/** Messages of the hospital to the patient, live while signed in. */
@Injectable()
export class Inbox {
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  private readonly count = signal(0);
  private readonly arrived = new Subject<Message>();
  /** The last position of the server's log that was seen: a broken stream goes on from there. */
  private since = 0;

  /** The newest messages once they were loaded. */
  readonly messages = signal<readonly Message[] | undefined>(undefined);
  readonly unread = this.count.asReadonly();
  /** Messages as they come, for the pages about what they tell. */
  readonly arrivals = this.arrived.asObservable();

  private readonly accountKey = computed(() => this.session.me()?.patient?.id);

  constructor() {
    effect((onCleanup) => {
      if (this.accountKey()) onCleanup(untracked(() => this.follow()));
    });
  }

  /** Reads the newest messages and then says that they were seen. */
  async open(): Promise<void> {
    const { notifications } = await this.data.run(OwnMessagesDocument, { first: NEWEST });
    this.messages.set(notifications.items);
    if (notifications.items.some((message) => !message.readAt)) await this.markRead();
  }

  private async markRead(): Promise<void> {
    await this.data.run(MarkMessagesReadDocument, {});
    this.count.set(0);
  }

  private follow(): () => void {
    const me = this.session.me();
    this.count.set(me?.unreadNotifications ?? 0);
    this.messages.set(undefined);
    this.since = me?.position ?? 0;
    return this.data.watch(
      MessageAddedDocument,
      () => ({ since: this.since }),
      ({ notificationAdded }) => this.add(notificationAdded.seq, notificationAdded.notification),
    );
  }

  private add(seq: number, message: Message): void {
    this.since = seq;
    this.count.update((count) => count + 1);
    this.messages.update((messages) => messages && [message, ...messages]);
    this.arrived.next(message);
  }
}
