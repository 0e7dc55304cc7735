import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { FormControl, NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { applyFieldErrors, errorWords, focusFirstError } from '@medicare/web-core';
import type { DispensingQuery } from '@medicare/web-graphql';
import { CountPipe, Dialog, Field, FieldInput } from '@medicare/web-ui';

type Movement = DispensingQuery['stockMovements']['items'][number];

/** How many of what was handed out come back into their batch. */
@Component({
  selector: 'mp-take-back',
  imports: [ReactiveFormsModule, CountPipe, Dialog, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-dialog title="Take back" [open]="true" (closed)="closed.emit()">
      <form novalidate [formGroup]="form" (ngSubmit)="save()">
        <p class="s muted num">
          {{ movement().item?.name }}, batch {{ movement().batch?.number }}: {{ outside() | mpCount }}
          {{ movement().item?.unit }} are outside. Look that the pack is whole and the number is the same.
        </p>
        <mp-field label="How many come back" [control]="form.controls.quantity"
          ><input mpInput type="number" formControlName="quantity" min="1" step="1" inputmode="numeric" required
        /></mp-field>
        <mp-field label="Why" [optional]="true" [control]="form.controls.reason"
          ><input mpInput formControlName="reason" autocomplete="off" maxlength="200"
        /></mp-field>
        @if (problem(); as words) {
          <p class="note bad" role="alert">{{ words }}</p>
        }
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">Cancel</button>
          <button class="btn main" [attr.aria-disabled]="busy()">Take back</button>
        </div>
      </form>
    </mp-dialog>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--sp-4);
    }
    .acts {
      display: flex;
      justify-content: flex-end;
      gap: var(--sp-2);
    }
  `,
})
export class TakeBack {
  readonly movement = input.required<Movement>();
  /** Saves; rejects with what the server refuses. */
  readonly send = input.required<(movementId: string, quantity: number, reason: string | null) => Promise<void>>();
  readonly closed = output();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly form = inject(NonNullableFormBuilder).group({
    quantity: new FormControl<number | null>(null, [Validators.required, Validators.min(1)]),
    reason: '',
  });
  protected readonly outside = computed(() => -this.movement().quantity - this.movement().returned);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const { quantity, reason } = this.form.getRawValue();
    await this.send()(this.movement().id, quantity ?? 0, reason.trim() || null)
      .then(() => this.closed.emit())
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }
}
