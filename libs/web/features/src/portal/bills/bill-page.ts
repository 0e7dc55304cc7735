import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Icon, iconCall, PageHeader, PhonePipe } from '@medicare/web-ui';
import { BillCard } from './bill-card';
import { BillLines } from './bill-lines';
import { BillPapers } from './bill-papers';
import { billState, rejectedLast } from './bill-rules';
import { isChecking } from './is-checking';
import { ClaimState } from './claim-state';
import { OneBill } from './one-bill';
import { OwnBills } from './own-bills';
import { PayByUpi } from './pay-by-upi';
import { PdfButton } from '../pdf-button';
import { BILL_WORDS } from '../words';

/** One bill: what is to be paid and how, what it is for, and what was paid. Turns to Paid by itself. */
@Component({
  imports: [Icon, PageHeader, PhonePipe, BillCard, BillLines, BillPapers, ClaimState, OneBill, PayByUpi, PdfButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bill-page.html',
})
export class BillPage {
  private readonly bills = inject(OwnBills);
  readonly id = input.required<string>();
  protected readonly bill = computed(() => this.bills.get(this.id()));
  protected readonly words = computed(() => BILL_WORDS().one);
  protected readonly back = computed(() => BILL_WORDS().list.title);
  protected readonly icon = iconCall;
  protected readonly wasOpened = signal(false);
  /** Whether it can be paid by UPI: nobody else has a UTR to tell. */
  protected readonly isOffered = signal(false);
  protected readonly isTelling = signal(false);
  /** Paying twice is worse than waiting: while a payment is looked at, the ways to pay are away. */
  protected readonly isChecking = computed(() => {
    const bill = this.bill();
    return bill !== undefined && isChecking(bill);
  });
  /** Then the patient is to tell of the same payment again, rather than to pay once more. */
  protected readonly isRejected = computed(() => {
    const bill = this.bill();
    return bill !== undefined && rejectedLast(bill) !== undefined;
  });
  protected readonly spoken = computed(() => {
    const bill = this.bill();
    return bill ? billState(bill).word : '';
  });
}
