import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatRupees } from '@medicare/domain';
import {
  BranchClock,
  Can,
  Live,
  type PrintedKind,
  type PrintedPaper,
  Session,
  errorWords,
  injectMutate,
  injectPrintDocument,
  liveQuery,
  requestKey,
} from '@medicare/web-core';
import {
  BillChangedDocument,
  BillDocument,
  type BillPaymentRowFragment,
  CancelBillDocument,
  IssueBillDocument,
  RejectPaymentDocument,
} from '@medicare/web-graphql';
import {
  Bones,
  Confirm,
  DayPipe,
  Dialog,
  Empty,
  Failed,
  Icon,
  InrPipe,
  Pill,
  Toasts,
  ZonedPipe,
  iconAdd,
  iconChevronLeft,
  iconClose,
  iconEdit,
  iconHourglass,
  iconPayments,
  iconPrint,
  iconQrCode,
  iconUndo,
  nearDayWords,
} from '@medicare/web-ui';
import { filter } from 'rxjs';
import { pastOf } from './bill-past';
import { owedBack, stepsOf } from './bill-steps';
import { BillSums } from './bill-sums';
import {
  BILL_TONES,
  BILL_WORDS,
  METHOD_WORDS,
  PAYMENT_TONES,
  PAYMENT_WORDS,
  VIA_WORDS,
  rateWords,
} from './billing-words';
import { CreditBill, type MadeCreditNote } from './credit-bill';
import { CustomerDisplay } from './customer-display';
import { ReasonForm } from './reason-form';
import { RefundPayment } from './refund-payment';
import { type TakenPayment, TakePayment } from './take-payment';
import { VerifyPayment } from './verify-payment';

type Asked = 'pay' | 'credit' | 'cancel' | 'refund' | 'reject';

/** One bill: what it is for, what was paid, and what can be done with it now. */
@Component({
  selector: 'mp-bill-page',
  imports: [
    RouterLink,
    BillSums,
    Bones,
    Can,
    CreditBill,
    DayPipe,
    Dialog,
    Empty,
    Failed,
    Icon,
    InrPipe,
    Pill,
    ReasonForm,
    RefundPayment,
    TakePayment,
    ZonedPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [VerifyPayment],
  templateUrl: './bill-page.html',
  styleUrls: ['../record-page.scss', './bill-page.scss'],
})
export class BillPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  private readonly clock = inject(BranchClock);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly mutate = injectMutate();
  private readonly printDocument = injectPrintDocument();
  private readonly verifier = inject(VerifyPayment);
  private readonly issueKey = requestKey();
  private readonly changes = inject(Live)
    .events(BillChangedDocument, 'billChanged')
    .pipe(filter(({ billId }) => billId === this.id()));
  protected readonly query = liveQuery(BillDocument, () => ({ id: this.id() }), { refreshOn: this.changes });
  protected readonly bill = computed(() => this.query.data()?.bill ?? null);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly steps = computed(() => {
    const bill = this.bill();
    return new Set(bill ? stepsOf(bill, (permission) => this.session.can(permission)) : []);
  });
  protected readonly claims = computed(() => this.bill()?.payments.filter(({ status }) => status === 'CLAIMED') ?? []);
  protected readonly owedBack = computed(() => (this.bill() ? owedBack(this.bill()!) : 0));
  protected readonly past = computed(() => (this.bill() ? pastOf(this.bill()!) : []));
  protected readonly zone = computed(() => this.bill()?.branch?.timeZone ?? this.clock.zone());
  protected readonly day = computed(() => {
    const day = this.bill()?.issuedOn;
    return day ? nearDayWords(day, this.clock.today()) : null;
  });
  protected readonly asked = signal<Asked | null>(null);
  protected readonly chosen = signal<BillPaymentRowFragment | null>(null);
  protected readonly busy = signal(false);
  protected readonly words = BILL_WORDS;
  protected readonly tones = BILL_TONES;
  protected readonly methodWords = METHOD_WORDS;
  protected readonly paymentWords = PAYMENT_WORDS;
  protected readonly paymentTones = PAYMENT_TONES;
  protected readonly viaWords = VIA_WORDS;
  protected readonly rateWords = rateWords;
  protected readonly cancelReasons = ['Made twice', 'Wrong patient', 'Visit did not take place'];
  protected readonly rejectReasons = [
    'No such payment in the account',
    'Another amount came in',
    'UTR of another payment',
  ];
  protected readonly icons = {
    add: iconAdd,
    back: iconChevronLeft,
    close: iconClose,
    edit: iconEdit,
    pay: iconPayments,
    code: iconQrCode,
    print: iconPrint,
    undo: iconUndo,
    wait: iconHourglass,
  };

  constructor() {
    const display = inject(CustomerDisplay);
    // The customer's screen follows the bill that lies at the desk; drafts are not for customers.
    effect(() => {
      const bill = this.bill();
      if (bill?.number && this.session.can('payments:record')) display.show(bill.id);
    });
    inject(DestroyRef).onDestroy(() => display.show(null));
  }

  protected open(asked: Asked, payment: BillPaymentRowFragment | null = null): void {
    this.chosen.set(payment);
    this.asked.set(asked);
  }

  protected close(): void {
    this.asked.set(null);
  }

  protected async issue(): Promise<void> {
    const { id, version, total } = this.bill()!;
    const text = `It gets its number and comes to ${formatRupees(total)}. After that only credit notes change it.`;
    if (!(await this.confirm.ask({ title: 'Issue this bill?', text, yes: 'Issue' }))) return;
    await this.run(async () => {
      const variables = { id, version, idempotencyKey: this.issueKey };
      const { issueBill } = await this.mutate(IssueBillDocument, variables);
      this.toasts.show(`Bill ${issueBill.number} is issued.`);
    });
  }

  protected verify(payment: BillPaymentRowFragment): Promise<void> {
    return this.run(() => this.verifier.verify(payment));
  }

  protected readonly reject = (reason: string) => this.mutate(RejectPaymentDocument, { id: this.chosen()!.id, reason });
  protected readonly cancel = (reason: string) => this.mutate(CancelBillDocument, { id: this.id(), reason });

  protected wasTaken({ id, amount, receiptNumber }: TakenPayment): void {
    this.close();
    this.query.refetch();
    this.toasts.show(`${formatRupees(amount)} taken. Receipt ${receiptNumber ?? ''}`, {
      label: 'Print receipt',
      run: () => this.print('receipts', id),
    });
  }

  protected wasRefunded(amount: number): void {
    this.close();
    this.query.refetch();
    this.toasts.show(`${formatRupees(amount)} paid back.`);
  }

  protected wasCredited({ id, number, amount }: MadeCreditNote): void {
    this.close();
    this.query.refetch();
    this.toasts.show(`${formatRupees(amount)} credited: ${number}.`, {
      label: 'Print',
      run: () => this.print('credit-notes', id),
    });
  }

  protected showCode(): void {
    this.close();
    void this.router.navigate(['/bills', this.id(), 'pay']);
  }

  protected print(kind: PrintedKind, id: string, paper?: PrintedPaper): void {
    this.printDocument(kind, id, paper).catch((error: unknown) => this.toasts.show(errorWords(error)));
  }

  private async run(work: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await work()
      .then(() => this.query.refetch())
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
  }
}
