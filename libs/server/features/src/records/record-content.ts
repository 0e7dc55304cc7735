import { BLANK_RECORD, type RecordContent, VITAL_SIGN_NAMES, type VitalSigns } from '@medicare/domain';
import type { DiagnosisInput, PrescriptionInput, RecordContentInput, VitalSignsInput } from './records.inputs';

/** What was given as the domain knows it: nothing is missing, texts may be empty. */
export const contentOf = (input: RecordContentInput): RecordContent => ({
  ...BLANK_RECORD,
  vitalSigns: signsOf(input.vitalSigns ?? {}),
  complaint: input.complaint ?? '',
  examination: input.examination ?? '',
  diagnoses: (input.diagnoses ?? []).map(diagnosisOf),
  prescription: (input.prescription ?? []).map(lineOf),
  advice: input.advice ?? '',
  followUpOn: input.followUpOn ?? null,
});

/** The signs that were measured, in the order in which they are shown. */
export function signsOf(given: VitalSignsInput): VitalSigns {
  const measured = VITAL_SIGN_NAMES.filter((name) => given[name] != null);
  return Object.fromEntries(measured.map((name) => [name, given[name]]));
}

const diagnosisOf = ({ code, text, isProvisional }: DiagnosisInput): RecordContent['diagnoses'][number] => ({
  code: (code ?? '').toUpperCase(),
  text: text ?? '',
  isProvisional: isProvisional ?? false,
});

const lineOf = (line: PrescriptionInput): RecordContent['prescription'][number] => ({
  drug: line.drug ?? '',
  strength: line.strength ?? '',
  form: line.form ?? null,
  dose: line.dose ?? '',
  frequency: line.frequency ?? null,
  durationDays: line.durationDays ?? null,
  instructions: line.instructions ?? '',
  overrideReason: line.overrideReason ?? '',
});
