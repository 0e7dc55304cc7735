import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { AppointmentStatusName } from '@medicare/domain';
import {
  BranchClock,
  Can,
  ChosenBranch,
  DeskTools,
  Live,
  STATUS_WORDS,
  type QueryParams,
  liveQuery,
} from '@medicare/web-core';
import { AppointmentChangedDocument, AppointmentCountsDocument } from '@medicare/web-graphql';
import { Bones, Icon, PageHeader, iconAdd, nearDayWords } from '@medicare/web-ui';
import { AppointmentList } from './appointment-list';
import { bookableDoctors } from './bookable-doctors';
import { DayNav } from './day-nav';
import { DESK_VIEWS, type DeskView, countsByStatus, readDeskState } from './desk-state';
import { DoctorBoard } from './doctor-board';
import { WeekBoard } from './week-board';

const VIEW_WORDS: Record<DeskView, string> = { board: 'Board', week: 'Week', list: 'List' };
const NEW_PAGE: QueryParams = { after: null, page: null };

/** The appointments of a day: as a board of doctors, as one doctor's week, as a list. All of it in the address. */
@Component({
  selector: 'mp-appointment-desk',
  imports: [RouterLink, AppointmentList, Bones, Can, DayNav, DeskTools, DoctorBoard, Icon, PageHeader, WeekBoard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './appointment-desk.html',
  styleUrl: './appointment-desk.scss',
})
export class AppointmentDesk {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  private readonly known = bookableDoctors();
  private readonly address = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  protected readonly state = computed(() => readDeskState((name) => this.address().get(name), this.clock.today()));
  protected readonly doctors = this.known.doctors;
  protected readonly specializations = this.known.specializations;
  protected readonly isKnown = this.known.isKnown;
  /** Doctors see their own; others whom they chose. */
  protected readonly doctor = computed(() => this.known.ownId() ?? this.state().doctor);
  /** A week needs one doctor: the chosen one, or the first there is. */
  protected readonly weekDoctor = computed(() => {
    const [chosen, { specialization }] = [this.doctor(), this.state()];
    const first = this.doctors().find((doctor) => !specialization || doctor.specialization === specialization);
    return this.doctors().find(({ id }) => id === chosen) ?? first ?? null;
  });
  private readonly counts = liveQuery(
    AppointmentCountsDocument,
    () =>
      this.isKnown()
        ? { from: this.state().day, to: this.state().day, branchId: this.branch.id(), doctorId: this.doctor() }
        : null,
    { refreshOn: inject(Live).events(AppointmentChangedDocument, 'appointmentChanged') },
  );
  protected readonly byStatus = computed(() => countsByStatus(this.ofSpecialization()));
  protected readonly dayWords = computed(() => nearDayWords(this.state().day, this.clock.today()));
  protected readonly statusWords = STATUS_WORDS;
  protected readonly viewWords = VIEW_WORDS;
  protected readonly views = DESK_VIEWS;
  protected readonly iconAdd = iconAdd;

  protected set(params: QueryParams): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { ...NEW_PAGE, ...params },
      queryParamsHandling: 'merge',
    });
  }

  protected setDay(day: string): void {
    this.set({ day: day === this.clock.today() ? null : day });
  }

  protected toggleStatus(status: AppointmentStatusName): void {
    this.set({ status: this.state().status === status ? null : status });
  }

  private ofSpecialization() {
    const { specialization } = this.state();
    const counts = this.counts.data()?.appointmentDayCounts ?? [];
    if (!specialization) return counts;
    const ids = new Set(
      this.doctors().flatMap((doctor) => (doctor.specialization === specialization ? [doctor.id] : [])),
    );
    return counts.filter(({ doctorId }) => ids.has(doctorId));
  }
}
