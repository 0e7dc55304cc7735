import { invalidInput } from '../errors';
import { splitByLargestRemainder } from './largest-remainder';
import { formatRupees } from './paise';
import { shareHalfUp } from './rounding';
import { isWholeWithin } from './whole-number';

/** What an amount consists of, in paise. */
export interface TaxParts {
  taxable: number;
  cgst: number;
  sgst: number;
}

/** A line of an issued bill: `total` = taxable + cgst + sgst. */
export interface CreditableLine extends TaxParts {
  quantity: number;
  total: number;
}

/** What is credited on one line, in paise: `amount` = taxable + cgst + sgst. */
export interface LineCredit extends TaxParts {
  amount: number;
}

/**
 * What crediting `quantity` pieces of a line is worth after `alreadyCreditedQuantity` of them were credited. Each part is
 * the rounded value of all pieces so far less that of the former ones, so that any sequence adds up to the line exactly.
 *
 * Throws BAD_USER_INPUT for more pieces than are left. A line that was also credited by amount is credited by amount
 * to its end ({@link creditParts}): pieces know nothing of amounts.
 */
export function creditOf(line: CreditableLine, alreadyCreditedQuantity: number, quantity: number): LineCredit {
  const left = line.quantity - alreadyCreditedQuantity;
  if (!isWholeWithin(quantity, 1, left))
    throw invalidInput({ path: 'quantity', rule: 'range', message: quantityWords(left) });
  const piece = (whole: number): number =>
    shareHalfUp(whole, alreadyCreditedQuantity + quantity, line.quantity) -
    shareHalfUp(whole, alreadyCreditedQuantity, line.quantity);
  const [taxable, cgst, sgst] = [piece(line.taxable), piece(line.cgst), piece(line.sgst)];
  return { amount: taxable + cgst + sgst, taxable, cgst, sgst };
}

const quantityWords = (left: number): string =>
  left > 0 ? `Give a whole number from 1 to ${left}: so many are not credited yet.` : 'This line is credited already.';

/**
 * A credit given as an amount in paise, split over what is left of each line, never more than that. Throws
 * BAD_USER_INPUT when it is more than is left in all.
 */
export function splitCredit(amount: number, linesRemaining: readonly number[]): number[] {
  const left = linesRemaining.reduce((sum, remaining) => sum + remaining, 0);
  if (isWholeWithin(amount, 1, left)) return splitByLargestRemainder(amount, linesRemaining);
  const message = left ? `Give an amount up to ${formatRupees(left)}, to the paisa.` : 'This bill is credited already.';
  throw invalidInput({ path: 'amount', rule: 'range', message });
}

/**
 * What an amount credited on a line consists of, given what is left of the line's parts. Exact whatever was credited
 * before, and in whichever way; CGST and SGST of one credit may differ by a paisa, of the whole line never.
 */
export function creditParts(amount: number, left: TaxParts): LineCredit {
  const parts = splitByLargestRemainder(amount, [left.taxable, left.cgst, left.sgst]);
  return { amount, taxable: parts[0], cgst: parts[1], sgst: parts[2] };
}
