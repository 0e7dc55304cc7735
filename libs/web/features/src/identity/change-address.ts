import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Session, applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { RequestAddressChangeDocument } from '@medicare/web-graphql';
import { Field, FieldInput } from '@medicare/web-ui';
import { PasswordInput } from './password-input';

/** The e-mail address that one signs in with: another one counts once its link was opened. */
@Component({
  selector: 'mp-change-address',
  imports: [ReactiveFormsModule, Field, FieldInput, PasswordInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
  template: `
    <header><h2>E-mail to sign in with</h2></header>
    <form class="in stack" novalidate [formGroup]="form" (ngSubmit)="send()">
      <p class="muted">
        @if (email(); as present) {
          Now <b>{{ present }}</b>.
        } @else {
          You sign in with your phone number. With an e-mail address you can set a new password by yourself.
        }
      </p>
      <mp-field label="New e-mail address" [control]="form.controls.email"
        ><input mpInput type="email" formControlName="email" autocomplete="email" required
      /></mp-field>
      <mp-password-input label="Your password" autocomplete="current-password" [control]="form.controls.password" />
      @if (problem(); as words) {
        <p class="note bad" role="alert">{{ words }}</p>
      }
      @if (asked(); as address) {
        <p class="note good" role="status">
          A link is on its way to {{ address }}. The address changes once you open it, within 24 hours.
        </p>
      }
      <div><button class="btn main" [attr.aria-disabled]="busy()">Send the link</button></div>
    </form>
  `,
})
export class ChangeAddress {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  private readonly session = inject(Session);
  protected readonly email = computed(() => this.session.me()?.account.email ?? null);
  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', [Validators.required, Validators.email, Validators.maxLength(254)]],
    password: ['', Validators.required],
  });
  /** Where a link was sent to. */
  protected readonly asked = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected async send(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.asked.set(null);
    const input = this.form.getRawValue();
    await this.mutate(RequestAddressChangeDocument, { input })
      .then(() => {
        this.asked.set(input.email.trim());
        this.form.reset();
      })
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }
}
