import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { GraphqlHttp, applyFieldErrors, errorWords, focusFirstError } from '@medicare/web-core';
import { RequestPasswordResetDocument } from '@medicare/web-graphql';
import { Field, FieldInput } from '@medicare/web-ui';
import { EntrancePage } from './entrance-page';

/** Somebody forgot the password and asks for a link by mail. What is said tells nobody whether there is such an account. */
@Component({
  selector: 'mp-forgot-password',
  imports: [ReactiveFormsModule, RouterLink, EntrancePage, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-entrance-page>
      <form novalidate [formGroup]="form" (ngSubmit)="ask()">
        <h1>New password</h1>
        @if (asked(); as name) {
          <p class="note good" role="status">
            If an account signs in with <b>{{ name }}</b>, a link is on its way to its e-mail address. It works for 30
            minutes.
          </p>
          <p class="muted">
            Nothing came within a few minutes? Look among unwanted mails, or ask an administrator: accounts without an
            e-mail address get no mail.
          </p>
          <button type="button" class="btn wide" (click)="asked.set(null)">Ask again</button>
        } @else {
          <p class="muted">We send a link to the e-mail address of your account. With it you set a new password.</p>
          <mp-field label="E-mail or phone" [control]="form.controls.identifier"
            ><input
              mpInput
              formControlName="identifier"
              autocomplete="username"
              autocapitalize="none"
              spellcheck="false"
              required
          /></mp-field>
          @if (problem(); as words) {
            <p class="note bad" role="alert">{{ words }}</p>
          }
          <button class="btn main wide" [attr.aria-disabled]="busy()">
            {{ busy() ? 'Asking…' : 'Send the link' }}
          </button>
        }
        <p class="s"><a routerLink="/sign-in">Back to sign-in</a></p>
      </form>
    </mp-entrance-page>
  `,
  styleUrl: './entrance-form.scss',
})
export class ForgotPassword {
  private readonly http = inject(GraphqlHttp);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly form = inject(NonNullableFormBuilder).group({ identifier: ['', Validators.required] });
  /** For whom a link was asked for. */
  protected readonly asked = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected async ask(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    const identifier = this.form.getRawValue().identifier.trim();
    this.busy.set(true);
    this.problem.set(null);
    await this.http
      .send(RequestPasswordResetDocument, { identifier })
      .then(() => this.asked.set(identifier))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private refused(error: unknown): void {
    applyFieldErrors(this.form, error);
    this.problem.set(errorWords(error));
    focusFirstError(this.element.nativeElement);
  }
}
