import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { liveQuery } from '@medicare/web-core';
import { InventoryCategoriesDocument, SuppliersDocument } from '@medicare/web-graphql';
import { Field, FieldInput, RupeesInput } from '@medicare/web-ui';
import type { ItemForm } from './item-form';
import { STOCK_TAXES, TAX_WORDS } from './stock-words';

/** The fields of an item; used to enter and to correct. */
@Component({
  selector: 'mp-item-fields',
  imports: [ReactiveFormsModule, Field, FieldInput, RupeesInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-fields.html',
  styleUrl: './editor-fields.scss',
})
export class ItemFields {
  readonly form = input.required<ItemForm>();
  /** The branch whose suppliers are offered. */
  readonly branchId = input.required<string | null>();
  private readonly known = liveQuery(InventoryCategoriesDocument, () => ({}));
  private readonly delivering = liveQuery(SuppliersDocument, () => ({
    branchId: this.branchId(),
    isActive: true,
    first: 100,
  }));
  /** Those in use, so that one category does not get two spellings. */
  protected readonly categories = computed(() => this.known.data()?.inventoryCategories ?? []);
  protected readonly suppliers = computed(() => this.delivering.data()?.suppliers.items ?? []);
  protected readonly taxes = STOCK_TAXES;
  protected readonly taxWords = TAX_WORDS;
}
