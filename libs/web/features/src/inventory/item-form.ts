import { inject } from '@angular/core';
import { FormControl, type FormGroup, NonNullableFormBuilder, Validators } from '@angular/forms';
import { MAX_MOVEMENT_QUANTITY, type TaxCategoryName } from '@medicare/domain';
import type { Difference } from '@medicare/web-core';
import type { CreateInventoryItemInput, ItemDetailFragment } from '@medicare/web-graphql';
import { type TwoVersions, rupees } from '@medicare/web-ui';
import { TAX_WORDS } from './stock-words';

/** What can be written about an item. '' stands for "not given"; the price is in whole paise. */
export type ItemForm = FormGroup<{
  name: FormControl<string>;
  code: FormControl<string>;
  category: FormControl<string>;
  unit: FormControl<string>;
  minQuantity: FormControl<number | null>;
  unitPrice: FormControl<number | null>;
  hsn: FormControl<string>;
  taxCategory: FormControl<TaxCategoryName>;
  supplierId: FormControl<string>;
}>;

type ItemField = keyof ItemForm['controls'];
/** Fields as the API takes them, null where nothing is given. */
export type ItemInput = Pick<CreateInventoryItemInput, ItemField>;

const whole = ({ value }: { value: unknown }) =>
  value === null || (Number.isInteger(value) && (value as number) >= 0)
    ? null
    : { whole: 'Write a whole number, such as 50.' };
const hsn = ({ value }: { value: string }) =>
  !value.trim() || /^(\d{4}|\d{6}|\d{8})$/.test(value.trim()) ? null : { hsn: 'An HSN code has 4, 6 or 8 digits.' };

/** An empty form; what it checks itself is only what needs no server. */
export function injectItemForm(): ItemForm {
  const build = inject(NonNullableFormBuilder);
  const upTo = (length: number) => Validators.maxLength(length);
  return build.group({
    name: ['', [Validators.required, Validators.minLength(2), upTo(160)]],
    code: ['', upTo(40)],
    category: ['', [Validators.required, Validators.minLength(2), upTo(80)]],
    unit: ['', [Validators.required, upTo(40)]],
    minQuantity: new FormControl<number | null>(null, [whole, Validators.max(MAX_MOVEMENT_QUANTITY)]),
    unitPrice: new FormControl<number | null>(null, Validators.required),
    hsn: ['', hsn],
    taxCategory: 'MEDICINE' as TaxCategoryName,
    supplierId: '',
  });
}

/** An item's row in the form's words. */
export const fromItem = (item: ItemDetailFragment): ReturnType<ItemForm['getRawValue']> => ({
  name: item.name,
  code: item.code ?? '',
  category: item.category,
  unit: item.unit,
  minQuantity: item.minQuantity,
  unitPrice: item.unitPrice,
  hsn: item.hsn ?? '',
  taxCategory: item.taxCategory,
  supplierId: item.supplier?.id ?? '',
});

/** The form's values for the API. */
export const toInput = (values: ReturnType<ItemForm['getRawValue']>): ItemInput => ({
  name: values.name.trim(),
  code: values.code.trim() || null,
  category: values.category.trim(),
  unit: values.unit.trim(),
  minQuantity: values.minQuantity ?? 0,
  unitPrice: values.unitPrice ?? 0,
  hsn: values.hsn.trim() || null,
  taxCategory: values.taxCategory,
  supplierId: values.supplierId || null,
});

const FIELD_WORDS: Record<ItemField, string> = {
  name: 'Name',
  code: 'Code or barcode',
  category: 'Category',
  unit: 'Unit',
  minQuantity: 'Minimum',
  unitPrice: 'Price of one',
  hsn: 'HSN code',
  taxCategory: 'Tax',
  supplierId: 'Supplier',
};

/** A field with two versions, in words. `suppliers` are names by id. */
export const differenceWords =
  (suppliers: ReadonlyMap<string, string>) =>
  ({ field, mine, theirs, isConflict }: Difference<ItemInput>): TwoVersions => {
    const words = (value: unknown): string => {
      if (value === null || value === undefined) return 'Empty';
      if (field === 'unitPrice') return rupees(value as number);
      if (field === 'taxCategory') return TAX_WORDS[value as TaxCategoryName];
      return field === 'supplierId' ? (suppliers.get(value as string) ?? 'Another supplier') : String(value);
    };
    return { field, name: FIELD_WORDS[field], mine: words(mine), theirs: words(theirs), isConflict };
  };
