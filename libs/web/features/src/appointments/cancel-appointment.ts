import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { type AppointmentDetailFragment, CancelAppointmentDocument } from '@medicare/web-graphql';
import { Field, FieldInput } from '@medicare/web-ui';

const USUAL = ['The patient cannot come', 'The doctor is not available', 'Booked by mistake'];

/** The inside of the dialog by which a visit is cancelled: never without a reason. */
@Component({
  selector: 'mp-cancel-appointment',
  imports: [ReactiveFormsModule, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate [formGroup]="form" (ngSubmit)="cancel()">
      <p class="muted">The time becomes free at once and the patient is told. This cannot be taken back.</p>
      <div class="row wrap" role="group" aria-label="Usual reasons">
        @for (reason of usual; track reason) {
          <button type="button" class="chip" (click)="form.setValue({ reason })">{{ reason }}</button>
        }
      </div>
      <mp-field label="Reason" hint="The patient sees it." [control]="form.controls.reason"
        ><input mpInput formControlName="reason" autocomplete="off" required
      /></mp-field>
      @if (problem(); as words) {
        <p class="note bad" role="alert">{{ words }}</p>
      }
      <div class="acts row wrap">
        <button type="button" class="btn" (click)="closed.emit()">Keep the visit</button>
        <button class="btn bad" [attr.aria-disabled]="busy()">Cancel the visit</button>
      </div>
    </form>
  `,
  styles: `
    .acts {
      justify-content: flex-end;
    }
  `,
})
export class CancelAppointment {
  readonly id = input.required<string>();
  readonly closed = output();
  readonly cancelled = output<AppointmentDetailFragment>();
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', [Validators.required, Validators.maxLength(200)]],
  });
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly usual = USUAL;

  protected async cancel(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    this.busy.set(true);
    await this.mutate(CancelAppointmentDocument, { id: this.id(), reason: this.form.getRawValue().reason.trim() })
      .then(({ cancelAppointment }) => this.cancelled.emit(cancelAppointment))
      .catch((error: unknown) => this.problem.set(errorWords(error)));
    this.busy.set(false);
  }
}
