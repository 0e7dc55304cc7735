import { BloodGroup, Gender } from '@medicare/data';
import { createHash } from 'node:crypto';
import { ImportedPerson, UnreadableLine } from './imported-person';

/** The columns that a CSV file may have, in any order; capitals, blanks and underscores in the heading do not matter. */
export const CSV_COLUMNS = [
  'fullName',
  'email',
  'phone',
  'dateOfBirth',
  'age',
  'gender',
  'bloodGroup',
  'address',
  'emergencyContactName',
  'emergencyContactPhone',
  'allergies',
  'abhaNumber',
  'sourceSystem',
  'sourceId',
] as const;
type Column = (typeof CSV_COLUMNS)[number];

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z]/g, '');
const BY_HEADING = new Map<string, Column>([
  ...CSV_COLUMNS.map((column): [string, Column] => [plain(column), column]),
  ['name', 'fullName'],
  ['mobile', 'phone'],
  ['dob', 'dateOfBirth'],
  ['sex', 'gender'],
  ['id', 'sourceId'],
]);

/** Which column a heading means, or null for one that is not taken over. */
export const csvColumn = (heading: string): Column | null => BY_HEADING.get(plain(heading)) ?? null;

const GENDERS: Record<string, Gender> = {
  f: Gender.FEMALE,
  female: Gender.FEMALE,
  m: Gender.MALE,
  male: Gender.MALE,
  o: Gender.OTHER,
  other: Gender.OTHER,
  '': Gender.UNKNOWN,
  unknown: Gender.UNKNOWN,
};

/** Reads one row of a CSV file, by column. Throws UnreadableLine with the reason. */
export function csvPatient(row: Partial<Record<Column, string>>): ImportedPerson {
  const text = (column: Column): string | undefined => row[column]?.trim() || undefined;
  const fullName = text('fullName');
  if (!fullName) throw new UnreadableLine('has no name');
  const value = text('sourceId');
  const system = text('sourceSystem') ?? 'csv';
  const values = {
    fullName,
    email: text('email'),
    phone: text('phone'),
    dateOfBirth: dayOf(text('dateOfBirth')),
    age: ageOf(text('age')),
    gender: genderOf(text('gender')),
    bloodGroup: bloodGroupOf(text('bloodGroup')),
    address: text('address'),
    emergencyContactName: text('emergencyContactName'),
    emergencyContactPhone: text('emergencyContactPhone'),
    allergies: text('allergies'),
    abhaNumber: text('abhaNumber'),
  };
  const source = { system, value: value ?? fingerprint([fullName, values.phone, values.dateOfBirth, values.email]) };
  return { values, identifiers: value ? [{ system, value, label: null }] : [], source };
}

/** Without a number of its own, a row is known again by what it says. */
const fingerprint = (parts: (string | undefined)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);

/** YYYY-MM-DD, or day first as it is written in India: DD-MM-YYYY, DD/MM/YYYY. */
function dayOf(text: string | undefined): string | undefined {
  const dayFirst = text && /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  return dayFirst ? `${dayFirst[3]}-${dayFirst[2].padStart(2, '0')}-${dayFirst[1].padStart(2, '0')}` : text;
}

function ageOf(text: string | undefined): number | undefined {
  if (!text) return undefined;
  if (!/^\d{1,3}$/.test(text)) throw new UnreadableLine('has an age that is no whole number');
  return Number(text);
}

function genderOf(text = ''): Gender {
  const gender = GENDERS[text.toLowerCase()];
  if (!gender) throw new UnreadableLine('has a gender other than female, male, other or unknown');
  return gender;
}

/** `O+`, `O positive`, `O_POSITIVE`. */
function bloodGroupOf(text: string | undefined): BloodGroup | undefined {
  if (!text) return undefined;
  const [, group, sign] = /^(A|B|AB|O)[\s_]*(\+|-|pos|positive|neg|negative|\+ve|-ve)$/i.exec(text) ?? [];
  if (!group) throw new UnreadableLine('has a blood group that is none');
  return BloodGroup[
    `${group.toUpperCase()}_${/^(\+|p)/i.test(sign) ? 'POSITIVE' : 'NEGATIVE'}` as keyof typeof BloodGroup
  ];
}
