import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { type OpenRecordFragment, WithdrawPrescriptionDocument } from '@medicare/web-graphql';
import { Field, FieldInput } from '@medicare/web-ui';

const USUAL = ['The paper was lost', 'Not needed any more', 'Given to the wrong patient'];

/** Why a prescription is taken back: usual reasons to press, or own words. The pharmacy can read it. */
@Component({
  selector: 'mp-withdraw-form',
  imports: [ReactiveFormsModule, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate [formGroup]="form" (ngSubmit)="send()">
      <p class="muted">
        Printed papers will check as withdrawn. The record stays; to prescribe anew, amend it. The pharmacy can read the
        reason.
      </p>
      <div class="row wrap" role="group" aria-label="Usual reasons">
        @for (reason of usual; track reason) {
          <button type="button" class="chip" (click)="form.setValue({ reason })">{{ reason }}</button>
        }
      </div>
      <mp-field label="Reason" [control]="form.controls.reason"
        ><input mpInput formControlName="reason" autocomplete="off" required
      /></mp-field>
      @if (problem(); as words) {
        <p class="note bad" role="alert">{{ words }}</p>
      }
      <div class="acts row wrap">
        <button type="button" class="btn" (click)="closed.emit()">Cancel</button>
        <button class="btn main" [attr.aria-disabled]="busy()">Withdraw</button>
      </div>
    </form>
  `,
  styles: `
    .acts {
      justify-content: flex-end;
    }
  `,
})
export class WithdrawForm {
  readonly recordId = input.required<string>();
  readonly withdrawn = output<OpenRecordFragment>();
  readonly closed = output();
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', [Validators.required, Validators.maxLength(300)]],
  });
  protected readonly usual = USUAL;
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);

  protected async send(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.mutate(WithdrawPrescriptionDocument, { recordId: this.recordId(), ...this.form.getRawValue() })
      .then(({ withdrawPrescription }) => this.withdrawn.emit(withdrawPrescription))
      .catch((error: unknown) =>
        this.problem.set([errorWords(error), ...applyFieldErrors(this.form, error)].join(' ')),
      );
    this.busy.set(false);
  }
}
