import { DENOMINATIONS } from '@medicare/domain';

/** What a payer is likely to hand over for an amount: exactly it, or the next round sums. In paise, smallest first. */
export function likelyTenders(amount: number): number[] {
  if (amount <= 0) return [];
  const rounds = [10_000, 50_000, 200_000].map((note) => Math.ceil(amount / note) * note);
  return [...new Set([amount, ...rounds])].sort((a, b) => a - b);
}

/** What goes back to the payer; null while less than the amount was handed over, or nothing typed. Paise. */
export const changeOf = (tendered: number | null, amount: number | null): number | null =>
  tendered === null || amount === null || tendered < amount ? null : tendered - amount;

/** The notes and coins that make up a sum of whole rupees, largest first; what is below a rupee is left out. */
export function notesFor(amount: number): { denomination: number; count: number }[] {
  let left = amount;
  return DENOMINATIONS.filter((denomination) => denomination < 200_000).flatMap((denomination) => {
    const count = Math.floor(left / denomination);
    left -= count * denomination;
    return count ? [{ denomination, count }] : [];
  });
}
