import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  BLOOD_GROUP_WORDS,
  GENDER_WORDS,
  Can,
  ChosenBranch,
  Live,
  Session,
  errorWords,
  listState,
  liveQuery,
} from '@medicare/web-core';
import {
  type BloodGroup,
  type Gender,
  PatientChangedDocument,
  type PatientRowFragment,
  type PatientSort,
  PatientsDocument,
} from '@medicare/web-graphql';
import {
  Avatar,
  Bones,
  Column,
  Empty,
  Failed,
  Icon,
  InstantPipe,
  PageHeader,
  Pager,
  PhonePipe,
  Pill,
  Table,
  grouped,
  iconAdd,
  iconGroups,
} from '@medicare/web-ui';
import { PatientFilters } from './patient-filters';
import { ageAndGender, keysOf } from './patient-words';

const PAGE_SIZE = 25;

/** All patients one may see: searched, filtered, sorted and paged by the server, all of it in the address. */
@Component({
  selector: 'mp-patient-list',
  imports: [
    RouterLink,
    Avatar,
    Bones,
    Can,
    Column,
    Empty,
    Failed,
    Icon,
    InstantPipe,
    PageHeader,
    Pager,
    PatientFilters,
    PhonePipe,
    Pill,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './patient-list.html',
  styleUrl: './patient-list.scss',
})
export class PatientList {
  private readonly branch = inject(ChosenBranch);
  private readonly session = inject(Session);
  /** Some roles see names only: columns they may not read are left out rather than shown empty. */
  protected readonly seesAll = computed(() => this.session.can('patients:read'));
  protected readonly list = listState({
    filters: { bloodGroup: keysOf(BLOOD_GROUP_WORDS), gender: keysOf(GENDER_WORDS), active: ['no', 'all'] },
    sorts: ['NAME', 'REGISTERED', 'UHID'],
  });
  protected readonly query = liveQuery(PatientsDocument, () => this.variables(), {
    refreshOn: inject(Live).events(PatientChangedDocument, 'patientChanged'),
  });
  protected readonly rows = computed(() => this.query.data()?.patients.items ?? []);
  protected readonly total = computed(() => this.query.data()?.patients.totalCount ?? 0);
  protected readonly pageInfo = computed(() => this.query.data()?.patients.pageInfo);
  protected readonly note = computed(() =>
    this.query.data()
      ? `${grouped(this.total())} ${this.narrowed() ? 'found' : `at ${this.branch.branch()?.name ?? 'all branches'}`}`
      : undefined,
  );
  protected readonly narrowed = computed(
    () => this.list.params().search !== '' || Object.keys(this.list.params().filters).length > 0,
  );
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly sorted = computed(() => ({
    key: this.list.params().sort,
    descending: this.list.params().descending,
  }));
  protected readonly pageSize = PAGE_SIZE;
  protected readonly ageAndGender = ageAndGender;
  protected readonly bloodGroups = BLOOD_GROUP_WORDS;
  protected readonly iconAdd = iconAdd;
  protected readonly iconGroups = iconGroups;
  protected readonly key = (row: PatientRowFragment) => row.id;
  protected readonly inactive = (row: PatientRowFragment) => !row.isActive;

  private variables() {
    const { search, filters, sort, descending, after } = this.list.params();
    return {
      search: search || null,
      bloodGroup: (filters['bloodGroup'] ?? null) as BloodGroup | null,
      gender: (filters['gender'] ?? null) as Gender | null,
      isActive: activeOf(filters['active']),
      branchId: this.branch.id(),
      sort: sort as PatientSort,
      descending,
      first: PAGE_SIZE,
      after,
    };
  }
}

/** The server's three answers: only active ones, only the others, or both (null). */
const activeOf = (filter: string | undefined): boolean | null => (filter === 'all' ? null : filter !== 'no');
