import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@medicare/web-core';
import type { StatementLineRowFragment } from '@medicare/web-graphql';
import { QUEUE_WORDS } from './statement-words';

/** What became of a line: the bill that it paid, why it was put aside, or why it waits. */
@Component({
  selector: 'mp-line-outcome',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (line().note; as note) {
      <span class="words">{{ note }}</span>
    } @else if (bill(); as bill) {
      <a class="num b" [routerLink]="['/bills', bill.id]">{{ bill.number ?? 'Bill' }}</a>
    }
    @if (below(); as words) {
      <span class="s muted words">{{ words }}</span>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 6px 0;
    }
    .words {
      display: block;
      min-width: 140px;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    @media screen and (max-width: 960px) {
      :host {
        padding: 0;
      }
    }
  `,
})
export class LineOutcome {
  readonly line = input.required<StatementLineRowFragment>();
  private readonly me = inject(Session).me()?.account.id;
  protected readonly bill = computed(() => this.line().payment?.bill ?? this.line().bill);
  protected readonly below = computed(() => {
    const { state, queueReason, payment } = this.line();
    if (state === 'QUEUED') return queueReason ? QUEUE_WORDS[queueReason] : null;
    return [payment?.patient?.fullName, state === 'MATCHED' ? null : this.by()].filter(Boolean).join(', ');
  });

  /** Accounts are seen by administrators and by oneself; for others it was a colleague. */
  private by(): string {
    const { settledBy } = this.line();
    if (!settledBy) return 'by a colleague';
    return settledBy.id === this.me ? 'by you' : `by ${settledBy.displayName}`;
  }
}
