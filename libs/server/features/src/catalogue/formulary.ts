import type { DrugForm, FrequencyName } from '@medicare/domain';
import { linesOf, wordsIn } from './text-table';
import { CHEST_GUT_AND_NERVES } from './formulary/chest-gut-and-nerves';
import { HEART_SUGAR_AND_HORMONES } from './formulary/heart-sugar-and-hormones';
import { INFECTIONS_AND_PAIN } from './formulary/infections-and-pain';

/** A drug in one of its forms, as it can be prescribed. */
export interface FormularyEntry {
  /** The generic name. */
  drug: string;
  form: DrugForm;
  strengths: readonly string[];
  /** How much an adult usually takes at a time, and how often; null where that depends. A proposal, no more. */
  usualDose: string | null;
  usualFrequency: FrequencyName | null;
  /** Other generic names and abbreviations. */
  synonyms: readonly string[];
}

/** Common generics of out-patient care in India, with the strengths that they come in. */
export const FORMULARY: readonly FormularyEntry[] = [
  INFECTIONS_AND_PAIN,
  HEART_SUGAR_AND_HORMONES,
  CHEST_GUT_AND_NERVES,
].flatMap((table) => linesOf(table).map(entryOf));

function entryOf([drug, form, strengths, usual, synonyms]: string[]): FormularyEntry {
  const [usualDose = null, usualFrequency = null] = wordsIn(usual);
  return {
    drug,
    form: form as DrugForm,
    strengths: wordsIn(strengths),
    usualDose,
    usualFrequency: usualFrequency as FrequencyName | null,
    synonyms: wordsIn(synonyms),
  };
}
