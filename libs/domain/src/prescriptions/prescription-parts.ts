import { buildPrescriptionCode, type CodedDrug, type PrescriptionCode } from './prescription-code';

/** So that the code of a usual prescription (some six drugs) is one that any phone reads from any paper. */
const MOST_BYTES = 300;

/** The codes of a prescription, each with as many of its lines as it has room for; one alone for most. */
export function prescriptionParts(
  whole: Omit<PrescriptionCode, 'firstLine' | 'lineCount' | 'lines'>,
  lines: readonly CodedDrug[],
): PrescriptionCode[] {
  const parts: PrescriptionCode[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const longer = last && { ...last, lines: [...last.lines, line] };
    if (longer && buildPrescriptionCode(longer).length <= MOST_BYTES) parts[parts.length - 1] = longer;
    else parts.push({ ...whole, firstLine: firstFree(last), lineCount: lines.length, lines: [line] });
  }
  return parts;
}

const firstFree = (last: PrescriptionCode | undefined): number => (last ? last.firstLine + last.lines.length : 1);

/** The first letters of the first four words of a name; in scripts where a vowel hangs on its consonant, both. */
export function patientInitials(fullName: string): string {
  const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const words = fullName.split(/[\s.]+/).filter(Boolean);
  return words
    .slice(0, 4)
    .map((word) => letters.segment(word)[Symbol.iterator]().next().value?.segment ?? '')
    .join('')
    .toUpperCase();
}
