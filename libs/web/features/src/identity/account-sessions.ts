import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { ActivatedRoute } from '@angular/router';
import { applyFieldErrors, errorWords, focusFirstError, injectMutate, liveQuery } from '@medicare/web-core';
import {
  ChangePasswordDocument,
  EndOtherSessionsDocument,
  EndSessionDocument,
  type SessionsQuery,
  SessionsDocument,
} from '@medicare/web-graphql';
import {
  AgoPipe,
  Bones,
  Confirm,
  Failed,
  Icon,
  InstantPipe,
  PageHeader,
  Pill,
  Toasts,
  grouped,
  iconDevices,
} from '@medicare/web-ui';
import { ChangeAddress } from './change-address';
import { PasswordInput } from './password-input';

const PASSWORD_LENGTH = 10;
type SessionRow = SessionsQuery['sessions'][number];

/** Where one is signed in, the password, and the address to sign in with. */
@Component({
  selector: 'mp-account-sessions',
  imports: [
    ReactiveFormsModule,
    AgoPipe,
    Bones,
    ChangeAddress,
    Failed,
    Icon,
    InstantPipe,
    PageHeader,
    PasswordInput,
    Pill,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-sessions.html',
  styleUrl: './account-sessions.scss',
})
export class AccountSessions {
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  protected readonly query = liveQuery(SessionsDocument, () => ({}));
  protected readonly sessions = computed(() =>
    [...(this.query.data()?.sessions ?? [])].sort(
      (a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.lastSeenAt.localeCompare(a.lastSeenAt),
    ),
  );
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly form = inject(NonNullableFormBuilder).group({
    currentPassword: ['', Validators.required],
    newPassword: ['', [Validators.required, Validators.minLength(PASSWORD_LENGTH)]],
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly iconDevices = iconDevices;

  constructor() {
    if (inject(ActivatedRoute).snapshot.fragment === 'password') {
      afterNextRender(() =>
        setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('form input')?.focus()),
      );
    }
  }

  protected async end({ id, device }: SessionRow): Promise<void> {
    await this.mutate(EndSessionDocument, { id }, { refetch: ['Sessions'] })
      .then(() => this.toasts.show(`${device} is signed out.`))
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
  }

  protected async endOthers(): Promise<void> {
    const question = {
      title: 'End all other sessions?',
      text: 'Every other device has to sign in again, within a second.',
      yes: 'End the others',
      destructive: true,
    };
    if (!(await this.confirm.ask(question))) return;
    await this.mutate(EndOtherSessionsDocument, {}, { refetch: ['Sessions'] })
      .then(({ endOtherSessions }) => this.toasts.show(`${grouped(endOtherSessions)} ended.`))
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
  }

  protected async changePassword(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.mutate(ChangePasswordDocument, { input: this.form.getRawValue() }, { refetch: ['Sessions'] })
      .then(() => this.changed())
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private changed(): void {
    this.form.reset();
    this.toasts.show('The password is changed. Other devices have to sign in again.');
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }
}
