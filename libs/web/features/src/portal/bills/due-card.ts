import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatRupees } from '@medicare/domain';
import { iconHourglass, iconPayments } from '@medicare/web-ui';
import { ActLink } from '../act-link';
import { BillsDue, type BillsTogether } from './bills-due';
import { OWN_WORDS } from '../words';

/** On the home page while something is due: how many bills, how much, and the way to pay; and what is being checked. */
@Component({
  selector: 'mp-due-card',
  imports: [ActLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  template: `
    @if (toPay(); as own) {
      <div class="acts due">
        <mp-act-link
          [to]="way(own)"
          [icon]="icons.due"
          [name]="words().billsDue({ count: own.bills })"
          [text]="sum(own)"
        >
          <span class="pill warn">{{ words().due }}</span>
        </mp-act-link>
      </div>
    }
    @if (checking(); as own) {
      <div class="acts">
        <mp-act-link [to]="way(own)" [icon]="icons.wait" [name]="words().checking" [text]="sum(own)" />
      </div>
    }
  `,
  styles: `
    :host:not(:has(.acts)) {
      display: none;
    }
    .due {
      box-shadow: inset 3px 0 var(--warn);
    }
  `,
})
export class DueCard {
  private readonly bills = inject(BillsDue);
  protected readonly words = computed(() => OWN_WORDS().home);
  protected readonly icons = { due: iconPayments, wait: iconHourglass };
  protected readonly toPay = computed(() => someOf(this.bills.due()?.toPay));
  protected readonly checking = computed(() => someOf(this.bills.due()?.checking));
  protected readonly sum = ({ amount }: BillsTogether): string => formatRupees(amount);

  /** One bill is opened at once: nothing is to be chosen. */
  protected way({ bills, billId }: BillsTogether): string {
    return bills === 1 && billId ? `/portal/bills/${billId}` : '/portal/bills';
  }
}

const someOf = (together: BillsTogether | undefined): BillsTogether | undefined =>
  together?.bills ? together : undefined;
