import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { errorWords, focusFirstError, injectMutate, liveQuery, requestKey } from '@medicare/web-core';
import { OpenCashSessionDocument, OwnCashSessionDocument } from '@medicare/web-graphql';
import { Field, FieldInput, RupeesInput } from '@medicare/web-ui';

/** Cash goes into an open drawer and out of one: where none is open, it is opened right here. */
@Component({
  selector: 'mp-needs-cash-desk',
  imports: [ReactiveFormsModule, Field, FieldInput, RupeesInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isMissing()) {
      <div class="box">
        <p class="s">
          <span class="b">Your cash desk is not open.</span> Count what is in the drawer and open it; then take the
          cash.
        </p>
        <div class="row open">
          <mp-field label="Float in the drawer, ₹" [control]="float"
            ><input
              mpInput
              mpRupees
              class="num"
              [formControl]="float"
              (keydown.enter)="$event.preventDefault(); open()"
          /></mp-field>
          <button type="button" class="btn" [attr.aria-disabled]="busy()" (click)="open()">Open the cash desk</button>
        </div>
        @if (problem(); as words) {
          <p class="note bad" role="alert">{{ words }}</p>
        }
      </div>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    .box {
      display: grid;
      gap: var(--sp-3);
      padding: var(--sp-3);
      border-radius: var(--r-2);
      background: var(--warn-soft);
    }
    .open {
      align-items: end;
      flex-wrap: wrap;
    }
    mp-field {
      flex: 1 1 160px;
    }
    .btn {
      min-height: 40px;
    }
  `,
})
export class NeedsCashDesk {
  readonly branchId = input<string | null>(null);
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private key = requestKey();
  protected readonly query = liveQuery(OwnCashSessionDocument, () => ({}));
  protected readonly float = new FormControl<number | null>(null, Validators.required);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  /** Known to be closed; not while the answer is on its way. */
  readonly isMissing = computed(() => this.query.data()?.cashSession === null);

  protected async open(): Promise<void> {
    this.float.markAsTouched();
    if (this.float.invalid) return focusFirstError(this.element);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const input = { branchId: this.branchId(), floatAmount: this.float.value ?? 0, idempotencyKey: this.key };
    await this.mutate(OpenCashSessionDocument, { input }, { refetch: ['OwnCashSession'] })
      .then(() => (this.key = requestKey()))
      .catch((error: unknown) => this.problem.set(errorWords(error)));
    this.busy.set(false);
  }
}
