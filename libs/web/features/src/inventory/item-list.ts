import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Can, ChosenBranch, Live, PAGE_SIZE, type ListParams, liveQuery, pagedList } from '@medicare/web-core';
import {
  InventoryCategoriesDocument,
  InventoryItemsDocument,
  type ItemRowFragment,
  StockChangedDocument,
} from '@medicare/web-graphql';
import {
  Column,
  CountPipe,
  Empty,
  Icon,
  InrPipe,
  ListPanel,
  PageHeader,
  Pill,
  Table,
  iconAdd,
  iconMedication,
  iconSearch,
} from '@medicare/web-ui';
import { Subject, debounceTime } from 'rxjs';
import { LowStockPanel } from './low-stock-panel';
import { StockNav } from './stock-nav';
import { stockState } from './stock-words';

const TYPING_MS = 250;

/** What the stores hold, as it changes: searched, filtered and paged by the server, all of it in the address. */
@Component({
  selector: 'mp-item-list',
  imports: [
    RouterLink,
    Can,
    Column,
    CountPipe,
    Empty,
    Icon,
    InrPipe,
    ListPanel,
    LowStockPanel,
    PageHeader,
    Pill,
    StockNav,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-list.html',
  styleUrls: ['../list-filters.scss', './stock-list.scss'],
})
export class ItemList {
  private readonly branch = inject(ChosenBranch);
  private readonly known = liveQuery(InventoryCategoriesDocument, () => ({}));
  protected readonly categories = computed(() => this.known.data()?.inventoryCategories ?? []);
  protected readonly all = pagedList(InventoryItemsDocument, {
    spec: { filters: { stock: ['low'], active: ['no'], category: null }, sorts: [] },
    variables: (params) => this.variables(params),
    pick: ({ inventoryItems }) => inventoryItems,
    refreshOn: inject(Live).events(StockChangedDocument, 'stockChanged'),
  });
  protected readonly note = computed(() => {
    const count = this.all.note();
    return (
      count && `${count} ${this.all.isNarrowed() ? 'found' : `at ${this.branch.branch()?.name ?? 'all branches'}`}`
    );
  });
  protected readonly typed = new Subject<string>();
  protected readonly key = (row: ItemRowFragment) => row.id;
  protected readonly inactive = (row: ItemRowFragment) => !row.isActive;
  protected readonly state = stockState;
  protected readonly icons = { add: iconAdd, item: iconMedication, search: iconSearch };

  constructor() {
    this.typed.pipe(debounceTime(TYPING_MS), takeUntilDestroyed()).subscribe((text) => this.all.state.setSearch(text));
  }

  protected value(name: string): string | undefined {
    return this.all.state.params().filters[name];
  }

  private variables({ search, filters, after }: ListParams) {
    const { stock, active, category = null } = filters;
    return {
      search: search || null,
      category,
      isLow: stock === 'low' ? true : null,
      isActive: active !== 'no',
      branchId: this.branch.id(),
      first: PAGE_SIZE,
      after,
    };
  }
}
