import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  type OnInit,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { type PaymentMethodName, formatRupees } from '@medicare/domain';
import { applyFieldErrors, errorWords, focusFirstError, injectMutate, requestKey } from '@medicare/web-core';
import { type BillDetailFragment, type BillPaymentRowFragment, RefundPaymentDocument } from '@medicare/web-graphql';
import { Field, FieldInput, InrPipe, RupeesInput } from '@medicare/web-ui';
import { owedBack } from './bill-steps';
import { METHODS, METHOD_WORDS } from './billing-words';
import { NeedsCashDesk } from './needs-cash-desk';

/** The inside of the dialog by which money is given back, and which asks whether it is still owed. */
@Component({
  selector: 'mp-refund-payment',
  imports: [ReactiveFormsModule, Field, FieldInput, InrPipe, NeedsCashDesk, RupeesInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './refund-payment.html',
  styles: `
    .owed {
      display: grid;
      gap: var(--sp-2);
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0 0 var(--sp-2);
      font: var(--t-s);
      font-weight: 550;
    }
    .way {
      display: flex;
      gap: var(--sp-2);
      align-items: flex-start;
      padding: var(--sp-3);
      border: 1px solid var(--line-ctl);
      border-radius: var(--r-2);
      cursor: pointer;
    }
    .way:has(:checked) {
      border-color: var(--accent);
      background: var(--accent-soft);
      color: var(--on-accent-soft);
      .muted {
        color: inherit;
      }
    }
    .way input {
      flex: none;
      width: 18px;
      height: 18px;
      margin: 1px 0 0;
      accent-color: var(--accent);
    }
    .way span span {
      display: block;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--sp-3);
    }
    .acts {
      justify-content: flex-end;
    }
  `,
})
export class RefundPayment implements OnInit {
  readonly bill = input.required<BillDetailFragment>();
  readonly payment = input.required<BillPaymentRowFragment>();
  readonly closed = output();
  /** What was paid back, in paise. */
  readonly refunded = output<number>();
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly key = requestKey();
  protected readonly form = new FormGroup({
    amount: new FormControl<number | null>(null, Validators.required),
    method: new FormControl<PaymentMethodName>('CASH', { nonNullable: true }),
    isStillOwed: new FormControl(false, { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
    reference: new FormControl('', { nonNullable: true }),
  });
  private readonly values = toSignal(this.form.valueChanges);
  protected readonly method = computed(() => (this.values(), this.form.controls.method.value));
  private readonly amount = computed(() => (this.values(), this.form.controls.amount.value));
  protected readonly most = computed(() => this.payment().amount - this.payment().refunded);
  /** Credited before and kept all the same: this much goes back without another word. */
  protected readonly owed = computed(() => Math.min(owedBack(this.bill()), this.most()));
  protected readonly asksWhy = computed(() => (this.amount() ?? 0) > this.owed());
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly methods = METHODS;
  protected readonly words = METHOD_WORDS;
  protected readonly usual = ['Service not given', 'Paid twice', 'Wrong amount'];

  ngOnInit(): void {
    this.form.patchValue({ amount: this.owed() || this.most(), method: this.payment().method });
  }

  protected async refund(): Promise<void> {
    this.form.markAllAsTouched();
    this.judge();
    if (this.form.invalid) return focusFirstError(this.element);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const { amount, reason, reference, ...rest } = this.form.getRawValue();
    const words = { reason: reason.trim(), reference: reference.trim() || null };
    const input = { ...rest, ...words, amount: amount ?? 0, paymentId: this.payment().id, idempotencyKey: this.key };
    await this.mutate(RefundPaymentDocument, { input }, { refetch: ['OwnCashSession'] })
      .then(({ refundPayment }) => this.refunded.emit(refundPayment.amount))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private judge(): void {
    const { amount } = this.form.controls;
    amount.updateValueAndValidity();
    const value = amount.value ?? 0;
    if (amount.valid && (value < 1 || value > this.most()))
      amount.setErrors({ rule: `Give an amount from ₹0.01 to ${formatRupees(this.most())}.` });
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element);
  }
}
