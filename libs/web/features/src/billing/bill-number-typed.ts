import { billNumber, financialYearOf } from '@medicare/domain';

/**
 * The whole number of a bill out of what somebody types: `123` is the bill of that serial in this branch and financial
 * year, `2025-26/123` that of another year; a whole number comes back as it is written on paper. Null for anything else.
 */
export function billNumberTyped(text: string, branchCode: string | null, today: string): string | null {
  const typed = text.trim().toUpperCase();
  const [, code, year, serial] = /^(?:([A-Z]{2,5})\/)?(?:(\d{4}-\d{2})\/)?0*(\d{1,16})$/.exec(typed) ?? [];
  const branch = code ?? branchCode;
  if (!serial || !branch || Number(serial) < 1) return null;
  return billNumber(branch, year ?? financialYearOf(today), Number(serial));
}
