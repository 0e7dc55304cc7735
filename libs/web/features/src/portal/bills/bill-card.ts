import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatRupees } from '@medicare/domain';
import { Pill } from '@medicare/web-ui';
import { dayShort } from '../appointments/day-and-time';
import type { OwnBillInFullFragment } from '../bill-documents';
import { billState } from './bill-rules';
import { BILL_WORDS } from './bill-words';

/** A bill at a glance: what is to be paid, or what it came to, and where it stands. */
@Component({
  selector: 'mp-bill-card',
  imports: [Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="card when" [class.over]="!isOpen()">
      <h2>{{ isOpen() ? words.toPay : words.total }}</h2>
      <p class="number num">{{ amount() }}</p>
      <p class="s num">{{ from() }}</p>
      <div class="foot state-line">
        <mp-pill [tone]="state().tone">{{ state().word }}</mp-pill>
        <p class="s">{{ state().hint }}</p>
      </div>
    </div>
  `,
})
export class BillCard {
  readonly bill = input.required<OwnBillInFullFragment>();
  protected readonly words = BILL_WORDS.one;
  protected readonly state = computed(() => billState(this.bill()));
  protected readonly isOpen = computed(() => this.bill().due > 0);
  protected readonly amount = computed(() => formatRupees(this.bill().due || this.bill().total));
  protected readonly from = computed(() => {
    const { number, issuedOn } = this.bill();
    return this.words.from(number ?? '', dayShort(issuedOn ?? '', ''));
  });
}
