import { ChangeDetectionStrategy, Component, inject, computed } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Field, FieldInput } from '@medicare/web-ui';
import { errorSentence } from './error-sentence';
import { FaceDoor } from './face/face-door';
import { FormProblem } from './form-problem';
import { PasswordField } from './password-field';
import { hasCode } from './portal-error';
import { filled } from './portal-rules';
import { Session } from './session';
import { submission } from './submission';
import { formOf, TextBox } from './text-box';
import { TextInput } from './text-input';
import { WORDS } from './portal-words';
import { WantedPage } from './wanted-page';

/** The door for those who have an account. */
@Component({
  imports: [RouterLink, FaceDoor, Field, FieldInput, PasswordField, FormProblem, TextInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ words().title }}</h1>
    @if (isEnded) {
      @if (!sending.problem()) {
        <p class="note" role="status">{{ words().ended }}</p>
      }
    } @else {
      <p class="lead">{{ words().intro }}</p>
    }
    <ng-container mpFaceDoor />
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
      <mp-password-field [label]="words().password" [control]="form.controls.password" />
      <button class="btn main wide" [attr.aria-disabled]="sending.busy()">
        {{ sending.busy() ? oneMoment() : words().submit }}
      </button>
    </form>
    <p class="other">
      <a routerLink="/portal/forgot">{{ words().forgot }}</a>
    </p>
    <p class="other">
      {{ words().newHere }} <a routerLink="/portal/register">{{ words().register }}</a>
    </p>
  `,
})
export class SignIn {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly wanted = inject(WantedPage);
  protected readonly words = computed(() => WORDS().signIn);
  protected readonly oneMoment = computed(() => WORDS().sending);
  /** Whether one came here because a session ended, by oneself or from elsewhere. */
  protected readonly isEnded = this.router.currentNavigation()?.extras.state?.['ended'] === true;
  protected readonly form = formOf({
    identifier: new TextBox(filled(() => WORDS().signIn.identifierMissing)),
    password: new TextBox(filled(() => WORDS().signIn.passwordMissing)),
  });
  protected readonly sending = submission(this.form, refusalSentence);

  protected async send(): Promise<void> {
    const { identifier, password } = this.form.controls;
    const isIn = await this.sending.run(() =>
      this.session.signIn({ identifier: identifier.value.trim(), password: password.value }),
    );
    if (isIn) await this.router.navigateByUrl(this.wanted.take());
  }
}

// The server says the same of every name and password that do not match, and so does this page.
const refusalSentence = (error: unknown): string =>
  hasCode(error, 'UNAUTHENTICATED') ? WORDS().signIn.wrong : errorSentence(error);
