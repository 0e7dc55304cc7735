import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PAGE_SIZE, pagedList } from '@medicare/web-core';
import { InventoryItemsDocument, type InventoryItemsQuery } from '@medicare/web-graphql';
import { Column, CountPipe, Empty, InrPipe, ListPanel, PageHeader, Pill, Table } from '@medicare/web-ui';

type Row = InventoryItemsQuery['inventoryItems']['items'][number];

/** What the stores hold; low items carry a word. */
@Component({
  selector: 'mp-item-list',
  imports: [Column, CountPipe, Empty, InrPipe, ListPanel, PageHeader, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Stock" [note]="all.note()" />
    <mp-list-panel
      of="stock"
      [view]="all.view()"
      (retry)="all.refetch()"
      (previous)="all.previous()"
      (next)="all.next()"
    >
      <mp-table [rows]="all.rows()" [key]="key" label="Stock">
        <ng-template mpColumn="Item" [of]="all.rows()" let-row
          ><span class="b">{{ row.name }}</span></ng-template
        >
        <ng-template mpColumn="Category" [of]="all.rows()" let-row>{{ row.category }}</ng-template>
        <ng-template mpColumn="In stock" [of]="all.rows()" let-row [right]="true"
          ><span class="num">{{ row.quantity | mpCount }} {{ row.unit }}</span></ng-template
        >
        <ng-template mpColumn="Least" [of]="all.rows()" let-row [right]="true"
          ><span class="num">{{ row.minQuantity | mpCount }}</span></ng-template
        >
        <ng-template mpColumn="Price" [of]="all.rows()" let-row [right]="true"
          ><span class="num">{{ row.unitPrice | mpInr }}</span></ng-template
        >
        <ng-template mpColumn="Supplier" [of]="all.rows()" let-row>{{ row.supplier?.name ?? '–' }}</ng-template>
        <ng-template mpColumn="State" [corner]="true" [of]="all.rows()" let-row
          ><mp-pill [tone]="row.quantity <= row.minQuantity ? 'bad' : 'good'">{{
            row.quantity <= row.minQuantity ? 'Low' : 'Enough'
          }}</mp-pill></ng-template
        >
      </mp-table>
      <mp-empty title="No items yet" text="Items appear here once they are entered." />
    </mp-list-panel>
  `,
})
export class ItemList {
  protected readonly all = pagedList(InventoryItemsDocument, {
    variables: ({ after }) => ({ first: PAGE_SIZE, after }),
    pick: ({ inventoryItems }) => inventoryItems,
  });
  protected readonly key = (row: Row) => row.id;
}
