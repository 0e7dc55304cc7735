import { BillDiscount, billDiscountFaults, BillLineInput, isWholeLine, WHOLE_BASIS_POINTS } from './bill-faults';
import { splitByLargestRemainder } from './largest-remainder';
import { MAX_BILL_PAISE } from './paise';
import { shareHalfUp } from './rounding';

/** What a line comes to, in paise. `taxable` = gross - discount - billDiscountShare; `total` = taxable + tax. */
export interface LineTotals {
  gross: number;
  discount: number;
  /** The part of the bill's discount that falls on this line. */
  billDiscountShare: number;
  taxable: number;
  cgst: number;
  sgst: number;
  tax: number;
  total: number;
}

/** What a bill comes to, in paise; every figure is the sum of its lines. */
export interface BillTotals {
  lines: LineTotals[];
  gross: number;
  lineDiscount: number;
  billDiscount: number;
  /** What is taxed: after all discounts. */
  subtotal: number;
  cgst: number;
  sgst: number;
  tax: number;
  total: number;
}

/**
 * The arithmetic of a bill, for the editor while somebody types and for the server alike. The bill's discount is split
 * over the lines by largest remainder; CGST and SGST are half the rate each, rounded half up, per line.
 *
 * Never throws: a line or a discount that `billFaults` names counts as nothing until it is mended.
 */
export function billTotals(lines: readonly BillLineInput[], billDiscount: BillDiscount | null): BillTotals {
  const before = lines.map(beforeBillDiscount);
  const nets = before.map(({ gross, discount }) => gross - discount);
  const shares = splitByLargestRemainder(billDiscountOf(billDiscount, sum(nets)), nets);
  const figures = before.map((line, i) => lineTotals({ ...line, billDiscountShare: shares[i] }));
  const column = (name: keyof LineTotals): number => sum(figures.map((line) => line[name]));
  const [gross, lineDiscount, subtotal] = [column('gross'), column('discount'), column('taxable')];
  const [cgst, sgst, tax, total] = [column('cgst'), column('sgst'), column('tax'), column('total')];
  return { lines: figures, gross, lineDiscount, billDiscount: sum(shares), subtotal, cgst, sgst, tax, total };
}

type Priced = Pick<LineTotals, 'gross' | 'discount'> & { taxRate: number };

function beforeBillDiscount(line: BillLineInput): Priced {
  if (!isWholeLine(line)) return { gross: 0, discount: 0, taxRate: 0 };
  return { gross: line.quantity * line.unitPrice, discount: line.discount, taxRate: line.taxRate };
}

function billDiscountOf(discount: BillDiscount | null, net: number): number {
  if (!discount || net > MAX_BILL_PAISE || billDiscountFaults(discount, net).length) return 0;
  return discount.kind === 'AMOUNT' ? discount.paise : shareHalfUp(net, discount.basisPoints, WHOLE_BASIS_POINTS);
}

function lineTotals({
  gross,
  discount,
  taxRate,
  billDiscountShare,
}: Priced & { billDiscountShare: number }): LineTotals {
  const taxable = gross - discount - billDiscountShare;
  const half = shareHalfUp(taxable, taxRate, 2 * WHOLE_BASIS_POINTS);
  const tax = 2 * half;
  return { gross, discount, billDiscountShare, taxable, cgst: half, sgst: half, tax, total: taxable + tax };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
