import {
  type BankName,
  hasControlCharacters,
  readStatementRow,
  statementFormatOf,
  type StatementFormat,
  type StatementRow,
} from '@medicare/domain';
import { parse } from 'papaparse';

/** A line of a statement that could not be read, and why. `line` counts from 1, as editors and spreadsheets do. */
export interface UnreadableRow {
  line: number;
  message: string;
}

/** What was found in the text of a statement. */
export interface ReadStatement {
  bank: BankName;
  /** What came in, in the order of the file. */
  credits: StatementRow[];
  /** Lines of money that went out. */
  debits: number;
  unreadable: UnreadableRow[];
}

/** Banks put the account's data before the table: so many rows are looked through for its head. */
const MOST_ROWS_BEFORE_HEAD = 40;

/**
 * Reads a bank's statement in CSV, as it may be known on `today` (YYYY-MM-DD). Null when no row is a head that says where
 * day, text and incoming amount stand.
 */
export function readStatement(csv: string, today: string): ReadStatement | null {
  const rows = parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: false }).data;
  const head = rows
    .slice(0, MOST_ROWS_BEFORE_HEAD)
    .findIndex((row) => statementFormatOf(row.map((cell) => cell.trim())));
  if (head < 0) return null;
  const headers = rows[head].map((cell) => cell.trim());
  return readRows(statementFormatOf(headers)!, headers, rows.slice(head + 1), { first: head + 2, today });
}

function readRows(
  format: StatementFormat,
  headers: string[],
  rows: string[][],
  { first, today }: { first: number; today: string },
): ReadStatement {
  const found: ReadStatement = { bank: format.bank, credits: [], debits: 0, unreadable: [] };
  for (const [i, cells] of rows.entries()) {
    if (isBlank(cells)) continue;
    const read = readStatementRow(format, Object.fromEntries(headers.map((name, at) => [name, cells[at] ?? ''])));
    const fault = 'fault' in read ? read.fault : (narrationFault(read) ?? dayFault(read, today));
    if (fault) found.unreadable.push({ line: first + i, message: fault });
    else if ('direction' in read && read.direction === 'CREDIT') found.credits.push(read);
    else found.debits += 1;
  }
  return found;
}

/** A damaged file has characters in it that no bank writes. */
const narrationFault = ({ narration }: StatementRow): string | null =>
  hasControlCharacters(narration, true) ? 'The text of this line is damaged. Download the statement again.' : null;

/** Money that comes in the future is a slip, and would stand in the takings of a day to come. */
const dayFault = ({ day }: StatementRow, today: string): string | null =>
  day > today ? 'This day has not come yet. Check the date, and that day and month are not swapped.' : null;

/** Empty lines, and the lines of stars that some banks draw. */
const isBlank = (cells: string[]): boolean => cells.every((cell) => /^[\s*-]*$/.test(cell));
