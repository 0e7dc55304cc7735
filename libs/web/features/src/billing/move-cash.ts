import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { applyFieldErrors, errorWords, focusFirstError, injectMutate, requestKey } from '@medicare/web-core';
import { type CashMoveKind, MoveCashDocument } from '@medicare/web-graphql';
import { Field, FieldInput, RupeesInput } from '@medicare/web-ui';

const USUAL: Record<CashMoveKind, readonly string[]> = {
  PAY_IN: ['Change from the bank', 'Change from another desk'],
  PAY_OUT: ['Taken to the bank', 'To the safe', 'Petty cash'],
};

/** The inside of the dialog by which cash is put into the drawer or taken out, beside payments. */
@Component({
  selector: 'mp-move-cash',
  imports: [ReactiveFormsModule, Field, FieldInput, RupeesInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate [formGroup]="form" (ngSubmit)="move()">
      <mp-field label="Amount, ₹" [control]="form.controls.amount"
        ><input mpInput mpRupees class="num" formControlName="amount" required
      /></mp-field>
      <div class="row wrap" role="group" aria-label="Usual reasons">
        @for (reason of usual[kind()]; track reason) {
          <button type="button" class="chip" (click)="form.controls.reason.setValue(reason)">{{ reason }}</button>
        }
      </div>
      <mp-field label="Reason" [control]="form.controls.reason"
        ><input mpInput formControlName="reason" autocomplete="off" required
      /></mp-field>
      @if (problem(); as words) {
        <p class="note bad" role="alert">{{ words }}</p>
      }
      <div class="row wrap acts">
        <button type="button" class="btn" (click)="closed.emit()">Cancel</button>
        <button class="btn main" [attr.aria-disabled]="busy()">
          {{ kind() === 'PAY_IN' ? 'Put in' : 'Take out' }}
        </button>
      </div>
    </form>
  `,
  styles: `
    .acts {
      justify-content: flex-end;
    }
  `,
})
export class MoveCash {
  readonly kind = input.required<CashMoveKind>();
  readonly closed = output();
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly key = requestKey();
  protected readonly form = new FormGroup({
    amount: new FormControl<number | null>(null, [Validators.required, Validators.min(1)]),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
  });
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly usual = USUAL;

  protected async move(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const { amount, reason } = this.form.getRawValue();
    const input = { kind: this.kind(), amount: amount ?? 0, reason: reason.trim(), idempotencyKey: this.key };
    await this.mutate(MoveCashDocument, { input })
      .then(() => this.closed.emit())
      .catch((error: unknown) => {
        this.problem.set([errorWords(error), ...applyFieldErrors(this.form, error)].join(' '));
        focusFirstError(this.element);
      });
    this.busy.set(false);
  }
}
