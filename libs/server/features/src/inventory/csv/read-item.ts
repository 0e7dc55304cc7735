import {
  addDays,
  type FieldFault,
  isLocalDate,
  isWholeWithin,
  MAX_MOVEMENT_QUANTITY,
  parseRupees,
  Refusal,
  TAX_CATEGORIES,
  type TaxCategoryName,
} from '@medicare/domain';
import { validateInput } from '@medicare/platform';
import { type ItemValues, readItemValues } from '../items/item-values';
import { UpdateInventoryItemInput } from '../items/item.inputs';
import type { CsvLine } from './read-lines';

/** What is in stock when the books are opened. */
export interface Opening {
  quantity: number;
  batchNumber: string;
  expiresOn: string | null;
}

/** What a line says: only what stands in it. */
export interface ItemLine {
  values: Partial<ItemValues>;
  supplier: string | null;
  opening: Opening | null;
}

/** The number of the batch whose pack has none, or that nobody has written down. */
const UNNUMBERED = 'OPENING';

/** Reads the cells of a line. Faults are named by column. */
export function readItemLine({ cells }: CsvLine): { line: ItemLine; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const fault = (path: string, rule: string, message: string): undefined => void faults.push({ path, rule, message });
  const whole = (path: 'minQuantity' | 'quantity', least: number): number | undefined => {
    if (cells[path] === undefined) return undefined;
    const number = /^\d{1,3}(,\d{2,3})*$|^\d+$/.test(cells[path]) ? Number(cells[path].replaceAll(',', '')) : NaN;
    if (isWholeWithin(number, least, MAX_MOVEMENT_QUANTITY)) return number;
    return fault(path, 'range', `Give a whole number from ${least} to ${MAX_MOVEMENT_QUANTITY}.`);
  };
  const given = {
    name: cells.name,
    code: cells.code,
    category: cells.category,
    unit: cells.unit,
    minQuantity: whole('minQuantity', 0),
    unitPrice:
      cells.unitPrice === undefined ? undefined : (parseRupees(cells.unitPrice) ?? fault('unitPrice', 'money', RUPEES)),
    hsn: cells.hsn,
    taxCategory:
      cells.taxCategory === undefined ? undefined : (taxOf(cells.taxCategory) ?? fault('taxCategory', 'choice', TAX)),
  };
  const [quantity, expiresOn] = [whole('quantity', 0), cells.expiry === undefined ? null : dayOf(cells.expiry)];
  if (cells.expiry !== undefined && !expiresOn) fault('expiry', 'date', DAY);
  if ((cells.batch?.length ?? 0) > 60) fault('batch', 'length', 'Use at most 60 characters.');
  if ((cells.supplier?.length ?? 0) > 160) fault('supplier', 'length', 'Use at most 160 characters.');
  const opening = quantity ? { quantity, batchNumber: cells.batch ?? UNNUMBERED, expiresOn } : null;
  const values = checked(given, faults);
  return { line: { values, supplier: cells.supplier ?? null, opening }, faults };
}

/** The values under the same rules as in a form; their faults join the others. */
function checked(given: object, faults: FieldFault[]): Partial<ItemValues> {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  try {
    const input = Object.assign(new UpdateInventoryItemInput(), present);
    validateInput(input);
    return readItemValues(input);
  } catch (error) {
    if (!(error instanceof Refusal) || !error.facts.fields) throw error;
    faults.push(...error.facts.fields);
    return {};
  }
}

const RUPEES = 'Give the price in rupees with at most two decimals, such as 12.50.';
const DAY = 'Give the last day of use, such as 2027-03-31, 31-03-2027 or 03/2027.';
const TAX = `Give one of ${TAX_CATEGORIES.join(', ')}.`;

const taxOf = (text: string): TaxCategoryName | undefined =>
  TAX_CATEGORIES.find((category) => category === text.toUpperCase().replace(/[^A-Z]+/g, '_'));

/** YYYY-MM-DD, day first as in India, or month and year as on most packs, which means the last day of that month. */
function dayOf(text: string): string | null {
  const [, d, m, y] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const [, month, year] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const day = y
    ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    : year
      ? lastDayOf(Number(year), Number(month))
      : text;
  return isLocalDate(day) ? day : null;
}

const lastDayOf = (year: number, month: number): string =>
  month < 1 || month > 12
    ? ''
    : addDays(`${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`, -1);
