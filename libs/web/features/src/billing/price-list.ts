import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Can, ChosenBranch, PAGE_SIZE, Session, errorWords, injectMutate, pagedList } from '@medicare/web-core';
import {
  DeactivatePriceListItemDocument,
  PriceListItemsDocument,
  type PriceListRowFragment,
  ReactivatePriceListItemDocument,
} from '@medicare/web-graphql';
import {
  Column,
  Dialog,
  Empty,
  Icon,
  InrPipe,
  ListPanel,
  PageHeader,
  Pill,
  Table,
  Toasts,
  iconAdd,
  iconSearch,
  iconSell,
} from '@medicare/web-ui';
import { Subject, debounceTime } from 'rxjs';
import { TAX_WORDS } from './billing-words';
import { EditPrice } from './edit-price';

const TYPING_MS = 250;

/** What services cost at a branch. Fees of doctors and prices of stock are kept with them. */
@Component({
  selector: 'mp-price-list',
  imports: [Can, Column, Dialog, EditPrice, Empty, Icon, InrPipe, ListPanel, PageHeader, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './price-list.html',
  styleUrls: ['../list-filters.scss', './filters.scss'],
})
export class PriceList {
  private readonly branch = inject(ChosenBranch);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = new Subject<string>();
  protected readonly mayWrite = inject(Session).can('price-list:write');
  protected readonly list = pagedList(PriceListItemsDocument, {
    spec: { filters: { active: ['no', 'all'] }, sorts: [] },
    variables: ({ search, filters, after }) => ({
      search: search || null,
      isActive: filters['active'] === 'all' ? null : filters['active'] !== 'no',
      branchId: this.branch.id(),
      first: PAGE_SIZE,
      after,
    }),
    pick: (data) => data.priceListItems,
  });
  protected readonly active = computed(() => this.list.state.params().filters['active']);
  protected readonly categories = computed(() => [...new Set(this.list.rows().map(({ category }) => category))]);
  protected readonly editing = signal<PriceListRowFragment | 'new' | null>(null);
  protected readonly edited = computed(() => {
    const editing = this.editing();
    return editing === 'new' ? null : editing;
  });
  protected readonly busy = signal(false);
  protected readonly taxWords = TAX_WORDS;
  protected readonly icons = { add: iconAdd, search: iconSearch, price: iconSell };
  protected readonly key = (row: PriceListRowFragment) => row.id;
  protected readonly inactive = (row: PriceListRowFragment) => !row.isActive;

  constructor() {
    const { state } = this.list;
    this.typed.pipe(debounceTime(TYPING_MS), takeUntilDestroyed()).subscribe((text) => state.setSearch(text));
    effect(() => {
      const { search } = state.params();
      const box = this.box().nativeElement;
      if (document.activeElement !== box) box.value = search;
    });
  }

  protected wasSaved({ name }: PriceListRowFragment): void {
    this.editing.set(null);
    this.list.refetch();
    this.toasts.show(`${name} is saved.`);
  }

  /** Bills that have it keep it; new ones cannot take it any more. */
  protected async setActive({ id, name, isActive }: PriceListRowFragment): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const document = isActive ? DeactivatePriceListItemDocument : ReactivatePriceListItemDocument;
    const words = isActive ? `${name} is off the list.` : `${name} is on the list again.`;
    await this.mutate<unknown, { id: string }>(document, { id })
      .then(() => this.toasts.show(words))
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
    this.list.refetch();
  }
}
