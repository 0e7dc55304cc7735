import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Can, Live, errorWords, injectMutate, liveQuery } from '@medicare/web-core';
import {
  DeactivateInventoryItemDocument,
  InventoryItemDocument,
  type ItemDetailFragment,
  ReactivateInventoryItemDocument,
  StockChangedDocument,
} from '@medicare/web-graphql';
import {
  Confirm,
  CountPipe,
  Icon,
  InrPipe,
  InstantPipe,
  Pill,
  Toasts,
  iconChevronLeft,
  iconEdit,
} from '@medicare/web-ui';
import { filter } from 'rxjs';
import { BatchPanel } from './batch-panel';
import { MovementList } from './movement-list';
import { StockAbsent } from './stock-absent';
import { TAX_WORDS, stockState } from './stock-words';

/** One item: what is left of it in which batch, what happened to it, and what it cost. */
@Component({
  selector: 'mp-item-page',
  imports: [RouterLink, BatchPanel, Can, CountPipe, Icon, InrPipe, InstantPipe, MovementList, Pill, StockAbsent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-page.html',
  styleUrls: ['../record-page.scss', '../record-head.scss', './item-page.scss'],
})
export class ItemPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly changes = inject(Live)
    .events(StockChangedDocument, 'stockChanged')
    .pipe(filter(({ itemId }) => itemId === this.id()));
  protected readonly query = liveQuery(InventoryItemDocument, () => ({ id: this.id() }), { refreshOn: this.changes });
  protected readonly item = computed(() => this.query.data()?.inventoryItem ?? null);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly busy = signal(false);
  protected readonly state = stockState;
  protected readonly taxes = TAX_WORDS;
  protected readonly icons = { back: iconChevronLeft, edit: iconEdit };

  protected async deactivate({ id, name, quantity, unit }: ItemDetailFragment): Promise<void> {
    const rest = quantity ? ` What is left (${quantity} ${unit}) stays in the books: it can be written off.` : '';
    const text = `It is neither received nor handed out any more.${rest} You can take this back.`;
    if (!(await this.confirm.ask({ title: `Deactivate ${name}?`, text, yes: 'Deactivate', destructive: true }))) return;
    await this.run(async () => {
      await this.mutate(DeactivateInventoryItemDocument, { id });
      this.toasts.show(`${name} is deactivated.`, { label: 'Undo', run: () => void this.reactivate(id, name) });
    });
  }

  protected async reactivate(id: string, name: string): Promise<void> {
    await this.run(async () => {
      await this.mutate(ReactivateInventoryItemDocument, { id });
      this.toasts.show(`${name} is active again.`);
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await work().catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
  }
}
