import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { PASSWORD_MIN_LENGTH } from '@medicare/domain';
import { Session, applyFieldErrors, errorWords, focusFirstError } from '@medicare/web-core';
import { PasswordResetLinkDocument } from '@medicare/web-graphql';
import { InstantPipe } from '@medicare/web-ui';
import { EntrancePage } from './entrance-page';
import { LinkState } from './link-state';
import { mailedLink } from './mailed-link';
import { PasswordInput } from './password-input';

/** A new password by the link that was sent by mail. */
@Component({
  selector: 'mp-reset-password',
  imports: [ReactiveFormsModule, RouterLink, EntrancePage, InstantPipe, LinkState, PasswordInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-entrance-page>
      @if (link.opens(); as opened) {
        <form novalidate [formGroup]="form" (ngSubmit)="send()">
          <h1>Choose a new password</h1>
          <p class="muted">
            For the account of <b>{{ opened.email }}</b>. Whoever is signed in with it anywhere has to sign in again.
          </p>
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
          <mp-password-input
            label="New password"
            [hint]="hint"
            autocomplete="new-password"
            [control]="form.controls.password"
          />
          @if (problem(); as words) {
            <p class="note bad" role="alert">{{ words }}</p>
          }
          <button class="btn main wide" [attr.aria-disabled]="busy()">
            {{ busy() ? 'Saving…' : 'Set password and sign in' }}
          </button>
          <p class="s muted num">This link works until {{ opened.expiresAt | mpInstant }}, once.</p>
        </form>
      } @else {
        <div class="told">
          <h1>New password</h1>
          <mp-link-state [link]="link" />
          <p class="s"><a routerLink="/forgot">Ask for a new link</a></p>
        </div>
      }
    </mp-entrance-page>
  `,
  styleUrls: ['./entrance-form.scss', './invitation.scss'],
})
export class ResetPassword {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly link = mailedLink(PasswordResetLinkDocument, (data) => data.passwordResetLink);
  protected readonly form = inject(NonNullableFormBuilder).group({
    password: ['', [Validators.required, Validators.minLength(PASSWORD_MIN_LENGTH)]],
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly hint = `At least ${PASSWORD_MIN_LENGTH} characters; a short sentence is good.`;

  protected async send(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (!this.link.code || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.session
      .resetPassword({ code: this.link.code, password: this.form.getRawValue().password })
      .then(() => this.router.navigateByUrl('/', { replaceUrl: true }))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private refused(error: unknown): void {
    applyFieldErrors(this.form, error);
    this.problem.set(errorWords(error));
    focusFirstError(this.element.nativeElement);
  }
}
