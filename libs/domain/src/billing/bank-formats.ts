/** Banks whose statements are read. OTHER is any with columns of the usual names. */
export const BANKS = ['HDFC', 'ICICI', 'SBI', 'AXIS', 'KOTAK', 'OTHER'] as const;
export type BankName = (typeof BANKS)[number];

/** What is read from a statement; balances and value dates are not. */
export const STATEMENT_COLUMNS = ['date', 'narration', 'reference', 'credit', 'debit', 'amount', 'direction'] as const;
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

/** How a bank heads its columns. Several names of one column are its names in several of the bank's exports. */
export interface StatementFormat {
  bank: BankName;
  columns: Partial<Record<StatementColumn, readonly string[]>>;
  /** Headers that no other bank's statement has all of. */
  known: readonly string[];
}

/** As in the CSV and Excel files of the banks' net banking in 2025 and 2026. A bank that renames a column is a word here. */
export const STATEMENT_FORMATS: readonly StatementFormat[] = [
  {
    bank: 'HDFC',
    columns: {
      date: ['Date'],
      narration: ['Narration'],
      reference: ['Chq./Ref.No.', 'Chq/Ref Number'],
      credit: ['Deposit Amt.', 'Credit Amount'],
      debit: ['Withdrawal Amt.', 'Debit Amount'],
    },
    known: ['Date', 'Narration', 'Closing Balance'],
  },
  {
    bank: 'ICICI',
    columns: {
      date: ['Transaction Date', 'Value Date'],
      narration: ['Transaction Remarks'],
      reference: ['Cheque Number', 'Transaction ID'],
      credit: ['Deposit Amount (INR)', 'Deposit Amount'],
      debit: ['Withdrawal Amount (INR)', 'Withdrawal Amount'],
    },
    known: ['Transaction Remarks'],
  },
  {
    bank: 'SBI',
    columns: {
      date: ['Txn Date'],
      narration: ['Description'],
      reference: ['Ref No./Cheque No.'],
      credit: ['Credit'],
      debit: ['Debit'],
    },
    known: ['Txn Date', 'Description'],
  },
  {
    bank: 'AXIS',
    columns: {
      date: ['Tran Date', 'Transaction Date'],
      narration: ['Particulars'],
      reference: ['CHQNO', 'Chq No'],
      credit: ['CR', 'Credit'],
      debit: ['DR', 'Debit'],
    },
    known: ['Tran Date', 'Particulars'],
  },
  {
    bank: 'KOTAK',
    columns: {
      date: ['Transaction Date', 'Date'],
      narration: ['Description', 'Narration'],
      reference: ['Chq / Ref No.', 'Chq / Ref number'],
      credit: ['Credit'],
      debit: ['Debit'],
      amount: ['Amount'],
      direction: ['Dr / Cr'],
    },
    known: ['Sl. No.', 'Description'],
  },
  {
    bank: 'OTHER',
    columns: {
      date: ['Date', 'Transaction Date', 'Txn Date', 'Tran Date', 'Posting Date', 'Value Date'],
      narration: [
        'Narration',
        'Description',
        'Particulars',
        'Remarks',
        'Transaction Remarks',
        'Transaction Details',
        'Details',
      ],
      reference: [
        'Reference',
        'Reference No',
        'Ref No',
        'UTR',
        'UTR No',
        'Chq / Ref No',
        'Cheque No',
        'Transaction ID',
      ],
      credit: ['Credit', 'Credit Amount', 'Deposit', 'Deposit Amount', 'Deposits', 'Cr'],
      debit: ['Debit', 'Debit Amount', 'Withdrawal', 'Withdrawal Amount', 'Withdrawals', 'Dr'],
      amount: ['Amount', 'Transaction Amount', 'Amount (INR)'],
      direction: ['Dr / Cr', 'Cr / Dr', 'Type', 'Transaction Type'],
    },
    known: [],
  },
];

/** A header for comparison: without case, blanks and points, which differ between exports of one bank. */
export const headerKey = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The format whose columns stand in a row of headers; null when it is no header row (statements begin with addresses).
 * A header that stands there twice counts as missing: old exports of Kotak head the side of the amount and the side of
 * the balance alike, and money that went out must not be read as money that came in.
 */
export function statementFormatOf(headers: readonly string[]): StatementFormat | null {
  const keys = headers.map(headerKey);
  const present = new Set(keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key)));
  return STATEMENT_FORMATS.find((format) => isReadable(format, present)) ?? null;
}

/** Whether day, text and an incoming amount can be read. */
function isReadable({ columns, known }: StatementFormat, present: ReadonlySet<string>): boolean {
  const has = (column: StatementColumn): boolean => !!columns[column]?.some((name) => present.has(headerKey(name)));
  const hasAmount = has('credit') || (has('amount') && has('direction'));
  return known.every((name) => present.has(headerKey(name))) && has('date') && has('narration') && hasAmount;
}
