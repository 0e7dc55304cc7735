import { DRUG_FORMS, type DrugForm, FREQUENCIES, FREQUENCY_NAMES, type FrequencyName } from './dosing';

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

/** What is said of a line of a prescription, in one language. */
export interface DosingWords {
  /** How a drug comes, within a sentence. */
  forms: Readonly<Record<DrugForm, string>>;
  /** What a bare number counts, by the form: one of it, and several. */
  one: Readonly<Partial<Record<DrugForm, string>>>;
  many: Readonly<Partial<Record<DrugForm, string>>>;
  frequencies: Readonly<Record<FrequencyName, string>>;
  forDays: (days: number) => string;
  untilFurtherNotice: string;
}

export const ENGLISH_DOSING: DosingWords = {
  forms: wordsOf(DRUG_FORMS, (form) => formWords(form).toLowerCase()),
  one: {
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
  },
  many: {
    TABLET: 'tablets',
    CAPSULE: 'capsules',
    DROPS: 'drops',
    EYE_DROPS: 'drops',
    EAR_DROPS: 'drops',
    NASAL_SPRAY: 'sprays',
    INHALER: 'puffs',
    SACHET: 'sachets',
    SUPPOSITORY: 'suppositories',
    PATCH: 'patches',
  },
  frequencies: wordsOf(FREQUENCY_NAMES, (name) => FREQUENCIES[name].words),
  forDays: (days) => (days === 1 ? 'for 1 day' : `for ${days} days`),
  untilFurtherNotice: 'until further notice',
};

function wordsOf<K extends string>(names: readonly K[], say: (name: K) => string): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, say(name)])) as Record<K, string>;
}

/** "Paracetamol 500 mg, tablet". */
export const drugText = ({ drug, strength, form }: WrittenLine, { forms } = ENGLISH_DOSING): string =>
  [[drug, strength].filter(Boolean).join(' '), form ? forms[form] : null].filter(Boolean).join(', ');

/** "1 tablet, three times a day, for 5 days". */
export const dosingText = ({ dose, form, frequency, durationDays }: WrittenLine, words = ENGLISH_DOSING): string =>
  [
    doseText(dose, form, words),
    frequency ? words.frequencies[frequency] : null,
    durationText(frequency, durationDays, words),
  ]
    .filter(Boolean)
    .join(', ');

const BARE_NUMBER = /^(\d+([.,/]\d+)?[½¼¾]?|[½¼¾])(\s*(-|–|to)\s*\d+)?$/;
const AT_MOST_ONE = /^(1|[½¼¾]|0[.,]\d+|1\/\d+)$/;

/** `1` of a tablet is "1 tablet"; what says already what it counts stays as it is. */
function doseText(
  dose: string | null | undefined,
  form: DrugForm | null | undefined,
  words: DosingWords,
): string | null {
  const written = dose?.trim();
  const counted = form && (AT_MOST_ONE.test(written ?? '') ? words.one : words.many)[form];
  return written && counted && BARE_NUMBER.test(written) ? `${written} ${counted}` : written || null;
}

function durationText(
  frequency: FrequencyName | null | undefined,
  days: number | null | undefined,
  words: DosingWords,
): string | null {
  if (days) return words.forDays(days);
  return frequency === 'STAT' || frequency === 'SOS' ? null : words.untilFurtherNotice;
}
