import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { errorWords, listState, liveQuery } from '@medicare/web-core';
import { StaffListDocument, type StaffListQuery } from '@medicare/web-graphql';
import {
  Avatar,
  Bones,
  Column,
  DayPipe,
  Empty,
  Failed,
  PageHeader,
  Pager,
  PhonePipe,
  Table,
  grouped,
} from '@medicare/web-ui';

const PAGE_SIZE = 25;
type Row = StaffListQuery['staff']['items'][number];

/** The people who work here. */
@Component({
  selector: 'mp-staff-list',
  imports: [Avatar, Bones, Column, DayPipe, Empty, Failed, PageHeader, Pager, PhonePipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Staff" [note]="note()" />
    <section class="panel">
      @if (rows().length) {
        <mp-table [rows]="rows()" [key]="key" label="Staff">
          <ng-template mpColumn="Name" [of]="rows()" let-row
            ><span class="who"
              ><mp-avatar [name]="row.fullName" /><span class="b">{{ row.fullName }}</span></span
            ></ng-template
          >
          <ng-template mpColumn="Job" [of]="rows()" let-row>{{ row.jobTitle }}</ng-template>
          <ng-template mpColumn="Department" [of]="rows()" let-row>{{ row.department ?? '–' }}</ng-template>
          <ng-template mpColumn="Shift" [of]="rows()" let-row>{{ row.shift ?? '–' }}</ng-template>
          <ng-template mpColumn="Phone" [of]="rows()" let-row
            ><span class="num">{{ row.phone | mpPhone }}</span></ng-template
          >
          <ng-template mpColumn="Joined" [of]="rows()" let-row
            ><span class="num">{{ row.joinedOn | mpDay }}</span></ng-template
          >
        </mp-table>
        <mp-pager
          of="staff"
          [page]="list.params().page"
          [pageSize]="pageSize"
          [shown]="rows().length"
          [total]="page()?.totalCount ?? 0"
          [hasNext]="page()?.pageInfo?.hasNextPage ?? false"
          (previous)="list.previousPage()"
          (next)="list.nextPage(page()?.pageInfo?.endCursor)"
        />
      } @else if (failure(); as words) {
        <mp-failed title="The list did not load" [text]="words" (retry)="query.refetch()" />
      } @else if (query.data()) {
        <mp-empty title="No staff yet" text="Staff appear here once they are entered." />
      } @else if (query.loading()) {
        <mp-bones />
      }
    </section>
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
  protected readonly list = listState({ filters: {}, sorts: [] });
  protected readonly query = liveQuery(StaffListDocument, () => ({
    first: PAGE_SIZE,
    after: this.list.params().after,
  }));
  protected readonly page = computed(() => this.query.data()?.staff);
  protected readonly rows = computed(() => this.page()?.items ?? []);
  protected readonly note = computed(() => (this.page() ? grouped(this.page()?.totalCount ?? 0) : undefined));
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly pageSize = PAGE_SIZE;
  protected readonly key = (row: Row) => row.id;
}
