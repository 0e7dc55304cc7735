import { FieldFault } from '../errors';
import { formatRupees, MAX_BILL_PAISE, MAX_PAISE, MAX_PRICE_PAISE } from './paise';
import { isWholeWithin } from './whole-number';

/** One line as it is entered. */
export interface BillLineInput {
  /** Whole pieces, from 1. */
  quantity: number;
  /** Paise for one piece, before tax. */
  unitPrice: number;
  /** Paise off the whole line, before tax. */
  discount: number;
  /** GST in basis points: 500 is 5 %. */
  taxRate: number;
}

/** A discount on the whole bill, taken after those on the lines and before tax. */
export type BillDiscount = { kind: 'AMOUNT'; paise: number } | { kind: 'PERCENT'; basisPoints: number };

export const MAX_BILL_LINES = 200;
export const MAX_LINE_QUANTITY = 100_000;
/** All of it: a hundred percent, in basis points. */
export const WHOLE_BASIS_POINTS = 10_000;

interface LineRule {
  field: keyof BillLineInput;
  rule: string;
  message: string;
  holds: (line: BillLineInput) => boolean;
}

const RANGES: readonly LineRule[] = [
  {
    field: 'quantity',
    rule: 'range',
    message: `Give the quantity as a whole number from 1 to ${MAX_LINE_QUANTITY}.`,
    holds: ({ quantity }) => isWholeWithin(quantity, 1, MAX_LINE_QUANTITY),
  },
  {
    field: 'unitPrice',
    rule: 'range',
    message: `Give a price from ₹0.00 to ${formatRupees(MAX_PRICE_PAISE)}, to the paisa.`,
    holds: ({ unitPrice }) => isWholeWithin(unitPrice, 0, MAX_PRICE_PAISE),
  },
  {
    field: 'discount',
    rule: 'range',
    message: 'Give the discount as an amount from ₹0.00, to the paisa.',
    holds: ({ discount }) => isWholeWithin(discount, 0, MAX_PAISE),
  },
  {
    field: 'taxRate',
    rule: 'range',
    message: 'Give a tax rate from 0 % to 100 %, with at most two decimals.',
    holds: ({ taxRate }) => isWholeWithin(taxRate, 0, WHOLE_BASIS_POINTS),
  },
];
const LIMIT: LineRule = {
  field: 'discount',
  rule: 'limit',
  message: 'This discount is more than the line costs. Lower it.',
  holds: ({ quantity, unitPrice, discount }) => discount <= quantity * unitPrice,
};

const broken = (line: BillLineInput): LineRule[] => {
  const outOfRange = RANGES.filter((rule) => !rule.holds(line));
  return outOfRange.length || LIMIT.holds(line) ? outOfRange : [LIMIT];
};

/** Whether a line can be reckoned with. */
export const isWholeLine = (line: BillLineInput): boolean =>
  RANGES.every((rule) => rule.holds(line)) && LIMIT.holds(line);

/** What is wrong with a bill as entered; empty when its totals hold. Paths such as `lines.0.quantity`, `discount`. */
export function billFaults(lines: readonly BillLineInput[], billDiscount: BillDiscount | null): FieldFault[] {
  if (lines.length > MAX_BILL_LINES) return [TOO_MANY_LINES];
  const faults = lines.flatMap((line, i) =>
    broken(line).map(({ field, rule, message }) => ({ path: `lines.${i}.${field}`, rule, message })),
  );
  // What a discount may be at most is known once every line is.
  const net = faults.length
    ? MAX_PAISE
    : sumOf(lines, ({ quantity, unitPrice, discount }) => quantity * unitPrice - discount);
  if (billDiscount) faults.push(...billDiscountFaults(billDiscount, net));
  if (!faults.length && sumOf(lines, ({ quantity, unitPrice }) => quantity * unitPrice) > MAX_BILL_PAISE)
    faults.push(TOO_MUCH);
  return faults;
}

const sumOf = (lines: readonly BillLineInput[], of: (line: BillLineInput) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0);

const TOO_MANY_LINES: FieldFault = {
  path: 'lines',
  rule: 'count',
  message: `A bill holds at most ${MAX_BILL_LINES} lines. Make a second bill for the rest.`,
};
const TOO_MUCH: FieldFault = {
  path: 'lines',
  rule: 'total',
  message: `A bill comes to at most ${formatRupees(MAX_BILL_PAISE)}. Look at quantities and prices again.`,
};

/** What is wrong with a discount on a bill whose lines come to `net` paise after their own discounts. */
export function billDiscountFaults(discount: BillDiscount, net: number): FieldFault[] {
  const fault = (rule: string, message: string): FieldFault[] => [{ path: 'discount', rule, message }];
  if (discount.kind === 'PERCENT')
    return isWholeWithin(discount.basisPoints, 0, WHOLE_BASIS_POINTS)
      ? []
      : fault('range', 'Give a discount from 0 % to 100 %, with at most two decimals.');
  if (!isWholeWithin(discount.paise, 0, MAX_PAISE))
    return fault('range', 'Give the discount as an amount from ₹0.00, to the paisa.');
  return discount.paise <= net ? [] : fault('limit', 'This discount is more than the bill comes to. Lower it.');
}
