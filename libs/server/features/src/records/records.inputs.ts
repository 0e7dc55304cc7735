import { DosingFrequency, DrugFormName, LocalDate, RecordStatus, type RecordStatusName } from '@medicare/data';
import { type DrugForm, type FrequencyName, RECORD_LIMITS, type VitalSigns } from '@medicare/domain';
import { Line, PageArguments, Prose, RowId } from '@medicare/platform';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';

const Sign = () => Field(() => Float, { nullable: true });

/** Null is not measured. */
@InputType()
export class VitalSignsInput implements VitalSigns {
  @Sign()
  systolicMmHg?: number | null;
  @Sign()
  diastolicMmHg?: number | null;
  @Sign()
  pulsePerMinute?: number | null;
  @Sign()
  temperatureCelsius?: number | null;
  @Sign()
  respirationsPerMinute?: number | null;
  @Sign()
  oxygenSaturationPercent?: number | null;
  @Sign()
  glucoseMgPerDl?: number | null;
  @Sign()
  weightKg?: number | null;
  @Sign()
  heightCm?: number | null;
  @Sign()
  painOutOfTen?: number | null;
}

@InputType()
export class DiagnosisInput {
  @Line({ max: 10, optional: true, description: 'A code of ICD-10, such as J06.9.' })
  code?: string | null;
  @Line({ max: RECORD_LIMITS.diagnosisText, optional: true })
  text?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Thought of, not yet sure.' })
  isProvisional?: boolean | null;
}

@InputType()
export class PrescriptionInput {
  @Line({ max: RECORD_LIMITS.drug, optional: true, description: 'The generic name.' })
  drug?: string | null;
  @Line({ max: RECORD_LIMITS.strength, optional: true, description: 'Such as 500 mg.' })
  strength?: string | null;
  @Field(() => DrugFormName, { nullable: true })
  form?: DrugForm | null;
  @Line({ max: RECORD_LIMITS.dose, optional: true, description: 'How much at a time, such as 1 or 5 ml.' })
  dose?: string | null;
  @Field(() => DosingFrequency, { nullable: true })
  frequency?: FrequencyName | null;
  @Field(() => Int, { nullable: true, description: 'Null for what is taken until further notice.' })
  durationDays?: number | null;
  @Line({ max: RECORD_LIMITS.instructions, optional: true })
  instructions?: string | null;
  @Line({
    max: RECORD_LIMITS.overrideReason,
    optional: true,
    description: 'Why it is prescribed although it repeats an active drug or meets a recorded allergy. Needed then.',
  })
  overrideReason?: string | null;
}

@InputType({ description: 'What a doctor writes down of a consultation. A draft may lack anything.' })
export class RecordContentInput {
  @Field(() => VitalSignsInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  vitalSigns?: VitalSignsInput | null;
  @Prose({ max: RECORD_LIMITS.complaint, optional: true })
  complaint?: string | null;
  @Prose({ max: RECORD_LIMITS.examination, optional: true })
  examination?: string | null;
  @Field(() => [DiagnosisInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(RECORD_LIMITS.diagnoses, { message: `Enter at most ${RECORD_LIMITS.diagnoses} diagnoses.` })
  @ValidateNested({ each: true })
  diagnoses?: DiagnosisInput[] | null;
  @Field(() => [PrescriptionInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(RECORD_LIMITS.prescription, { message: `Prescribe at most ${RECORD_LIMITS.prescription} drugs.` })
  @ValidateNested({ each: true })
  prescription?: PrescriptionInput[] | null;
  @Prose({ max: RECORD_LIMITS.advice, optional: true })
  advice?: string | null;
  @Field(() => LocalDate, { nullable: true })
  followUpOn?: string | null;
}

@InputType()
export class CreateMedicalRecordInput {
  @RowId({ optional: true, description: 'The visit that it is of. Needed, or the patient.' })
  appointmentId?: string | null;
  @RowId({ optional: true })
  patientId?: string | null;
}

@InputType()
export class MeasureVitalSignsInput {
  @RowId({ optional: true, description: 'The visit at which it was measured. Needed, or the patient.' })
  appointmentId?: string | null;
  @RowId({ optional: true })
  patientId?: string | null;
  @Field(() => VitalSignsInput)
  @ValidateNested()
  signs: VitalSignsInput;
}

@InputType()
export class AmendMedicalRecordInput {
  @Field(() => Int, { description: 'The version that was read.' })
  version: number;
  @Line({ max: 300 })
  reason: string;
  @Field(() => RecordContentInput)
  @ValidateNested()
  content: RecordContentInput;
}

@ArgsType()
export class MedicalRecordsArgs extends PageArguments {
  @RowId({ optional: true })
  patientId?: string | null;
  @RowId({ optional: true })
  doctorId?: string | null;
  @RowId({ optional: true })
  appointmentId?: string | null;
  @Field(() => RecordStatus, { nullable: true })
  status?: RecordStatusName | null;
}
