import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ROLE_WORDS, Session, errorWords, injectMutate, listState, liveQuery } from '@medicare/web-core';
import {
  type AccountFieldsFragment,
  AccountsDocument,
  ChangeAccountRoleDocument,
  DeactivateAccountDocument,
  ReactivateAccountDocument,
  type Role,
} from '@medicare/web-graphql';
import {
  Avatar,
  Bones,
  Column,
  Confirm,
  Empty,
  Failed,
  InstantPipe,
  PageHeader,
  Pager,
  PhonePipe,
  Pill,
  Table,
  Toasts,
  grouped,
} from '@medicare/web-ui';

const PAGE_SIZE = 25;

/** Who may sign in, and as what. A new role or an end of access counts within a second. */
@Component({
  selector: 'mp-accounts',
  imports: [Avatar, Bones, Column, Empty, Failed, InstantPipe, PageHeader, Pager, PhonePipe, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './accounts.html',
  styles: `
    .who {
      display: inline-flex;
      align-items: center;
      gap: 10px;
    }
    select {
      font-size: 13px;
    }
    .who > span {
      display: grid;
    }
  `,
})
export class Accounts {
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly me = inject(Session).me;
  protected readonly list = listState({ filters: {}, sorts: [] });
  protected readonly query = liveQuery(AccountsDocument, () => ({ first: PAGE_SIZE, after: this.list.params().after }));
  protected readonly page = computed(() => this.query.data()?.accounts);
  protected readonly rows = computed(() => this.page()?.items ?? []);
  protected readonly note = computed(() => (this.page() ? grouped(this.page()?.totalCount ?? 0) : undefined));
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly pageSize = PAGE_SIZE;
  protected readonly roleWords = ROLE_WORDS;
  // A patient's account belongs to a patient's record; staff do not become one by a menu.
  protected readonly roles = (Object.keys(ROLE_WORDS) as Role[]).filter((role) => role !== 'PATIENT');
  protected readonly key = (row: AccountFieldsFragment) => row.id;
  protected readonly inactive = (row: AccountFieldsFragment) => !row.isActive;

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
