import { ATTACHMENT_ENDINGS, ATTACHMENT_KINDS, type AttachmentKind } from '@medicare/domain';

/** What a file is about, as it is said. */
export const FILE_KINDS: Record<AttachmentKind, string> = {
  X_RAY: 'X-ray or scan',
  LAB_REPORT: 'Lab report',
  PRESCRIPTION: 'Prescription',
  DISCHARGE_SUMMARY: 'Discharge summary',
  PHOTO: 'Photo',
  OTHER: 'Other paper',
};
export const KIND_CHOICES = ATTACHMENT_KINDS.map((value) => ({ value, words: FILE_KINDS[value] }));

/** For the browser's dialog: what may be chosen. */
export const ACCEPTED = Object.keys(ATTACHMENT_ENDINGS).join(',');

/** "340 kB", "2.4 MB". */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** A first guess, from the name and the type that the browser gives; the person corrects it. */
export function guessedKind(name: string, type: string): AttachmentKind {
  if (/x-?ray|scan|(^|[^a-z])(ct|mri|usg)([^a-z]|$)/i.test(name)) return 'X_RAY';
  if (/discharge/i.test(name)) return 'DISCHARGE_SUMMARY';
  if (/prescription|rx\b/i.test(name)) return 'PRESCRIPTION';
  if (type === 'application/pdf' || /report|lab|blood/i.test(name)) return 'LAB_REPORT';
  return 'PHOTO';
}

/** The name without its ending, as a first title. */
export function titleFrom(name: string): string {
  const words = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 120);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
