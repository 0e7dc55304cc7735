import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { byExpiry } from '@medicare/domain';
import { Live, Session, errorWords, liveQuery } from '@medicare/web-core';
import {
  type BatchRowFragment,
  type ItemDetailFragment,
  StockBatchesDocument,
  StockChangedDocument,
} from '@medicare/web-graphql';
import { Bones, Column, CountPipe, DayPipe, Failed, InrPipe, Table } from '@medicare/web-ui';
import { filter } from 'rxjs';
import { BatchMove, type MoveKind } from './batch-move';
import { Expiry } from './expiry';
import { counted } from './stock-words';

/** What is left of an item, batch by batch, in the order in which it is handed out. */
@Component({
  selector: 'mp-batch-panel',
  imports: [BatchMove, Bones, Column, CountPipe, DayPipe, Expiry, Failed, InrPipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="batches">
      <header>
        <h2 id="batches">Batches</h2>
        <span class="s muted">{{ note() }}</span>
      </header>
      @if (failure(); as words) {
        <mp-failed title="The batches did not load" [text]="words" (retry)="query.refetch()" />
      } @else if (query.data()) {
        @if (rows().length) {
          <mp-table [rows]="rows()" [key]="key" label="Batches">
            <ng-template mpColumn="Batch" [of]="rows()" let-row
              ><span class="b num">{{ row.number }}</span></ng-template
            >
            <ng-template mpColumn="Expiry" [of]="rows()" let-row><mp-expiry [day]="row.expiresOn" /></ng-template>
            <ng-template mpColumn="Left" [of]="rows()" let-row [right]="true"
              ><span class="num b">{{ row.quantity | mpCount }}</span></ng-template
            >
            @if (mayMove) {
              <ng-template mpColumn="Cost of one" [of]="rows()" let-row [right]="true"
                ><span class="num">{{ row.cost | mpInr }}</span></ng-template
              >
            }
            <ng-template mpColumn="Received" [of]="rows()" let-row
              ><span class="num">{{ row.receivedOn | mpDay }}</span></ng-template
            >
            @if (mayMove) {
              <ng-template mpColumn="Actions" [bare]="true" [right]="true" [of]="rows()" let-row>
                <span class="acts">
                  <button
                    type="button"
                    class="btn small"
                    [attr.aria-label]="'Adjust batch ' + row.number"
                    (click)="moving.set({ batch: row, kind: 'ADJUST' })"
                  >
                    Adjust
                  </button>
                  <button
                    type="button"
                    class="btn small"
                    [attr.aria-label]="'Write off batch ' + row.number"
                    (click)="moving.set({ batch: row, kind: 'WRITE_OFF' })"
                  >
                    Write off
                  </button>
                </span>
              </ng-template>
            }
          </mp-table>
        } @else {
          <p class="none muted">Nothing is left. Receive a delivery to fill it up.</p>
        }
      } @else if (query.loading()) {
        <mp-bones [widths]="[60, 50]" />
      }
    </section>
    @if (moving(); as move) {
      <mp-batch-move
        [batch]="move.batch"
        [kind]="move.kind"
        [unit]="item().unit"
        [name]="item().name"
        (closed)="moving.set(null)"
      />
    }
  `,
  styles: `
    .none {
      padding: 0 var(--sp-4) var(--sp-4);
    }
    .acts {
      display: inline-flex;
      gap: var(--sp-2);
    }
  `,
})
export class BatchPanel {
  readonly item = input.required<ItemDetailFragment>();
  protected readonly mayMove = inject(Session).can('stock:move');
  private readonly changes = inject(Live)
    .events(StockChangedDocument, 'stockChanged')
    .pipe(filter(({ itemId }) => itemId === this.item().id));
  protected readonly query = liveQuery(StockBatchesDocument, () => ({ itemId: this.item().id, isInStock: true }), {
    refreshOn: this.changes,
  });
  protected readonly rows = computed(() =>
    [...(this.query.data()?.stockBatches.items ?? [])].sort((one, other) => byExpiry(asFefo(one), asFefo(other))),
  );
  protected readonly note = computed(() =>
    this.rows().length ? `${counted(this.rows().length, 'batch', 'batches')}, handed out from the top` : '',
  );
  protected readonly failure = computed(() =>
    this.query.error() && !this.query.data() ? errorWords(this.query.error()) : null,
  );
  protected readonly moving = signal<{ batch: BatchRowFragment; kind: MoveKind } | null>(null);
  protected readonly key = (row: BatchRowFragment) => row.id;
}

const asFefo = ({ id, number, quantity, expiresOn }: BatchRowFragment) => ({
  id,
  number,
  quantity,
  expiresOn: expiresOn ?? null,
});
