import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  ChosenBranch,
  type ListParams,
  PAGE_SIZE,
  ROLE_WORDS,
  Session,
  errorWords,
  injectMutate,
  liveQuery,
  pagedList,
} from '@medicare/web-core';
import {
  AccountBranchesDocument,
  type AccountFieldsFragment,
  AccountsDocument,
  ChangeAccountRoleDocument,
  DeactivateAccountDocument,
  ReactivateAccountDocument,
  type Role,
  TurnOffFaceDocument,
} from '@medicare/web-graphql';
import {
  Avatar,
  Column,
  Confirm,
  Empty,
  InstantPipe,
  ListPanel,
  PageHeader,
  PhonePipe,
  Pill,
  Table,
  Toasts,
} from '@medicare/web-ui';
import { type AccountPlaces, AccountPlacesDialog } from './account-places';
import { PendingInvitations } from './pending-invitations';

/** Who may sign in, as what and where. A new role or an end of access counts within a second. */
@Component({
  selector: 'mp-accounts',
  imports: [
    RouterLink,
    AccountPlacesDialog,
    Avatar,
    Column,
    Empty,
    InstantPipe,
    ListPanel,
    PageHeader,
    PendingInvitations,
    PhonePipe,
    Pill,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './accounts.html',
  styleUrl: './accounts.scss',
})
export class Accounts {
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly session = inject(Session);
  private readonly me = this.session.me;
  private readonly branches = inject(ChosenBranch).branches;
  protected readonly all = pagedList(AccountsDocument, {
    spec: { filters: { active: ['yes', 'no'], role: Object.keys(ROLE_WORDS) }, sorts: [] },
    variables: (params) => this.variables(params),
    pick: ({ accounts }) => accounts,
  });
  protected readonly places = liveQuery(AccountBranchesDocument, () => {
    const ids = this.all.rows().map(({ id }) => id);
    return ids.length ? { ids } : null;
  });
  private readonly placesById = computed(
    () => new Map(this.places.data()?.accountBranches.map(({ accountId, branchIds }) => [accountId, branchIds])),
  );
  protected readonly mayTurnOffFaces = this.session.can('face:administer');
  protected readonly choosing = signal<AccountPlaces | null>(null);
  protected readonly roleWords = ROLE_WORDS;
  protected readonly everyRole = Object.keys(ROLE_WORDS) as Role[];
  // A patient's account belongs to a patient's record, a doctor's to a doctor's; nobody becomes one by a menu.
  protected readonly roles = this.everyRole.filter((role) => role !== 'PATIENT' && role !== 'DOCTOR');
  protected readonly key = (row: AccountFieldsFragment) => row.id;
  protected readonly inactive = (row: AccountFieldsFragment) => !row.isActive;

  protected value(name: string): string | undefined {
    return this.all.state.params().filters[name];
  }

  protected isMe({ id }: AccountFieldsFragment): boolean {
    return id === this.me()?.account.id;
  }

  /** The page of whom the account belongs to. */
  protected personOf({ staff, doctor, patient }: AccountFieldsFragment): string[] | null {
    if (staff) return ['/staff', staff.id];
    if (doctor) return ['/doctors', doctor.id];
    return patient ? ['/patients', patient.id] : null;
  }

  protected branchIdsOf({ id }: AccountFieldsFragment): readonly string[] {
    return this.placesById().get(id) ?? [];
  }

  protected placesOf(account: AccountFieldsFragment): string {
    const ids = this.branchIdsOf(account);
    const names = this.branches().flatMap(({ id, name }) => (ids.includes(id) ? [name] : []));
    return names.join(', ') || 'None';
  }

  private variables({ filters, after }: ListParams) {
    const { active, role = null } = filters;
    return { role: role as Role | null, isActive: active ? active === 'yes' : null, first: PAGE_SIZE, after };
  }

  protected async changeRole(
    { id, displayName, role: before }: AccountFieldsFragment,
    select: HTMLSelectElement,
  ): Promise<void> {
    const role = select.value as Role;
    const text = `${displayName} has to sign in again and then has the rights of: ${ROLE_WORDS[role]}.`;
    const sure = await this.confirm.ask({
      title: `Make ${displayName} ${ROLE_WORDS[role]?.toLowerCase()}?`,
      text,
      yes: 'Change role',
    });
    const done =
      sure &&
      (await this.run(
        () => this.mutate(ChangeAccountRoleDocument, { id, role }),
        `${displayName} is now: ${ROLE_WORDS[role]}.`,
      ));
    if (!done) select.value = before;
  }

  protected async turnOffFace({ id, displayName }: AccountFieldsFragment): Promise<void> {
    const text =
      'What describes the face is destroyed, in backups too, and the devices are removed. The password goes on working, and it can be set up anew.';
    const question = {
      title: `Switch face sign-in off for ${displayName}?`,
      text,
      yes: 'Switch off',
      destructive: true,
    };
    if (!(await this.confirm.ask(question))) return;
    const work = () => this.mutate(TurnOffFaceDocument, { accountId: id });
    await this.run(work, `${displayName} does not sign in by face any more.`);
  }

  protected async deactivate({ id, displayName }: AccountFieldsFragment): Promise<void> {
    const text = 'All their sessions end within a second, and they cannot sign in until you allow it again.';
    if (!(await this.confirm.ask({ title: `Deactivate ${displayName}?`, text, yes: 'Deactivate', destructive: true })))
      return;
    await this.run(() => this.mutate(DeactivateAccountDocument, { id }), `${displayName} can no longer sign in.`);
  }

  protected async reactivate({ id, displayName }: AccountFieldsFragment): Promise<void> {
    await this.run(() => this.mutate(ReactivateAccountDocument, { id }), `${displayName} can sign in again.`);
  }

  private async run(work: () => Promise<unknown>, done: string): Promise<boolean> {
    try {
      await work();
      this.toasts.show(done);
      return true;
    } catch (error) {
      this.toasts.show(errorWords(error));
      return false;
    }
  }
}
