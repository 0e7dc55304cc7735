import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatRupees } from '@medicare/domain';
import { InrPipe } from '@medicare/web-ui';
import { dayShort } from '../appointments/day-and-time';
import type { OwnBillInFullFragment, OwnPaymentFragment } from '../bill-documents';
import { utrText } from './bill-rules';
import { BILL_WORDS } from '../words';
import { PdfButton } from '../pdf-button';

/** What happened to a bill since: payments with their receipts, money paid back, credit notes. */
@Component({
  selector: 'mp-bill-papers',
  imports: [InrPipe, PdfButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  templateUrl: './bill-papers.html',
  styleUrl: './bill-papers.scss',
})
export class BillPapers {
  readonly bill = input.required<OwnBillInFullFragment>();
  protected readonly words = computed(() => BILL_WORDS().papers);
  protected readonly rupees = formatRupees;
  protected readonly methods = computed(() => BILL_WORDS().methods);
  protected readonly hasPayments = computed(() => this.bill().payments.length + this.bill().refunds.length > 0);

  protected day(day: string): string {
    return dayShort(day, '');
  }

  /** How it was paid, when, and what became of it where it does not count. */
  protected about({ method, receivedOn, utr, status, rejectReason }: OwnPaymentFragment): string {
    const words = this.words();
    const fate = { VERIFIED: '', CLAIMED: words.checking, REJECTED: words.rejected }[status];
    const reason = status === 'REJECTED' && rejectReason ? `${fate}: ${rejectReason}` : fate;
    return [this.methods()[method], dayShort(receivedOn, ''), utr && words.utr({ utr: utrText(utr) }), reason]
      .filter(Boolean)
      .join(' · ');
  }
}
