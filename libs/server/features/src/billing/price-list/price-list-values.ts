import type { PriceListItem } from '@medicare/data';
import { type FieldFault, formatRupees, invalidInput, isWholeWithin, MAX_PRICE_PAISE, Refusal } from '@medicare/domain';
import { uniqueViolation } from '@medicare/platform';
import type { UpdatePriceListItemInput } from './price-list.inputs';

/** What a person can change of a service on the price list. */
export type PriceListValues = Pick<PriceListItem, 'code' | 'name' | 'category' | 'unitPrice' | 'sac' | 'taxCategory'>;

/** What a new one starts with before the given values are laid over it. */
export const BLANK_PRICE_LIST_VALUES = { code: null, sac: null, taxCategory: 'HEALTHCARE_SERVICE' as const };

const FIELDS = ['code', 'name', 'category', 'unitPrice', 'sac', 'taxCategory'] as const;
const NEEDED: Partial<Record<keyof PriceListValues, string>> = {
  name: 'A service needs a name.',
  category: 'Give the category, such as Laboratory.',
  unitPrice: 'Give the price.',
  taxCategory: 'Say how it is taxed.',
};

/** The checked values of the given fields; null clears. Throws BAD_USER_INPUT naming every field that needs another look. */
export function readPriceListValues(input: UpdatePriceListItemInput): Partial<PriceListValues> {
  const faults: FieldFault[] = [];
  const values: Record<string, unknown> = {};
  for (const path of FIELDS) {
    if (input[path] === undefined) continue;
    const value = input[path] === '' ? null : input[path];
    const message = value === null ? NEEDED[path] : formFault(path, value);
    if (message) faults.push({ path, rule: value === null ? 'required' : 'form', message });
    values[path] = value;
  }
  if (faults.length) throw invalidInput(...faults);
  return values as Partial<PriceListValues>;
}

function formFault(path: keyof PriceListValues, value: unknown): string | null {
  if (path === 'unitPrice' && !isWholeWithin(value, 0, MAX_PRICE_PAISE))
    return `Give a price from ₹0.00 to ${formatRupees(MAX_PRICE_PAISE)}, to the paisa.`;
  if (path === 'sac' && !/^\d{4,8}$/.test(String(value))) return 'A SAC has 4 to 8 digits.';
  return null;
}

/** The unique code of another service, said at its field. Other errors stay as they are. */
export function codeTaken(error: unknown): unknown {
  if (!uniqueViolation(error)?.includes('code')) return error;
  const message = 'Another service of this branch has this code. Choose another code, or leave it empty.';
  return new Refusal('CONFLICT', message, { fields: [{ path: 'code', rule: 'unique', message }] });
}
