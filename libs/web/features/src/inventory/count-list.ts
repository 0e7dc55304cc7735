import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  ChosenBranch,
  PAGE_SIZE,
  errorWords,
  injectMutate,
  liveQuery,
  pagedList,
  toApiError,
} from '@medicare/web-core';
import {
  InventoryCategoriesDocument,
  StartStocktakeDocument,
  type StocktakeRowFragment,
  StocktakesDocument,
} from '@medicare/web-graphql';
import {
  Column,
  CountPipe,
  Dialog,
  Empty,
  InstantPipe,
  ListPanel,
  PageHeader,
  Pill,
  type Tone,
  Table,
} from '@medicare/web-ui';
import { StockNav } from './stock-nav';
import { counted } from './stock-words';

/** A count's state, in one word. */
export function countState({ isOpen, closedAt }: StocktakeRowFragment): { words: string; tone: Tone } {
  if (isOpen) return { words: 'Under way', tone: 'info' };
  return closedAt ? { words: 'Closed', tone: 'good' } : { words: 'Given up', tone: 'neutral' };
}

/** Counts of what is really there, and the way to a new one. */
@Component({
  selector: 'mp-count-list',
  imports: [
    FormsModule,
    RouterLink,
    Column,
    CountPipe,
    Dialog,
    Empty,
    InstantPipe,
    ListPanel,
    PageHeader,
    Pill,
    StockNav,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './count-list.html',
  styles: `
    a.b {
      text-decoration: none;
    }
    a.b:hover {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    form {
      display: grid;
      gap: var(--sp-4);
    }
    .acts {
      display: flex;
      justify-content: flex-end;
      gap: var(--sp-2);
    }
  `,
})
export class CountList {
  private readonly router = inject(Router);
  private readonly mutate = injectMutate();
  private readonly branch = inject(ChosenBranch);
  protected readonly known = liveQuery(InventoryCategoriesDocument, () => ({}));
  protected readonly all = pagedList(StocktakesDocument, {
    variables: ({ after }) => ({ branchId: this.branch.id(), first: PAGE_SIZE, after }),
    pick: ({ stocktakes }) => stocktakes,
  });
  protected readonly note = computed(() => {
    const { isAnswered, total } = this.all.view();
    return isAnswered ? counted(total, 'count') : undefined;
  });
  protected readonly starting = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  /** The count that stands in the way of a new one. */
  protected readonly other = signal<string | null>(null);
  protected readonly category = signal('');
  protected readonly key = (row: StocktakeRowFragment) => row.id;
  protected readonly state = countState;

  protected open(): void {
    this.problem.set(null);
    this.other.set(null);
    this.starting.set(true);
  }

  protected async start(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const variables = { branchId: this.branch.id(), category: this.category() || null };
    await this.mutate(StartStocktakeDocument, variables)
      .then(({ startStocktake }) => this.router.navigate(['/stock/counts', startStocktake.id]))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private refused(error: unknown): void {
    const { stocktakeId } = toApiError(error).facts;
    this.other.set(typeof stocktakeId === 'string' ? stocktakeId : null);
    this.problem.set(errorWords(error));
  }
}
