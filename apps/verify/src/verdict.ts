import type { PrescriptionCheck, PrescriptionStatus } from '@medicare/domain';

/** What is said of a code, in large letters and in a sentence. */
export interface Verdict {
  tone: 'good' | 'warn' | 'bad' | 'plain';
  title: string;
  words: string;
}

/** Of a code alone, before the hospital was asked. */
export const VERDICTS: Record<PrescriptionCheck['state'] | 'NO_KEYS' | 'NONE', Verdict> = {
  VALID: {
    tone: 'good',
    title: 'Valid',
    words: 'Signed by this hospital, and unchanged. Compare it with the paper line by line.',
  },
  CHANGED: {
    tone: 'bad',
    title: 'Not valid: changed',
    words: 'The hospital did not sign it like this. Hand out nothing by it, and ask the doctor.',
  },
  UNKNOWN_KEY: {
    tone: 'bad',
    title: 'Not valid: unknown key',
    words:
      'This hospital has no such key. Is the paper of another hospital? Hand out nothing by it, and ask the doctor.',
  },
  UNREADABLE: {
    tone: 'warn',
    title: 'No prescription code',
    words: 'This is not the code of a prescription, or not the whole of it. Scan it again.',
  },
  NO_KEYS: {
    tone: 'warn',
    title: 'Not checked',
    words: 'The keys of the hospital did not load. Connect to the network, then load the page again.',
  },
  NONE: {
    tone: 'plain',
    title: 'Nothing to check yet',
    words: 'Scan the code on a prescription. Opened once, this page checks without a network, too.',
  },
};

/** Of a valid code, once the hospital was asked; null stands for no answer. */
export const STANDING: Record<PrescriptionStatus | 'unasked', Verdict> = {
  current: { ...VERDICTS.VALID, words: `${VERDICTS.VALID.words} It still stands; the hospital was asked just now.` },
  amended: {
    tone: 'warn',
    title: 'Replaced',
    words: 'The hospital signed it, and the doctor has changed it since. Ask for the newer paper.',
  },
  withdrawn: {
    tone: 'bad',
    title: 'Withdrawn',
    words: 'The hospital signed it, and the doctor took it back since. Hand out nothing by it.',
  },
  unknown: {
    tone: 'warn',
    title: 'Signed, but not known',
    words: 'The signature is right, but the hospital does not find this prescription. Ask the doctor.',
  },
  unasked: {
    tone: 'warn',
    title: 'Signature valid',
    words:
      'Signed by this hospital, and unchanged on the paper. Whether the doctor has replaced or withdrawn it since is not known: the hospital could not be asked.',
  },
};
