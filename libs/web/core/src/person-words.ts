import type { BloodGroup, Gender } from '@medicare/web-graphql';

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
