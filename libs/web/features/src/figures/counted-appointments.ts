import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APPOINTMENT_STATUSES, type AppointmentStatusName, dayInterval } from '@medicare/domain';
import { BranchClock, ChosenBranch, Live, PAGE_SIZE, STATUS_TONES, STATUS_WORDS, pagedList } from '@medicare/web-core';
import {
  AppointmentChangedDocument,
  CountedAppointmentsDocument,
  type DashboardVisitFragment,
} from '@medicare/web-graphql';
import {
  ClockPipe,
  Column,
  DayPipe,
  Empty,
  ListPanel,
  PageHeader,
  Pill,
  Table,
  dayText,
  iconCalendarMonth,
} from '@medicare/web-ui';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The appointments behind a figure or a mark of a chart: of any days, by state and doctor, as the address says. */
@Component({
  selector: 'mp-counted-appointments',
  imports: [RouterLink, ClockPipe, Column, DayPipe, Empty, ListPanel, PageHeader, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './counted-appointments.html',
  styleUrl: '../list-filters.scss',
})
export class CountedAppointments {
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  protected readonly list = pagedList(CountedAppointmentsDocument, {
    spec: { filters: { status: APPOINTMENT_STATUSES, doctor: null, from: null, to: null }, sorts: [] },
    variables: ({ filters, after }) => ({
      branchId: this.branch.id(),
      doctorId: filters['doctor'] ?? null,
      statuses: filters['status'] ? [filters['status'] as AppointmentStatusName] : null,
      ...this.span(filters),
      first: PAGE_SIZE,
      after,
    }),
    pick: ({ appointments }) => appointments,
    refreshOn: inject(Live).events(AppointmentChangedDocument, 'appointmentChanged'),
  });
  protected readonly filters = computed(() => this.list.state.params().filters);
  protected readonly note = computed(() => {
    const count = this.list.note();
    const { from, to } = this.filters();
    return count && (from && to ? `${count} from ${dayText(from)} to ${dayText(to)}` : `${count} of all days`);
  });
  protected readonly statuses = APPOINTMENT_STATUSES;
  protected readonly words = STATUS_WORDS;
  protected readonly tones = STATUS_TONES;
  protected readonly icon = iconCalendarMonth;
  protected readonly key = (row: DashboardVisitFragment) => row.id;

  private span({ from, to }: Readonly<Record<string, string>>): { from: string | null; to: string | null } {
    const zone = this.clock.zone();
    const instant = (ms: number): string => new Date(ms).toISOString();
    return {
      from: from && DAY.test(from) ? instant(dayInterval(from, zone).start) : null,
      to: to && DAY.test(to) ? instant(dayInterval(to, zone).end) : null,
    };
  }
}
