import { DRUG_FORMS, type DrugForm, FREQUENCIES, type FrequencyName } from './dosing';

/** A line of a prescription as far as it is written. */
export interface WrittenLine {
  drug: string;
  strength?: string | null;
  form?: DrugForm | null;
  dose?: string | null;
  frequency?: FrequencyName | null;
  durationDays?: number | null;
  instructions?: string | null;
}

/** How a drug comes, as it is said. */
export const formWords = (form: DrugForm): string => {
  const words = form.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
export const FORM_CHOICES = DRUG_FORMS.map((form) => ({ value: form, words: formWords(form) }));

/** "Paracetamol 500 mg, tablet". */
export const drugText = ({ drug, strength, form }: WrittenLine): string =>
  [[drug, strength].filter(Boolean).join(' '), form ? formWords(form).toLowerCase() : null].filter(Boolean).join(', ');

/** "1 tablet, three times a day, for 5 days". */
export const dosingText = ({ dose, form, frequency, durationDays }: WrittenLine): string =>
  [doseText(dose, form), frequency ? FREQUENCIES[frequency].words : null, durationText(frequency, durationDays)]
    .filter(Boolean)
    .join(', ');

/** What a bare number counts, by the form. */
const COUNTED: Partial<Record<DrugForm, string>> = {
  TABLET: 'tablet',
  CAPSULE: 'capsule',
  DROPS: 'drop',
  EYE_DROPS: 'drop',
  EAR_DROPS: 'drop',
  NASAL_SPRAY: 'spray',
  INHALER: 'puff',
  SACHET: 'sachet',
  SUPPOSITORY: 'suppository',
  PATCH: 'patch',
};
const MANY: Record<string, string> = { suppository: 'suppositories', patch: 'patches' };
const BARE_NUMBER = /^(\d+([.,/]\d+)?[½¼¾]?|[½¼¾])(\s*(-|–|to)\s*\d+)?$/;
const AT_MOST_ONE = /^(1|[½¼¾]|0[.,]\d+|1\/\d+)$/;

/** `1` of a tablet is "1 tablet"; what says already what it counts stays as it is. */
function doseText(dose: string | null | undefined, form: DrugForm | null | undefined): string | null {
  const [written, one] = [dose?.trim(), form && COUNTED[form]];
  if (!written || !one || !BARE_NUMBER.test(written)) return written || null;
  return `${written} ${AT_MOST_ONE.test(written) ? one : (MANY[one] ?? `${one}s`)}`;
}

function durationText(frequency: FrequencyName | null | undefined, days: number | null | undefined): string | null {
  if (days) return days === 1 ? 'for 1 day' : `for ${days} days`;
  return frequency === 'STAT' || frequency === 'SOS' ? null : 'until further notice';
}
