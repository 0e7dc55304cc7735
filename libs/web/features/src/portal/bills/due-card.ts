import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatRupees } from '@medicare/domain';
import { iconPayments } from '@medicare/web-ui';
import { ActLink } from '../act-link';
import { BillsDue } from './bills-due';
import { OWN_WORDS } from '../own-words';

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
          <span class="pill warn">{{ words().due }}</span>
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
  protected readonly words = computed(() => OWN_WORDS().home);
  protected readonly icon = iconPayments;
  protected readonly due = computed(() => {
    const due = this.bills.due();
    if (!due?.bills) return undefined;
    return {
      // One bill is opened at once: nothing is to be chosen.
      to: due.bills === 1 && due.billId ? `/portal/bills/${due.billId}` : '/portal/bills',
      name: this.words().billsDue({ count: due.bills }),
      text: formatRupees(due.amount),
    };
  });
}
