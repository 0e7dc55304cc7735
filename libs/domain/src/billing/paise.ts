import { invalidInput } from '../errors';

declare const paiseBrand: unique symbol;

/** An amount of money in whole paise (a hundredth of a rupee), within the range in which integers are exact. */
export type Paise = number & { readonly [paiseBrand]: true };

/** The largest amount that is still exact, in paise (2^53 - 1). */
export const MAX_PAISE = Number.MAX_SAFE_INTEGER;
/** The highest price of one piece, in paise: ten crore rupees. Times the largest quantity it is still exact. */
export const MAX_PRICE_PAISE = 10_000_000_000;
/** The highest sum of one bill, in paise: a thousand crore rupees. Thousands of such bills still add up exactly. */
export const MAX_BILL_PAISE = 1_000_000_000_000;

/** The number as paise. Throws BAD_USER_INPUT at `path` when it is no whole number or beyond the exact range. */
export function paise(amount: number, path = 'amount'): Paise {
  if (Number.isSafeInteger(amount)) return (amount + 0) as Paise; // + 0 turns -0 into 0
  throw invalidInput({ path, rule: 'paise', message: 'Give the amount in whole paise, such as 125000 for ₹1,250.00.' });
}

/** The sum, 0 of nothing. Throws BAD_USER_INPUT as soon as it leaves the exact range. */
export function sumPaise(amounts: Iterable<number>): Paise {
  let sum = paise(0);
  for (const amount of amounts) sum = paise(sum + paise(amount));
  return sum;
}

/** As people read it: `₹12,34,567.50`, `-₹50.00`; with `sign: false` without the rupee sign. */
export function formatRupees(amount: number, { sign = true }: { sign?: boolean } = {}): string {
  const [whole, fraction] = rupeesText(Math.abs(amount)).split('.');
  const grouped = whole.replace(/\d(?=(?:\d\d)+\d$)/g, '$&,');
  return `${amount < 0 ? '-' : ''}${sign ? '₹' : ''}${grouped}.${fraction}`;
}

/** As machines read it: `1234567.50`, always two decimals. No division that could round takes part. */
export function rupeesText(amount: number): string {
  const size = Math.abs(amount);
  const fraction = size % 100;
  return `${amount < 0 ? '-' : ''}${(size - fraction) / 100}.${String(fraction).padStart(2, '0')}`;
}

const RUPEES = /^(?:₹|Rs\.?|INR)?\s*(\d+|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.(\d{1,2}))?$/i;

/**
 * The paise of an amount as people and banks write it: `1234`, `1,234.5`, `₹12,34,567.50`. Null for anything else: more
 * than two decimals, a minus, commas in odd places, or more than can be exact.
 */
export function parseRupees(text: string): Paise | null {
  const [, whole, fraction = ''] = RUPEES.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const amount = Number(whole.replaceAll(',', '') + fraction.padEnd(2, '0'));
  return Number.isSafeInteger(amount) ? (amount as Paise) : null;
}
