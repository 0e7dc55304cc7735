import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { PASSWORD_MIN_LENGTH } from '@medicare/domain';
import { Field, FieldInput } from '@medicare/web-ui';
import { FormProblem } from './form-problem';
import { PasswordField } from './password-field';
import type { Gender, SignUpInput } from './portal-documents';
import { atLeast, emailShaped, filled, orSibling, phoneShaped } from './portal-rules';
import { Session } from './session';
import { StrengthMeter } from './strength-meter';
import { submission } from './submission';
import { OWN_WORDS } from './words';
import { WORDS } from './portal-words';
import { WantedPage } from './wanted-page';

const FIRST_BIRTH_DATE = '1900-01-01';

/** A new patient registers without help; the account is open at once. */
@Component({
  imports: [ReactiveFormsModule, RouterLink, Field, FieldInput, PasswordField, StrengthMeter, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './register.html',
})
export class Register {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly wanted = inject(WantedPage);
  protected readonly words = computed(() => OWN_WORDS().register);
  protected readonly passwordHint = computed(() => OWN_WORDS().password.hint);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly genders: readonly Gender[] = ['FEMALE', 'MALE', 'OTHER'];
  protected readonly firstBirthDate = FIRST_BIRTH_DATE;
  protected readonly today = new Date().toISOString().slice(0, 10);

  protected readonly form = inject(NonNullableFormBuilder).group({
    fullName: ['', filled(() => this.words().fullNameMissing)],
    email: ['', [orSibling('phone', () => this.words().reachMissing), emailShaped(() => this.words().emailWrong)]],
    phone: ['', phoneShaped(() => this.words().phoneWrong)],
    password: ['', atLeast(PASSWORD_MIN_LENGTH, () => OWN_WORDS().password.hint)],
    dateOfBirth: [''],
    gender: [''],
  });
  protected readonly sending = submission(this.form);

  private readonly typed = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly password = computed(() => this.typed().password ?? '');
  protected readonly own = computed(() => {
    const { fullName, email, phone } = this.typed();
    return [fullName, email, phone].filter((text): text is string => Boolean(text));
  });

  constructor() {
    const { email, phone } = this.form.controls;
    phone.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => email.updateValueAndValidity());
  }

  protected async send(): Promise<void> {
    const isIn = await this.sending.run(() => this.session.signUp(this.input()));
    if (isIn) await this.router.navigateByUrl(this.wanted.take());
  }

  // What was left empty is left out, not sent as an empty text.
  private input(): SignUpInput {
    const { fullName, email, phone, password, dateOfBirth, gender } = this.form.getRawValue();
    return {
      fullName: fullName.trim(),
      password,
      ...(email.trim() && { email: email.trim() }),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(dateOfBirth && { dateOfBirth }),
      ...(gender && { gender: gender as Gender }),
    };
  }
}
