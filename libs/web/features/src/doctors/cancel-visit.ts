import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { focusFirstError } from '@medicare/web-core';
import { Dialog, Field, FieldInput } from '@medicare/web-ui';

/** Asks why a visit is to be cancelled; the patient reads it. */
@Component({
  selector: 'mp-cancel-visit',
  imports: [ReactiveFormsModule, Dialog, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-dialog [title]="'Cancel the visit of ' + name()" [open]="true" (closed)="closed.emit()">
      <form novalidate [formGroup]="form" (ngSubmit)="save()">
        <mp-field label="Reason" hint="The patient is notified, and may read it." [control]="form.controls.reason">
          <input mpInput formControlName="reason" autocomplete="off" maxlength="200" required />
        </mp-field>
        <p class="s muted">It is cancelled when you apply the plan; until then you can take this back.</p>
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">Keep the visit</button>
          <button class="btn bad">Mark to cancel</button>
        </div>
      </form>
    </mp-dialog>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--sp-3);
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--sp-2);
    }
  `,
})
export class CancelVisit {
  readonly name = input.required<string>();
  readonly confirmed = output<string>();
  readonly closed = output();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', [Validators.required, Validators.pattern(/\S/), Validators.maxLength(200)]],
  });

  protected save(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    this.confirmed.emit(this.form.getRawValue().reason.trim());
  }
}
