import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { addDays, weekOf } from '@medicare/domain';
import {
  BranchClock,
  ChosenBranch,
  Live,
  Session,
  errorWords,
  injectMutate,
  liveQuery,
  toApiError,
} from '@medicare/web-core';
import { CopyRosterWeekDocument, RosterDocument, SetRosterDocument, StaffChangedDocument } from '@medicare/web-graphql';
import {
  Bones,
  Confirm,
  Empty,
  Failed,
  Icon,
  PageHeader,
  Toasts,
  dayWords,
  iconBadge,
  iconChevronLeft,
  iconChevronRight,
  iconPrint,
} from '@medicare/web-ui';
import { type Change, type Draft, keyOf, lettersOf, overlapsIn, withChange } from './roster-draft';
import { RosterGrid } from './roster-grid';
import { timesWords } from './staff-words';

const REAL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Who works when: a week of a branch. What is changed is a draft until it is saved as a whole. */
@Component({
  selector: 'mp-roster-page',
  imports: [RouterLink, Bones, Empty, Failed, Icon, PageHeader, RosterGrid],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './roster-page.html',
  styleUrl: './roster-page.scss',
})
export class RosterPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  private readonly mutate = injectMutate();
  private readonly params = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  protected readonly today = this.clock.today();
  protected readonly monday = computed(() => {
    const day = this.params().get('day') ?? '';
    return weekOf(REAL_DAY.test(day) && !Number.isNaN(Date.parse(day)) ? day : this.today)[0];
  });
  /** A roster is one branch's: the chosen one, or the first. */
  protected readonly branches = this.branch.branches;
  protected readonly place = computed(() => this.branch.branch() ?? this.branch.branches().at(0) ?? null);
  protected readonly query = liveQuery(
    RosterDocument,
    () => {
      const branchId = this.place()?.id;
      return branchId ? { branchId, day: this.monday() } : null;
    },
    { refreshOn: inject(Live).events(StaffChangedDocument, 'staffChanged') },
  );
  /** Nothing of another week or branch while the new one is on its way. */
  protected readonly roster = computed(() => {
    const roster = this.query.data()?.roster;
    return roster?.days[0] === this.monday() && roster.branchId === this.place()?.id ? roster : null;
  });
  protected readonly shifts = computed(() => new Map(this.query.data()?.shifts.map((shift) => [shift.id, shift])));
  protected readonly usable = computed(() => [...this.shifts().values()].filter(({ isActive }) => isActive));
  protected readonly letters = computed(() => lettersOf(this.usable()));
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly mayPlan = inject(Session).can('staff:write');
  protected readonly draft = signal<Draft>(new Map());
  /** What the server found wrong, by cell. */
  private readonly refusals = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly faults = computed(() => {
    const roster = this.roster();
    const own = roster ? overlapsIn(roster.members, roster.days, this.shifts(), this.draft()) : [];
    return new Map([...this.refusals(), ...own]);
  });
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly weekWords = computed(() => {
    const week = weekOf(this.monday());
    return `${dayWords(week[0], this.today)} – ${dayWords(week[6], this.today)}`;
  });
  protected readonly times = timesWords;
  protected readonly icons = { back: iconChevronLeft, next: iconChevronRight, print: iconPrint, staff: iconBadge };

  constructor() {
    // Another branch has other people: what was changed for the first one cannot be saved there.
    let before = this.place()?.id;
    effect(() => {
      const now = this.place()?.id;
      if (before !== now) untracked(() => this.drop());
      before = now;
    });
  }

  hasUnsaved(): boolean {
    return this.draft().size > 0;
  }

  /** By weeks from the one that is shown; 0 is the present one. */
  protected async go(weeks: number): Promise<void> {
    if (this.hasUnsaved() && !(await this.confirm.ask(LEAVE_QUESTION))) return;
    this.drop();
    const day = weeks ? addDays(this.monday(), 7 * weeks) : null;
    await this.router.navigate([], { relativeTo: this.route, queryParams: { day }, replaceUrl: true });
  }

  /** Chosen here, it is the branch of all pages: as in the bar above. */
  protected async choose(id: string): Promise<void> {
    if (!this.hasUnsaved() || (await this.confirm.ask(LEAVE_QUESTION))) this.branch.choose(id);
  }

  protected change({ staffId, day, shiftId }: Change): void {
    const member = this.roster()?.members.find((each) => each.staffId === staffId);
    if (!member) return;
    this.draft.set(withChange(this.draft(), member, day, shiftId));
    this.refusals.update((before) => new Map([...before].filter(([key]) => key !== keyOf({ staffId, day }))));
    this.problem.set(null);
  }

  protected drop(): void {
    this.draft.set(new Map());
    this.refusals.set(new Map());
    this.problem.set(null);
  }

  protected async save(): Promise<void> {
    const [changes, branchId] = [[...this.draft().values()], this.place()?.id];
    if (this.busy() || !branchId || !changes.length) return;
    if (this.faults().size) return this.problem.set('Some days are marked. Put them right, then save.');
    this.busy.set(true);
    this.problem.set(null);
    await this.mutate(SetRosterDocument, { input: { branchId, changes } }, { refetch: ['Roster'] })
      .then(() => {
        this.toasts.show(
          `${changes.length === 1 ? '1 day is' : `${changes.length} days are`} saved. Whose they are has been told.`,
        );
        this.drop();
      })
      .catch((error: unknown) => this.refused(error, changes));
    this.busy.set(false);
  }

  protected async copyLastWeek(): Promise<void> {
    const branchId = this.place()?.id;
    if (this.busy() || !branchId) return;
    this.busy.set(true);
    const days = { fromDay: addDays(this.monday(), -7), toDay: this.monday() };
    await this.mutate(CopyRosterWeekDocument, { branchId, ...days }, { refetch: ['Roster'] })
      .then(({ copyRosterWeek: { copied, left } }) => this.toasts.show(copyWords(copied, left)))
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
  }

  protected print(): void {
    globalThis.print();
  }

  private refused(error: unknown, changes: Change[]): void {
    const { fields } = toApiError(error);
    const found = fields.flatMap(({ path, message }): [string, string][] => {
      const change = changes[Number(/^(?:input\.)?changes\.(\d+)/.exec(path)?.[1] ?? NaN)];
      return change ? [[keyOf(change), message]] : [];
    });
    this.refusals.set(new Map(found));
    this.problem.set(
      found.length ? 'Nothing was saved. Some days are marked; put them right first.' : errorWords(error),
    );
  }
}

const LEAVE_QUESTION = {
  title: 'Leave this week without saving?',
  text: 'What you have changed here will be lost.',
  yes: 'Leave',
  no: 'Stay',
  destructive: true,
};

function copyWords(copied: number, left: number): string {
  if (!copied && !left) return 'Nothing was planned last week.';
  const rest = left ? ` ${left} left out: planned already, overlapping, or no longer possible.` : '';
  return `${copied === 1 ? '1 day' : `${copied} days`} copied.${rest}`;
}
