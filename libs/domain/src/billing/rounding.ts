/**
 * `a` times `b` over `divisor`, exactly: the whole part and what remains of the division. All are whole numbers from 0,
 * `divisor` from 1. Products beyond 2^53 take the way of big integers. Throws RangeError when the whole part is beyond 2^53.
 */
export function timesOver(a: number, b: number, divisor: number): { whole: number; rest: number } {
  demandWhole(a, b, divisor);
  const product = a * b;
  if (!Number.isSafeInteger(product)) return bigTimesOver(a, b, divisor);
  const rest = product % divisor;
  return { whole: (product - rest) / divisor, rest };
}

function bigTimesOver(a: number, b: number, divisor: number): { whole: number; rest: number } {
  const product = BigInt(a) * BigInt(b);
  const whole = Number(product / BigInt(divisor));
  demandWhole(whole);
  return { whole, rest: Number(product % BigInt(divisor)) };
}

function demandWhole(...values: number[]): void {
  const odd = values.find((value) => !Number.isSafeInteger(value) || value < 0);
  if (odd !== undefined) throw new RangeError(`${odd} is not a whole number from 0 to 2^53.`);
}

/**
 * The rule of rounding, stated once: to the nearest whole, a half goes up. `a` times `b` over `divisor`, exactly, with
 * the preconditions of {@link timesOver}.
 */
export function shareHalfUp(a: number, b: number, divisor: number): number {
  const { whole, rest } = timesOver(a, b, divisor);
  return rest >= divisor - rest ? whole + 1 : whole;
}

/** `numerator` over `denominator`, rounded half up. A numerator that is a product belongs into {@link shareHalfUp}. */
export const divideHalfUp = (numerator: number, denominator: number): number => shareHalfUp(numerator, 1, denominator);
