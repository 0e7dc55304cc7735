import fc from 'fast-check';
import { splitByLargestRemainder } from './largest-remainder';
import { MAX_PAISE } from './paise';
import { divideHalfUp, shareHalfUp, timesOver } from './rounding';

const natural = fc.nat({ max: MAX_PAISE });
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

describe('rounding', () => {
  test.each([
    [0, 2, 0],
    [1, 2, 1],
    [1, 3, 0],
    [2, 3, 1],
    [5, 10, 1],
    [25, 10, 3],
    [24, 10, 2],
    [MAX_PAISE, 2, 4_503_599_627_370_496],
    [MAX_PAISE, MAX_PAISE, 1],
  ])('%p over %p is %p: a half goes up', (numerator, denominator, result) =>
    expect(divideHalfUp(numerator, denominator)).toBe(result),
  );

  test('products beyond 2^53 are as exact as others', () => {
    expect(shareHalfUp(999_999_999_999_999, 9999, 20_000)).toBe(499_949_999_999_999 + 1);
    fc.assert(
      fc.property(natural, fc.nat({ max: 10_000 }), fc.integer({ min: 10_000, max: MAX_PAISE }), (a, b, divisor) => {
        const [n, d] = [BigInt(a) * BigInt(b), BigInt(divisor)];
        expect(timesOver(a, b, divisor)).toEqual({ whole: Number(n / d), rest: Number(n % d) });
        expect(BigInt(shareHalfUp(a, b, divisor))).toBe((2n * n + d) / (2n * d));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [-1, 2],
    [0.5, 2],
    [NaN, 2],
    [1, -2],
    [MAX_PAISE + 1, 1],
  ])('%p over %p is a mistake of the program', (numerator, denominator) =>
    expect(() => divideHalfUp(numerator, denominator)).toThrow(RangeError),
  );
  test('as is a result that is not exact', () => expect(() => timesOver(MAX_PAISE, 2, 1)).toThrow(RangeError));
});

describe('splitting by largest remainder', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [10, [50, 30, 20], [5, 3, 2]],
    [10, [55, 25, 20], [6, 2, 2]],
    [7, [0, 7, 0], [0, 7, 0]],
    [0, [0, 0], [0, 0]],
    [0, [], []],
  ])('%p over %p is %p', (amount, weights, shares) => expect(splitByLargestRemainder(amount, weights)).toEqual(shares));

  test('over nothing there is nothing to split', () =>
    expect(() => splitByLargestRemainder(1, [0, 0])).toThrow(RangeError));

  test('shares add up exactly, are never negative, never above their weight, and the same every time', () => {
    const weights = fc.array(fc.nat({ max: 1_000_000_000_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(weights, fc.nat({ max: 1_000_000 }), (each, millionths) => {
        const amount = timesOver(sum(each), millionths, 1_000_000).whole;
        const shares = splitByLargestRemainder(amount, each);
        expect(sum(shares)).toBe(amount);
        expect(shares.every((share, i) => share >= 0 && share <= each[i])).toBe(true);
        expect(splitByLargestRemainder(amount, each)).toEqual(shares);
      }),
    );
  });

  test('nobody is further than one from the exact share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1 }),
        fc.nat({ max: 100_000 }),
        (each, amount) => {
          const shares = splitByLargestRemainder(amount, each);
          shares.forEach((share, i) => expect(Math.abs(share - (amount * each[i]) / sum(each))).toBeLessThan(1));
        },
      ),
    );
  });
});
