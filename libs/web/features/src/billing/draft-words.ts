import { formatRupees } from '@medicare/domain';
import type { Difference } from '@medicare/web-core';
import { type TwoVersions, percentText } from '@medicare/web-ui';
import type { DiscountValues, DraftTexts, LineValues } from './draft-model';

/** The services accounting code of a consultation, as the server gives it. */
const CONSULTATION_SAC = '999312';

/** The consultation of a visit as a line. */
export const consultationLine = (doctor: {
  id: string;
  fullName: string;
  consultationFee?: number | null;
}): LineValues => ({
  id: null,
  kind: 'CONSULTATION',
  sourceId: doctor.id,
  description: `Consultation, ${doctor.fullName}`,
  code: CONSULTATION_SAC,
  quantity: 1,
  unitPrice: doctor.consultationFee ?? null,
  discount: null,
  taxCategory: 'HEALTHCARE_SERVICE',
  listPrice: doctor.consultationFee ?? null,
  isDispensed: false,
});

const linesWords = (text: string): string => {
  const lines = JSON.parse(text) as LineValues[];
  return lines.map(({ quantity, description }) => `${quantity ?? '–'} × ${description}`).join('; ') || 'No lines';
};

const discountWords = (text: string): string => {
  const { kind, amount, basisPoints, reason } = JSON.parse(text) as DiscountValues;
  if (kind === 'NONE') return 'None';
  const size = kind === 'AMOUNT' ? formatRupees(amount ?? 0) : `${percentText(basisPoints ?? 0)} %`;
  return reason ? `${size}, ${reason}` : size;
};

/** Two versions of a part of a draft, in words. */
export function differenceWords({ field, mine, theirs, isConflict }: Difference<DraftTexts>): TwoVersions {
  const [name, words] =
    field === 'lines' ? (['Lines', linesWords] as const) : (['Discount on the bill', discountWords] as const);
  return { field, name, mine: words(mine), theirs: words(theirs), isConflict };
}
