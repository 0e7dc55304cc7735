/**
 * `MAIN/2627/000123`. `serial` counts from 1 per branch and financial year (`2026-27`). Throws RangeError for anything
 * else. The year is short because the CGST Rules (46, 49 and 53) give the number of an invoice, a bill of supply or a
 * credit note at most sixteen characters; with a code of five letters it has one more.
 */
export const billNumber = (branchCode: string, financialYear: string, serial: number): string =>
  `${branchCode}/${shortYear(financialYear)}/${digitsOf(serial, 6)}`;

/** `MAIN/C2627/00001`: credit notes have serials of their own. */
export const creditNoteNumber = (branchCode: string, financialYear: string, serial: number): string =>
  `${branchCode}/C${shortYear(financialYear)}/${digitsOf(serial, 5)}`;

/** `MAIN/R2627/00001`: receipts have serials of their own. */
export const receiptNumber = (branchCode: string, financialYear: string, serial: number): string =>
  `${branchCode}/R${shortYear(financialYear)}/${digitsOf(serial, 5)}`;

/** `2026-27` as `2627`. */
const shortYear = (financialYear: string): string => financialYear.slice(2).replace('-', '');

/** So many digits, more once they are used up, so that numbers never repeat and never stop. */
function digitsOf(serial: number, least: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`${serial} is no serial number.`);
  return String(serial).padStart(least, '0');
}

const BILL_NUMBER = /^[A-Z]{2,5}\/\d{4}\/\d{6,16}$/;

/**
 * The reference of a bill in UPI (`tr`: letters and digits, at most 35): `MAIN2627000123`. Unique because a branch's
 * code is letters only and the year has always four digits. Throws RangeError when it is no number of a bill.
 */
export function upiReferenceOf(number: string): string {
  if (!BILL_NUMBER.test(number)) throw new RangeError(`${number} is not the number of a bill.`);
  return number.replaceAll('/', '');
}
