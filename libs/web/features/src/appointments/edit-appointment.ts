import { ChangeDetectionStrategy, Component, ElementRef, OnInit, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { type AppointmentDetailFragment, UpdateAppointmentDocument } from '@medicare/web-graphql';
import { Field, FieldInput } from '@medicare/web-ui';

/** The inside of the dialog that changes the words of a visit: reason and notes. */
@Component({
  selector: 'mp-edit-appointment',
  imports: [ReactiveFormsModule, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate [formGroup]="form" (ngSubmit)="save()">
      <mp-field label="Reason" hint="The patient sees it." [optional]="true" [control]="form.controls.reason">
        <textarea mpInput formControlName="reason" rows="2"></textarea>
      </mp-field>
      <mp-field label="Notes" hint="For the staff alone." [optional]="true" [control]="form.controls.notes">
        <textarea mpInput formControlName="notes" rows="4"></textarea>
      </mp-field>
      @if (problem(); as words) {
        <p class="note bad" role="alert">{{ words }}</p>
      }
      <div class="acts row wrap">
        <button type="button" class="btn" (click)="closed.emit()">Cancel</button>
        <button class="btn main" [attr.aria-disabled]="busy()">Save</button>
      </div>
    </form>
  `,
  styles: `
    .acts {
      justify-content: flex-end;
    }
  `,
})
export class EditAppointment implements OnInit {
  readonly appointment = input.required<AppointmentDetailFragment>();
  readonly closed = output();
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', Validators.maxLength(500)],
    notes: ['', Validators.maxLength(2000)],
  });
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  /** The version that was read when the dialog opened: another in the database means somebody else wrote. */
  private version = 0;

  ngOnInit(): void {
    const { reason, notes, version } = this.appointment();
    this.form.setValue({ reason: reason ?? '', notes: notes ?? '' });
    this.version = version;
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    this.busy.set(true);
    const { reason, notes } = this.form.getRawValue();
    const input = { reason: reason.trim() || null, notes: notes.trim() || null };
    await this.mutate(UpdateAppointmentDocument, { id: this.appointment().id, version: this.version, input })
      .then(() => this.closed.emit())
      .catch((error: unknown) =>
        this.problem.set([errorWords(error), ...applyFieldErrors(this.form, error)].join(' ')),
      );
    this.busy.set(false);
  }
}
