/** A statement as it is sent, or why it cannot be. */
export type StatementFile = { fileName: string; csv: string } | { problem: string };

/** The server takes no longer text. */
export const LONGEST_STATEMENT = 180_000;
// Larger files are not even read: no statement of a month has that many.
const LARGEST_BYTES = 4 * LONGEST_STATEMENT;
// A request may have 200,000 bytes, of which the question itself takes some; quotation marks and line ends take two.
const MOST_BYTES_SENT = 196_000;
const LONGEST_NAME = 160;

const TOO_LONG =
  'This statement is too long. Download a shorter period from the bank, such as one week, and bring in one after the other.';
const OTHERS: readonly { begins: readonly number[]; what: string }[] = [
  { begins: [0x50, 0x4b, 0x03, 0x04], what: 'an Excel file' },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], what: 'an Excel file' },
  { begins: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
];

/** Reads a file that somebody chose, whatever its letters are coded in. */
export function readStatementFile(name: string, bytes: Uint8Array): StatementFile {
  const other = OTHERS.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte));
  if (other) return { problem: `This is ${other.what}. At the bank, choose CSV as the format of the download.` };
  if (bytes.length > LARGEST_BYTES) return { problem: TOO_LONG };
  const csv = decoded(bytes);
  if (!csv.trim()) return { problem: 'This file is empty. Download the statement again.' };
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(csv))
    return { problem: 'This is a web page, not a table. At the bank, choose CSV as the format of the download.' };
  const isTooLong = csv.length > LONGEST_STATEMENT || bytesSent(csv) > MOST_BYTES_SENT;
  return isTooLong ? { problem: TOO_LONG } : { fileName: nameSent(name), csv };
}

const bytesSent = (csv: string): number => new TextEncoder().encode(JSON.stringify(csv)).length;

/** Only what names may hold; a path has no business there. */
const nameSent = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(-LONGEST_NAME)
    .trim() || 'statement.csv';

/** Banks write UTF-8, Excel's "Unicode text" UTF-16, and old programs the letters of Windows. */
function decoded(bytes: Uint8Array): string {
  const wide = wideEncodingOf(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Two bytes a letter: by the mark at the beginning, or by the zeros between plain letters. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first > 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second > 0)) return 'utf-16be';
  return null;
}
