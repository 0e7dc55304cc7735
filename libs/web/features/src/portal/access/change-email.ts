import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Field, FieldInput, Icon, iconMail, language, PageHeader } from '@medicare/web-ui';
import { RequestAddressChangeDocument } from '../access-documents';
import { FormProblem } from '../form-problem';
import { ACCESS_WORDS, OWN_WORDS } from '../words';
import { WORDS } from '../portal-words';
import { PasswordField } from '../password-field';
import { PortalData } from '../portal-data';
import { emailShaped, filled } from '../portal-rules';
import { Session } from '../session';
import { submission } from '../submission';
import { formOf, TextBox } from '../text-box';
import { TextInput } from '../text-input';
import { mailLanguage } from './mail-language';

const words = () => ACCESS_WORDS().email;
const missing = filled(() => words().nextMissing);
const wrong = emailShaped(() => words().nextWrong);

/** Another e-mail address to sign in with, or a first one: it counts once its link was opened. */
@Component({
  imports: [Field, FieldInput, FormProblem, Icon, PageHeader, PasswordField, TextInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header [title]="words().title" back="/portal/account" [backText]="back()" />
    <p class="lead">{{ present() }}</p>
    <form class="panel form" (submit)="$event.preventDefault(); send()" novalidate>
      <mp-form-problem [text]="sending.problem()" />
      <mp-field [label]="words().next" [control]="form.controls.email">
        <input mpInput [mpText]="form.controls.email" type="email" autocomplete="email" />
      </mp-field>
      <mp-password-field [label]="words().password" [control]="form.controls.password" />
      <button class="btn main wide" [attr.aria-disabled]="sending.busy()">
        {{ sending.busy() ? oneMoment() : words().submit }}
      </button>
      <div role="status">
        @if (sentTo(); as email) {
          <p class="note good"><mp-icon [path]="icon" />{{ words().sent({ email }) }}</p>
        }
      </div>
    </form>
    <p class="s muted">{{ words().contact }}</p>
  `,
})
export class ChangeEmail {
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  protected readonly words = computed(words);
  protected readonly back = computed(() => OWN_WORDS().account.title);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly icon = iconMail;
  protected readonly present = computed(() => {
    const email = this.session.me()?.account.email;
    return email ? this.words().present({ email }) : this.words().none;
  });
  protected readonly form = formOf({
    email: new TextBox((control) => missing(control) ?? wrong(control)),
    password: new TextBox(filled(() => words().passwordMissing)),
  });
  protected readonly sending = submission(this.form);
  protected readonly sentTo = signal('');

  protected async send(): Promise<void> {
    this.sentTo.set('');
    const { email, password } = this.form.controls;
    const address = email.value.trim();
    const input = { email: address, password: password.value, language: mailLanguage(language()) };
    const isTaken = await this.sending.run(
      async () => void (await this.data.run(RequestAddressChangeDocument, { input })),
    );
    if (!isTaken) return;
    password.setValue('');
    password.touched = false;
    this.sentTo.set(address);
  }
}
