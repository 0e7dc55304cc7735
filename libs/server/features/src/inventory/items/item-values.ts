import type { InventoryItem } from '@medicare/data';
import { FieldFault, invalidInput } from '@medicare/domain';
import type { UpdateInventoryItemInput } from './item.inputs';

/** What a person can change of an item. */
export type ItemValues = Pick<
  InventoryItem,
  'name' | 'code' | 'category' | 'unit' | 'minQuantity' | 'unitPrice' | 'hsn' | 'taxCategory' | 'supplierId'
>;

/** What a new item starts with before the given values are laid over it. */
export const BLANK_ITEM_VALUES: Omit<ItemValues, 'name' | 'category' | 'unit' | 'unitPrice'> = {
  code: null,
  minQuantity: 0,
  hsn: null,
  taxCategory: 'MEDICINE',
  supplierId: null,
};

const FIELDS = ['name', 'category', 'unit', 'unitPrice', ...Object.keys(BLANK_ITEM_VALUES)] as (keyof ItemValues)[];
const NEEDED: Partial<Record<keyof ItemValues, string>> = {
  name: 'An item needs a name.',
  category: 'Give the category, such as Medicines.',
  unit: 'Say what is counted, such as tablet or bottle.',
  unitPrice: 'Give the price of one unit; 0 if it is free.',
  minQuantity: 'Give the quantity at which to order again; 0 for when all is gone.',
  taxCategory: 'Choose how it is taxed.',
};

/** The checked values of the given fields; null clears. Throws BAD_USER_INPUT naming every field that needs another look. */
export function readItemValues(input: UpdateInventoryItemInput): Partial<ItemValues> {
  const faults: FieldFault[] = [];
  const values: Record<string, unknown> = {};
  for (const path of FIELDS) {
    const given = input[path] === '' ? null : input[path];
    if (given === undefined) continue;
    if (given === null && NEEDED[path]) faults.push({ path, rule: 'required', message: NEEDED[path] });
    if (path === 'hsn' && given !== null && !/^(\d{4}|\d{6}|\d{8})$/.test(String(given)))
      faults.push({ path, rule: 'form', message: 'An HSN code has 4, 6 or 8 digits.' });
    values[path] = given;
  }
  if (faults.length) throw invalidInput(...faults);
  return values as Partial<ItemValues>;
}
