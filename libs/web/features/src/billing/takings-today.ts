import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { BranchClock, ChosenBranch, Live, liveQuery } from '@medicare/web-core';
import { BillChangedDocument, TakingsDocument } from '@medicare/web-graphql';
import { InrPipe } from '@medicare/web-ui';
import { METHODS, METHOD_WORDS } from './billing-words';

/** What was taken today, by the way it was paid. */
@Component({
  selector: 'mp-takings-today',
  imports: [InrPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl class="panel num" aria-label="Taken today">
      @for (cell of cells(); track cell.name) {
        <div>
          <dt>{{ cell.name }}</dt>
          <dd>
            {{ cell.received | mpInr }}
            @if (cell.refunded) {
              <span class="xs muted">{{ cell.refunded | mpInr }} paid back</span>
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--sp-4);
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      overflow: clip;
    }
    div {
      flex: 1 1 130px;
      padding: 10px var(--sp-4);
      margin: 0 -1px -1px 0;
      border-right: 1px solid var(--line);
      border-bottom: 1px solid var(--line);
    }
    dt {
      font: var(--t-xs);
      color: var(--ink-3);
    }
    dd {
      font: 600 16px/24px var(--font);
    }
    .xs {
      display: block;
    }
  `,
})
export class TakingsToday {
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  protected readonly query = liveQuery(
    TakingsDocument,
    () => {
      const today = this.clock.today();
      return { branchId: this.branch.id(), from: today, to: today };
    },
    { refreshOn: inject(Live).events(BillChangedDocument, 'billChanged') },
  );
  protected readonly cells = computed(() => {
    const rows = this.query.data()?.takings ?? [];
    const sum = (of: 'received' | 'refunded', method?: string): number =>
      rows.filter((row) => !method || row.method === method).reduce((total, row) => total + row[of], 0);
    const all = { name: 'Taken today', received: sum('received'), refunded: sum('refunded') };
    return [
      all,
      ...METHODS.map((method) => ({
        name: METHOD_WORDS[method],
        received: sum('received', method),
        refunded: sum('refunded', method),
      })),
    ];
  });
}
