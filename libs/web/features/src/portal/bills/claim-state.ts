import { ChangeDetectionStrategy, Component, computed, effect, input, output, signal } from '@angular/core';
import { formatRupees } from '@medicare/domain';
import { Icon, iconError, iconHourglass } from '@medicare/web-ui';
import type { OwnBillInFullFragment } from '../bill-documents';
import { checkedNow, rejectedLast, utrText } from './bill-rules';
import { SayPaid } from './say-paid';
import { BILL_WORDS } from '../words';

/** What became of "I have paid": not said yet, being checked, or not found; and the form to say it. */
@Component({
  selector: 'mp-claim-state',
  imports: [Icon, SayPaid],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  templateUrl: './claim-state.html',
  styleUrl: './claim-state.scss',
})
export class ClaimState {
  readonly bill = input.required<OwnBillInFullFragment>();
  /** Whether the UPI app was opened: then the next thing is to tell of it. */
  readonly wasOpened = input(false);
  /** Whether the form is there: then it comes before everything else. */
  readonly telling = output<boolean>();
  protected readonly words = computed(() => BILL_WORDS().claim);
  protected readonly icons = { wait: iconHourglass, problem: iconError };
  /** Whether the patient has opened or closed the form; null before that. */
  protected readonly isFormWanted = signal<boolean | null>(null);
  protected readonly checking = computed(() => checkedNow(this.bill()).map(textOf));
  protected readonly rejected = computed(() => rejectedLast(this.bill()));
  protected readonly rejectedText = computed(() => {
    const payment = this.rejected();
    return payment && textOf(payment);
  });
  /** After a rejection the form is what is needed, until another number was sent. */
  protected readonly isFormOpen = computed(
    () => this.isFormWanted() ?? (!this.checking().length && (this.wasOpened() || this.rejected() !== undefined)),
  );

  // News of a payment, from this form or from elsewhere, answers what the form was opened for.
  private readonly news = computed(() =>
    this.bill()
      .payments.map(({ id, status }) => id + status)
      .join(),
  );

  constructor() {
    effect(() => {
      this.news();
      this.isFormWanted.set(null);
    });
    effect(() => this.telling.emit(this.isFormOpen()));
  }
}

const textOf = ({ amount, utr }: { amount: number; utr: string | null }): string =>
  BILL_WORDS().claim.what({ amount: formatRupees(amount), utr: utrText(utr ?? '') });
