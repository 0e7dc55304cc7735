import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import {
  Can,
  ChosenBranch,
  Live,
  PAGE_SIZE,
  type ListParams,
  ROLE_WORDS,
  Session,
  liveQuery,
  pagedList,
} from '@medicare/web-core';
import {
  DepartmentsAndShiftsDocument,
  StaffAccountsDocument,
  StaffChangedDocument,
  StaffListDocument,
  type StaffRowFragment,
} from '@medicare/web-graphql';
import {
  Avatar,
  Column,
  Empty,
  Icon,
  ListPanel,
  PageHeader,
  PhonePipe,
  Pill,
  Table,
  type Tone,
  iconAdd,
  iconBadge,
  iconSearch,
} from '@medicare/web-ui';
import { Subject, debounceTime } from 'rxjs';

const TYPING_MS = 250;

/** The people who work here: searched, filtered and paged by the server, all of it in the address. */
@Component({
  selector: 'mp-staff-list',
  imports: [RouterLink, Avatar, Can, Column, Empty, Icon, ListPanel, PageHeader, PhonePipe, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './staff-list.html',
  styleUrls: ['../list-filters.scss', './staff-list.scss'],
})
export class StaffList {
  private readonly branch = inject(ChosenBranch);
  private readonly session = inject(Session);
  private readonly changes = inject(Live).events(StaffChangedDocument, 'staffChanged');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = new Subject<string>();
  protected readonly all = pagedList(StaffListDocument, {
    spec: { filters: { active: ['no', 'all'], department: null }, sorts: [] },
    variables: (params) => this.variables(params),
    pick: ({ staff }) => staff,
    refreshOn: this.changes,
  });
  private readonly known = liveQuery(
    DepartmentsAndShiftsDocument,
    () => ({ branchId: this.branch.id(), isActive: true }),
    { refreshOn: this.changes },
  );
  protected readonly departments = computed(() => this.known.data()?.departments ?? []);
  protected readonly seesAccounts = computed(() => this.session.can('accounts:manage'));
  private readonly accounts = liveQuery(
    StaffAccountsDocument,
    () => {
      const staffIds = this.all.rows().map(({ id }) => id);
      return this.seesAccounts() && staffIds.length ? { staffIds } : null;
    },
    { refreshOn: this.changes },
  );
  /** By member: what the account is like at the moment. */
  private readonly states = computed(() => {
    const { accounts, invitations } = this.accounts.data() ?? {};
    const states = new Map<string, { words: string; tone: Tone }>();
    for (const { staffId, isExpired } of invitations ?? [])
      if (staffId)
        states.set(staffId, isExpired ? { words: 'Link expired', tone: 'warn' } : { words: 'Invited', tone: 'info' });
    for (const { staff, role, isActive } of accounts?.items ?? [])
      if (staff)
        states.set(
          staff.id,
          isActive ? { words: ROLE_WORDS[role], tone: 'good' } : { words: 'Deactivated', tone: 'neutral' },
        );
    return states;
  });
  protected readonly key = (row: StaffRowFragment) => row.id;
  protected readonly inactive = (row: StaffRowFragment) => !row.isActive;
  protected readonly icons = { add: iconAdd, staff: iconBadge, search: iconSearch };

  constructor() {
    this.typed
      .pipe(debounceTime(TYPING_MS), takeUntilDestroyed())
      .subscribe((text) => text.trim() !== this.all.state.params().search && this.all.state.setSearch(text));
    effect(() => {
      const { search } = this.all.state.params();
      const box = this.box().nativeElement;
      if (document.activeElement !== box) box.value = search;
    });
  }

  protected value(name: string): string | undefined {
    return this.all.state.params().filters[name];
  }

  protected stateOf({ id }: StaffRowFragment): { words: string; tone: Tone } | null {
    return this.states().get(id) ?? null;
  }

  private variables({ search, filters, after }: ListParams) {
    const { active, department = null } = filters;
    return {
      search: search || null,
      departmentId: department,
      branchId: this.branch.id(),
      isActive: active === 'all' ? null : active !== 'no',
      first: PAGE_SIZE,
      after,
    };
  }
}
