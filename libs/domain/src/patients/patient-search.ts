import { foldText } from '../text/plain-text';

/** The texts a patient is found by: `name` for everybody who may see names, `contact` for those who may see phone and e-mail. */
export interface PatientSearchTexts {
  name: string;
  contact: string;
}

/** Shortest search word, in characters. */
export const SEARCH_MIN_LENGTH = 2;

/** Builds the search texts of a patient. Line breaks keep a needle from matching across two fields. */
export const patientSearchTexts = (patient: {
  fullName: string;
  uhid: string;
  phone?: string | null;
  email?: string | null;
}): PatientSearchTexts => ({
  name: `${foldedTo(180, patient.fullName)}\n${patient.uhid.toLowerCase()}`,
  contact: `${(patient.phone ?? '').replace(/\D/g, '')}\n${foldedTo(270, patient.email ?? '')}`,
});

/** Folding can make a text many times longer (a ligature comes apart); the columns have 200 and 300 characters. */
const foldedTo = (length: number, text: string): string => [...foldText(text)].slice(0, length).join('');

/**
 * The words to look for; all of them must be found. Blanks, dashes and brackets inside a phone number do not matter.
 * Empty when no word has the shortest length: then nothing can be looked for.
 */
export function searchWords(text: string): string[] {
  const trimmed = text.trim();
  const asPhone = /^\+?[\d\s().-]{4,}$/.test(trimmed) ? [trimmed.replace(/\D/g, '')] : null;
  const words = asPhone ?? foldText(trimmed).split(/\s+/);
  return [...new Set(words.filter((word) => [...word].length >= SEARCH_MIN_LENGTH))].slice(0, 6);
}
