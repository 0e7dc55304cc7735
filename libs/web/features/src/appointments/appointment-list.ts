import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AppointmentStatusName } from '@medicare/domain';
import { ChosenBranch, Live, PAGE_SIZE, STATUS_TONES, STATUS_WORDS, pagedList } from '@medicare/web-core';
import {
  AppointmentChangedDocument,
  type AppointmentRowFragment,
  AppointmentsOfDayDocument,
} from '@medicare/web-graphql';
import {
  Avatar,
  ClockPipe,
  Column,
  Empty,
  ListPanel,
  PhonePipe,
  Pill,
  Table,
  iconCalendarMonth,
} from '@medicare/web-ui';

/** The visits of a day in the order of their beginning. */
@Component({
  selector: 'mp-appointment-list',
  imports: [RouterLink, Avatar, ClockPipe, Column, Empty, ListPanel, PhonePipe, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-list-panel
      of="appointments"
      [view]="list.view()"
      (retry)="list.refetch()"
      (previous)="list.previous()"
      (next)="list.next()"
    >
      <mp-table [rows]="list.rows()" [key]="key" [dimmed]="isOver" label="Appointments">
        <ng-template mpColumn="Patient" [of]="list.rows()" let-row>
          <a class="who" [routerLink]="['/appointments', row.id]"
            ><mp-avatar [name]="row.patient?.fullName ?? '?'" /><span class="b">{{
              row.patient?.fullName ?? 'Visit'
            }}</span></a
          >
        </ng-template>
        <ng-template mpColumn="Time" [of]="list.rows()" let-row
          ><span class="num b"
            >{{ row.startsAt | mpClock: row.branch?.timeZone }} to
            {{ row.endsAt | mpClock: row.branch?.timeZone }}</span
          ></ng-template
        >
        <ng-template mpColumn="Token" [of]="list.rows()" let-row
          ><span class="num">{{ row.token ?? '–' }}</span></ng-template
        >
        <ng-template mpColumn="Doctor" [of]="list.rows()" let-row>{{ row.doctor?.fullName ?? '–' }}</ng-template>
        <ng-template mpColumn="Room" [of]="list.rows()" let-row
          ><span class="num">{{ row.room ?? '–' }}</span></ng-template
        >
        <ng-template mpColumn="UHID" [of]="list.rows()" let-row
          ><span class="num">{{ row.patient?.uhid ?? '–' }}</span></ng-template
        >
        <ng-template mpColumn="Phone" [of]="list.rows()" let-row
          ><span class="num">{{ row.patient?.phone | mpPhone }}</span></ng-template
        >
        <ng-template mpColumn="State" [corner]="true" [of]="list.rows()" let-row
          ><mp-pill [tone]="tones[row.status]">{{ words[row.status] }}</mp-pill></ng-template
        >
      </mp-table>
      <mp-empty
        title="No appointments"
        text="Nothing is booked here for this day. Choose another day, or take the filters away."
        [icon]="iconCalendar"
      />
    </mp-list-panel>
  `,
  styles: `
    .who {
      display: inline-flex;
      align-items: center;
      gap: 10px;
      text-decoration: none;
      min-height: 28px;
    }
    .who:hover .b {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
  `,
})
export class AppointmentList {
  readonly day = input.required<string>();
  readonly doctor = input.required<string | null>();
  readonly specialization = input.required<string | null>();
  readonly status = input.required<AppointmentStatusName | null>();
  private readonly branch = inject(ChosenBranch);
  protected readonly list = pagedList(AppointmentsOfDayDocument, {
    variables: ({ after }) => ({
      day: this.day(),
      doctorId: this.doctor(),
      specialization: this.doctor() ? null : this.specialization(),
      statuses: this.status() ? [this.status()!] : null,
      branchId: this.branch.id(),
      first: PAGE_SIZE,
      after,
    }),
    pick: ({ appointments }) => appointments,
    refreshOn: inject(Live).events(AppointmentChangedDocument, 'appointmentChanged'),
  });
  protected readonly words = STATUS_WORDS;
  protected readonly tones = STATUS_TONES;
  protected readonly iconCalendar = iconCalendarMonth;
  protected readonly key = (row: AppointmentRowFragment) => row.id;
  protected readonly isOver = ({ status }: AppointmentRowFragment) => status === 'CANCELLED' || status === 'NO_SHOW';
}
