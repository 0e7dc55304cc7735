import type { ActiveDrug } from '@medicare/domain';
import type { CareSoFarQuery, PrescribedDrugFragment, WrittenRecordFragment } from '@medicare/web-graphql';

/** What is known of a patient beside the record that is written. */
export interface CareSoFar {
  /** Signed, the newest first. */
  earlier: WrittenRecordFragment[];
  /** Prescribed elsewhere and not at its end. */
  active: PrescribedDrugFragment[];
  diagnoses: { code: string; text: string }[];
  vitalSigns: NonNullable<CareSoFarQuery['patientHistory']>['vitalSigns'];
}

const DIAGNOSES_SHOWN = 6;

/** The answer without the record itself. `today` YYYY-MM-DD at the branch. */
export function careSoFar(answer: CareSoFarQuery | undefined, recordId: string, today: string): CareSoFar | null {
  if (!answer?.patientHistory) return null;
  const { records, vitalSigns } = answer.patientHistory;
  const earlier = records.filter(({ id, status }) => id !== recordId && status === 'SIGNED');
  const active = answer.prescriptions.items.filter(
    ({ record, endsOn }) => record?.id !== recordId && (!endsOn || endsOn >= today),
  );
  return { earlier, active, diagnoses: lastDiagnoses(earlier), vitalSigns };
}

/** For the warnings, which the domain gives. */
export const activeDrugs = (active: readonly PrescribedDrugFragment[]): ActiveDrug[] =>
  active.map(({ drug, endsOn }) => ({ drug, until: endsOn ?? null }));

/** Each once, the newest first. */
function lastDiagnoses(records: readonly WrittenRecordFragment[]): { code: string; text: string }[] {
  const found = new Map<string, { code: string; text: string }>();
  for (const { code, text } of records.flatMap(({ diagnoses }) => diagnoses))
    if (!found.has(code)) found.set(code, { code, text });
  return [...found.values()].slice(0, DIAGNOSES_SHOWN);
}
