import { countsOf, sumOfCounts, withBalance } from './drawer';

const entry = (kind: 'FLOAT' | 'PAYMENT' | 'REFUND', amount: number) => ({
  id: `${kind}${amount}`,
  createdAt: '2026-11-25T04:00:00Z',
  kind,
  amount,
  reason: null,
  paymentId: null,
});

it('says after each entry what should be in the drawer, the newest first', () => {
  const rows = withBalance([entry('FLOAT', 200_000), entry('PAYMENT', 50_000), entry('REFUND', -20_000)]);
  expect(rows.map(({ kind, balance }) => [kind, balance])).toEqual([
    ['REFUND', 230_000],
    ['PAYMENT', 250_000],
    ['FLOAT', 200_000],
  ]);
});

it('counts notes and coins by their place, and leaves out what was not counted', () => {
  const typed = [null, 3, null, 1, 0, null, null, null, null, 7];
  expect(countsOf(typed)).toEqual([
    { denomination: 50_000, count: 3 },
    { denomination: 10_000, count: 1 },
    { denomination: 100, count: 7 },
  ]);
  expect(sumOfCounts(typed)).toBe(160_700);
  expect(sumOfCounts([])).toBe(0);
});
