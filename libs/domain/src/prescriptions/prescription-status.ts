import type { CodedDrug } from './prescription-code';

/** How it stands with a signed prescription: as it was, replaced by a later version, or taken back by its doctor. */
export const PRESCRIPTION_STATUSES = ['current', 'amended', 'withdrawn', 'unknown'] as const;
export type PrescriptionStatus = (typeof PRESCRIPTION_STATUSES)[number];

/** A line with all that is printed of it. */
export interface PrintedDrug extends CodedDrug {
  instructions: string;
}

/** Whether two versions prescribe the same, so that a paper of the one may stand for the other. */
export const prescribesSame = (one: readonly PrintedDrug[], other: readonly PrintedDrug[]): boolean =>
  JSON.stringify(one.map(shown)) === JSON.stringify(other.map(shown));

const shown = ({ drug, strength, form, dose, frequency, durationDays, instructions }: PrintedDrug): unknown[] => [
  drug,
  strength,
  form,
  dose,
  frequency,
  durationDays,
  instructions,
];
