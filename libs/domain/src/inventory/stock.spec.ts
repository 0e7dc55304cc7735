import fc from 'fast-check';
import { csvSafe, csvUnsafe } from './csv-safety';
import { expiryWindowOf } from './expiry';
import { crossesDown, isLow, rearms } from './low-stock';
import { MovementKindName, movementFaults, signedQuantity } from './movement';
import { differencesOf, stocktakeFaults } from './stocktake';

describe('a movement', () => {
  test.each([
    ['RECEIPT', 5, 5],
    ['RETURN', 5, 5],
    ['DISPENSE', 5, -5],
    ['WRITE_OFF', 5, -5],
    ['ADJUST', 5, 5],
    ['ADJUST', -5, -5],
  ] as [MovementKindName, number, number][])('%s of %p adds %p', (kind, quantity, added) =>
    expect(signedQuantity(kind, quantity)).toBe(added),
  );

  test.each([
    ['RECEIPT', [1, 1_000_000], [0, -1, 1.5, NaN, 1_000_001]],
    ['WRITE_OFF', [1, 1_000_000], [0, -1, 1.5, NaN, 1_000_001]],
    ['ADJUST', [1, -1, 1_000_000, -1_000_000], [0, 1.5, NaN, -1_000_001]],
  ] as [MovementKindName, number[], number[]][])('%s of %p, never of %p', (kind, good, bad) => {
    expect(good.flatMap((quantity) => movementFaults(kind, quantity))).toEqual([]);
    for (const quantity of bad)
      expect(movementFaults(kind, quantity)).toMatchObject([{ path: 'quantity', rule: 'range' }]);
  });
});

describe('low stock', () => {
  test('is the least quantity or below', () =>
    expect([11, 10, 9].map((quantity) => isLow(quantity, 10))).toEqual([false, true, true]));
  test.each([
    [11, 10, true, false],
    [11, 0, true, false],
    [10, 9, false, false],
    [10, 11, false, true],
    [9, 10, false, false],
    [12, 11, false, false],
  ])('from %p to %p with at least 10: alert %p, armed again %p', (before, after, alert, armed) =>
    expect([crossesDown(before, after, 10), rearms(before, after, 10)]).toEqual([alert, armed]),
  );

  test('over any course of stock there is one alert per fall, however the stock wavers', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.array(fc.nat(40), { minLength: 2 }), (least, course) => {
        let isArmed = course[0] > least;
        course.slice(1).forEach((after, i) => {
          const before = course[i];
          expect(crossesDown(before, after, least)).toBe(isArmed && after <= least);
          expect(rearms(before, after, least)).toBe(!isArmed && after > least);
          isArmed = after > least;
        });
      }),
    );
  });
});

test.each([
  ['2026-11-22', 'EXPIRED'],
  ['2026-11-23', 30],
  ['2026-12-23', 30],
  ['2026-12-24', 60],
  ['2027-01-22', 60],
  ['2027-01-23', 90],
  ['2027-02-21', 90],
  ['2027-02-22', null],
  [null, null],
])('what expires on %p is listed under %p', (expiresOn, window) =>
  expect(expiryWindowOf(expiresOn, '2026-11-23')).toBe(window),
);

describe('a stocktake', () => {
  test('corrects what differs and leaves what nobody counted', () => {
    const lines = [
      { batchId: 'a', expected: 10, counted: 10 },
      { batchId: 'b', expected: 10, counted: 7 },
      { batchId: 'c', expected: 10, counted: null },
      { batchId: 'd', expected: 0, counted: 2 },
      { batchId: 'e', expected: 5, counted: 0 },
    ];
    expect(differencesOf(lines).map(({ batchId, difference }) => [batchId, difference])).toEqual([
      ['b', -3],
      ['d', 2],
      ['e', -5],
    ]);
  });
  test('a count is a whole number from 0', () => {
    const counted = [0, 5, null, -1, 1.5, NaN, 1_000_001].map((each) => ({ expected: 1, counted: each }));
    expect(stocktakeFaults(counted).map(({ path }) => path)).toEqual([3, 4, 5, 6].map((i) => `lines.${i}.counted`));
  });
  test('after its corrections the ledger says what was found', () => {
    const counts = fc.array(fc.record({ expected: fc.nat(99), counted: fc.option(fc.nat(99)) }));
    fc.assert(
      fc.property(counts, (lines) => {
        const corrected = new Map(lines.map((line, i) => [i, line.expected]));
        for (const { i, difference } of differencesOf(lines.map((line, i) => ({ ...line, i }))))
          corrected.set(i, corrected.get(i)! + signedQuantity('ADJUST', difference));
        lines.forEach(({ expected, counted }, i) => expect(corrected.get(i)).toBe(counted ?? expected));
      }),
    );
  });
});

describe('cells for a spreadsheet', () => {
  test.each(['=1+1', '+91', '-5', '@SUM(A1)', '\tx', '\rx', '\nx'])('%p gets an apostrophe', (text) =>
    expect(csvSafe(text)).toBe(`'${text}`),
  );
  test.each(['Paracetamol 500 mg', "'quoted'", '', 'a=b', '5-HT'])('%p stays', (text) =>
    expect(csvSafe(text)).toBe(text),
  );
  test('no cell begins a formula, and each is read as what it was', () => {
    const texts = fc
      .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', 'a', '1', ' '))
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        expect(csvSafe(text)).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(csvUnsafe(csvSafe(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
