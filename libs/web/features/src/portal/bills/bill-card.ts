import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Pill } from '@medicare/web-ui';
import { dayShort } from '../appointments/day-and-time';
import type { OwnBillInFullFragment } from '../bill-documents';
import { amountShown, billState, ofTotal, stateHint } from './bill-rules';
import { isChecking } from './is-checking';
import { BILL_WORDS } from '../words';

/** A bill at a glance: what is to be paid, or what it came to, and where it stands. */
@Component({
  selector: 'mp-bill-card',
  imports: [Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="card when" [class.over]="!isOpen()" [class.paid]="state().tone === 'good'">
      <h2>{{ title() }}</h2>
      <p class="number num">
        {{ amount() }}
        @if (ofTotal(); as text) {
          <span class="of">{{ text }}</span>
        }
      </p>
      <p class="s num">{{ from() }}</p>
      <div class="foot state-line">
        <mp-pill [tone]="state().tone">{{ state().word }}</mp-pill>
        @if (hint(); as hint) {
          <p class="s">{{ hint }}</p>
        }
      </div>
    </div>
  `,
  styles: `
    .when.over.paid {
      --card: var(--good-soft);
    }
    .of {
      color: var(--on-card-2);
      font: 550 16px/24px var(--font);
      letter-spacing: 0;
      white-space: nowrap;
    }
  `,
})
export class BillCard {
  readonly bill = input.required<OwnBillInFullFragment>();
  protected readonly words = computed(() => BILL_WORDS().one);
  protected readonly state = computed(() => billState(this.bill()));
  protected readonly hint = computed(() => stateHint(this.bill()));
  protected readonly isOpen = computed(() => this.bill().due > 0);
  protected readonly title = computed(() => {
    if (!this.isOpen()) return this.words().total;
    return isChecking(this.bill()) ? this.words().amount : this.words().toPay;
  });
  protected readonly amount = computed(() => amountShown(this.bill()));
  protected readonly ofTotal = computed(() => ofTotal(this.bill()));
  protected readonly from = computed(() => {
    const { number, issuedOn } = this.bill();
    return this.words().from({ number: number ?? '', day: dayShort(issuedOn ?? '', '') });
  });
}
