import type { PrintedLine } from './bill-facts';

/** What is taxed at one rate, in paise. */
export interface TaxGroup {
  taxRate: number;
  taxable: number;
  cgst: number;
  sgst: number;
}

/** The taxes of a bill by their rate, the lowest first. */
export function taxSummary(lines: readonly PrintedLine[]): TaxGroup[] {
  const groups = new Map<number, TaxGroup>();
  for (const { tax_rate: taxRate, taxable, cgst, sgst } of lines) {
    const known = groups.get(taxRate) ?? { taxRate, taxable: 0, cgst: 0, sgst: 0 };
    groups.set(taxRate, {
      taxRate,
      taxable: known.taxable + taxable,
      cgst: known.cgst + cgst,
      sgst: known.sgst + sgst,
    });
  }
  return [...groups.values()].sort((one, other) => one.taxRate - other.taxRate);
}

/**
 * What the paper is called: a bill of supply where nothing is taxed, a tax invoice where all is, both in one (rule 46A of
 * the CGST Rules) where some is; and simply a bill without a GSTIN.
 */
export function paperTitle(gstin: string | null, lines: readonly Pick<PrintedLine, 'tax_rate'>[]): string {
  if (!gstin) return 'Bill';
  const taxed = lines.filter((line) => line.tax_rate > 0).length;
  if (!taxed) return 'Bill of supply';
  return taxed === lines.length ? 'Tax invoice' : 'Invoice-cum-bill of supply';
}
