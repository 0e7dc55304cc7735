import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { GraphqlHttp, Session, errorWords, focusFirstError, safeReturnUrl } from '@medicare/web-core';
import { NeedsSetUpDocument } from '@medicare/web-graphql';
import { Field, FieldInput } from '@medicare/web-ui';
import { EntrancePage } from './entrance-page';
import { PasswordInput } from './password-input';

const REASON_WORDS: Record<string, string> = {
  'signed-out': 'You have signed out.',
  expired: 'Your session has run out. Sign in to go on where you were.',
  ended: 'This session was ended, here or on another device. Sign in to go on.',
};

/** Staff sign in here; patients who do are brought to their own pages. */
@Component({
  selector: 'mp-sign-in',
  imports: [ReactiveFormsModule, RouterLink, EntrancePage, Field, FieldInput, PasswordInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-entrance-page>
      <form novalidate [formGroup]="form" (ngSubmit)="signIn()">
        <h1>Sign in</h1>
        @if (why(); as words) {
          <p class="note">{{ words }}</p>
        }
        @if (waitsForSetUp()) {
          <p class="note warn">
            This installation has no administrator yet. Open the set-up link that the server printed when it was
            started.
          </p>
        }
        <mp-field label="E-mail or phone" [control]="form.controls.identifier"
          ><input
            mpInput
            formControlName="identifier"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            required
        /></mp-field>
        <mp-password-input label="Password" autocomplete="current-password" [control]="form.controls.password" />
        @if (problem(); as words) {
          <p class="note bad" role="alert">{{ words }}</p>
        }
        <button class="btn main wide" [attr.aria-disabled]="busy()">{{ busy() ? 'Signing in…' : 'Sign in' }}</button>
        <p class="s"><a routerLink="/forgot">Forgot your password?</a></p>
      </form>
      <p foot class="s muted">Are you a patient? <a href="/portal">Go to your own page</a></p>
    </mp-entrance-page>
  `,
  styleUrl: './entrance-form.scss',
})
export class SignIn {
  /** From the address: why somebody is here, and where they were. */
  readonly reason = input<string>();
  readonly returnUrl = input<string>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly form = inject(NonNullableFormBuilder).group({
    identifier: ['', Validators.required],
    password: ['', Validators.required],
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly waitsForSetUp = signal(false);
  protected readonly why = computed(() => REASON_WORDS[this.reason() ?? '']);

  constructor() {
    inject(GraphqlHttp)
      .send(NeedsSetUpDocument, {})
      .then(({ needsSetUp }) => this.waitsForSetUp.set(needsSetUp))
      .catch((error: unknown) => this.problem.set(errorWords(error)));
  }

  protected async signIn(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    const { identifier, password } = this.form.getRawValue();
    this.busy.set(true);
    this.problem.set(null);
    await this.session
      .signIn(identifier.trim(), password)
      .then(() => this.router.navigateByUrl(safeReturnUrl(this.returnUrl())))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private refused(error: unknown): void {
    this.problem.set(errorWords(error));
    this.form.controls.password.reset();
    this.element.nativeElement.querySelector<HTMLElement>('input[autocomplete="current-password"]')?.focus();
  }
}
