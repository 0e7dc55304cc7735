import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { ActivatedRoute, Router } from '@angular/router';
import { Session, applyFieldErrors, errorWords, focusFirstError } from '@medicare/web-core';
import { Field, FieldInput } from '@medicare/web-ui';
import { EntrancePage } from './entrance-page';
import { PasswordInput } from './password-input';

const PASSWORD_LENGTH = 10;

/** The first administrator, by the one-time link. The code stands behind "#", which browsers do not send anywhere. */
@Component({
  selector: 'mp-set-up',
  imports: [ReactiveFormsModule, EntrancePage, Field, FieldInput, PasswordInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-entrance-page>
      <form novalidate [formGroup]="form" (ngSubmit)="setUp()">
        <h1>Set up MediCare Pro</h1>
        @if (code) {
          <p class="muted">You become the first administrator.</p>
          <mp-field
            label="Hospital name"
            hint="Shown at the top of every page, to staff and patients."
            [optional]="true"
            [control]="form.controls.hospitalName"
            ><input mpInput formControlName="hospitalName" autocomplete="organization"
          /></mp-field>
          <mp-field label="Your full name" [control]="form.controls.fullName"
            ><input mpInput formControlName="fullName" autocomplete="name" required
          /></mp-field>
          <mp-field label="Work e-mail" [control]="form.controls.email"
            ><input mpInput type="email" formControlName="email" autocomplete="username" required
          /></mp-field>
          <mp-password-input
            label="Password"
            hint="At least 10 characters; a short sentence is good."
            autocomplete="new-password"
            [control]="form.controls.password"
          />
          @if (problem(); as words) {
            <p class="note bad" role="alert">{{ words }}</p>
          }
          <button class="btn main wide" [attr.aria-disabled]="busy()">
            {{ busy() ? 'Setting up…' : 'Create administrator' }}
          </button>
        } @else {
          <p class="note warn">
            This address lacks the code of the one-time link. Copy the whole link that the server printed, including
            what follows “#”.
          </p>
        }
      </form>
    </mp-entrance-page>
  `,
  styleUrl: './entrance-form.scss',
})
export class SetUp {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly code = inject(ActivatedRoute).snapshot.fragment;
  protected readonly form = inject(NonNullableFormBuilder).group({
    hospitalName: [''],
    fullName: ['', Validators.required],
    email: ['', [Validators.required, Validators.email]],
    password: ['', [Validators.required, Validators.minLength(PASSWORD_LENGTH)]],
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected async setUp(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (!this.code || this.busy()) return;
    const { hospitalName, ...rest } = this.form.getRawValue();
    this.busy.set(true);
    this.problem.set(null);
    await this.session
      .setUp({ ...rest, code: this.code, hospitalName: hospitalName.trim() || null })
      .then(() => this.router.navigateByUrl('/'))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }
}
