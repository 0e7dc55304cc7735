import { type ErrorCode, type FieldFault, isExpired } from '@medicare/domain';
import { newId } from '@medicare/platform';
import { BLANK_ITEM_VALUES, type ItemValues } from '../items/item-values';
import type { KnownItem, KnownItems } from './known-items';
import { type ItemLine, type Opening, readItemLine } from './read-item';
import type { CsvLine } from './read-lines';

/** Why a line is not taken over. */
export interface LineFault extends FieldFault {
  code: ErrorCode;
}

/** What a line comes to: what is to be written, all of it checked. */
export interface LinePlan {
  kind: 'created' | 'updated' | 'unchanged';
  item: KnownItem;
  changes: Partial<ItemValues>;
  newSupplier: { id: string; name: string } | null;
  /** A batch that the books do not have yet. */
  opening: Opening | null;
}

export interface PlanConditions {
  today: string;
  mayReceive: boolean;
}

/** Decides what becomes of a line. Writes nothing; `known` then holds what the line will have made. */
export function planLine(line: CsvLine, known: KnownItems, conditions: PlanConditions): LinePlan | LineFault[] {
  if (line.fault) return [at('', 'cells', line.fault)];
  const { line: said, faults } = readItemLine(line);
  const found = known.find(line.cells.name, line.cells.code);
  faults.push(...itemFaults(line, found));
  if (!faults.length) faults.push(...openingFaults(said.opening, found[0], known, conditions));
  if (faults.length) return faults.map((fault) => ({ code: codeOf(fault), ...fault }));
  return planOf(said, found[0], known);
}

function planOf(said: ItemLine, found: KnownItem | undefined, known: KnownItems): LinePlan {
  const supplier = said.supplier ? known.supplier(said.supplier) : null;
  const given = supplier ? { ...said.values, supplierId: supplier.id } : said.values;
  const changes = found ? changedOnly(found, given) : given;
  const item = found ? { ...found, ...changes } : newItem(given);
  const opening = said.opening && known.expiryOf(item.id, said.opening.batchNumber) === undefined ? said.opening : null;
  known.add(item);
  if (opening) known.addBatch(item.id, opening.batchNumber, opening.expiresOn);
  const isChanged = Object.keys(changes).length > 0 || opening !== null;
  const newSupplier = supplier?.isNew ? { id: supplier.id, name: said.supplier! } : null;
  return { kind: found ? (isChanged ? 'updated' : 'unchanged') : 'created', item, changes, newSupplier, opening };
}

const newItem = (given: Partial<ItemValues>): KnownItem => ({
  ...BLANK_ITEM_VALUES,
  ...(given as ItemValues),
  id: newId(),
  isActive: true,
});

const changedOnly = (item: KnownItem, given: Partial<ItemValues>): Partial<ItemValues> =>
  Object.fromEntries(Object.entries(given).filter(([name, value]) => item[name as keyof ItemValues] !== value));

const NEEDED = ['name', 'category', 'unit', 'unitPrice'] as const;
const at = (path: string, rule: string, message: string): LineFault => ({
  code: rule === 'forbidden' ? 'FORBIDDEN' : 'BAD_USER_INPUT',
  path,
  rule,
  message,
});
const codeOf = ({ rule }: FieldFault): ErrorCode => (rule === 'forbidden' ? 'FORBIDDEN' : 'BAD_USER_INPUT');

function itemFaults({ cells }: CsvLine, found: KnownItem[]): FieldFault[] {
  if (!found.length)
    return NEEDED.filter((name) => cells[name] === undefined).map((name) =>
      at(name, 'required', `A new item needs its ${WORDS[name]}.`),
    );
  if (found.length > 1) return [at('code', 'ambiguous', 'Several items have this name. Give the code of the one.')];
  if (!found[0].isActive)
    return [at('name', 'inactive', 'This item is deactivated. Reactivate it first, or leave the line out.')];
  return [];
}

const WORDS = { name: 'name', category: 'category', unit: 'unit', unitPrice: 'price' };

function openingFaults(
  opening: Opening | null,
  found: KnownItem | undefined,
  known: KnownItems,
  { today, mayReceive }: PlanConditions,
): FieldFault[] {
  if (!opening) return [];
  if (!mayReceive) return [at('quantity', 'forbidden', 'You may not take stock in. Leave the quantity empty.')];
  const expiry = found ? known.expiryOf(found.id, opening.batchNumber) : undefined;
  if (expiry !== undefined && opening.expiresOn !== null && opening.expiresOn !== expiry)
    return [at('expiry', 'mismatch', 'The books have this batch with another expiry. Look at the pack again.')];
  if (expiry === undefined && isExpired(opening, today))
    return [at('expiry', 'expired', 'This batch has expired already and cannot be taken in.')];
  return [];
}
