import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { PASSWORD_MIN_LENGTH } from '@medicare/domain';
import {
  GraphqlHttp,
  ROLE_WORDS,
  Session,
  applyFieldErrors,
  errorWords,
  focusFirstError,
  toApiError,
} from '@medicare/web-core';
import { InvitationDocument, type InvitationQuery } from '@medicare/web-graphql';
import { Bones, InstantPipe } from '@medicare/web-ui';
import { EntrancePage } from './entrance-page';
import { PasswordInput } from './password-input';

/** Somebody who was invited sets a password. The code stands behind "#", which browsers do not send anywhere. */
@Component({
  selector: 'mp-invitation',
  imports: [ReactiveFormsModule, RouterLink, Bones, EntrancePage, InstantPipe, PasswordInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invitation.html',
  styleUrls: ['./entrance-form.scss', './invitation.scss'],
})
export class Invitation {
  private readonly http = inject(GraphqlHttp);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly code = inject(ActivatedRoute).snapshot.fragment;
  protected readonly form = inject(NonNullableFormBuilder).group({
    password: ['', [Validators.required, Validators.minLength(PASSWORD_MIN_LENGTH)]],
  });
  protected readonly invited = signal<InvitationQuery['invitation'] | null>(null);
  /** Why there is nothing to accept; `final` when trying again would not help. */
  protected readonly refusal = signal<{ words: string; final: boolean } | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly role = computed(() => ROLE_WORDS[this.invited()?.role ?? ''] ?? '');
  protected readonly hint = `At least ${PASSWORD_MIN_LENGTH} characters; a short sentence is good.`;

  constructor() {
    if (this.code) void this.look(this.code);
  }

  protected async look(code: string): Promise<void> {
    this.refusal.set(null);
    await this.http
      .send(InvitationDocument, { code })
      .then(({ invitation }) => this.invited.set(invitation))
      .catch((error: unknown) =>
        this.refusal.set({ words: errorWords(error), final: toApiError(error).code === 'BAD_USER_INPUT' }),
      );
  }

  protected async accept(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (!this.code || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.session
      .acceptInvitation({ code: this.code, password: this.form.getRawValue().password })
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
