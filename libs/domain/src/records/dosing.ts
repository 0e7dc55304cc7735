import { addDays } from '../scheduling/local-time';

/** How often a drug is taken: the code that doctors write, its words for the patient, and how many doses that is a day. */
export interface Frequency {
  words: string;
  /** Null where it cannot be told: as needed. */
  perDay: number | null;
}

export const FREQUENCIES = {
  OD: { words: 'once a day', perDay: 1 },
  BD: { words: 'twice a day', perDay: 2 },
  TDS: { words: 'three times a day', perDay: 3 },
  QID: { words: 'four times a day', perDay: 4 },
  MORNING: { words: 'in the morning', perDay: 1 },
  NIGHT: { words: 'at bedtime', perDay: 1 },
  Q4H: { words: 'every 4 hours', perDay: 6 },
  Q6H: { words: 'every 6 hours', perDay: 4 },
  Q8H: { words: 'every 8 hours', perDay: 3 },
  ALTERNATE_DAYS: { words: 'every other day', perDay: 1 / 2 },
  WEEKLY: { words: 'once a week', perDay: 1 / 7 },
  STAT: { words: 'once, now', perDay: null },
  SOS: { words: 'when needed', perDay: null },
} as const satisfies Record<string, Frequency>;
export type FrequencyName = keyof typeof FREQUENCIES;
export const FREQUENCY_NAMES = Object.keys(FREQUENCIES) as FrequencyName[];

/** How a drug comes. */
export const DRUG_FORMS = [
  'TABLET',
  'CAPSULE',
  'SYRUP',
  'SUSPENSION',
  'DROPS',
  'EYE_DROPS',
  'EAR_DROPS',
  'NASAL_SPRAY',
  'INHALER',
  'NEBULISER_SOLUTION',
  'INJECTION',
  'CREAM',
  'OINTMENT',
  'GEL',
  'LOTION',
  'POWDER',
  'SACHET',
  'SUPPOSITORY',
  'PATCH',
  'MOUTHWASH',
] as const;
export type DrugForm = (typeof DRUG_FORMS)[number];

/** Forms that are counted in pieces. */
const PIECES: readonly DrugForm[] = ['TABLET', 'CAPSULE', 'SACHET', 'SUPPOSITORY', 'PATCH'];

/** What is needed to tell how many pieces a prescription comes to. */
export interface Dosing {
  form: DrugForm;
  /** As it is written: `1`, `½`, `1-2`, `5 ml`. */
  dose: string;
  frequency: FrequencyName;
  durationDays: number | null;
}

/** How many pieces are to be handed out, rounded up; null where that does not follow from what is written. */
export function piecesOf({ form, dose, frequency, durationDays }: Dosing): number | null {
  const each = pieces(dose);
  if (!PIECES.includes(form) || each === null) return null;
  if (frequency === 'STAT') return Math.ceil(each);
  const { perDay } = FREQUENCIES[frequency];
  return perDay === null || durationDays === null ? null : Math.ceil(each * Math.ceil(perDay * durationDays));
}

/** `1`, `1.5`, `½`, `1½`, with or without the piece's name behind. */
function pieces(dose: string): number | null {
  const match =
    /^(\d+(?:\.\d+)?)?\s*(½)?\s*(?:tab(?:let)?s?|cap(?:sule)?s?|sachets?|patch(?:es)?|suppositor(?:y|ies))?$/i.exec(
      dose.trim(),
    );
  if (!match || (!match[1] && !match[2])) return null;
  return Number(match[1] ?? 0) + (match[2] ? 0.5 : 0);
}

/** The last day on which it is taken, if it is begun on `startedOn` (YYYY-MM-DD); null for what has no end. */
export const lastDayOf = (startedOn: string, durationDays: number | null): string | null =>
  durationDays === null ? null : addDays(startedOn, durationDays - 1);
