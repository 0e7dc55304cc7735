import { LONGEST_STATEMENT, readStatementFile } from './statement-file';

const CSV = 'Date,Narration,Deposit\r\n01/04/2026,"CAFÉ – ₹",5\r\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (content: Uint8Array | string, name = 'april.csv') =>
  readStatementFile(name, typeof content === 'string' ? bytes(content) : content);

test('a file is sent as the bank gave it', () => {
  expect(read(CSV)).toEqual({ fileName: 'april.csv', csv: CSV });
  expect(read(`\ufeff${CSV}`)).toEqual({ fileName: 'april.csv', csv: CSV });
});

test('letters of Windows and of UTF-16, with and without its mark, are read', () => {
  // Node 20 decodes its own way between 80 and 9f; browsers do not.
  const windows = Uint8Array.from(Buffer.from('Date,Narration\n1,CAF\u00c9', 'latin1'));
  expect(read(windows)).toMatchObject({ csv: 'Date,Narration\n1,CAFÉ' });
  const little = Uint8Array.from(Buffer.from(CSV, 'utf16le'));
  const big = Uint8Array.from(Buffer.from(CSV, 'utf16le').swap16());
  for (const wide of [little, big, Uint8Array.from([0xff, 0xfe, ...little]), Uint8Array.from([0xfe, 0xff, ...big])])
    expect(read(wide)).toMatchObject({ csv: CSV });
});

test('what is longer than the server takes is refused with what to do, counted in letters and in bytes', () => {
  const shorter = { problem: expect.stringContaining('a shorter period') as string };
  expect(read('x'.repeat(LONGEST_STATEMENT))).toMatchObject({ csv: expect.any(String) as string });
  expect(read('x'.repeat(LONGEST_STATEMENT + 1))).toEqual(shorter);
  expect(read('₹'.repeat(LONGEST_STATEMENT / 2))).toEqual(shorter);
  expect(read('"'.repeat(LONGEST_STATEMENT - 1))).toEqual(shorter);
  expect(read('x'.repeat(5 * LONGEST_STATEMENT))).toEqual(shorter);
});

test('what is no text table is told by its kind', () => {
  expect(read(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toEqual({ problem: expect.stringContaining('Excel') as string });
  expect(read('%PDF-1.7')).toEqual({ problem: expect.stringContaining('PDF') as string });
  expect(read('<html><table>')).toEqual({ problem: expect.stringContaining('web page') as string });
  for (const empty of ['', '  \n\n'])
    expect(read(empty)).toEqual({ problem: expect.stringContaining('empty') as string });
});

test('a name keeps within its limits and holds no hidden characters', () => {
  expect(read(CSV, `a\u0007\u202eb  c.csv`)).toMatchObject({ fileName: 'a b c.csv' });
  expect(read(CSV, `${'n'.repeat(300)}.csv`)).toMatchObject({ fileName: `${'n'.repeat(156)}.csv` });
  expect(read(CSV, '\u0000')).toMatchObject({ fileName: 'statement.csv' });
});
