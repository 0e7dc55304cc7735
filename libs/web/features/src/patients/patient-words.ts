import type { BloodGroup, Gender, PatientRowFragment } from '@medicare/web-graphql';

/** Blood groups as they are said. */
export const BLOOD_GROUP_WORDS: Record<BloodGroup, string> = {
  A_POSITIVE: 'A positive',
  A_NEGATIVE: 'A negative',
  B_POSITIVE: 'B positive',
  B_NEGATIVE: 'B negative',
  AB_POSITIVE: 'AB positive',
  AB_NEGATIVE: 'AB negative',
  O_POSITIVE: 'O positive',
  O_NEGATIVE: 'O negative',
};

/** Genders as words. */
export const GENDER_WORDS: Record<Gender, string> = {
  FEMALE: 'Female',
  MALE: 'Male',
  OTHER: 'Other',
  UNKNOWN: 'Not known',
};

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
