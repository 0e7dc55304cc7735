import { type FieldFault } from '../errors';
import { hasControlCharacters, tidyText } from '../text/plain-text';

/** What a file is about. */
export const ATTACHMENT_KINDS = ['X_RAY', 'LAB_REPORT', 'PRESCRIPTION', 'DISCHARGE_SUMMARY', 'PHOTO', 'OTHER'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** Lengths in characters, numbers of files that are not marked as entered in error, sizes in pixels. */
export const ATTACHMENT_LIMITS = {
  title: 120,
  fileName: 120,
  reason: 300,
  perRecord: 50,
  perPatient: 500,
  /** A larger picture is not opened: unpacked it takes four bytes for each. */
  pixels: 50_000_000,
  /** A picture is kept with at most so many along its longer side. */
  longSide: 4096,
  thumbnailSide: 320,
} as const;

/** What may be kept, by what the content is, with the ending that its name gets. */
export const ATTACHMENT_ENDINGS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
} as const;
export type AttachmentMediaType = keyof typeof ATTACHMENT_ENDINGS;

/** What somebody says of a file, before it is looked at. */
export interface GivenAttachment {
  kind: string;
  title: string;
  /** In bytes; what was declared, or what came. */
  sizeBytes: number;
}

/** What must be put right, empty if nothing; `maxBytes` is the installation's limit for one file. */
export function attachmentFaults({ kind, title, sizeBytes }: GivenAttachment, maxBytes: number): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!ATTACHMENT_KINDS.some((known) => known === kind))
    faults.push({ path: 'kind', rule: 'unknown', message: `Choose what it is: ${ATTACHMENT_KINDS.join(', ')}.` });
  if (title.length > ATTACHMENT_LIMITS.title)
    faults.push({ path: 'title', rule: 'length', message: `Use at most ${ATTACHMENT_LIMITS.title} characters.` });
  if (hasControlCharacters(title))
    faults.push({
      path: 'title',
      rule: 'characters',
      message: 'Remove the control characters; type the title again by hand.',
    });
  if (sizeBytes <= 0) faults.push({ path: 'file', rule: 'empty', message: 'This file is empty. Choose another one.' });
  if (sizeBytes > maxBytes) faults.push({ path: 'file', rule: 'size', message: tooLargeWords(maxBytes) });
  return faults;
}

/** What to do with a file that is too large. */
export const tooLargeWords = (maxBytes: number): string =>
  `A file has at most ${Math.floor(maxBytes / 1_000_000)} MB. Scan it with a lower resolution, or split it in two.`;

/** Whether there is room for one more; what to do if not. */
export function fullWords(ofPatient: number, ofRecord: number): string | null {
  if (ofRecord >= ATTACHMENT_LIMITS.perRecord)
    return `A record has at most ${ATTACHMENT_LIMITS.perRecord} files. Join pages into one PDF, or add this one to the patient alone.`;
  if (ofPatient >= ATTACHMENT_LIMITS.perPatient)
    return `A patient has at most ${ATTACHMENT_LIMITS.perPatient} files. Join pages into one PDF, or mark what was entered in error.`;
  return null;
}

// Names that Windows takes for devices, whatever their ending.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A client's name for a file as one that no system takes for anything else: its last part, without characters that hide,
 * turn or steer, never a device of Windows, and with the ending of what the content is.
 */
export function cleanFileName(given: string, mediaType: AttachmentMediaType): string {
  const ending = ATTACHMENT_ENDINGS[mediaType];
  const last = given.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const plain = tidyText([...last].map((letter) => (isPlain(letter) ? letter : ' ')).join(''));
  const stem = plain.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^[. ]+|[. ]+$/g, '');
  const short = [...stem]
    .slice(0, ATTACHMENT_LIMITS.fileName / 2 - 10)
    .join('')
    .replace(/[. ]+$/, '');
  return `${!short ? 'file' : DEVICE.test(short.split('.')[0].trim()) ? `file ${short}` : short}.${ending}`;
}

const isPlain = (letter: string): boolean => !hasControlCharacters(letter) && !/[<>:"|?*%]/.test(letter);

/** What a file is called where nobody gave it a title: its name without the ending. */
export const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.[a-z]+$/, '')
    .slice(0, ATTACHMENT_LIMITS.title)
    .trim();
