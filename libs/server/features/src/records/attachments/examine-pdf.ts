import { Refusal } from '@medicare/domain';
import { inflateSync } from 'node:zlib';

const HEAD_BYTES = 1024;
/** A ZIP's directory ends within so many bytes of the end of the file. */
const ZIP_END_BYTES = 66_000;
/** Packed objects are unpacked up to so many bytes in all; no report that people read has more. */
const MOST_UNPACKED = 20_000_000;
const LONGEST_DICTIONARY = 2_000;

const PAGE = /\/Type\s*\/Page(?![A-Za-z])/g;
const MARKUP = /<(!doctype|html|head|body|script|svg|iframe|\?xml|\?php)/i;
/** What makes a reader run, start, play or carry something besides showing pages. */
const ACTIVE =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|ImportData|SubmitForm|XFA|GoToR|GoToE|AA)(?![A-Za-z])/;
/** What is done when it is opened: in place, or in an object of its own. */
const OPENING = /\/OpenAction\s*(?:<<([^]*?)>>|(\d+)\s+(\d+)\s+R)/g;
const LEAVES = /\/URI(?![A-Za-z])/;

const refused = (why: string): Refusal => new Refusal('BAD_USER_INPUT', `${why} ${WHAT_TO_DO}`);
const WHAT_TO_DO = 'Open it, print it to a new PDF, and choose that one.';

/**
 * Looks whether a PDF is one from its first byte to its last and only shows pages, and gives their number, null where it
 * cannot be counted. Throws BAD_USER_INPUT for what is something else besides, carries scripts, actions or files, is locked
 * with a password, or hides its objects. It reads names, not the whole grammar: see docs/adr/0018.
 */
export function examinePdf(content: Buffer): number | null {
  const text = content.toString('latin1');
  demandWhole(text);
  const names = [unescaped(text), ...packedObjects(text)];
  if (names.some((part) => /\/Encrypt(?![A-Za-z])/.test(part)))
    throw refused('This PDF is locked, so it cannot be checked.');
  if (names.some((part) => ACTIVE.test(part))) throw refused('This PDF holds scripts, actions or other files.');
  if (names.some((part) => leavesOnOpening(part, names)))
    throw refused('This PDF opens another page by itself when it is looked at.');
  const pages = names.reduce((sum, part) => sum + (part.match(PAGE)?.length ?? 0), 0);
  return pages || null;
}

/** A link that is pressed is fine; one that is followed as soon as the file is opened tells somebody about it. */
function leavesOnOpening(part: string, parts: string[]): boolean {
  return [...part.matchAll(OPENING)].some(([, inPlace, id, generation]) => {
    if (inPlace !== undefined) return LEAVES.test(inPlace);
    const own = new RegExp(`(?:^|\\s)${id}\\s+${generation}\\s+obj([^]*?)endobj`).exec(parts[0]);
    // Packed objects bear no number: then any link may be the one.
    return own ? LEAVES.test(own[1]) : parts.slice(1).some((packed) => LEAVES.test(packed));
  });
}

function demandWhole(text: string): void {
  if (!/^%PDF-[12]\.\d/.test(text)) throw refused('This PDF does not begin as one.');
  if (!/%%EOF\s*$/.test(text.slice(-HEAD_BYTES))) throw refused('This PDF is cut off, or something hangs on its end.');
  if (MARKUP.test(text.slice(0, HEAD_BYTES)) || text.slice(-ZIP_END_BYTES).includes('PK\u0005\u0006'))
    throw refused('This file is a PDF and something else at the same time.');
}

/** `/J#61vaScript` is `/JavaScript`. */
const unescaped = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The objects that newer PDFs pack together, unpacked. */
function packedObjects(text: string): string[] {
  const found: string[] = [];
  let left = MOST_UNPACKED;
  for (const { index } of text.matchAll(/\/(?:#4f|O)(?:#62|b)(?:#6a|j)(?:#53|S)(?:#74|t)(?:#6d|m)/gi)) {
    const packed = streamAfter(text, index);
    if (packed === null) continue;
    const part = unpacked(packed, left);
    left -= part.length;
    found.push(unescaped(part));
  }
  return found;
}

/** What stands in the stream whose dictionary holds the place; null where none begins. */
function streamAfter(text: string, place: number): Buffer | null {
  const begin = /stream\r?\n/g;
  begin.lastIndex = place;
  const found = begin.exec(text.slice(0, place + LONGEST_DICTIONARY));
  if (!found) return null;
  const end = text.indexOf('endstream', begin.lastIndex);
  const dictionary = text.slice(text.lastIndexOf(' obj', place), found.index);
  const content = Buffer.from(text.slice(begin.lastIndex, end < 0 ? undefined : end), 'latin1');
  return /\/Filter/.test(unescaped(dictionary)) ? content : null; // what is not packed was read already
}

function unpacked(content: Buffer, most: number): string {
  try {
    return inflateSync(content, { maxOutputLength: Math.max(most, 1) }).toString('latin1');
  } catch {
    throw refused('This PDF hides its objects, so it cannot be checked.');
  }
}
