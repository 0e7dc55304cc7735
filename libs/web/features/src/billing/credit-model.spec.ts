import type { BillLineRowFragment } from '@medicare/web-graphql';
import { creditValue, creditableOf } from './credit-model';

const line = (changes: Partial<BillLineRowFragment>): BillLineRowFragment =>
  ({
    quantity: 3,
    creditedQuantity: 0,
    credited: 0,
    taxable: 10_000,
    cgst: 250,
    sgst: 250,
    total: 10_500,
    ...changes,
  }) as BillLineRowFragment;

it('credits pieces until none is left, and the pieces add up to the line', () => {
  const first = creditValue(line({}), 1);
  const rest = creditValue(line({ creditedQuantity: 1, credited: first }), 2);
  expect(first + rest).toBe(10_500);
  expect(creditableOf(line({ creditedQuantity: 3, credited: 10_500 }))).toBe(0);
});

it('leaves a line that was credited as an amount to amounts', () => {
  expect(creditableOf(line({ credited: 500 }))).toBe(0);
  expect(creditValue(line({ credited: 500 }), 1)).toBe(0);
});

it('is worth nothing while the number is none', () => {
  expect(creditValue(line({}), null)).toBe(0);
  expect(creditValue(line({}), 4)).toBe(0);
});
