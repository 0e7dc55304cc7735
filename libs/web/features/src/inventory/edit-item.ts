import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { injectAsk, injectMutate, liveQuery, versionedEdit } from '@medicare/web-core';
import {
  InventoryItemDocument,
  type ItemDetailFragment,
  SuppliersDocument,
  UpdateInventoryItemDocument,
} from '@medicare/web-graphql';
import { ChooseVersions, PageHeader, Toasts } from '@medicare/web-ui';
import { ItemFields } from './item-fields';
import { differenceWords, fromItem, injectItemForm, type ItemInput, toInput } from './item-form';
import { StockAbsent } from './stock-absent';

/** Corrects an item. Only touched fields are sent, and two people saving at once are shown both versions. */
@Component({
  selector: 'mp-edit-item',
  imports: [ReactiveFormsModule, RouterLink, ChooseVersions, ItemFields, PageHeader, StockAbsent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header
      [title]="edit.base() ? 'Edit ' + edit.base()?.name : 'Edit item'"
      [back]="'/stock/' + id()"
      backText="Back to the item"
    />
    @if (edit.base(); as item) {
      <form class="editor" novalidate [formGroup]="form" (ngSubmit)="edit.save()">
        <section class="panel body"><mp-item-fields [form]="form" [branchId]="item.branch?.id ?? null" /></section>
        <div class="foot">
          @if (edit.problem(); as words) {
            <p class="note bad" role="alert">{{ words }}</p>
          }
          <button class="btn main" [attr.aria-disabled]="edit.busy()">{{ edit.busy() ? 'Saving…' : 'Save' }}</button>
          <a class="btn" [routerLink]="['/stock', id()]">Cancel</a>
        </div>
      </form>
    } @else {
      <mp-stock-absent [query]="query" what="item" />
    }
    <mp-choose-versions
      [open]="edit.choosing()"
      of="this item"
      [rows]="versions()"
      (chosen)="edit.saveChosen($event)"
      (dropped)="edit.stopChoosing()"
    />
  `,
  styleUrl: './editor.scss',
})
export class EditItem {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  protected readonly form = injectItemForm();
  protected readonly query = liveQuery(InventoryItemDocument, () => ({ id: this.id() }));
  private readonly suppliers = liveQuery(SuppliersDocument, () => ({ isActive: null, first: 100 }));
  protected readonly edit = versionedEdit({
    form: this.form,
    fromRow: (item: ItemDetailFragment) => fromItem(item),
    toInput,
    read: async () => (await this.ask(InventoryItemDocument, { id: this.id() })).inventoryItem,
    write: (base, changes) => this.write(base, changes),
    done: (item) => this.done(item),
  });
  protected readonly versions = computed(() => {
    const items = this.suppliers.data()?.suppliers.items ?? [];
    return this.edit.found().map(differenceWords(new Map(items.map(({ id, name }) => [id, name]))));
  });

  constructor() {
    effect(() => {
      const item = this.query.data()?.inventoryItem;
      if (item) untracked(() => this.edit.fill(item));
    });
  }

  hasUnsaved(): boolean {
    return this.edit.hasUnsaved();
  }

  private async write({ id, version }: ItemDetailFragment, changes: Partial<ItemInput>) {
    const { updateInventoryItem } = await this.mutate(UpdateInventoryItemDocument, { id, version, input: changes });
    return updateInventoryItem;
  }

  private done({ id, name }: ItemDetailFragment): void {
    this.toasts.show(`${name} is saved.`);
    void this.router.navigate(['/stock', id]);
  }
}
