import { ChangeDetectionStrategy, Component, inject, input, computed, output } from '@angular/core';
import {
  type AbstractControl,
  NonNullableFormBuilder,
  ReactiveFormsModule,
  type ValidationErrors,
} from '@angular/forms';
import { Field, FieldInput } from '@medicare/web-ui';
import { errorSentence } from '../error-sentence';
import { FormProblem } from '../form-problem';
import { hasCode } from '../portal-error';
import { requestKey } from '../request-key';
import { submission } from '../submission';
import { utrDigits, utrFault } from './bill-rules';
import { OwnBills } from './own-bills';
import { BILL_WORDS } from '../words';
import { WORDS } from '../portal-words';

/** The form by which a patient tells of a UPI payment. */
@Component({
  selector: 'mp-say-paid',
  imports: [ReactiveFormsModule, Field, FieldInput, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="panel form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <mp-form-problem [text]="sending.problem()" />
      <mp-field [label]="words().utr" [control]="form.controls.utr" [hint]="words().utrHint">
        <input mpInput class="num" formControlName="utr" inputmode="numeric" autocomplete="off" maxlength="40" />
      </mp-field>
      <p class="s">{{ words().where }}</p>
      <button class="btn main wide" [attr.aria-disabled]="sending.busy()">
        {{ sending.busy() ? oneMoment() : words().send }}
      </button>
      <button type="button" class="btn wide" (click)="closed.emit()">{{ words().close }}</button>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      color: var(--ink-2);
    }
  `,
})
export class SayPaid {
  private readonly bills = inject(OwnBills);
  readonly billId = input.required<string>();
  readonly closed = output();
  // Made once for this form: a second try after a lost answer tells of the same payment.
  private readonly key = requestKey();
  protected readonly words = computed(() => BILL_WORDS().claim);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly form = inject(NonNullableFormBuilder).group({ utr: ['', utrShaped] });
  protected readonly sending = submission(this.form, failureWords);

  protected async send(): Promise<void> {
    const utr = utrDigits(this.form.getRawValue().utr);
    await this.sending.run(() => this.bills.sayPaid(this.billId(), utr, this.key));
  }
}

// The answer may have been lost and not the question: that nothing was saved cannot be said here.
const failureWords = (error: unknown): string =>
  hasCode(error, 'OFFLINE') ? BILL_WORDS().claim.unsure : errorSentence(error);

function utrShaped({ value }: AbstractControl): ValidationErrors | null {
  const words = utrFault(String(value));
  return words ? { utr: words } : null;
}
