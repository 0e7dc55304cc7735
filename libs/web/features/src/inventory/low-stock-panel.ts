import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ChosenBranch, Live, errorWords, liveQuery } from '@medicare/web-core';
import { LowStockItemsDocument, StockChangedDocument } from '@medicare/web-graphql';
import { Bones, CountPipe, Failed, Icon, iconWarning } from '@medicare/web-ui';
import { counted } from './stock-words';

/** What has to be ordered, as it changes. Quiet: nothing at all while nothing is low. */
@Component({
  selector: 'mp-low-stock-panel',
  imports: [RouterLink, Bones, CountPipe, Failed, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (total() || !quiet()) {
      <section class="panel" aria-labelledby="low-stock">
        <header>
          @if (total()) {
            <mp-icon [path]="icon" [size]="20" class="mark" />
          }
          <h2 id="low-stock">Low stock</h2>
          <span class="muted num s" aria-live="polite">{{ words() }}</span>
          <span class="sp"></span>
          @if (total() > shown) {
            <a class="s" routerLink="/stock" [queryParams]="{ stock: 'low' }">Show all</a>
          }
        </header>
        @if (failure(); as words) {
          <mp-failed title="The list did not load" [text]="words" (retry)="query.refetch()" />
        } @else if (query.data()) {
          <ul>
            @for (item of items(); track item.id) {
              <li>
                <a class="b" [routerLink]="['/stock', item.id]">{{ item.name }}</a>
                <span class="num s"
                  ><span class="left">{{ item.quantity | mpCount }}</span> of {{ item.minQuantity | mpCount }}
                  <span class="muted">{{ item.unit }}</span></span
                >
              </li>
            } @empty {
              <li class="muted">Nothing has to be ordered.</li>
            }
          </ul>
        } @else if (query.loading()) {
          <mp-bones [widths]="[60, 50, 55]" />
        }
      </section>
    }
  `,
  styles: `
    .mark {
      color: var(--warn);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
      gap: 0 var(--sp-6);
      padding: 0 var(--sp-4) var(--sp-3);
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--sp-3);
      min-height: 36px;
      border-top: 1px solid var(--line);
    }
    li a {
      overflow-wrap: anywhere;
      text-decoration: none;
    }
    li a:hover {
      text-decoration: underline;
    }
    li .num {
      flex: none;
    }
    .left {
      font-weight: 600;
      color: var(--bad);
    }
  `,
})
export class LowStockPanel {
  readonly quiet = input(false);
  private readonly branch = inject(ChosenBranch);
  protected readonly shown = 6;
  protected readonly query = liveQuery(
    LowStockItemsDocument,
    () => ({ branchId: this.branch.id(), first: this.shown }),
    { refreshOn: inject(Live).events(StockChangedDocument, 'stockChanged') },
  );
  protected readonly items = computed(() => this.query.data()?.lowStockItems.items ?? []);
  protected readonly total = computed(() => this.query.data()?.lowStockItems.totalCount ?? 0);
  protected readonly words = computed(() => (this.total() ? `${counted(this.total(), 'item')} to order` : ''));
  protected readonly failure = computed(() =>
    this.query.error() && !this.query.data() ? errorWords(this.query.error()) : null,
  );
  protected readonly icon = iconWarning;
}
