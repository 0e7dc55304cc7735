import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Field, FieldInput, Icon, iconMail, language } from '@medicare/web-ui';
import { RequestPasswordResetDocument } from '../access-documents';
import { errorSentence } from '../error-sentence';
import { FormProblem } from '../form-problem';
import { PortalData } from '../portal-data';
import { filled } from '../portal-rules';
import { ACCESS_WORDS } from '../words';
import { WORDS } from '../portal-words';
import { submission } from '../submission';
import { formOf, TextBox } from '../text-box';
import { TextInput } from '../text-input';
import { mailLanguage } from './mail-language';

/** Somebody forgot the password and asks for a link. What is said tells nobody whether there is such an account. */
@Component({
  imports: [RouterLink, Field, FieldInput, FormProblem, Icon, TextInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ words().title }}</h1>
    @if (isSent()) {
      <p class="note good" role="status"><mp-icon [path]="icon" />{{ words().sent }}</p>
      <section class="panel pad">
        <h2>{{ words().nothing }}</h2>
        <p>{{ words().look }}</p>
        <p>{{ words().desk }}</p>
        <button type="button" class="btn wide" (click)="isSent.set(false)">{{ words().again }}</button>
      </section>
    } @else {
      <p class="lead">{{ words().intro }}</p>
      <form class="panel form" (submit)="$event.preventDefault(); send()" novalidate>
        <mp-form-problem [text]="sending.problem()" />
        <mp-field [label]="words().identifier" [control]="form.controls.identifier">
          <input
            mpInput
            [mpText]="form.controls.identifier"
            autocomplete="username"
            autocapitalize="off"
            spellcheck="false"
            inputmode="email"
          />
        </mp-field>
        <button class="btn main wide" [attr.aria-disabled]="sending.busy()">
          {{ sending.busy() ? oneMoment() : words().submit }}
        </button>
      </form>
    }
    <p class="other">
      <a routerLink="/portal/sign-in">{{ words().signIn }}</a>
    </p>
  `,
  styles: `
    .pad {
      display: grid;
      gap: var(--sp-3);
      padding: var(--sp-4);
    }
  `,
})
export class ForgotPassword {
  private readonly data = inject(PortalData);
  protected readonly words = computed(() => ACCESS_WORDS().forgot);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly icon = iconMail;
  protected readonly form = formOf({ identifier: new TextBox(filled(() => ACCESS_WORDS().forgot.identifierMissing)) });
  protected readonly sending = submission(this.form, errorSentence);
  protected readonly isSent = signal(false);

  protected async send(): Promise<void> {
    const input = { identifier: this.form.controls.identifier.value.trim(), language: mailLanguage(language()) };
    const isTaken = await this.sending.run(
      async () => void (await this.data.run(RequestPasswordResetDocument, { input })),
    );
    if (isTaken) this.isSent.set(true);
  }
}
