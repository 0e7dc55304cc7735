import type { DrugForm, FrequencyName } from '../records/dosing';
import { addDays } from '../scheduling/local-time';
import { BytePacker, ByteReader } from './packed-bytes';

/** A drug as the code of a prescription carries it: everything that is handed out by, without the free instructions. */
export interface CodedDrug {
  drug: string;
  strength: string;
  form: DrugForm;
  dose: string;
  frequency: FrequencyName;
  /** Null for what is taken until further notice. */
  durationDays: number | null;
}

/** What the code on a printed prescription says. A long prescription has several codes, each for some of its lines. */
export interface PrescriptionCode {
  /** The key that signed it: 8 hexadecimal digits. */
  keyId: string;
  /** The signed version of the record that prescribes: a UUID in small letters. */
  prescriptionId: string;
  branchCode: string;
  /** The doctor's, with the medical council; empty where none is on file. */
  registrationNumber: string;
  /** YYYY-MM-DD, where the branch is. */
  signedOn: string;
  /** Not the name: who finds a lost code learns little, who holds the paper can compare. */
  patientInitials: string;
  /** Null if not known. */
  birthYear: number | null;
  /** The place of the first line of this code in the prescription, from 1. */
  firstLine: number;
  /** How many lines the whole prescription has. */
  lineCount: number;
  lines: CodedDrug[];
}

/** Counted up with every change of the layout; a reader refuses what it does not know. */
const FORMAT = 1;
const FIRST_DAY = '2020-01-01';
const DAY_MS = 86_400_000;

/** Numbers on paper: never changed, never used again. */
const FORM_NUMBERS: Record<DrugForm, number> = {
  TABLET: 1,
  CAPSULE: 2,
  SYRUP: 3,
  SUSPENSION: 4,
  DROPS: 5,
  EYE_DROPS: 6,
  EAR_DROPS: 7,
  NASAL_SPRAY: 8,
  INHALER: 9,
  NEBULISER_SOLUTION: 10,
  INJECTION: 11,
  CREAM: 12,
  OINTMENT: 13,
  GEL: 14,
  LOTION: 15,
  POWDER: 16,
  SACHET: 17,
  SUPPOSITORY: 18,
  PATCH: 19,
  MOUTHWASH: 20,
};
const FREQUENCY_NUMBERS: Record<FrequencyName, number> = {
  OD: 1,
  BD: 2,
  TDS: 3,
  QID: 4,
  MORNING: 5,
  NIGHT: 6,
  Q4H: 7,
  Q6H: 8,
  Q8H: 9,
  ALTERNATE_DAYS: 10,
  WEEKLY: 11,
  STAT: 12,
  SOS: 13,
};

/** The bytes that are signed. Throws a RangeError for what the layout has no room for. */
export function buildPrescriptionCode(code: PrescriptionCode): Uint8Array {
  const packer = new BytePacker()
    .byte(FORMAT)
    .raw(fromHex(code.keyId, 4))
    .raw(fromHex(code.prescriptionId.replaceAll('-', ''), 16))
    .text(code.branchCode)
    .text(code.registrationNumber)
    .word(daysSince(code.signedOn))
    .text(code.patientInitials)
    .word(code.birthYear ?? 0)
    .byte(code.firstLine)
    .byte(code.lineCount)
    .byte(code.lines.length);
  for (const line of code.lines) packLine(packer, line);
  return packer.packed();
}

/** What such bytes say; null for all others. */
export function parsePrescriptionCode(bytes: Uint8Array): PrescriptionCode | null {
  try {
    return readCode(new ByteReader(bytes));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The key that is said to have signed the bytes; null where they are no code of a layout that is known. */
export const keyIdOf = (bytes: Uint8Array): string | null =>
  bytes.length > 5 && bytes[0] === FORMAT ? toHex(bytes.slice(1, 5)) : null;

function packLine(packer: BytePacker, { drug, strength, form, dose, frequency, durationDays }: CodedDrug): void {
  packer.text(drug).text(strength).byte(FORM_NUMBERS[form]).text(dose).byte(FREQUENCY_NUMBERS[frequency]);
  packer.word(durationDays ?? 0);
}

function readCode(reader: ByteReader): PrescriptionCode {
  if (reader.byte() !== FORMAT) throw new RangeError('This layout is not known.');
  const code = {
    keyId: toHex(reader.raw(4)),
    prescriptionId: toHex(reader.raw(16)).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    branchCode: reader.text(),
    registrationNumber: reader.text(),
    signedOn: addDays(FIRST_DAY, reader.word()),
    patientInitials: reader.text(),
    birthYear: reader.word() || null,
    firstLine: reader.byte(),
    lineCount: reader.byte(),
  };
  const lines = Array.from({ length: reader.byte() }, () => readLine(reader));
  reader.end();
  if (code.firstLine < 1 || code.firstLine + lines.length - 1 > code.lineCount)
    throw new RangeError('These lines are not among those of the prescription.');
  return { ...code, lines };
}

const readLine = (reader: ByteReader): CodedDrug => ({
  drug: reader.text(),
  strength: reader.text(),
  form: named(FORM_NUMBERS, reader.byte()),
  dose: reader.text(),
  frequency: named(FREQUENCY_NUMBERS, reader.byte()),
  durationDays: reader.word() || null,
});

function named<K extends string>(numbers: Record<K, number>, number: number): K {
  const found = (Object.keys(numbers) as K[]).find((name) => numbers[name] === number);
  if (!found) throw new RangeError('This number has no name.');
  return found;
}

const daysSince = (day: string): number => Math.round((Date.parse(day) - Date.parse(FIRST_DAY)) / DAY_MS);

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function fromHex(text: string, length: number): number[] {
  if (!new RegExp(`^[0-9a-f]{${length * 2}}$`).test(text)) throw new RangeError(`${length} bytes were expected.`);
  return Array.from({ length }, (_, i) => parseInt(text.slice(i * 2, i * 2 + 2), 16));
}
