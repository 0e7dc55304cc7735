import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { applyFieldErrors, errorWords, focusFirstError } from '@medicare/web-core';
import { Field, FieldInput } from '@medicare/web-ui';

/** The inside of a dialog that needs nothing but a reason: usual ones to press, or own words. */
@Component({
  selector: 'mp-reason-form',
  imports: [ReactiveFormsModule, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate [formGroup]="form" (ngSubmit)="send()">
      <p class="muted">{{ text() }}</p>
      <div class="row wrap" role="group" aria-label="Usual reasons">
        @for (reason of usual(); track reason) {
          <button type="button" class="chip" (click)="form.setValue({ reason })">{{ reason }}</button>
        }
      </div>
      <mp-field label="Reason" [hint]="hint()" [control]="form.controls.reason"
        ><input mpInput formControlName="reason" autocomplete="off" required
      /></mp-field>
      @if (problem(); as words) {
        <p class="note bad" role="alert">{{ words }}</p>
      }
      <div class="acts row wrap">
        <button type="button" class="btn" (click)="closed.emit()">{{ no() }}</button>
        <button class="btn bad" [attr.aria-disabled]="busy()">{{ yes() }}</button>
      </div>
    </form>
  `,
  styles: `
    .acts {
      justify-content: flex-end;
    }
  `,
})
export class ReasonForm {
  readonly text = input.required<string>();
  readonly usual = input.required<readonly string[]>();
  readonly yes = input.required<string>();
  readonly no = input('Cancel');
  readonly hint = input<string>();
  /** Does it; a refusal is shown here and what was typed stays. */
  readonly run = input.required<(reason: string) => Promise<unknown>>();
  readonly closed = output();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', [Validators.required, Validators.maxLength(200)]],
  });
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);

  protected async send(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.run()(this.form.getRawValue().reason.trim())
      .then(() => this.closed.emit())
      .catch((error: unknown) =>
        this.problem.set([errorWords(error), ...applyFieldErrors(this.form, error)].join(' ')),
      );
    this.busy.set(false);
  }
}
