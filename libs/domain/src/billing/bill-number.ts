/** `MAIN/2026-27/000123`. `serial` counts from 1 per branch and financial year. Throws RangeError for anything else. */
export const billNumber = (branchCode: string, financialYear: string, serial: number): string =>
  `${branchCode}/${financialYear}/${digitsOf(serial)}`;

/** `MAIN/CN/2026-27/000001`: credit notes have serials of their own. */
export const creditNoteNumber = (branchCode: string, financialYear: string, serial: number): string =>
  `${branchCode}/CN/${financialYear}/${digitsOf(serial)}`;

/** `MAIN/R/2026-27/000001`: receipts have serials of their own. */
export const receiptNumber = (branchCode: string, financialYear: string, serial: number): string =>
  `${branchCode}/R/${financialYear}/${digitsOf(serial)}`;

/** Six digits, more from a million on, so that numbers never repeat and never stop. */
function digitsOf(serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`${serial} is no serial number.`);
  return String(serial).padStart(6, '0');
}

const BILL_NUMBER = /^[A-Z]{2,5}\/\d{4}-\d{2}\/\d{6,16}$/;

/**
 * The reference of a bill in UPI (`tr`: letters and digits, at most 35): `MAIN202627000123`. Unique because a branch's
 * code is letters only and the year has always six digits. Throws RangeError when it is no number of a bill.
 */
export function upiReferenceOf(number: string): string {
  if (!BILL_NUMBER.test(number)) throw new RangeError(`${number} is not the number of a bill.`);
  return number.replace(/[/-]/g, '');
}
