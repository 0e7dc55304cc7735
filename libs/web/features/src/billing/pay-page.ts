import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatRupees } from '@medicare/domain';
import { Can, Session, errorWords, injectMutate, injectPrintDocument } from '@medicare/web-core';
import { RejectPaymentDocument } from '@medicare/web-graphql';
import {
  Bones,
  Dialog,
  Failed,
  Icon,
  InrPipe,
  PageHeader,
  Toasts,
  UpiCode,
  iconHourglass,
  iconOpenInNew,
} from '@medicare/web-ui';
import { CustomerDisplay } from './customer-display';
import { PaidMark } from './paid-mark';
import { payState } from './pay-state';
import { ReasonForm } from './reason-form';
import { type TakenPayment, TakePayment } from './take-payment';
import { VerifyPayment } from './verify-payment';

/** The code by which a bill is paid, at the desk: it waits, and turns to "Paid" by itself. */
@Component({
  selector: 'mp-pay-page',
  imports: [
    RouterLink,
    Bones,
    Can,
    Dialog,
    Failed,
    Icon,
    InrPipe,
    PageHeader,
    PaidMark,
    ReasonForm,
    TakePayment,
    UpiCode,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [VerifyPayment],
  templateUrl: './pay-page.html',
  styleUrl: './pay-page.scss',
})
export class PayPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly printDocument = injectPrintDocument();
  private readonly verifier = inject(VerifyPayment);
  protected readonly pay = payState(() => this.id());
  protected readonly asked = signal<'take' | 'reject' | null>(null);
  protected readonly claimId = signal('');
  protected readonly busy = signal(false);
  protected readonly rupees = formatRupees;
  protected readonly rejectReasons = [
    'No such payment in the account',
    'Another amount came in',
    'UTR of another payment',
  ];
  protected readonly icons = { wait: iconHourglass, screen: iconOpenInNew };

  constructor() {
    const display = inject(CustomerDisplay);
    const mayTake = inject(Session).can('payments:record');
    effect(() => mayTake && display.show(this.id()));
    inject(DestroyRef).onDestroy(() => display.show(null));
  }

  protected async verify(claim: { id: string; amount: number }): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await this.verifier.verify(claim).catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
    this.pay.refetch();
  }

  protected readonly reject = async (reason: string): Promise<void> => {
    await this.mutate(RejectPaymentDocument, { id: this.claimId(), reason });
    this.pay.refetch();
  };

  protected askToReject(id: string): void {
    this.claimId.set(id);
    this.asked.set('reject');
  }

  protected wasTaken({ amount }: TakenPayment): void {
    this.asked.set(null);
    this.pay.refetch();
    this.toasts.show(`${formatRupees(amount)} taken.`);
  }

  protected printReceipt(): void {
    const payment = this.pay.bill()?.payments.findLast(({ status }) => status === 'VERIFIED');
    if (!payment) return;
    this.printDocument('receipts', payment.id).catch((error: unknown) => this.toasts.show(errorWords(error)));
  }

  protected openScreen(): void {
    const path = this.router.serializeUrl(this.router.createUrlTree(['/bills', this.id(), 'pay-screen']));
    window.open(path, 'mp-pay-screen');
  }
}
