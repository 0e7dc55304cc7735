import {
  type BillDiscount,
  type BillLineInput,
  type BillTotals,
  type FieldFault,
  type Role,
  type TaxCategoryName,
  billFaults,
  billTotals,
  discountFault,
  type GrantedDiscount,
  taxRateOn,
} from '@medicare/domain';
import type { BillDetailFragment, BillLineEntry, BillLineKind, BillablesQuery } from '@medicare/web-graphql';

/** What a new line is made from. */
export type Billable = BillablesQuery['billables'][number];

/** One line of a draft as its form holds it. Amounts in paise; null is an empty box. */
export interface LineValues {
  /** The saved line that this is; null for a new one. */
  id: string | null;
  kind: BillLineKind;
  /** What a new line is made from: a doctor, a service or an item; null for a free line. */
  sourceId: string | null;
  description: string;
  code: string | null;
  quantity: number | null;
  unitPrice: number | null;
  discount: number | null;
  taxCategory: TaxCategoryName;
  /** The price on the list; null where there is none and one must be typed. */
  listPrice: number | null;
  /** It charges for what was dispensed: its quantity stays, and so does the line. */
  isDispensed: boolean;
}

/** The discount on the whole bill as its form holds it. */
export interface DiscountValues {
  kind: 'NONE' | 'AMOUNT' | 'PERCENT';
  amount: number | null;
  basisPoints: number | null;
  reason: string;
}

export interface DraftValues {
  lines: LineValues[];
  discount: DiscountValues;
}

export const NO_DISCOUNT: DiscountValues = { kind: 'NONE', amount: null, basisPoints: null, reason: '' };

/** A line for something on the lists. */
export const lineOf = ({ kind, doctorId, priceListItemId, itemId, ...listed }: Billable): LineValues => ({
  id: null,
  kind,
  sourceId: doctorId ?? priceListItemId ?? itemId ?? null,
  description: listed.description,
  code: listed.code ?? null,
  quantity: 1,
  unitPrice: listed.unitPrice ?? null,
  discount: null,
  taxCategory: listed.taxCategory,
  listPrice: listed.unitPrice ?? null,
  isDispensed: false,
});

/** A line for something that is on no list. */
export const freeLine = (description: string): LineValues => ({
  id: null,
  kind: 'FREE',
  sourceId: null,
  description,
  code: null,
  quantity: 1,
  unitPrice: null,
  discount: null,
  taxCategory: 'HEALTHCARE_SERVICE',
  listPrice: null,
  isDispensed: false,
});

/** A saved draft as the form's values. */
export function valuesOf(bill: BillDetailFragment): DraftValues {
  const lines = bill.lines.map((line): LineValues => {
    const { id, kind, description, quantity, unitPrice, taxCategory } = line;
    const code = line.code ?? null;
    const listPrice = kind === 'FREE' ? null : unitPrice;
    const kept = { id, kind, sourceId: null, description, code, quantity, unitPrice, taxCategory, listPrice };
    return { ...kept, discount: line.discount || null, isDispensed: Boolean(line.dispenseId) };
  });
  return { lines, discount: discountValuesOf(bill) };
}

function discountValuesOf({ discountAmount, discountBasisPoints, discountReason }: BillDetailFragment): DiscountValues {
  const reason = discountReason ?? '';
  if (discountAmount != null) return { ...NO_DISCOUNT, kind: 'AMOUNT', amount: discountAmount, reason };
  if (discountBasisPoints != null) return { ...NO_DISCOUNT, kind: 'PERCENT', basisPoints: discountBasisPoints, reason };
  return NO_DISCOUNT;
}

/** A line for the arithmetic, by the rates of a day YYYY-MM-DD. Empty boxes are no numbers, which `billFaults` names. */
export const lineInput = ({ quantity, unitPrice, discount, taxCategory }: LineValues, day: string): BillLineInput => ({
  quantity: quantity ?? NaN,
  unitPrice: unitPrice ?? NaN,
  discount: discount ?? 0,
  taxRate: taxRateOn(taxCategory, day),
});

/** The discount for the arithmetic; null for none. */
export function discountInput({ kind, amount, basisPoints }: DiscountValues): BillDiscount | null {
  if (kind === 'AMOUNT') return { kind, paise: amount ?? NaN };
  return kind === 'PERCENT' ? { kind, basisPoints: basisPoints ?? NaN } : null;
}

/** What the draft comes to on a day: the same arithmetic as the server's. */
export const draftTotals = ({ lines, discount }: DraftValues, day: string): BillTotals =>
  billTotals(
    lines.map((line) => lineInput(line, day)),
    discountInput(discount),
  );

/** Who makes the draft, and what discount somebody has granted before. */
export interface DraftMaker {
  role: Role;
  former: GrantedDiscount | null;
}

/** What keeps the draft from being saved: at `lines.0.quantity`, `discount`, `discount.reason` and the like. */
export function draftFaults(values: DraftValues, day: string, { role, former }: DraftMaker): FieldFault[] {
  const { lines, discount } = values;
  const faults = billFaults(
    lines.map((line) => lineInput(line, day)),
    discountInput(discount),
  );
  faults.push(...wordFaults(values));
  if (faults.length) return faults;
  const { gross, lineDiscount, billDiscount } = draftTotals(values, day);
  const fault = discountFault({
    role,
    grossPaise: gross,
    discountPaise: lineDiscount + billDiscount,
    former,
  });
  return fault ? [{ ...fault, path: discount.kind === 'NONE' ? lastDiscounted(lines) : fault.path }] : [];
}

function wordFaults({ lines, discount }: DraftValues): FieldFault[] {
  const faults = lines.flatMap(({ kind, description }, i) =>
    kind === 'FREE' && !description.trim()
      ? [{ path: `lines.${i}.description`, rule: 'required', message: 'Say what this line is for.' }]
      : [],
  );
  if (discount.kind !== 'NONE' && !discount.reason.trim())
    faults.push({ path: 'discount.reason', rule: 'required', message: 'Say why this discount is given.' });
  return faults;
}

/** Discounts on lines count as well: without one on the bill, the last of them is the one to lower. */
const lastDiscounted = (lines: readonly LineValues[]): string =>
  `lines.${lines.findLastIndex(({ discount }) => discount)}.discount`;

/** The line as the API takes it. A saved line need not say again what it is made from. */
export function entryOf(line: LineValues): BillLineEntry {
  const { id, kind, sourceId, description, code, quantity, unitPrice, discount, taxCategory } = line;
  const source = { CONSULTATION: 'doctorId', PRICE_LIST: 'priceListItemId', STOCK: 'itemId', FREE: null }[kind];
  return {
    ...(id ? { id } : source ? { [source]: sourceId } : {}),
    kind,
    description: description.trim(),
    code,
    quantity: quantity ?? 0,
    unitPrice,
    discount: discount ?? 0,
    ...(kind === 'FREE' ? { taxCategory } : {}),
  };
}

/** The discount as the API takes it; null takes it away. */
export function discountEntry({ kind, amount, basisPoints, reason }: DiscountValues) {
  if (kind === 'NONE') return null;
  return kind === 'AMOUNT' ? { amount, reason: reason.trim() } : { basisPoints, reason: reason.trim() };
}

/** A draft as texts, so that two versions can be compared part by part. */
export interface DraftTexts {
  lines: string;
  discount: string;
}
/** A saved draft with its version, for `versionedEdit`. */
export interface DraftRow extends DraftTexts {
  id: string;
  version: number;
}

export const textsOf = ({ lines, discount }: DraftValues): DraftTexts => ({
  lines: JSON.stringify(lines),
  discount: JSON.stringify(discount),
});

export const rowOf = (bill: BillDetailFragment): DraftRow => ({
  id: bill.id,
  version: bill.version,
  ...textsOf(valuesOf(bill)),
});

export const valuesOfTexts = ({ lines, discount }: DraftTexts): DraftValues => ({
  lines: JSON.parse(lines) as LineValues[],
  discount: JSON.parse(discount) as DiscountValues,
});
