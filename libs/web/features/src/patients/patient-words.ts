import { BLOOD_GROUP_WORDS, type Difference, GENDER_WORDS } from '@medicare/web-core';
import type { BloodGroup, Gender, PatientRowFragment } from '@medicare/web-graphql';
import { type TwoVersions, dayText } from '@medicare/web-ui';
import type { PatientField, PatientInput } from './patient-form';

/** Keys of a record, in the order they were written. */
export const keysOf = <K extends string>(words: Record<K, unknown>): K[] => Object.keys(words) as K[];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "52, male": what is known of age and gender; an estimated age says so. */
export function ageAndGender({
  age,
  gender,
  isBirthDateEstimated,
}: Pick<PatientRowFragment, 'age' | 'gender' | 'isBirthDateEstimated'>): string {
  const years = age === null || age === undefined ? null : `${isBirthDateEstimated ? 'about ' : ''}${age}`;
  const word = gender && gender !== 'UNKNOWN' ? GENDER_WORDS[gender].toLowerCase() : null;
  return capital([years, word].filter((part) => part !== null).join(', ')) || '–';
}

const FIELD_WORDS: Record<PatientField, string> = {
  fullName: 'Full name',
  phone: 'Phone',
  email: 'E-mail',
  dateOfBirth: 'Date of birth',
  age: 'Age',
  gender: 'Gender',
  bloodGroup: 'Blood group',
  address: 'Address',
  emergencyContactName: 'Emergency contact',
  emergencyContactPhone: "Emergency contact's phone",
  allergies: 'Allergies',
  abhaNumber: 'ABHA number',
};

function valueWords(field: PatientField, value: unknown): string {
  if (value === null || value === undefined) return 'Empty';
  if (field === 'gender') return GENDER_WORDS[value as Gender];
  if (field === 'bloodGroup') return BLOOD_GROUP_WORDS[value as BloodGroup];
  return field === 'dateOfBirth' ? dayText(String(value)) : String(value);
}

/** A field with two versions, in words. */
export const differenceWords = ({ field, mine, theirs, isConflict }: Difference<PatientInput>): TwoVersions => ({
  field,
  name: FIELD_WORDS[field],
  mine: valueWords(field, mine),
  theirs: valueWords(field, theirs),
  isConflict,
});
