import {
  type Deviation,
  FREQUENCIES,
  FREQUENCY_NAMES,
  type FrequencyName,
  VITAL_SIGN_NAMES,
  VITAL_SIGNS,
  type VitalSignName,
  type VitalSigns,
  ageInMonths,
  unusualSigns,
} from '@medicare/domain';

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

/** One measured value as it is shown. */
export interface ShownSign {
  name: string;
  label: string;
  value: string;
  unit: string;
  /** "high" or "low", where somebody should look again. */
  unusual: Deviation | null;
}

/** Short enough to stand over a small box. */
export const SHORT_LABELS: Partial<Record<VitalSignName, string>> = {
  systolicMmHg: 'BP, upper',
  diastolicMmHg: 'BP, lower',
  oxygenSaturationPercent: 'SpO₂',
  glucoseMgPerDl: 'Glucose',
};

type Measured = { [K in VitalSignName]?: number | null };

/** What was measured, both pressures as one: `120/80 mmHg`. `ageMonths` in whole months, null if not known. */
export function shownSigns(measured: Measured, ageMonths: number | null): ShownSign[] {
  const unusual = unusualSigns(measured as VitalSigns, ageMonths);
  const shown = VITAL_SIGN_NAMES.filter((name) => measured[name] != null).map((name) => ({
    name: name as string,
    label: VITAL_SIGNS[name].label,
    value: Number(measured[name]).toFixed(VITAL_SIGNS[name].decimals),
    unit: VITAL_SIGNS[name].unit,
    unusual: unusual[name] ?? null,
  }));
  const [upper, lower] = ['systolicMmHg', 'diastolicMmHg'].map((name) => shown.find((sign) => sign.name === name));
  if (!upper || !lower) return shown;
  const pressure = { ...upper, name: 'pressure', label: 'Blood pressure', value: `${upper.value}/${lower.value}` };
  return [
    { ...pressure, unusual: upper.unusual ?? lower.unusual },
    ...shown.filter((sign) => sign !== upper && sign !== lower),
  ];
}

/** The age in whole months on a day (both YYYY-MM-DD); null where the birth date is not known. */
export const monthsOld = (birth: string | null | undefined, today: string): number | null =>
  birth ? ageInMonths(birth, today) : null;

/** Whether something is written that must be seen. "None known" is worth writing, and no warning. */
export const isAllergic = (allergies: string | null | undefined): boolean =>
  /^(?!\s*(no|none|nil)\b)./is.test(allergies ?? '');

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
