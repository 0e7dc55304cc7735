import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { errorWords, injectMutate, liveQuery } from '@medicare/web-core';
import {
  type KeptMailFragment,
  type MailKind,
  OpenOutboxMessageDocument,
  type OpenOutboxMessageMutation,
  OutboxDocument,
} from '@medicare/web-graphql';
import { Bones, Column, Empty, Failed, InstantPipe, PageHeader, Table, Toasts, iconMail } from '@medicare/web-ui';
import { interval } from 'rxjs';
import { OutboxMessageDialog } from './outbox-message';

const LOOK_EVERY_MS = 5_000;
const KIND_WORDS: Record<MailKind, string> = {
  PASSWORD_RESET: 'A link for a new password',
  ADDRESS_CHANGE: 'A link that confirms a new address',
  ADDRESS_NOTICE: 'A notice: the address is about to change',
};

/** Mails that nobody could send, since there is no mail server: whom they are for, and their words when they are opened. */
@Component({
  selector: 'mp-outbox',
  imports: [Bones, Column, Empty, Failed, InstantPipe, OutboxMessageDialog, PageHeader, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Outbox" />
    @if (box(); as outbox) {
      @if (outbox.hasMailServer) {
        @if (outbox.waiting; as waiting) {
          <p class="note warn" role="status">
            {{ waiting === 1 ? 'One mail waits' : waiting + ' mails wait' }} for the mail server, which did not take
            {{ waiting === 1 ? 'it' : 'them' }}. They are tried again by themselves. Does it go on, check SMTP_URL.
          </p>
        }
      } @else {
        <p class="note">
          There is no mail server (SMTP_URL), so mails are kept here for a while. Hand a link over only to the person it
          is for: whoever has it can use it. Reading a mail is written down in the audit.
        </p>
      }
    }
    <section class="panel">
      @if (rows().length) {
        <mp-table [rows]="rows()" [key]="key" label="Mails">
          <ng-template mpColumn="To" [of]="rows()" let-row
            ><span class="b to">{{ row.recipient }}</span></ng-template
          >
          <ng-template mpColumn="What" [of]="rows()" let-row>{{ words[row.kind] }}</ng-template>
          <ng-template mpColumn="Written" [of]="rows()" let-row
            ><span class="num">{{ row.createdAt | mpInstant }}</span></ng-template
          >
          <ng-template mpColumn="Kept until" [of]="rows()" let-row
            ><span class="num">{{ row.expiresAt | mpInstant }}</span></ng-template
          >
          <ng-template mpColumn="Actions" [bare]="true" [right]="true" [of]="rows()" let-row
            ><button
              type="button"
              class="btn small"
              [attr.aria-label]="'Read the mail to ' + row.recipient"
              (click)="read(row)"
            >
              Read
            </button></ng-template
          >
        </mp-table>
      } @else if (failure(); as text) {
        <mp-failed title="The outbox did not load" [text]="text" (retry)="query.refetch()" />
      } @else if (box(); as outbox) {
        @if (outbox.hasMailServer) {
          <mp-empty
            title="Mails are sent"
            text="With a mail server, nothing is kept here. What was sent stands in the audit, as mail.sent."
            [icon]="icon"
          />
        } @else {
          <mp-empty
            title="No mails"
            text="When somebody asks for a new password, the mail appears here by itself."
            [icon]="icon"
          />
        }
      } @else if (query.loading()) {
        <mp-bones />
      }
    </section>
    <mp-outbox-message [message]="opened()" (closed)="opened.set(null)" />
  `,
  styles: `
    .note {
      margin-bottom: var(--sp-4);
      max-width: 760px;
    }
    .to {
      overflow-wrap: anywhere;
    }
  `,
})
export class Outbox {
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly query = liveQuery(OutboxDocument, () => ({}), { refreshOn: interval(LOOK_EVERY_MS) });
  protected readonly box = computed(() => this.query.data()?.outbox);
  protected readonly rows = computed(() => this.box()?.messages ?? []);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly opened = signal<OpenOutboxMessageMutation['openOutboxMessage'] | null>(null);
  protected readonly words = KIND_WORDS;
  protected readonly icon = iconMail;
  protected readonly key = (row: KeptMailFragment) => row.id;

  protected async read({ id }: KeptMailFragment): Promise<void> {
    await this.mutate(OpenOutboxMessageDocument, { id })
      .then(({ openOutboxMessage }) => this.opened.set(openOutboxMessage))
      .catch((error: unknown) => {
        this.toasts.show(errorWords(error));
        this.query.refetch();
      });
  }
}
