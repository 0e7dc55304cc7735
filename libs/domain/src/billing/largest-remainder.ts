import { timesOver } from './rounding';

/**
 * Splits an amount in proportion to weights so that the shares add up to it exactly (largest remainder, or Hare-Niemeyer):
 * everyone gets the whole part, the units left over go to the largest remainders, of equal ones to the first.
 *
 * Whole numbers from 0. No share is above its weight as long as the amount is not above the sum of the weights. Throws
 * RangeError when there is an amount to split and no weight at all.
 */
export function splitByLargestRemainder(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (amount === 0) return weights.map(() => 0);
  if (sum === 0) throw new RangeError('There is nothing to split the amount over.');
  const parts = weights.map((weight) => timesOver(amount, weight, sum));
  const shares = parts.map(({ whole }) => whole);
  const left = amount - shares.reduce((total, share) => total + share, 0);
  // Remainders are below the sum and add up to `left` sums, so more than `left` of them are above zero.
  const byRemainder = parts.map((_, i) => i).sort((i, j) => parts[j].rest - parts[i].rest || i - j);
  for (const i of byRemainder.slice(0, left)) shares[i]++;
  return shares;
}
