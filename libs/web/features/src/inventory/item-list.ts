import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { errorWords, listState, liveQuery } from '@medicare/web-core';
import { InventoryItemsDocument, type InventoryItemsQuery } from '@medicare/web-graphql';
import {
  Bones,
  Column,
  CountPipe,
  Empty,
  Failed,
  InrPipe,
  PageHeader,
  Pager,
  Pill,
  Table,
  grouped,
} from '@medicare/web-ui';

const PAGE_SIZE = 25;
type Row = InventoryItemsQuery['inventoryItems']['items'][number];

/** What the stores hold; low items carry a word. */
@Component({
  selector: 'mp-item-list',
  imports: [Bones, Column, CountPipe, Empty, Failed, InrPipe, PageHeader, Pager, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Stock" [note]="note()" />
    <section class="panel">
      @if (rows().length) {
        <mp-table [rows]="rows()" [key]="key" label="Stock">
          <ng-template mpColumn="Item" [of]="rows()" let-row
            ><span class="b">{{ row.name }}</span></ng-template
          >
          <ng-template mpColumn="Category" [of]="rows()" let-row>{{ row.category }}</ng-template>
          <ng-template mpColumn="In stock" [of]="rows()" let-row [right]="true"
            ><span class="num">{{ row.quantity | mpCount }} {{ row.unit }}</span></ng-template
          >
          <ng-template mpColumn="Least" [of]="rows()" let-row [right]="true"
            ><span class="num">{{ row.minQuantity | mpCount }}</span></ng-template
          >
          <ng-template mpColumn="Price" [of]="rows()" let-row [right]="true"
            ><span class="num">{{ row.unitPrice | mpInr }}</span></ng-template
          >
          <ng-template mpColumn="Supplier" [of]="rows()" let-row>{{ row.supplier ?? '–' }}</ng-template>
          <ng-template mpColumn="State" [corner]="true" [of]="rows()" let-row
            ><mp-pill [tone]="row.quantity <= row.minQuantity ? 'bad' : 'good'">{{
              row.quantity <= row.minQuantity ? 'Low' : 'Enough'
            }}</mp-pill></ng-template
          >
        </mp-table>
        <mp-pager
          of="stock"
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
        <mp-empty title="No items yet" text="Items appear here once they are entered." />
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
export class ItemList {
  protected readonly list = listState({ filters: {}, sorts: [] });
  protected readonly query = liveQuery(InventoryItemsDocument, () => ({
    first: PAGE_SIZE,
    after: this.list.params().after,
  }));
  protected readonly page = computed(() => this.query.data()?.inventoryItems);
  protected readonly rows = computed(() => this.page()?.items ?? []);
  protected readonly note = computed(() => (this.page() ? grouped(this.page()?.totalCount ?? 0) : undefined));
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly pageSize = PAGE_SIZE;
  protected readonly key = (row: Row) => row.id;
}
