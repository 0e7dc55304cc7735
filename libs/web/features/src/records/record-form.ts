import { FormArray, FormControl, FormGroup } from '@angular/forms';
import {
  BLANK_RECORD,
  type Diagnosis,
  type DrugForm,
  type FrequencyName,
  type PrescriptionLine,
  RECORD_LIMITS,
  type RecordContent,
  VITAL_SIGN_NAMES,
  type VitalSignName,
  type VitalSigns,
  vitalSignFaults,
} from '@medicare/domain';

type Controls<T> = { [K in keyof T]: FormControl<T[K]> };
export type LineForm = FormGroup<Controls<PrescriptionLine>>;
export type DiagnosisForm = FormGroup<Controls<Diagnosis>>;
export type SignsForm = FormGroup<Record<VitalSignName, FormControl<number | null>>>;

const always = <T>(value: T): FormControl<T> => new FormControl(value, { nonNullable: true }) as FormControl<T>;

/** A line with nothing in it but what is given. */
export const blankLine = (given: Partial<PrescriptionLine> = {}): PrescriptionLine => ({
  drug: '',
  strength: '',
  form: null,
  dose: '',
  frequency: null,
  durationDays: null,
  instructions: '',
  overrideReason: '',
  ...given,
});

export const newLineForm = (line: PrescriptionLine): LineForm =>
  new FormGroup<Controls<PrescriptionLine>>({
    drug: always(line.drug),
    strength: always(line.strength),
    form: always<DrugForm | null>(line.form),
    dose: always(line.dose),
    frequency: always<FrequencyName | null>(line.frequency),
    durationDays: always<number | null>(line.durationDays),
    instructions: always(line.instructions),
    overrideReason: always(line.overrideReason),
  });

export const newDiagnosisForm = ({ code, text, isProvisional }: Diagnosis): DiagnosisForm =>
  new FormGroup<Controls<Diagnosis>>({
    code: always(code),
    text: always(text),
    isProvisional: always(isProvisional),
  });

/** A box for each vital sign. */
export const newSignsForm = (): SignsForm =>
  new FormGroup(
    Object.fromEntries(VITAL_SIGN_NAMES.map((name) => [name, always<number | null>(null)])) as SignsForm['controls'],
  );

/** What was measured, in the order of the domain, without what was not. */
export const measuredIn = (values: Partial<Record<VitalSignName, number | null>>): VitalSigns =>
  Object.fromEntries(VITAL_SIGN_NAMES.filter((name) => values[name] != null).map((name) => [name, values[name]]));

/** A record while it is written: as many lines as its content has. */
export class RecordForm extends FormGroup<{
  vitalSigns: SignsForm;
  complaint: FormControl<string>;
  examination: FormControl<string>;
  diagnoses: FormArray<DiagnosisForm>;
  prescription: FormArray<LineForm>;
  advice: FormControl<string>;
  followUpOn: FormControl<string>;
}> {
  constructor() {
    super({
      vitalSigns: newSignsForm(),
      complaint: always(''),
      examination: always(''),
      diagnoses: new FormArray<DiagnosisForm>([]),
      prescription: new FormArray<LineForm>([]),
      advice: always(''),
      followUpOn: always(''),
    });
  }

  /** Shows `content`, all of it, and counts as untouched. */
  show(content: RecordContent): void {
    const { diagnoses, prescription, vitalSigns } = this.controls;
    const quietly = { emitEvent: false };
    diagnoses.clear(quietly);
    prescription.clear(quietly);
    for (const diagnosis of content.diagnoses) diagnoses.push(newDiagnosisForm(diagnosis), quietly);
    for (const line of content.prescription) prescription.push(newLineForm(line), quietly);
    const signs = Object.fromEntries(VITAL_SIGN_NAMES.map((name) => [name, content.vitalSigns[name] ?? null]));
    vitalSigns.reset(signs as Record<VitalSignName, number | null>, quietly);
    const { complaint, examination, advice, followUpOn } = content;
    this.patchValue({ complaint, examination, advice, followUpOn: followUpOn ?? '' }, quietly);
    this.markAsPristine();
    this.markAsUntouched();
    this.updateValueAndValidity();
  }

  content(): RecordContent {
    const values = this.getRawValue();
    return { ...values, vitalSigns: measuredIn(values.vitalSigns), followUpOn: values.followUpOn || null };
  }
}

/** What a saved draft holds; nothing is missing in it, whatever wrote it. */
export function contentOfDraft(json: string): RecordContent {
  const saved = JSON.parse(json) as Partial<RecordContent>;
  return { ...BLANK_RECORD, ...saved, prescription: (saved.prescription ?? []).map(blankLine) };
}

/** A signed record as content to go on from: null is an empty text. */
export interface SignedContent {
  vitalSigns?: Partial<Record<VitalSignName, number | null>> | null;
  complaint?: string | null;
  examination?: string | null;
  advice?: string | null;
  followUpOn?: string | null;
  diagnoses: readonly Diagnosis[];
  prescription: readonly SignedLine[];
}

/** A line of a signed prescription. */
export interface SignedLine {
  drug: string;
  strength?: string | null;
  form: DrugForm;
  dose: string;
  frequency: FrequencyName;
  durationDays?: number | null;
  instructions?: string | null;
  overrideReason?: string | null;
}

export const contentOfSigned = (record: SignedContent): RecordContent => ({
  vitalSigns: measuredIn(record.vitalSigns ?? {}),
  complaint: record.complaint ?? '',
  examination: record.examination ?? '',
  diagnoses: record.diagnoses.map(({ code, text, isProvisional }) => ({ code, text, isProvisional })),
  prescription: record.prescription.map(lineOfSigned),
  advice: record.advice ?? '',
  followUpOn: record.followUpOn ?? null,
});

export const lineOfSigned = (line: SignedLine): PrescriptionLine => ({
  drug: line.drug,
  strength: line.strength ?? '',
  form: line.form,
  dose: line.dose,
  frequency: line.frequency,
  durationDays: line.durationDays ?? null,
  instructions: line.instructions ?? '',
  overrideReason: line.overrideReason ?? '',
});

/** The lines of an earlier prescription that are not there yet; why one was given in spite of a warning is asked anew. */
export function repeatedLines(
  earlier: readonly SignedLine[],
  present: readonly PrescriptionLine[],
): PrescriptionLine[] {
  const there = new Set(present.map(({ drug }) => drug.trim().toLowerCase()));
  return earlier
    .filter(({ drug }) => !there.has(drug.trim().toLowerCase()))
    .slice(0, RECORD_LIMITS.prescription - present.length)
    .map((line) => ({ ...lineOfSigned(line), overrideReason: '' }));
}

/** What can be kept as a draft: everything but values that cannot be, which stay on the screen until they are mended. */
export const savable = (content: RecordContent): RecordContent => ({
  ...content,
  vitalSigns: possibleSigns(content.vitalSigns),
});

/** Without the values that cannot be. */
export function possibleSigns(signs: VitalSigns): VitalSigns {
  const impossible = new Set(vitalSignFaults(signs).map(({ path }) => path));
  const possible = VITAL_SIGN_NAMES.filter((name) => !impossible.has(`vitalSigns.${name}`));
  return measuredIn(Object.fromEntries(possible.map((name) => [name, signs[name] ?? null])));
}

/** Whether two contents say the same: the server trims texts and leaves out what is empty. */
export const sameContent = (a: RecordContent, b: RecordContent): boolean => plainText(a) === plainText(b);

const plainText = (content: RecordContent): string => {
  const { vitalSigns, complaint, examination, diagnoses, prescription, advice, followUpOn } = savable(content);
  const ordered = [
    measuredIn(vitalSigns),
    complaint,
    examination,
    diagnoses.map(({ code, text, isProvisional }) => [code.toUpperCase(), text, isProvisional]),
    prescription.map((line) => Object.entries(blankLine(line)).sort(([one], [other]) => (one < other ? -1 : 1))),
    advice,
    followUpOn,
  ];
  return JSON.stringify(ordered, (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value,
  );
};
