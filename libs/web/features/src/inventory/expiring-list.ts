import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ChosenBranch, Live, PAGE_SIZE, Session, pagedList } from '@medicare/web-core';
import { ExpiringBatchesDocument, type ExpiringBatchesQuery, StockChangedDocument } from '@medicare/web-graphql';
import { Column, CountPipe, Empty, ListPanel, PageHeader, Table, iconCheckCircle } from '@medicare/web-ui';
import { BatchMove } from './batch-move';
import { Expiry } from './expiry';
import { StockNav } from './stock-nav';
import { counted } from './stock-words';

type Row = ExpiringBatchesQuery['expiringBatches']['items'][number];
const WINDOWS = ['30', '60', '90'] as const;

/** What has expired or soon will, the earliest first. */
@Component({
  selector: 'mp-expiring-list',
  imports: [RouterLink, BatchMove, Column, CountPipe, Empty, Expiry, ListPanel, PageHeader, StockNav, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Stock" [note]="note()" />
    <mp-stock-nav />
    <mp-list-panel
      of="expiring batches"
      [view]="all.view()"
      (retry)="all.refetch()"
      (previous)="all.previous()"
      (next)="all.next()"
    >
      <div filters class="flt" role="group" aria-label="Filters">
        <div class="chips">
          @for (days of windows; track days) {
            <button type="button" class="chip" [attr.aria-pressed]="window() === days" (click)="choose(days)">
              Within {{ days }} days
            </button>
          }
        </div>
      </div>
      <mp-table [rows]="all.rows()" [key]="key" label="Expiring batches">
        <ng-template mpColumn="Item" [of]="all.rows()" let-row
          ><a class="b" [routerLink]="['/stock', row.item?.id]">{{ row.item?.name }}</a></ng-template
        >
        <ng-template mpColumn="Batch" [of]="all.rows()" let-row
          ><span class="num">{{ row.number }}</span></ng-template
        >
        <ng-template mpColumn="Expiry" [of]="all.rows()" let-row><mp-expiry [day]="row.expiresOn" /></ng-template>
        <ng-template mpColumn="Left" [of]="all.rows()" let-row [right]="true"
          ><span class="num b">{{ row.quantity | mpCount }}</span>
          <span class="unit">{{ row.item?.unit }}</span></ng-template
        >
        <ng-template mpColumn="Supplier" [of]="all.rows()" let-row>{{ row.supplier?.name ?? '–' }}</ng-template>
        @if (mayMove) {
          <ng-template mpColumn="Actions" [bare]="true" [right]="true" [of]="all.rows()" let-row>
            <button
              type="button"
              class="btn small"
              [attr.aria-label]="'Write off ' + row.item?.name + ', batch ' + row.number"
              (click)="moving.set(row)"
            >
              Write off
            </button>
          </ng-template>
        }
      </mp-table>
      <mp-empty title="Nothing expires soon" text="No batch in stock has its last day in this time." [icon]="icon" />
    </mp-list-panel>
    @if (moving(); as batch) {
      <mp-batch-move
        [batch]="batch"
        kind="WRITE_OFF"
        [unit]="batch.item?.unit ?? ''"
        [name]="batch.item?.name ?? ''"
        (closed)="moving.set(null)"
      />
    }
  `,
  styleUrls: ['../list-filters.scss', './stock-list.scss'],
})
export class ExpiringList {
  private readonly branch = inject(ChosenBranch);
  protected readonly mayMove = inject(Session).can('stock:move');
  protected readonly all = pagedList(ExpiringBatchesDocument, {
    spec: { filters: { days: WINDOWS }, sorts: [] },
    variables: ({ filters, after }) => ({
      days: Number(filters['days'] ?? 90),
      branchId: this.branch.id(),
      first: PAGE_SIZE,
      after,
    }),
    pick: ({ expiringBatches }) => expiringBatches,
    refreshOn: inject(Live).events(StockChangedDocument, 'stockChanged'),
  });
  protected readonly note = computed(() => {
    const { isAnswered, total } = this.all.view();
    return isAnswered ? `${counted(total, 'batch', 'batches')} expiring` : undefined;
  });
  protected readonly windows = WINDOWS;
  protected readonly window = computed(() => this.all.state.params().filters['days'] || '90');
  protected readonly moving = signal<Row | null>(null);
  protected readonly key = (row: Row) => row.id;
  protected readonly icon = iconCheckCircle;

  protected choose(days: string): void {
    this.all.state.set({ days: days === '90' ? null : days });
  }
}
