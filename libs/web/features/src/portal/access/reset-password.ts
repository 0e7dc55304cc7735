import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { PASSWORD_MIN_LENGTH } from '@medicare/domain';
import { PasswordResetLinkDocument } from '../access-documents';
import { FormProblem } from '../form-problem';
import { MomentPipe } from '../moment';
import { PasswordField } from '../password-field';
import { PortalError } from '../portal-error';
import { atLeast } from '../portal-rules';
import { ACCESS_WORDS } from '../words';
import { WORDS } from '../portal-words';
import { Session } from '../session';
import { submission } from '../submission';
import { formOf, TextBox } from '../text-box';
import { LinkState } from './link-state';
import { mailedLink } from './mailed-link';

/** A new password by the link that was sent by mail. */
@Component({
  imports: [FormProblem, MomentPipe, LinkState, PasswordField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ words().title }}</h1>
    @if (link.opens(); as opened) {
      <p class="lead">{{ words().intro({ email: opened.email }) }}</p>
      <form class="panel form" (submit)="$event.preventDefault(); send()" novalidate>
        <mp-form-problem [text]="sending.problem()" />
        <!-- for password managers: the password belongs to this name -->
        <input
          class="vh"
          type="email"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          [value]="opened.email"
        />
        <mp-password-field
          [label]="words().password"
          [control]="form.controls.password"
          [hint]="words().hint"
          autocomplete="new-password"
        />
        <button class="btn main wide" [attr.aria-disabled]="sending.busy()">
          {{ sending.busy() ? oneMoment() : words().submit }}
        </button>
      </form>
      <p class="s muted num">{{ linkWords().until({ at: opened.expiresAt | mpMoment }) }}</p>
    } @else {
      <mp-link-state [link]="link" again="/portal/forgot" />
    }
  `,
})
export class ResetPassword {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly words = computed(() => ACCESS_WORDS().reset);
  protected readonly linkWords = computed(() => ACCESS_WORDS().link);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly link = mailedLink(PasswordResetLinkDocument, (data) => data.passwordResetLink);
  protected readonly form = formOf({
    password: new TextBox(atLeast(PASSWORD_MIN_LENGTH, () => ACCESS_WORDS().reset.hint)),
  });
  protected readonly sending = submission(this.form);

  protected async send(): Promise<void> {
    const { code } = this.link;
    if (!code) return;
    const password = this.form.controls.password.value;
    const isIn = await this.sending.run(() => this.session.resetPassword({ code, password }).catch(this.unlessDead));
    if (isIn && !this.link.isDead()) await this.router.navigateByUrl('/portal', { replaceUrl: true });
  }

  private readonly unlessDead = (error: unknown): void => {
    const isDead = error instanceof PortalError && error.fields.some(({ path }) => path === 'code');
    if (!isDead) throw error;
    this.link.died();
  };
}
