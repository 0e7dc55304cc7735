import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatRupees } from '@medicare/domain';
import { iconPayments } from '@medicare/web-ui';
import { ActLink } from '../act-link';
import { BILL_WORDS } from './bill-words';
import { BillsDue } from './bills-due';

/** On the home page while something is due: how many bills, how much, and the way to pay. */
@Component({
  selector: 'mp-due-card',
  imports: [ActLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  template: `
    @if (due(); as own) {
      <div class="acts">
        <mp-act-link [to]="own.to" [icon]="icon" [name]="own.name" [text]="own.text">
          <span class="pill warn">{{ words.pill }}</span>
        </mp-act-link>
      </div>
    }
  `,
  styles: `
    :host:not(:has(.acts)) {
      display: none;
    }
    .acts {
      box-shadow: inset 3px 0 var(--warn);
    }
  `,
})
export class DueCard {
  private readonly bills = inject(BillsDue);
  protected readonly words = BILL_WORDS.home;
  protected readonly icon = iconPayments;
  protected readonly due = computed(() => {
    const due = this.bills.due();
    if (!due?.bills) return undefined;
    return {
      // One bill is opened at once: nothing is to be chosen.
      to: due.bills === 1 && due.billId ? `/portal/bills/${due.billId}` : '/portal/bills',
      name: this.words.due(due.bills),
      text: formatRupees(due.amount),
    };
  });
}
