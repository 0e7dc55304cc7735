import { STATEMENT_FORMATS, statementFormatOf } from './bank-formats';
import { readStatementRow, statementDay, StatementRow, utrsIn } from './statement-row';

/** Reads one row of a statement as its bank writes it. */
function read(headers: string, cells: string): { bank: string; row: StatementRow | { fault: string } } {
  const [names, values] = [headers.split('|'), cells.split('|')];
  const format = statementFormatOf(names)!;
  return {
    bank: format.bank,
    row: readStatementRow(format, Object.fromEntries(names.map((name, i) => [name, values[i]]))),
  };
}
const HDFC = 'Date|Narration|Chq./Ref.No.|Value Dt|Withdrawal Amt.|Deposit Amt.|Closing Balance';
const ICICI =
  'S No.|Value Date|Transaction Date|Cheque Number|Transaction Remarks|Withdrawal Amount (INR )|Deposit Amount (INR )|Balance (INR )';
const SBI = 'Txn Date|Value Date|Description|Ref No./Cheque No.|        Debit|Credit|Balance';
const AXIS = 'Tran Date|CHQNO|PARTICULARS|DR|CR|BAL|SOL';
const KOTAK = 'Sl. No.|Transaction Date|Value Date|Description|Chq / Ref No.|Debit|Credit|Balance|Dr / Cr';

describe('statements of the banks', () => {
  test.each([
    [
      'HDFC',
      HDFC,
      '03/04/26|UPI-RAVI KUMAR-9845041827@YBL-HDFC0001234-412345678901-BILL|0000412345678901|03/04/26|0.00|1,234.50|5,000.00',
      123_450,
    ],
    [
      'ICICI',
      ICICI,
      '1|03/04/2026|03/04/2026|-|UPI/412345678901/Bill/ravi@ybl/HDFC BANK|0|12,34,567.50|1',
      123_456_750,
    ],
    ['SBI', SBI, '3 Apr 2026|3 Apr 2026|BY TRANSFER-UPI/CR/412345678901/RAVI/HDFC/ravi||  |500.00|1', 50_000],
    [
      'AXIS',
      AXIS,
      '03-04-2026|-|UPI/P2A/412345678901/RAVI  KUMAR/HDFC| |              4538.00|604111.30|4875',
      453_800,
    ],
    ['KOTAK', KOTAK, '1|03-04-2026 19:40:46|03-04-2026|UPI/RAVI/bill|UPI-412345678901||310.78|39,591.75|CR', 31_078],
    ['OTHER', 'date|Remarks|UTR No|Credit Amount|Debit Amount', '2026-04-03|Ravi|412345678901|20|', 2000],
    ['OTHER', 'Transaction Date|Description|Debit|Credit', '03/04/26|UPI/412345678901/|-|20', 2000],
    ['OTHER', 'Posting Date|Details|Amount|Type', '03-Apr-26|UPI/412345678901/|Rs. 20.00|CR', 2000],
  ])('of %s', (bank, headers, cells, amount) => {
    const { bank: found, row } = read(headers, cells);
    expect(found).toBe(bank);
    expect(row).toMatchObject({ day: '2026-04-03', amount, utr: '412345678901', direction: 'CREDIT' });
  });

  test('every bank has the columns that are needed', () => {
    for (const { columns } of STATEMENT_FORMATS)
      expect(columns).toMatchObject({ date: expect.anything(), narration: expect.anything() });
  });

  test('case and blanks in headers do not matter', () => {
    expect(statementFormatOf(['DATE ', ' narration', 'Deposit  Amt', 'closing balance'])?.bank).toBe('HDFC');
    expect(read('DATE|NARRATION|DEPOSITAMT|WITHDRAWAL AMT|CLOSING BALANCE', '03/04/26|x|5||1').row).toMatchObject({
      amount: 500,
    });
  });

  test.each([
    ['an address above the table', ['MediCare Hospital', '', '']],
    ['a table without amounts', ['Date', 'Narration', 'Balance']],
    ['an amount that does not say which way', ['Date', 'Narration', 'Amount']],
    ['a side that could be the one of the balance', ['Date', 'Narration', 'Amount', 'Dr / Cr', 'Balance', 'Dr / Cr']],
    ['nothing', []],
  ])('%s is no header row', (_what, headers) => expect(statementFormatOf(headers)).toBeNull());
});

describe('a row', () => {
  test.each([
    ['money that went out', '03/04/26|ATM|1|03/04/26|500.00|0.00|1', { direction: 'DEBIT', amount: 50_000, utr: null }],
    ['an opening balance', '|OPENING BALANCE||||| 1', { fault: expect.stringContaining('no date') }],
    ['a day that is none', '31/02/26|x||||5|1', { fault: expect.stringContaining('31/02/26') }],
    ['no amount', '03/04/26|x||||0.00|1', { fault: 'This row has no amount.' }],
    ['amounts on both sides', '03/04/26|x|||5|5|1', { fault: expect.stringContaining('both sides') }],
    ['an amount in words', '03/04/26|x||||five|1', { fault: expect.stringContaining('1,234.50') }],
    ['a negative amount', '03/04/26|x||||-5|1', { fault: expect.stringContaining('1,234.50') }],
    ['several numbers', '03/04/26|412345678901 512345678901||||5|1', { utr: null, amount: 500 }],
    ['missing cells', '03/04/26', { fault: 'This row has no amount.' }],
  ])('with %s', (_what, cells, expected) => expect(read(HDFC, cells).row).toMatchObject(expected));

  test.each([
    ['CR', 'CREDIT'],
    ['Credit', 'CREDIT'],
    ['D', 'DEBIT'],
    ['dr.', 'DEBIT'],
  ])('whose side is %s', (side, direction) =>
    expect(read('Date|Narration|Amount|Type', `03/04/26|x|5|${side}`).row).toMatchObject({ direction }),
  );
  test.each(['', 'UPI', 'cash'])('whose side is %p cannot be read', (side) =>
    expect(read('Date|Narration|Amount|Type', `03/04/26|x|5|${side}`).row).toHaveProperty('fault'),
  );
});

test.each([
  ['03/04/26', '2026-04-03'],
  ['03/04/2026', '2026-04-03'],
  ['3-4-2026', '2026-04-03'],
  ['03-Apr-2026', '2026-04-03'],
  ['03-APRIL-26', '2026-04-03'],
  ['3 Apr 2026', '2026-04-03'],
  ['03/04/2026 10:15:00', '2026-04-03'],
  ['2026-04-03', '2026-04-03'],
  ['2026-04-03T10:15:00Z', '2026-04-03'],
  ['04/31/2026', null],
  ['29/02/2026', null],
  ['03-Foo-2026', null],
  ['03/04/206', null],
  ['Total', null],
  ['', null],
])('the date %p is %p', (text, day) => expect(statementDay(text)).toBe(day));

test.each([
  ['UPI/412345678901/x', ['412345678901']],
  ['0000412345678901', ['412345678901']],
  ['UPI412345678901', ['412345678901']],
  ['NEFT N123456789012345', []],
  ['41234567890123', []],
  ['919845041827@ybl', []],
  ['412345678901 and 512345678901, 412345678901', ['412345678901', '512345678901']],
  ['0000000000000000', []],
  ['000000000000', []],
])('the UTRs in %p are %p', (text, utrs) => expect(utrsIn(text)).toEqual(utrs));
