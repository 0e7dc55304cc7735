import type { FieldFault } from '../errors';
import { addDays } from '../scheduling/local-time';
import { DRUG_FORMS, type DrugForm, FREQUENCY_NAMES, type FrequencyName } from './dosing';
import { type VitalSigns, vitalSignFaults } from './vital-signs';

/** What the patient has, by its code of ICD-10 (WHO) and in words. */
export interface Diagnosis {
  code: string;
  text: string;
  /** Thought of, not yet sure. */
  isProvisional: boolean;
}

/** One drug of a prescription. */
export interface PrescriptionLine {
  /** The generic name, as the Indian regulations want it. */
  drug: string;
  /** Such as `500 mg`. */
  strength: string;
  /** Null in a draft alone, as the frequency. */
  form: DrugForm | null;
  /** How much at a time, such as `1` or `5 ml`. */
  dose: string;
  frequency: FrequencyName | null;
  /** Null for what is taken until further notice. */
  durationDays: number | null;
  instructions: string;
  /** Why it is prescribed in spite of a warning. */
  overrideReason: string;
}

/** What a doctor writes down of a consultation. Texts may be empty. */
export interface RecordContent {
  vitalSigns: VitalSigns;
  complaint: string;
  examination: string;
  diagnoses: Diagnosis[];
  prescription: PrescriptionLine[];
  advice: string;
  /** YYYY-MM-DD. */
  followUpOn: string | null;
}

export const BLANK_RECORD: RecordContent = {
  vitalSigns: {},
  complaint: '',
  examination: '',
  diagnoses: [],
  prescription: [],
  advice: '',
  followUpOn: null,
};

/** The most characters of each text, and the most entries of each list. */
export const RECORD_LIMITS = {
  complaint: 4000,
  examination: 8000,
  advice: 4000,
  diagnoses: 20,
  prescription: 30,
  diagnosisText: 300,
  drug: 120,
  strength: 60,
  dose: 40,
  instructions: 300,
  overrideReason: 300,
} as const;

const MOST_DAYS = 365;
const FOLLOW_UP_WITHIN_DAYS = 730;

/** A code of ICD-10: a letter, two digits, and up to four signs after the point. */
export const isIcd10Code = (code: string): boolean => /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(code);

/**
 * What keeps a text from being kept as a draft: too long, or measured values that cannot be. A draft may lack anything.
 */
export function draftRecordFaults(content: RecordContent): FieldFault[] {
  return [...vitalSignFaults(content.vitalSigns), ...textFaults(content), ...listFaults(content)];
}

/** What keeps a record from being signed on `today` (YYYY-MM-DD), beyond the faults of a draft. */
export function recordFaults(content: RecordContent, today: string): FieldFault[] {
  return [
    ...draftRecordFaults(content),
    ...(isEmptyRecord(content) ? [EMPTY] : []),
    ...content.diagnoses.flatMap(diagnosisFaults),
    ...twiceDiagnosed(content.diagnoses),
    ...content.prescription.flatMap(prescriptionFaults),
    ...followUpFaults(content.followUpOn, today),
  ];
}

/** Whether nothing that tells of the patient was written. */
export const isEmptyRecord = ({ complaint, examination, diagnoses, advice, prescription }: RecordContent): boolean =>
  !complaint.trim() && !examination.trim() && !advice.trim() && !diagnoses.length && !prescription.length;

const EMPTY: FieldFault = {
  path: 'complaint',
  rule: 'required',
  message: 'Nothing is written yet. Write at least the complaint or a diagnosis, then sign.',
};

const TEXTS = ['complaint', 'examination', 'advice'] as const;

const textFaults = (content: RecordContent): FieldFault[] =>
  TEXTS.flatMap((name) => tooLong(name, content[name], RECORD_LIMITS[name]));

function listFaults({ diagnoses, prescription }: RecordContent): FieldFault[] {
  return [
    ...tooMany('diagnoses', diagnoses.length, RECORD_LIMITS.diagnoses),
    ...tooMany('prescription', prescription.length, RECORD_LIMITS.prescription),
    ...diagnoses.flatMap(({ text }, i) => tooLong(`diagnoses.${i}.text`, text, RECORD_LIMITS.diagnosisText)),
    ...prescription.flatMap((line, i) =>
      LINE_TEXTS.flatMap((name) => tooLong(`prescription.${i}.${name}`, line[name], RECORD_LIMITS[name])),
    ),
  ];
}

const LINE_TEXTS = ['drug', 'strength', 'dose', 'instructions', 'overrideReason'] as const;

const tooLong = (path: string, text: string, most: number): FieldFault[] =>
  text.length > most ? [{ path, rule: 'length', message: `Use at most ${most} characters.` }] : [];

const tooMany = (path: string, count: number, most: number): FieldFault[] =>
  count > most ? [{ path, rule: 'length', message: `At most ${most} can be entered.` }] : [];

function diagnosisFaults({ code, text }: Diagnosis, i: number): FieldFault[] {
  if (!isIcd10Code(code))
    return [
      {
        path: `diagnoses.${i}.code`,
        rule: 'form',
        message: 'Choose the diagnosis from the list, so that it has its code.',
      },
    ];
  return text.trim() ? [] : [{ path: `diagnoses.${i}.text`, rule: 'required', message: 'Write the diagnosis.' }];
}

const twiceDiagnosed = (diagnoses: Diagnosis[]): FieldFault[] =>
  diagnoses.flatMap(({ code }, i) =>
    diagnoses.findIndex((other) => other.code === code) < i
      ? [{ path: `diagnoses.${i}.code`, rule: 'unique', message: 'This diagnosis is there already.' }]
      : [],
  );

function prescriptionFaults(line: PrescriptionLine, i: number): FieldFault[] {
  const fault = (name: string, rule: string, message: string): FieldFault => ({
    path: `prescription.${i}.${name}`,
    rule,
    message,
  });
  const { durationDays } = line;
  return [
    ...(line.drug.trim() ? [] : [fault('drug', 'required', 'Write the generic name of the drug.')]),
    ...(line.dose.trim() ? [] : [fault('dose', 'required', 'Write how much is taken at a time.')]),
    ...(line.form && DRUG_FORMS.includes(line.form) ? [] : [fault('form', 'form', 'Choose how the drug comes.')]),
    ...(line.frequency && FREQUENCY_NAMES.includes(line.frequency)
      ? []
      : [fault('frequency', 'form', 'Choose how often it is taken.')]),
    ...(durationDays === null || (Number.isInteger(durationDays) && durationDays >= 1 && durationDays <= MOST_DAYS)
      ? []
      : [fault('durationDays', 'range', `Enter 1 to ${MOST_DAYS} days, or leave it empty for what goes on.`)]),
  ];
}

function followUpFaults(followUpOn: string | null, today: string): FieldFault[] {
  if (followUpOn === null) return [];
  const path = 'followUpOn';
  if (followUpOn <= today)
    return [{ path, rule: 'future', message: 'The next visit must be on a later day than today.' }];
  if (followUpOn <= addDays(today, FOLLOW_UP_WITHIN_DAYS)) return [];
  return [{ path, rule: 'future', message: 'This day is more than two years away. Check the year.' }];
}
