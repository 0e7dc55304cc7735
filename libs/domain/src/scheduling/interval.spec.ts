import fc from 'fast-check';
import { Interval, merged, overlaps, without } from './interval';

const anInterval = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]): Interval => ({ start, end: start + length }));
const intervals = fc.array(anInterval, { maxLength: 12 });
/** The plain way: every moment by itself. */
const momentsOf = (all: readonly Interval[]): Set<number> =>
  new Set(all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));

test('touching intervals share no moment', () => {
  expect(overlaps({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(false);
  expect(overlaps({ start: 0, end: 11 }, { start: 10, end: 20 })).toBe(true);
});

test('merging joins what overlaps or touches and drops what is empty', () => {
  expect(
    merged([
      { start: 20, end: 30 },
      { start: 0, end: 10 },
      { start: 10, end: 15 },
      { start: 40, end: 40 },
    ]),
  ).toEqual([
    { start: 0, end: 15 },
    { start: 20, end: 30 },
  ]);
});

test('leave in the middle leaves the ends', () => {
  expect(without([{ start: 0, end: 100 }], [{ start: 40, end: 60 }])).toEqual([
    { start: 0, end: 40 },
    { start: 60, end: 100 },
  ]);
});

test('merging keeps exactly the same moments, sorted and apart', () => {
  fc.assert(
    fc.property(intervals, (all) => {
      const result = merged(all);
      expect(momentsOf(result)).toEqual(momentsOf(all));
      result.slice(1).forEach(({ start }, i) => expect(start).toBeGreaterThan(result[i].end));
    }),
  );
});

test('taking away leaves exactly the moments of the first that are not of the second', () => {
  fc.assert(
    fc.property(intervals, intervals, (whole, holes) => {
      const [kept, gone] = [momentsOf(whole), momentsOf(holes)];
      expect(momentsOf(without(whole, holes))).toEqual(new Set([...kept].filter((moment) => !gone.has(moment))));
    }),
  );
});
