import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { applyFieldErrors, errorWords, focusFirstError, injectMutate, requestKey } from '@medicare/web-core';
import { AdjustStockDocument, type BatchRowFragment, WriteOffStockDocument } from '@medicare/web-graphql';
import { CountPipe, Dialog, Field, FieldInput, Toasts, grouped } from '@medicare/web-ui';

export type MoveKind = 'ADJUST' | 'WRITE_OFF';
type Cause = 'EXPIRED' | 'DAMAGED' | 'OTHER';

/** Corrects a batch to what is really there, or throws some of it away. */
@Component({
  selector: 'mp-batch-move',
  imports: [ReactiveFormsModule, CountPipe, Dialog, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-dialog [title]="title()" [open]="true" (closed)="closed.emit()">
      <form novalidate [formGroup]="form" (ngSubmit)="save()">
        <p class="s muted num">
          {{ name() }}, batch {{ batch().number }}: the books have {{ batch().quantity | mpCount }} {{ unit() }}.
        </p>
        @if (kind() === 'ADJUST') {
          <mp-field label="What is really there" [hint]="difference()" [control]="form.controls.quantity"
            ><input mpInput type="number" formControlName="quantity" min="0" step="1" inputmode="numeric" required
          /></mp-field>
          <mp-field label="Why the books were wrong" [control]="form.controls.reason"
            ><input mpInput formControlName="reason" autocomplete="off" maxlength="200" required
          /></mp-field>
        } @else {
          <mp-field label="How many" [control]="form.controls.quantity"
            ><input mpInput type="number" formControlName="quantity" min="1" step="1" inputmode="numeric" required
          /></mp-field>
          <mp-field label="Cause" [control]="form.controls.cause">
            <select mpInput formControlName="cause">
              @if (batch().isExpired) {
                <option value="EXPIRED">Expired</option>
              }
              <option value="DAMAGED">Damaged</option>
              <option value="OTHER">Another cause</option>
            </select>
          </mp-field>
          <mp-field label="Note" [optional]="form.controls.cause.value !== 'OTHER'" [control]="form.controls.reason"
            ><input mpInput formControlName="reason" autocomplete="off" maxlength="180"
          /></mp-field>
        }
        @if (problem(); as words) {
          <p class="note bad" role="alert">{{ words }}</p>
        }
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">Cancel</button>
          <button
            class="btn"
            [class.main]="kind() === 'ADJUST'"
            [class.bad]="kind() === 'WRITE_OFF'"
            [attr.aria-disabled]="busy()"
          >
            {{ kind() === 'ADJUST' ? 'Correct the books' : 'Write off' }}
          </button>
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
export class BatchMove {
  readonly batch = input.required<BatchRowFragment>();
  readonly kind = input.required<MoveKind>();
  readonly name = input.required<string>();
  readonly unit = input.required<string>();
  readonly closed = output();
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly key = requestKey();
  protected readonly form = inject(NonNullableFormBuilder).group({
    quantity: new FormControl<number | null>(null, [Validators.required, Validators.min(0)]),
    reason: ['', Validators.maxLength(200)],
    cause: 'DAMAGED' as Cause,
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly title = computed(() => (this.kind() === 'ADJUST' ? 'Adjust a batch' : 'Write off'));
  private readonly typed = toSignal(this.form.controls.quantity.valueChanges);
  protected readonly difference = computed(() => {
    const found = this.typed();
    if (found === null || found === undefined || !Number.isInteger(found)) return 'Count it; the difference is booked.';
    const by = found - this.batch().quantity;
    if (!by) return 'The books are right already.';
    return by > 0 ? `${grouped(by)} more than in the books.` : `${grouped(-by)} fewer than in the books.`;
  });

  constructor() {
    setTimeout(() => {
      if (this.kind() !== 'WRITE_OFF' || !this.batch().isExpired) return;
      this.form.patchValue({ cause: 'EXPIRED', quantity: this.batch().quantity });
    });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    this.demandReason();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.send().catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private demandReason(): void {
    const { reason, cause } = this.form.controls;
    const isNeeded = this.kind() === 'ADJUST' || cause.value === 'OTHER';
    reason.setErrors(
      isNeeded && reason.value.trim().length < 3 ? { needed: 'Say why, for whoever looks at it later.' } : null,
    );
  }

  private async send(): Promise<void> {
    const { quantity, reason, cause } = this.form.getRawValue();
    const input = { batchId: this.batch().id, reason: reason.trim(), idempotencyKey: this.key };
    if (this.kind() === 'ADJUST') {
      const by = (quantity ?? 0) - this.batch().quantity;
      if (by) await this.mutate(AdjustStockDocument, { input: { ...input, quantity: by } });
    } else {
      await this.mutate(WriteOffStockDocument, {
        input: { ...input, reason: input.reason || null, cause, quantity: quantity ?? 0 },
      });
    }
    this.toasts.show(this.kind() === 'ADJUST' ? 'The books are corrected.' : 'It is written off.');
    this.closed.emit();
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }
}
