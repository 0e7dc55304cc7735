import { billNumber, financialYearOf } from '@medicare/domain';

/**
 * The whole number of a bill out of what somebody types: `123` is the bill of that serial in this branch and financial
 * year, `2526/123` that of another year; a whole number comes back as it is written on paper. Null for anything else.
 */
export function billNumberTyped(text: string, branchCode: string | null, today: string): string | null {
  const typed = text.trim().toUpperCase();
  const [, code, year, serial] = /^(?:([A-Z]{2,5})\/)?(?:(\d{4})\/)?0*(\d{1,16})$/.exec(typed) ?? [];
  const branch = code ?? branchCode;
  if (!serial || !branch || Number(serial) < 1) return null;
  const financialYear = year ? `20${year.slice(0, 2)}-${year.slice(2)}` : financialYearOf(today);
  return billNumber(branch, financialYear, Number(serial));
}
