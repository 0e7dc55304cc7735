import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BillStatusName } from '@medicare/domain';
import { ChosenBranch, Live, liveQuery } from '@medicare/web-core';
import { BillChangedDocument, BillTotalsDocument } from '@medicare/web-graphql';
import { CountPipe, InrPipe } from '@medicare/web-ui';
import { BILL_WORDS } from './billing-words';

const SHOWN: readonly BillStatusName[] = ['UNPAID', 'PARTIALLY_PAID', 'DRAFT', 'PAID'];

/** What the bills of a branch come to, state by state; each is the way to its bills. */
@Component({
  selector: 'mp-bill-strip',
  imports: [CountPipe, InrPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="strip" role="group" aria-label="Totals by state" [attr.aria-busy]="query.loading()">
      @for (card of cards(); track card.status) {
        <button
          type="button"
          [class]="card.status"
          [attr.aria-pressed]="chosen() === card.status"
          (click)="picked.emit(card.status)"
        >
          <span class="s">{{ card.name }}</span>
          <span class="sum num">{{ card.amount | mpInr }}</span>
          <span class="xs muted num">{{ card.n | mpCount }} {{ card.n === 1 ? 'bill' : 'bills' }}</span>
        </button>
      }
    </div>
  `,
  styleUrl: './bill-strip.scss',
})
export class BillStrip {
  readonly chosen = input<string>();
  readonly picked = output<BillStatusName>();
  private readonly branch = inject(ChosenBranch);
  protected readonly query = liveQuery(BillTotalsDocument, () => ({ branchId: this.branch.id() }), {
    refreshOn: inject(Live).events(BillChangedDocument, 'billChanged'),
  });
  protected readonly cards = computed(() => {
    const totals = this.query.data()?.billTotals ?? [];
    return SHOWN.map((status) => {
      const { n = 0, total = 0, due = 0 } = totals.find((each) => each.status === status) ?? {};
      const isDue = status === 'UNPAID' || status === 'PARTIALLY_PAID';
      return { status, name: BILL_WORDS[status], n, amount: isDue ? due : total };
    });
  });
}
