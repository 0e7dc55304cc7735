import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { errorWords, listState, liveQuery } from '@medicare/web-core';
import { DoctorsDocument, type DoctorsQuery } from '@medicare/web-graphql';
import {
  Avatar,
  Bones,
  Column,
  Empty,
  Failed,
  InrPipe,
  PageHeader,
  Pager,
  PhonePipe,
  Pill,
  Table,
  grouped,
} from '@medicare/web-ui';

const PAGE_SIZE = 25;
type Row = DoctorsQuery['doctors']['items'][number];

/** The doctors one may see. */
@Component({
  selector: 'mp-doctor-list',
  imports: [Avatar, Bones, Column, Empty, Failed, InrPipe, PageHeader, Pager, PhonePipe, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Doctors" [note]="note()" />
    <section class="panel">
      @if (rows().length) {
        <mp-table [rows]="rows()" [key]="key" label="Doctors">
          <ng-template mpColumn="Doctor" [of]="rows()" let-row
            ><span class="who"
              ><mp-avatar [name]="row.fullName" /><span class="b">{{ row.fullName }}</span></span
            ></ng-template
          >
          <ng-template mpColumn="Specialization" [of]="rows()" let-row>{{ row.specialization }}</ng-template>
          <ng-template mpColumn="Qualification" [of]="rows()" let-row>{{ row.qualification ?? '–' }}</ng-template>
          <ng-template mpColumn="Room" [of]="rows()" let-row>{{ row.room ?? '–' }}</ng-template>
          <ng-template mpColumn="Phone" [of]="rows()" let-row
            ><span class="num">{{ row.phone | mpPhone }}</span></ng-template
          >
          <ng-template mpColumn="Fee" [of]="rows()" let-row [right]="true"
            ><span class="num">{{ row.consultationFee | mpInr }}</span></ng-template
          >
          <ng-template mpColumn="State" [corner]="true" [of]="rows()" let-row
            ><mp-pill [tone]="row.isAvailable ? 'good' : 'neutral'">{{
              row.isAvailable ? 'Available' : 'Away'
            }}</mp-pill></ng-template
          >
        </mp-table>
        <mp-pager
          of="doctors"
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
        <mp-empty title="No doctors yet" text="Doctors appear here once they are entered." />
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
export class DoctorList {
  protected readonly list = listState({ filters: {}, sorts: [] });
  protected readonly query = liveQuery(DoctorsDocument, () => ({ first: PAGE_SIZE, after: this.list.params().after }));
  protected readonly page = computed(() => this.query.data()?.doctors);
  protected readonly rows = computed(() => this.page()?.items ?? []);
  protected readonly note = computed(() => (this.page() ? grouped(this.page()?.totalCount ?? 0) : undefined));
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly pageSize = PAGE_SIZE;
  protected readonly key = (row: Row) => row.id;
}
