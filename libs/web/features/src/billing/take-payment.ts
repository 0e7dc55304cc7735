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
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { METHODS_WITH_REFERENCE, type PaymentMethodName, formatRupees, paymentFaults } from '@medicare/domain';
import { Session, applyFieldErrors, errorWords, focusFirstError, injectMutate, requestKey } from '@medicare/web-core';
import { RecordPaymentDocument, type RecordPaymentMutation } from '@medicare/web-graphql';
import { Field, FieldInput, Icon, InrPipe, RupeesInput } from '@medicare/web-ui';
import { METHODS, METHOD_ICONS, METHOD_WORDS } from './billing-words';
import { NeedsCashDesk } from './needs-cash-desk';
import { changeOf, likelyTenders, notesFor } from './tender';

/** A payment that was just taken. */
export type TakenPayment = RecordPaymentMutation['recordPayment'];

/** The inside of the dialog by which money is taken: how, how much, and for cash what goes back. */
@Component({
  selector: 'mp-take-payment',
  imports: [ReactiveFormsModule, Field, FieldInput, Icon, InrPipe, NeedsCashDesk, RupeesInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './take-payment.html',
  styleUrl: './take-payment.scss',
})
export class TakePayment implements OnInit {
  readonly bill = input.required<{ id: string; due: number; branch?: { id: string } | null }>();
  /** What the payer chose already. */
  readonly method = input<PaymentMethodName>('CASH');
  readonly closed = output();
  readonly taken = output<TakenPayment>();
  /** Asks for the UPI code instead. */
  readonly wantsCode = output();
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  // Made once for this dialog: a second try after a lost answer must not take the money twice.
  private readonly key = requestKey();
  protected readonly mayCash = inject(Session).can('cash:manage');
  protected readonly form = new FormGroup({
    method: new FormControl<PaymentMethodName>('CASH', { nonNullable: true }),
    amount: new FormControl<number | null>(null),
    tendered: new FormControl<number | null>(null),
    utr: new FormControl('', { nonNullable: true }),
    reference: new FormControl('', { nonNullable: true }),
  });
  private readonly values = toSignal(this.form.valueChanges);
  protected readonly chosen = computed(() => this.values()?.method ?? this.form.value.method ?? 'CASH');
  private readonly amount = computed(() => (this.values(), this.form.controls.amount.value));
  protected readonly change = computed(
    () => (this.values(), changeOf(this.form.controls.tendered.value, this.amount())),
  );
  protected readonly tenders = computed(() => likelyTenders(this.amount() ?? 0));
  protected readonly inNotes = computed(() =>
    notesFor(this.change() ?? 0)
      .map(({ denomination, count }) => `${count} × ₹${denomination / 100}`)
      .join(', '),
  );
  protected readonly rest = computed(() => this.bill().due - (this.amount() ?? 0));
  protected readonly needsReference = computed(() => METHODS_WITH_REFERENCE.includes(this.chosen()));
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly methods = METHODS;
  protected readonly words = METHOD_WORDS;
  protected readonly icons = METHOD_ICONS;
  protected readonly referenceWords: Record<string, string> = {
    CARD: 'Number on the card slip',
    BANK: 'Number of the transfer',
    INSURANCE: 'Number of the claim',
  };

  ngOnInit(): void {
    this.form.patchValue({ method: this.method(), amount: this.bill().due });
  }

  protected async take(): Promise<void> {
    this.form.markAllAsTouched();
    this.problem.set(null);
    this.judge();
    if (this.form.invalid) return focusFirstError(this.element);
    if (this.busy()) return;
    this.busy.set(true);
    await this.mutate(RecordPaymentDocument, { input: this.input() }, { refetch: ['OwnCashSession'] })
      .then(({ recordPayment }) => this.taken.emit(recordPayment))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  /** The domain's rules, at their boxes; each goes away when its box changes. */
  private judge(): void {
    const { method, amount, utr, reference, tendered } = this.form.controls;
    for (const control of [amount, utr, reference, tendered]) control.updateValueAndValidity();
    const faults = paymentFaults({ ...this.input(), amount: amount.value ?? NaN, due: this.bill().due });
    for (const { path, message } of faults) {
      const control = this.form.get(path);
      if (control?.valid) control.setErrors({ rule: message });
    }
    const isShort = method.value === 'CASH' && tendered.value !== null && this.change() === null;
    if (isShort && tendered.valid)
      tendered.setErrors({
        rule: `That is less than ${formatRupees(amount.value ?? 0)}. Take more, or lower the amount.`,
      });
  }

  private input() {
    const { method, amount, utr, reference } = this.form.getRawValue();
    return {
      billId: this.bill().id,
      method,
      amount: amount ?? 0,
      utr: method === 'UPI' ? utr.replace(/\s/g, '') : null,
      reference: METHODS_WITH_REFERENCE.includes(method) ? reference.trim() : null,
      idempotencyKey: this.key,
    };
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element);
  }
}
