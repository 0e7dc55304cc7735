import { isLocalDate } from '../patients/age';
import { headerKey, StatementColumn, StatementFormat } from './bank-formats';
import { Paise, parseRupees } from './paise';

/** One transaction on a bank statement. */
export interface StatementRow {
  /** YYYY-MM-DD */
  day: string;
  amount: Paise;
  /** UPI's number of the payment, when the bank gives one. */
  utr: string | null;
  narration: string;
  /** CREDIT came in. Only these are matched with bills. */
  direction: 'CREDIT' | 'DEBIT';
}

/** Reads a row by its headers. A row that is no transaction (a total, an opening balance) comes back as what is wrong. */
export function readStatementRow(
  format: StatementFormat,
  record: Readonly<Record<string, string>>,
): StatementRow | { fault: string } {
  const cells = new Map(Object.entries(record).map(([header, cell]) => [headerKey(header), (cell ?? '').trim()]));
  const cell = (column: StatementColumn): string =>
    (format.columns[column] ?? []).map((name) => cells.get(headerKey(name))).find((text) => text) ?? '';
  const day = statementDay(cell('date'));
  if (!day) return { fault: `“${cell('date')}” is no date. Dates are read as day, month, year: 03/04/2026.` };
  const moved = movedOf(cell);
  if (typeof moved === 'string') return { fault: moved };
  const narration = cell('narration').replace(/\s+/g, ' ');
  return { day, ...moved, narration, utr: onlyUtrIn(cell('reference')) ?? onlyUtrIn(narration) };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9})[-/., ]+(\d{4}|\d{2})(?:[ ,T]+\d{1,2}:\d{2}.*)?$/i;
const YEAR_FIRST = /^\d{4}-\d{2}-\d{2}(?=$|[ T])/;

/**
 * The day YYYY-MM-DD of a statement's date, null when it is none. Indian banks write the day first, as 03/04/26,
 * 03/04/2026, 03-04-2026, 03-Apr-2026 or 3 Apr 2026, some with a time behind.
 */
export function statementDay(text: string): string | null {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  const number = /^\d/.test(month ?? '') ? Number(month) : MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  const two = (value: number | string): string => String(value).padStart(2, '0');
  const found = day ? `${year.length === 2 ? '20' : ''}${year}-${two(number)}-${two(day)}` : YEAR_FIRST.exec(text)?.[0];
  return found && isLocalDate(found) ? found : null;
}

type Moved = Pick<StatementRow, 'amount' | 'direction'>;

/** Which way how much went, or what is wrong with that. */
function movedOf(cell: (column: StatementColumn) => string): Moved | string {
  const [credit, debit] = [amountOf(cell('credit')), amountOf(cell('debit'))];
  if (credit === null || debit === null) return 'The amount cannot be read. It must look like 1,234.50.';
  if (credit && debit) return 'This row has an amount on both sides.';
  if (credit) return { amount: credit, direction: 'CREDIT' };
  if (debit) return { amount: debit, direction: 'DEBIT' };
  return singleColumn(cell('amount'), cell('direction'));
}

function singleColumn(text: string, side: string): Moved | string {
  const amount = amountOf(text);
  const [, letter] = /^(c|d)r?(?:edit|ebit)?\.?$/i.exec(side) ?? [];
  if (amount === null) return 'The amount cannot be read. It must look like 1,234.50.';
  if (!amount) return 'This row has no amount.';
  if (!letter) return 'This row does not say whether money came in (CR) or went out (DR).';
  return { amount, direction: letter.toLowerCase() === 'c' ? 'CREDIT' : 'DEBIT' };
}

/** Banks leave the other side empty, or write a dash or 0.00 there. */
const amountOf = (text: string): Paise | null => parseRupees(text === '' || text === '-' ? '0' : text);

// HDFC fills references up with zeros to 16 digits, and writes nothing but zeros where there is none. A number before an
// @ is a phone within a payer's address.
const UTRS = /(?<![A-Za-z0-9])(?:UPI)?(?:0000)?(?!0{12})(\d{12})(?![A-Za-z0-9@])/gi;

/** All UTRs within a reference or narration such as `UPI/412345678901/…`, each once. */
export const utrsIn = (text: string): string[] => [...new Set(Array.from(text.matchAll(UTRS), ([, utr]) => utr))];

/** The UTR, where there is exactly one: of several, nobody knows which is meant. */
const onlyUtrIn = (text: string): string | null => {
  const found = utrsIn(text);
  return found.length === 1 ? found[0] : null;
};
