import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { DISCOUNT_LIMITS, type Role, discountLimitOf, formatRupees } from '@medicare/domain';
import { PercentInput, RupeesInput, percentText } from '@medicare/web-ui';
import type { DiscountForm } from './bill-form';
import type { ProblemAt } from './draft-problems';

/** The discount on the whole bill: an amount or a percentage, with its reason and what one may give. */
@Component({
  selector: 'mp-discount-fields',
  imports: [ReactiveFormsModule, PercentInput, RupeesInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [formGroup]="form()">
      <legend>Discount on the bill</legend>
      <div class="kinds" role="radiogroup" aria-label="Kind of discount">
        @for (kind of kinds; track kind.value) {
          <label class="chip" [class.on]="form().value.kind === kind.value"
            ><input class="vh" type="radio" formControlName="kind" [value]="kind.value" />{{ kind.word }}</label
          >
        }
      </div>
      @if (form().value.kind !== 'NONE') {
        <div class="field">
          @if (form().value.kind === 'AMOUNT') {
            <label for="bill-discount-amount">Amount in ₹</label>
            <input
              id="bill-discount-amount"
              mpRupees
              formControlName="amount"
              class="num"
              aria-describedby="bill-discount-says"
              [attr.aria-invalid]="problem() ? true : null"
            />
          } @else {
            <label for="bill-discount-percent">Percent</label>
            <input
              id="bill-discount-percent"
              mpPercent
              formControlName="basisPoints"
              class="num"
              aria-describedby="bill-discount-says"
              [attr.aria-invalid]="problem() ? true : null"
            />
          }
          <span id="bill-discount-says" aria-live="polite" [class.err]="problem()" [class.hint]="!problem()">{{
            problem() ?? limitWords()
          }}</span>
        </div>
        <div class="field">
          <label for="bill-discount-reason">Reason</label>
          <input
            id="bill-discount-reason"
            formControlName="reason"
            autocomplete="off"
            maxlength="200"
            [attr.aria-invalid]="problemAt()('discount.reason') ? true : null"
            [attr.aria-describedby]="problemAt()('discount.reason') ? 'bill-discount-reason-says' : null"
          />
          @if (problemAt()('discount.reason'); as words) {
            <span class="err" id="bill-discount-reason-says">{{ words }}</span>
          }
        </div>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--sp-3);
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0 0 var(--sp-2);
      font: var(--t-s);
      font-weight: 550;
    }
    .kinds {
      display: flex;
      gap: var(--sp-2);
    }
    .chip {
      position: relative;
    }
    .chip:has(:focus-visible) {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
  `,
})
export class DiscountFields {
  readonly form = input.required<DiscountForm>();
  readonly problemAt = input.required<ProblemAt>();
  readonly role = input.required<Role>();
  /** What the lines come to before discounts, in paise. */
  readonly gross = input.required<number>();
  protected readonly kinds = [
    { value: 'NONE', word: 'None' },
    { value: 'AMOUNT', word: 'Amount' },
    { value: 'PERCENT', word: 'Percent' },
  ];
  protected readonly limitWords = computed(() => {
    const limit = DISCOUNT_LIMITS[this.role()];
    if (!limit) return 'Your role cannot give discounts.';
    const most = formatRupees(discountLimitOf(this.role(), this.gross()));
    return `You may give up to ${percentText(limit)} % in all: ${most} on this bill.`;
  });

  /** At the number, wherever it was found: in its box, by the rules or by the server. */
  protected problem(): string | null {
    const { kind, amount, basisPoints } = this.form().controls;
    const box = kind.value === 'AMOUNT' ? amount : basisPoints;
    if (box.value === null && box.valid && !box.touched) return null;
    const at = this.problemAt();
    return at('discount') ?? at('discount.amount') ?? at('discount.basisPoints');
  }
}
