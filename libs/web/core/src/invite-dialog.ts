import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { INVITATION_LIFE_DAYS, STAFF_ROLES } from '@medicare/domain';
import { InviteStaffDocument, type Role } from '@medicare/web-graphql';
import { Dialog, Field, FieldInput, Icon, InstantPipe, Toasts, iconContentCopy } from '@medicare/web-ui';
import { ChosenBranch } from './chosen-branch';
import { errorWords } from './error-words';
import { applyFieldErrors, focusFirstError } from './field-errors';
import { injectMutate } from './mutate';
import { ROLE_WORDS } from './role-words';

/** Who is invited: a member of staff or a doctor, and what is known already. */
export interface Invitee {
  staffId?: string | null;
  doctorId?: string | null;
  fullName: string;
  email?: string | null;
  role?: Role | null;
  branchIds?: readonly string[];
}

/** Invites somebody to make an account, and shows the link this one time: it is handed over by whoever invites. */
@Component({
  selector: 'mp-invite-dialog',
  imports: [ReactiveFormsModule, Dialog, Field, FieldInput, Icon, InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invite-dialog.html',
  styleUrl: './invite-dialog.scss',
})
export class InviteDialog {
  /** Null: closed. */
  readonly person = input.required<Invitee | null>();
  readonly closed = output();
  /** A link was made. */
  readonly invited = output();
  private readonly chosen = inject(ChosenBranch);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  protected readonly branches = this.chosen.branches;
  protected readonly form = inject(NonNullableFormBuilder).group({
    role: ['' as Role, Validators.required],
    email: ['', [Validators.required, Validators.email, Validators.maxLength(254)]],
  });
  protected readonly places = signal<ReadonlySet<string>>(new Set());
  protected readonly made = signal<{ link: string; expiresAt: string } | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly title = computed(() =>
    this.made() ? 'Hand over this link' : `Invite ${this.person()?.fullName ?? ''}`,
  );
  protected readonly days = INVITATION_LIFE_DAYS;
  protected readonly roles = STAFF_ROLES;
  protected readonly roleWords = ROLE_WORDS;
  protected readonly iconCopy = iconContentCopy;

  constructor() {
    effect(() => {
      const person = this.person();
      if (person) untracked(() => this.begin(person));
    });
  }

  protected toggle(id: string): void {
    const places = new Set(this.places());
    if (!places.delete(id)) places.add(id);
    this.places.set(places);
  }

  protected async invite(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (!this.places().size) return this.problem.set('Choose at least one branch to work in.');
    const person = this.person();
    if (this.busy() || !person) return;
    this.busy.set(true);
    this.problem.set(null);
    const { role, email } = this.form.getRawValue();
    const { staffId = null, doctorId = null } = person;
    await this.mutate(InviteStaffDocument, {
      input: { staffId, doctorId, role, email: email.trim(), branchIds: [...this.places()] },
    })
      .then(({ inviteStaff }) => {
        this.made.set(inviteStaff);
        this.invited.emit();
      })
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  protected async copy(link: string): Promise<void> {
    await navigator.clipboard
      .writeText(link)
      .then(() => this.toasts.show('The link is copied.'))
      .catch(() => this.problem.set('The browser did not allow copying. Mark the link and copy it by hand.'));
  }

  private refused(error: unknown): void {
    applyFieldErrors(this.form, error);
    this.problem.set(errorWords(error));
    focusFirstError(this.element.nativeElement);
  }

  private begin({ doctorId, role, email, branchIds = [] }: Invitee): void {
    this.form.reset({ role: doctorId ? 'DOCTOR' : (role ?? ('' as Role)), email: email ?? '' });
    const known = this.branches().filter(({ id }) => branchIds.includes(id));
    const usual = known.length ? known : this.branches().slice(0, 1);
    this.places.set(new Set(usual.map(({ id }) => id)));
    this.made.set(null);
    this.problem.set(null);
  }
}
