import { CashCount, cashCountFaults, countedCash, DENOMINATIONS, expectedCash } from './cash-count';

const faults = (counts: CashCount[]): string[] => cashCountFaults(counts).map(({ path, rule }) => `${path} ${rule}`);

test('a drawer is counted', () => {
  const counts = [
    { denomination: 50_000, count: 3 },
    { denomination: 1000, count: 4 },
    { denomination: 100, count: 7 },
  ];
  expect(faults(counts)).toEqual([]);
  expect(countedCash(counts)).toBe(154_700);
  expect(countedCash(DENOMINATIONS.map((denomination) => ({ denomination, count: 1 })))).toBe(288_800);
  expect(countedCash([])).toBe(0);
});

test.each([
  ['a note that does not exist', [{ denomination: 30_000, count: 1 }], ['counts.0.denomination unknown']],
  ['fewer than none', [{ denomination: 100, count: -1 }], ['counts.0.count range']],
  ['half a note', [{ denomination: 100, count: 0.5 }], ['counts.0.count range']],
  [
    'one counted twice',
    [
      { denomination: 100, count: 1 },
      { denomination: 200, count: 1 },
      { denomination: 100, count: 1 },
    ],
    ['counts.2.denomination doubled'],
  ],
])('%s is refused', (_what, counts, found) => expect(faults(counts)).toEqual(found));

test('what must be in the drawer: float and payments, less refunds, with what was put in and taken out', () => {
  expect(
    expectedCash([
      { kind: 'FLOAT', amount: 200_000 },
      { kind: 'PAYMENT', amount: 50_000 },
      { kind: 'PAYMENT', amount: 1 },
      { kind: 'REFUND', amount: 20_000 },
      { kind: 'PAY_IN', amount: 3000 },
      { kind: 'PAY_OUT', amount: 130_000 },
    ]),
  ).toBe(103_001);
  expect(expectedCash([])).toBe(0);
});
