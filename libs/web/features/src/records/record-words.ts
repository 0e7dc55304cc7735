import { ageInMonths, FREQUENCIES, FREQUENCY_NAMES, type FrequencyName, type VitalSignName } from '@medicare/domain';

export { type ShownSign, shownSigns } from '@medicare/domain';

const SHORT: Partial<Record<FrequencyName, string>> = { MORNING: 'Morning', NIGHT: 'Night', WEEKLY: 'Weekly' };

/** How often, as a doctor looks for it: the short form and what it means. */
export const frequencyChoice = (name: FrequencyName): string => {
  if (name === 'ALTERNATE_DAYS') return 'Every other day';
  const short = SHORT[name] ?? name;
  return short in { Morning: 1, Night: 1, Weekly: 1 }
    ? `${short}, ${FREQUENCIES[name].words}`
    : `${name}, ${FREQUENCIES[name].words}`;
};
export const FREQUENCY_CHOICES = FREQUENCY_NAMES.map((name) => ({ value: name, words: frequencyChoice(name) }));

/** Short enough to stand over a small box. */
export const SHORT_LABELS: Partial<Record<VitalSignName, string>> = {
  systolicMmHg: 'BP, upper',
  diastolicMmHg: 'BP, lower',
  oxygenSaturationPercent: 'SpO₂',
  glucoseMgPerDl: 'Glucose',
};

/** The age in whole months on a day (both YYYY-MM-DD); null where the birth date is not known. */
export const monthsOld = (birth: string | null | undefined, today: string): number | null =>
  birth ? ageInMonths(birth, today) : null;

const GENDERS: Record<string, string> = { FEMALE: 'female', MALE: 'male', OTHER: 'other' };

/** "52, male". */
export function personText(patient: {
  age?: number | null;
  gender?: string | null;
  isBirthDateEstimated: boolean;
}): string {
  const age = patient.age == null ? null : `${patient.isBirthDateEstimated ? 'about ' : ''}${patient.age}`;
  return [age, GENDERS[patient.gender ?? '']].filter(Boolean).join(', ');
}
