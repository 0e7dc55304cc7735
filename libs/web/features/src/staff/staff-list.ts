import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PAGE_SIZE, pagedList } from '@medicare/web-core';
import { StaffListDocument, type StaffListQuery } from '@medicare/web-graphql';
import { Avatar, Column, DayPipe, Empty, ListPanel, PageHeader, PhonePipe, Table } from '@medicare/web-ui';

type Row = StaffListQuery['staff']['items'][number];

/** The people who work here. */
@Component({
  selector: 'mp-staff-list',
  imports: [Avatar, Column, DayPipe, Empty, ListPanel, PageHeader, PhonePipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Staff" [note]="all.note()" />
    <mp-list-panel
      of="staff"
      [view]="all.view()"
      (retry)="all.refetch()"
      (previous)="all.previous()"
      (next)="all.next()"
    >
      <mp-table [rows]="all.rows()" [key]="key" label="Staff">
        <ng-template mpColumn="Name" [of]="all.rows()" let-row
          ><span class="who"
            ><mp-avatar [name]="row.fullName" /><span class="b">{{ row.fullName }}</span></span
          ></ng-template
        >
        <ng-template mpColumn="Job" [of]="all.rows()" let-row>{{ row.jobTitle }}</ng-template>
        <ng-template mpColumn="Department" [of]="all.rows()" let-row>{{ row.department?.name ?? '–' }}</ng-template>
        <ng-template mpColumn="Shift" [of]="all.rows()" let-row>{{ row.shift?.name ?? '–' }}</ng-template>
        <ng-template mpColumn="Phone" [of]="all.rows()" let-row
          ><span class="num">{{ row.phone | mpPhone }}</span></ng-template
        >
        <ng-template mpColumn="Joined" [of]="all.rows()" let-row
          ><span class="num">{{ row.joinedOn | mpDay }}</span></ng-template
        >
      </mp-table>
      <mp-empty title="No staff yet" text="Staff appear here once they are entered." />
    </mp-list-panel>
  `,
  styles: `
    .who {
      display: inline-flex;
      align-items: center;
      gap: 10px;
    }
  `,
})
export class StaffList {
  protected readonly all = pagedList(StaffListDocument, {
    variables: ({ after }) => ({ first: PAGE_SIZE, after }),
    pick: ({ staff }) => staff,
  });
  protected readonly key = (row: Row) => row.id;
}
