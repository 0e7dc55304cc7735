import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal } from '@angular/core';
import type { OpenOutboxMessageMutation } from '@medicare/web-graphql';
import { Dialog, Icon, Toasts, iconContentCopy } from '@medicare/web-ui';

/** One mail in its words, with its link to be handed over. */
@Component({
  selector: 'mp-outbox-message',
  imports: [Dialog, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-dialog [title]="message()?.subject ?? ''" [open]="message() !== null" (closed)="closed.emit()">
      @if (message(); as mail) {
        <p class="s muted">
          To <b class="to">{{ mail.to }}</b>
        </p>
        <p class="text">{{ mail.text }}</p>
        <label class="field"
          >The link<input class="num" readonly [value]="mail.link" #box (focus)="box.select()"
        /></label>
        <p class="s muted">Its link was made now. Read again, the mail has a new one, and this one stops working.</p>
        @if (problem(); as words) {
          <p class="note bad" role="alert">{{ words }}</p>
        }
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">Done</button>
          <button type="button" class="btn main" (click)="copy(mail.link)">
            <mp-icon [path]="iconCopy" [size]="18" />Copy link
          </button>
        </div>
      }
    </mp-dialog>
  `,
  styles: `
    .to,
    .text {
      overflow-wrap: anywhere;
    }
    .text {
      white-space: pre-line;
      padding: var(--sp-3) var(--sp-4);
      border: 1px solid var(--line);
      border-radius: var(--r-2);
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--sp-2);
    }
  `,
})
export class OutboxMessageDialog {
  /** Null: closed. */
  readonly message = input.required<OpenOutboxMessageMutation['openOutboxMessage'] | null>();
  readonly closed = output();
  private readonly toasts = inject(Toasts);
  protected readonly problem = signal<string | null>(null);
  protected readonly iconCopy = iconContentCopy;

  constructor() {
    effect(() => {
      if (this.message()) this.problem.set(null);
    });
  }

  protected async copy(link: string): Promise<void> {
    await navigator.clipboard
      .writeText(link)
      .then(() => this.toasts.show('The link is copied.'))
      .catch(() => this.problem.set('The browser did not allow copying. Mark the link and copy it by hand.'));
  }
}
