import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type InvitationFieldsFragment,
  PersonAccountDocument,
  ReactivateAccountDocument,
  type Role,
  StaffChangedDocument,
  WithdrawInvitationDocument,
} from '@medicare/web-graphql';
import { Bones, Confirm, Failed, Icon, InstantPipe, PhonePipe, Pill, Toasts, iconPersonAdd } from '@medicare/web-ui';
import { errorWords } from './error-words';
import { InviteDialog, type Invitee } from './invite-dialog';
import { Live } from './live';
import { liveQuery } from './live-query';
import { injectMutate } from './mutate';
import { ROLE_WORDS } from './role-words';

/** Whether a person can sign in: no account, invited, or as what. For those who manage accounts. */
@Component({
  selector: 'mp-person-account',
  imports: [RouterLink, Bones, Failed, Icon, InstantPipe, InviteDialog, PhonePipe, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-account.html',
  styles: `
    :host {
      display: block;
    }
    .in {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--sp-2) var(--sp-3);
    }
    .words {
      flex: 1 1 280px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sp-2);
    }
  `,
})
export class PersonAccount {
  readonly staffId = input<string | null>(null);
  readonly doctorId = input<string | null>(null);
  readonly fullName = input.required<string>();
  readonly email = input<string | null | undefined>(null);
  readonly branchId = input<string | null | undefined>(null);
  /** What the person is likely to be invited as. */
  readonly likelyRole = input<Role | null>(null);
  /** Somebody who left is not invited. */
  readonly isActive = input(true);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly query = liveQuery(
    PersonAccountDocument,
    () => {
      const [staffId, doctorId] = [this.staffId(), this.doctorId()];
      return { staffId, doctorId, staffIds: staffId ? [staffId] : null, doctorIds: doctorId ? [doctorId] : null };
    },
    { refreshOn: inject(Live).events(StaffChangedDocument, 'staffChanged') },
  );
  protected readonly account = computed(() => this.query.data()?.accounts.items[0] ?? null);
  protected readonly invitation = computed(() => this.query.data()?.invitations[0] ?? null);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly inviting = signal<Invitee | null>(null);
  protected readonly roleWords = ROLE_WORDS;
  protected readonly iconInvite = iconPersonAdd;

  protected begin(again?: InvitationFieldsFragment): void {
    const { role, email, branchIds } = again ?? {
      role: this.likelyRole(),
      email: this.email(),
      branchIds: [this.branchId() ?? ''],
    };
    const [staffId, doctorId] = [this.staffId(), this.doctorId()];
    this.inviting.set({ staffId, doctorId, fullName: this.fullName(), role, email, branchIds });
  }

  protected async withdraw({ id }: InvitationFieldsFragment): Promise<void> {
    const text = 'The link stops working at once. You can invite again at any time.';
    const question = { title: 'Withdraw the invitation?', text, yes: 'Withdraw', destructive: true };
    if (!(await this.confirm.ask(question))) return;
    await this.run(() => this.mutate(WithdrawInvitationDocument, { id }), 'The invitation is withdrawn.');
  }

  protected reactivate(id: string): Promise<void> {
    return this.run(() => this.mutate(ReactivateAccountDocument, { id }), `${this.fullName()} can sign in again.`);
  }

  private async run(work: () => Promise<unknown>, done: string): Promise<void> {
    await work()
      .then(() => {
        this.toasts.show(done);
        this.query.refetch();
      })
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
  }
}
