import type { PrintedLine } from './bill-facts';
import { paperTitle, taxSummary } from './tax-summary';

const line = (tax_rate: number, taxable: number, half = 0): PrintedLine =>
  ({ tax_rate, taxable, cgst: half, sgst: half }) as PrintedLine;

test('taxes are summed by their rate, the lowest first', () => {
  expect(taxSummary([line(500, 1000, 25), line(0, 700), line(500, 200, 5)])).toEqual([
    { taxRate: 0, taxable: 700, cgst: 0, sgst: 0 },
    { taxRate: 500, taxable: 1200, cgst: 30, sgst: 30 },
  ]);
});

test('the paper is called what the law calls it', () => {
  const gstin = '29AAGCB7383J1Z4';
  expect(paperTitle(null, [line(500, 1)])).toBe('Bill');
  expect(paperTitle(gstin, [line(0, 1)])).toBe('Bill of supply');
  expect(paperTitle(gstin, [line(500, 1)])).toBe('Tax invoice');
  expect(paperTitle(gstin, [line(500, 1), line(0, 1)])).toBe('Invoice-cum-bill of supply');
});
