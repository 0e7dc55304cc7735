import { DRUG_FORMS, type DrugForm, FREQUENCY_NAMES, type FrequencyName } from '@medicare/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { CodeColumn, InstantField, LocalDateField, ReferenceColumn, TextField } from '../columns';
import { Branch } from './branch.entity';
import { enumOf } from './enum-of';
import { MedicalRecord, RecordVersion } from './medical-record.entity';
import { Patient } from './patient.entity';
import { Row, To } from './row';

export const DrugFormName = enumOf(DRUG_FORMS);
export const DosingFrequency = enumOf(FREQUENCY_NAMES);
registerEnumType(DrugFormName, { name: 'DrugForm' });
registerEnumType(DosingFrequency, { name: 'DosingFrequency' });

/** A drug that one signed version prescribes. */
@ObjectType()
@Entity()
@Check('ck_prescription_duration', '"duration_days" IS NULL OR "duration_days" > 0')
@Check('ck_prescription_withdrawn', '("withdrawn_at" IS NULL) = ("withdraw_reason" IS NULL)')
@Index(['versionId', 'position'], { unique: true })
@Index(['recordId', 'position'], { unique: true, where: '"record_id" IS NOT NULL' })
@Index(['patientId', 'createdAt', 'id'])
@Index(['branchId', 'createdAt', 'id'])
export class Prescription extends Row {
  @Column('integer')
  position: number;
  @TextField(120)
  drug: string;
  @TextField(60, { nullable: true })
  strength: string | null;
  @Field(() => DrugFormName)
  @CodeColumn(DRUG_FORMS)
  form: DrugForm;
  @TextField(40)
  dose: string;
  @Field(() => DosingFrequency)
  @CodeColumn(FREQUENCY_NAMES)
  frequency: FrequencyName;
  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  durationDays: number | null;
  @TextField(300, { nullable: true })
  instructions: string | null;
  @TextField(300, { nullable: true })
  overrideReason: string | null;
  @LocalDateField()
  startsOn: string;
  /** The last day on which it is taken; null for what goes on. */
  @LocalDateField({ nullable: true })
  endsOn: string | null;
  /** How many pieces are to be handed out, where that follows from the dose. */
  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  pieces: number | null;
  /** When its doctor took it back: all lines of a version at once, and for good. */
  @InstantField({ nullable: true })
  withdrawnAt: Date | null;
  @TextField(300, { nullable: true })
  withdrawReason: string | null;
  /** Whether no later version of its record was signed. */
  @Field(() => Boolean)
  isCurrent?: boolean;
  /** How much was handed out for it and has not come back, an amendment of its record before or after included. */
  @Field(() => Int)
  dispensed?: number;
  @ReferenceColumn()
  versionId: string;
  @Field(() => RecordVersion, { nullable: true })
  @To(() => RecordVersion)
  version?: RecordVersion;
  /** The record, as long as no later version was signed. */
  @Field(() => ID, { nullable: true, description: 'By which the prescription is printed: /documents/prescriptions/<recordId>.pdf.' })
  @ReferenceColumn({ nullable: true })
  recordId: string | null;
  @Field(() => MedicalRecord, { nullable: true })
  @To(() => MedicalRecord)
  record?: MedicalRecord;
  @ReferenceColumn()
  patientId: string;
  @Field(() => Patient, { nullable: true })
  @To(() => Patient)
  patient?: Patient;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}
