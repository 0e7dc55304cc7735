import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ChosenBranch, Live, PAGE_SIZE, pagedList } from '@medicare/web-core';
import { type MovementRowFragment, StockChangedDocument, StockMovementsDocument } from '@medicare/web-graphql';
import { Column, CountPipe, Empty, InstantPipe, ListPanel, Pill, Table } from '@medicare/web-ui';
import { filter } from 'rxjs';
import { MOVEMENT_WORDS, signed } from './stock-words';

const KINDS = ['RECEIPT', 'DISPENSE', 'RETURN', 'ADJUST', 'WRITE_OFF'] as const;

/** The ledger, of one item or of all: the newest entries first, and what was there after each. */
@Component({
  selector: 'mp-movement-list',
  imports: [RouterLink, Column, CountPipe, Empty, InstantPipe, ListPanel, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-list-panel
      of="movements"
      [view]="all.view()"
      (retry)="all.refetch()"
      (previous)="all.previous()"
      (next)="all.next()"
    >
      <div filters class="flt" role="group" aria-label="Filters">
        @for (kind of kinds; track kind) {
          <button
            type="button"
            class="chip"
            [attr.aria-pressed]="all.state.params().filters['kind'] === kind"
            (click)="all.state.toggleFilter('kind', kind)"
          >
            {{ words[kind].words }}
          </button>
        }
      </div>
      <mp-table [rows]="all.rows()" [key]="key" label="Movements">
        <ng-template mpColumn="When" [of]="all.rows()" let-row
          ><span class="num">{{ row.createdAt | mpInstant }}</span></ng-template
        >
        @if (!itemId()) {
          <ng-template mpColumn="Item" [of]="all.rows()" let-row
            ><a class="b" [routerLink]="['/stock', row.item?.id]">{{ row.item?.name }}</a></ng-template
          >
        }
        <ng-template mpColumn="What" [corner]="true" [of]="all.rows()" let-row
          ><mp-pill [tone]="words[row.kind].tone">{{ words[row.kind].words }}</mp-pill></ng-template
        >
        <ng-template mpColumn="Batch" [of]="all.rows()" let-row
          ><span class="num">{{ row.batch?.number }}</span></ng-template
        >
        <ng-template mpColumn="Quantity" [of]="all.rows()" let-row [right]="true"
          ><span class="num b">{{ signed(row.quantity) }}</span></ng-template
        >
        <ng-template mpColumn="Left then" [of]="all.rows()" let-row [right]="true"
          ><span class="num">{{ row.balance | mpCount }}</span></ng-template
        >
        <ng-template mpColumn="For whom, or why" [of]="all.rows()" let-row>
          <span class="why">
            @if (row.patient) {
              <span>{{ row.patient.fullName }}</span>
            }
            @if (row.stocktake) {
              <a [routerLink]="['/stock/counts', row.stocktake.id]">Stocktake</a>
            } @else if (row.reason) {
              <span>{{ row.reason }}</span>
            }
            @if (row.dispenseId) {
              <a [routerLink]="['/stock/dispensings', row.dispenseId]">{{
                row.returned ? 'Open, ' + row.returned + ' came back' : 'Open'
              }}</a>
            }
            @if (!row.patient && !row.reason && !row.dispenseId) {
              –
            }
          </span>
        </ng-template>
      </mp-table>
      @if (all.isNarrowed()) {
        <mp-empty title="No such movement" text="Take the filter away to see all of them.">
          <button type="button" class="btn" (click)="all.state.clear()">Show all movements</button>
        </mp-empty>
      } @else {
        <mp-empty title="Nothing has moved yet" text="Deliveries and what is handed out appear here." />
      }
    </mp-list-panel>
  `,
  styles: `
    a.b {
      text-decoration: none;
    }
    a.b:hover {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    .flt {
      display: flex;
      gap: var(--sp-2);
      padding: var(--sp-3) var(--sp-4);
      border-bottom: 1px solid var(--line);
      overflow-x: auto;
    }
    .why {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 var(--sp-2);
      max-width: 320px;
      white-space: normal;
    }
  `,
})
export class MovementList {
  /** Of this item; of all without one. */
  readonly itemId = input<string | null>(null);
  private readonly branch = inject(ChosenBranch);
  private readonly changes = inject(Live)
    .events(StockChangedDocument, 'stockChanged')
    .pipe(filter(({ itemId }) => !this.itemId() || itemId === this.itemId()));
  protected readonly all = pagedList(StockMovementsDocument, {
    spec: { filters: { kind: KINDS }, sorts: [] },
    variables: ({ filters, after }) => ({
      itemId: this.itemId(),
      branchId: this.itemId() ? null : this.branch.id(),
      kind: KINDS.find((kind) => kind === filters['kind']) ?? null,
      first: PAGE_SIZE,
      after,
    }),
    pick: ({ stockMovements }) => stockMovements,
    refreshOn: this.changes,
  });
  protected readonly kinds = KINDS;
  protected readonly words = MOVEMENT_WORDS;
  protected readonly signed = signed;
  protected readonly key = (row: MovementRowFragment) => row.id;
}
