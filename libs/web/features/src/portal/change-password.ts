import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { PASSWORD_MIN_LENGTH } from '@medicare/domain';
import { Icon, PageHeader, iconCheckCircle } from '@medicare/web-ui';
import { FormProblem } from './form-problem';
import { PasswordField } from './password-field';
import { PortalData } from './portal-data';
import { ChangePasswordDocument } from './portal-documents';
import { atLeast, filled } from './portal-rules';
import { Session } from './session';
import { StrengthMeter } from './strength-meter';
import { submission } from './submission';
import { OWN_WORDS } from './words';
import { WORDS } from './portal-words';

/** A new password for the old one. */
@Component({
  imports: [ReactiveFormsModule, Icon, PageHeader, PasswordField, StrengthMeter, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header [title]="words().title" back="/portal/account" [backText]="back()" />
    <form class="panel form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <mp-form-problem [text]="sending.problem()" />
      <mp-password-field [label]="words().current" [control]="form.controls.currentPassword" />
      <mp-password-field
        [label]="words().next"
        [control]="form.controls.newPassword"
        [hint]="words().hint"
        autocomplete="new-password"
      />
      <mp-strength-meter [password]="next()" [own]="own()" />
      <button class="btn main wide" [attr.aria-disabled]="sending.busy()">
        {{ sending.busy() ? oneMoment() : words().submit }}
      </button>
      <div role="status">
        @if (isDone()) {
          <p class="note good"><mp-icon [path]="iconDone" />{{ words().done }}</p>
        }
      </div>
    </form>
  `,
})
export class ChangePassword {
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  protected readonly words = computed(() => OWN_WORDS().password);
  protected readonly back = computed(() => OWN_WORDS().account.title);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly iconDone = iconCheckCircle;
  protected readonly form = inject(NonNullableFormBuilder).group({
    currentPassword: ['', filled(() => OWN_WORDS().password.currentMissing)],
    newPassword: ['', atLeast(PASSWORD_MIN_LENGTH, () => OWN_WORDS().password.hint)],
  });
  protected readonly sending = submission(this.form);
  protected readonly isDone = signal(false);
  protected readonly next = toSignal(this.form.controls.newPassword.valueChanges, { initialValue: '' });
  protected readonly own = computed(() => {
    const account = this.session.me()?.account;
    return [account?.displayName, account?.email, account?.phone].filter((text): text is string => Boolean(text));
  });

  protected async send(): Promise<void> {
    this.isDone.set(false);
    const input = this.form.getRawValue();
    const isTaken = await this.sending.run(async () => void (await this.data.run(ChangePasswordDocument, { input })));
    if (!isTaken) return;
    this.form.reset();
    this.isDone.set(true);
  }
}
