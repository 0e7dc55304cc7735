import fc from 'fast-check';
import { delayAfterFailures, locksAt } from './sign-in-delay';

test('four tries are free, the fifth failure waits 30 seconds, and each further one twice as long up to a quarter of an hour', () => {
  expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 1000].map(delayAfterFailures)).toEqual([
    0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
  ]);
});

test('more failures never wait less', () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      (failures) =>
        delayAfterFailures(failures + 1) >= delayAfterFailures(failures) && delayAfterFailures(failures) <= 900,
    ),
  );
});

test('the owner is told once: when the first delay starts', () => {
  expect(Array.from({ length: 20 }, (_, i) => i).filter(locksAt)).toEqual([5]);
  expect(delayAfterFailures(4)).toBe(0);
  expect(delayAfterFailures(5)).toBeGreaterThan(0);
});
