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
import { FormArray, FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { formatRupees } from '@medicare/domain';
import { applyFieldErrors, errorWords, focusFirstError, injectMutate, requestKey } from '@medicare/web-core';
import { type BillDetailFragment, CreditBillDocument, type CreditBillMutation } from '@medicare/web-graphql';
import { Field, FieldInput, InrPipe, RupeesInput, WholeInput } from '@medicare/web-ui';
import { creditValue, creditableOf } from './credit-model';

/** A credit note that was just made. */
export type MadeCreditNote = CreditBillMutation['creditBill'];

/** The inside of the dialog by which an issued bill is corrected: some of its lines, or an amount. */
@Component({
  selector: 'mp-credit-bill',
  imports: [ReactiveFormsModule, Field, FieldInput, InrPipe, RupeesInput, WholeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './credit-bill.html',
  styleUrl: './credit-bill.scss',
})
export class CreditBill implements OnInit {
  readonly bill = input.required<BillDetailFragment>();
  readonly closed = output();
  readonly credited = output<MadeCreditNote>();
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly key = requestKey();
  protected readonly form = new FormGroup({
    way: new FormControl<'LINES' | 'AMOUNT'>('LINES', { nonNullable: true }),
    lines: new FormArray<FormControl<number | null>>([]),
    amount: new FormControl<number | null>(null),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
  });
  private readonly values = toSignal(this.form.valueChanges);
  protected readonly way = computed(() => (this.values(), this.form.controls.way.value));
  protected readonly left = computed(() => this.bill().total - this.bill().credited);
  protected readonly rows = computed(() => {
    this.values();
    return this.bill().lines.map((line, i) => ({
      line,
      most: creditableOf(line),
      value: creditValue(line, this.form.controls.lines.at(i)?.value ?? null),
    }));
  });
  protected readonly sum = computed(() =>
    this.way() === 'LINES'
      ? this.rows().reduce((sum, { value }) => sum + value, 0)
      : (this.values(), this.form.controls.amount.value ?? 0),
  );
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly usual = ['Service not given', 'Wrong quantity', 'Wrong price', 'Medicine returned'];

  ngOnInit(): void {
    for (const line of this.bill().lines)
      this.form.controls.lines.push(new FormControl<number | null>({ value: null, disabled: !creditableOf(line) }));
    if (!this.bill().lines.some(creditableOf)) this.form.patchValue({ way: 'AMOUNT' });
  }

  protected all(): void {
    this.rows().forEach(({ most }, i) => most && this.form.controls.lines.at(i).setValue(most));
  }

  protected async credit(): Promise<void> {
    this.form.markAllAsTouched();
    this.problem.set(null);
    this.judge();
    if (this.form.invalid) return focusFirstError(this.element);
    if (!this.sum()) return this.problem.set('Say how many of which line, or how much, is taken back.');
    if (this.busy()) return;
    this.busy.set(true);
    await this.mutate(CreditBillDocument, { id: this.bill().id, input: this.input() })
      .then(({ creditBill }) => this.credited.emit(creditBill))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private judge(): void {
    const { amount, lines } = this.form.controls;
    amount.updateValueAndValidity();
    if (this.way() === 'AMOUNT' && (!amount.value || amount.value > this.left()))
      amount.setErrors({ rule: `Give an amount up to ${formatRupees(this.left())}, to the paisa.` });
    this.rows().forEach(({ most }, i) => {
      const control = lines.at(i);
      if (control.disabled) return;
      control.updateValueAndValidity();
      if (this.way() === 'LINES' && (control.value ?? 0) > most) control.setErrors({ rule: `At most ${most}.` });
    });
  }

  private input() {
    const { way, lines, amount, reason } = this.form.getRawValue();
    const chosen = this.bill().lines.flatMap(({ id }, i) => (lines[i] ? [{ billLineId: id, quantity: lines[i] }] : []));
    const what = way === 'LINES' ? { lines: chosen } : { amount };
    return { ...what, reason: reason.trim(), idempotencyKey: this.key };
  }

  /** Paths of the server count the chosen lines, which are not those of the form: its words are said as they are. */
  private refused(error: unknown): void {
    const homeless = this.way() === 'AMOUNT' ? applyFieldErrors(this.form, error) : [];
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element);
  }
}
