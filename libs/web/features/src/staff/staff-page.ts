import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Can, Live, PersonAccount, Session, errorWords, injectAsk, injectMutate, liveQuery } from '@medicare/web-core';
import {
  DeactivateStaffDocument,
  PersonAccountDocument,
  ReactivateStaffDocument,
  StaffChangedDocument,
  type StaffDetailFragment,
  StaffMemberDocument,
} from '@medicare/web-graphql';
import {
  Avatar,
  Confirm,
  DayPipe,
  Icon,
  InrPipe,
  InstantPipe,
  PhonePipe,
  Pill,
  Toasts,
  iconChevronLeft,
  iconEdit,
  iconPersonOff,
  iconUndo,
} from '@medicare/web-ui';
import { StaffAbsent } from './staff-absent';
import { roleOfJob, timesWords } from './staff-words';

/** One member of staff: who it is, whether they can sign in, and what may be done. */
@Component({
  selector: 'mp-staff-page',
  imports: [RouterLink, Avatar, Can, DayPipe, Icon, InrPipe, InstantPipe, PersonAccount, PhonePipe, Pill, StaffAbsent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './staff-page.html',
  styleUrls: ['../record-page.scss', '../record-head.scss', './staff-page.scss'],
})
export class StaffMemberPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  protected readonly query = liveQuery(StaffMemberDocument, () => ({ id: this.id() }), {
    refreshOn: inject(Live).events(StaffChangedDocument, 'staffChanged'),
  });
  protected readonly member = computed(() => this.query.data()?.staffMember ?? null);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly seesSalary = inject(Session).me()?.role === 'ADMIN';
  protected readonly busy = signal(false);
  protected readonly times = timesWords;
  protected readonly roleOf = roleOfJob;
  protected readonly icons = { back: iconChevronLeft, edit: iconEdit, off: iconPersonOff, on: iconUndo };

  protected async deactivate({ id, fullName }: StaffDetailFragment): Promise<void> {
    const text =
      'Their account is closed and they are signed out everywhere at once. Coming duties leave the roster. Nothing is deleted.';
    const question = { title: `Deactivate ${fullName}?`, text, yes: 'Deactivate', destructive: true };
    if (!(await this.confirm.ask(question))) return;
    await this.run(async () => {
      await this.mutate(DeactivateStaffDocument, { id }, { refetch: ['PersonAccount'] });
      this.toasts.show(`${fullName} is deactivated and signed out.`);
    });
  }

  /** Whether the account comes back, too, is asked only when there is one. */
  protected async reactivate({ id, fullName }: StaffDetailFragment): Promise<void> {
    await this.run(async () => {
      const { accounts } = await this.ask(PersonAccountDocument, { staffId: id, staffIds: [id] });
      const hasAccount = accounts.items.some(({ isActive }) => !isActive);
      const withAccount = hasAccount && (await this.confirm.ask(accountQuestion(fullName)));
      await this.mutate(ReactivateStaffDocument, { id, withAccount }, { refetch: ['PersonAccount'] });
      this.toasts.show(`${fullName} works here again${withAccount ? ' and can sign in' : ''}.`);
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await work().catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
  }
}

const accountQuestion = (fullName: string) => ({
  title: `May ${fullName} sign in again?`,
  text: 'The old account was closed when they left. It can be opened again with the same password and role, or stay closed.',
  yes: 'Open the account',
  no: 'Leave it closed',
});
