import { type Role as RoleName, ROLES, type VitalSigns } from '@medicare/domain';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { CodeColumn, InstantField, LocalDateField, ReferenceColumn, TextField } from '../columns';
import { Account, Role } from './account.entity';
import { ApiKey } from './api-key.entity';
import { Appointment } from './appointment.entity';
import { Branch } from './branch.entity';
import { Doctor } from './doctor.entity';
import { enumOf } from './enum-of';
import { Patient } from './patient.entity';
import { Row, To } from './row';

/** A draft is its author's alone; what is signed is frozen and only amended. */
export const RECORD_STATUSES = ['DRAFT', 'SIGNED', 'DISCARDED'] as const;
export type RecordStatusName = (typeof RECORD_STATUSES)[number];
export const RecordStatus = enumOf(RECORD_STATUSES);
registerEnumType(RecordStatus, { name: 'RecordStatus' });

const SignField = () => (proto: object, property: string) => {
  Field(() => Float, { nullable: true })(proto, property);
  Column({ type: 'double precision', nullable: true })(proto, property);
};

/** What was measured at one time. Measuring again adds a row; none is changed. */
@ObjectType()
@Entity()
@Index(['patientId', 'createdAt', 'id'])
@Index(['appointmentId', 'createdAt'], { where: '"appointment_id" IS NOT NULL' })
@Index(['branchId'])
@Index(['measuredById'], { where: '"measured_by_id" IS NOT NULL' })
export class VitalSignMeasurement extends Row implements VitalSigns {
  @SignField()
  systolicMmHg: number | null;
  @SignField()
  diastolicMmHg: number | null;
  @SignField()
  pulsePerMinute: number | null;
  @SignField()
  temperatureCelsius: number | null;
  @SignField()
  respirationsPerMinute: number | null;
  @SignField()
  oxygenSaturationPercent: number | null;
  @SignField()
  glucoseMgPerDl: number | null;
  @SignField()
  weightKg: number | null;
  @SignField()
  heightCm: number | null;
  @SignField()
  painOutOfTen: number | null;
  @ReferenceColumn()
  patientId: string;
  @Field(() => Patient, { nullable: true })
  @To(() => Patient)
  patient?: Patient;
  @ReferenceColumn({ nullable: true })
  appointmentId: string | null;
  @Field(() => Appointment, { nullable: true })
  @To(() => Appointment)
  appointment?: Appointment;
  @ReferenceColumn({ nullable: true })
  measuredById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  measuredBy?: Account;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}

/**
 * What a doctor wrote down of a consultation, as it was signed last: the texts here, diagnoses and prescription in rows of
 * their own. Every version that was signed is kept whole as a `RecordVersion` with rows of its own. What is not signed yet stands in `RecordDraft`.
 */
@ObjectType()
@Entity()
@Check('ck_medical_record_signed', `("status" = 'SIGNED') = ("signed_at" IS NOT NULL) AND ("status" = 'SIGNED') = ("version" > 0)`)
@Index(['createdAt', 'id'])
@Index(['patientId', 'createdAt', 'id'])
@Index(['doctorId', 'createdAt', 'id'])
@Index(['branchId', 'createdAt', 'id'])
@Index(['vitalSignsId'], { where: '"vital_signs_id" IS NOT NULL' })
@Index(['appointmentId'], { unique: true, where: `"appointment_id" IS NOT NULL AND "status" <> 'DISCARDED'` })
export class MedicalRecord extends Row {
  @Field(() => RecordStatus)
  @CodeColumn(RECORD_STATUSES)
  status: RecordStatusName;
  /** The version that was signed last; 0 while it is a draft. An amendment names the one that it is based on. */
  @Field(() => Int)
  @Column('integer')
  version: number;
  @InstantField({ nullable: true })
  signedAt: Date | null;
  /** The day of the first signature, where the branch is. */
  @LocalDateField({ nullable: true })
  signedOn: string | null;
  @TextField(4000, { nullable: true })
  complaint: string | null;
  @TextField(8000, { nullable: true })
  examination: string | null;
  @TextField(4000, { nullable: true })
  advice: string | null;
  @LocalDateField({ nullable: true })
  followUpOn: string | null;
  @ReferenceColumn({ nullable: true })
  vitalSignsId: string | null;
  @Field(() => VitalSignMeasurement, { nullable: true })
  @To(() => VitalSignMeasurement)
  vitalSigns?: VitalSignMeasurement;
  @ReferenceColumn()
  patientId: string;
  @Field(() => Patient, { nullable: true })
  @To(() => Patient)
  patient?: Patient;
  @ReferenceColumn()
  doctorId: string;
  @Field(() => Doctor, { nullable: true })
  @To(() => Doctor)
  doctor?: Doctor;
  @ReferenceColumn({ nullable: true })
  appointmentId: string | null;
  @Field(() => Appointment, { nullable: true })
  @To(() => Appointment)
  appointment?: Appointment;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}

/** One signed version of a record, whole. Never changed, never removed. */
@ObjectType()
@Entity()
@Check('ck_record_version_number', '"number" > 0 AND ("number" = 1) = ("reason" IS NULL)')
@Index(['recordId', 'number'], { unique: true })
@Index(['signedById'])
@Index(['vitalSignsId'], { where: '"vital_signs_id" IS NOT NULL' })
export class RecordVersion extends Row {
  /** Counts from 1 for each record. */
  @Field(() => Int)
  @Column('integer')
  number: number;
  /** Why it was amended; the first one has none. */
  @TextField(300, { nullable: true })
  reason: string | null;
  @TextField(4000, { nullable: true })
  complaint: string | null;
  @TextField(8000, { nullable: true })
  examination: string | null;
  @TextField(4000, { nullable: true })
  advice: string | null;
  @LocalDateField({ nullable: true })
  followUpOn: string | null;
  @ReferenceColumn()
  recordId: string;
  @Field(() => MedicalRecord, { nullable: true })
  @To(() => MedicalRecord)
  record?: MedicalRecord;
  @ReferenceColumn({ nullable: true })
  vitalSignsId: string | null;
  @Field(() => VitalSignMeasurement, { nullable: true })
  @To(() => VitalSignMeasurement)
  vitalSigns?: VitalSignMeasurement;
  @ReferenceColumn()
  signedById: string;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  signedBy?: Account;
}

/** What an author has written and not signed: of a new record, or of an amendment. It saves itself while one writes. */
@ObjectType()
@Entity()
@Index(['recordId', 'authorId'], { unique: true })
@Index(['authorId', 'updatedAt', 'id'])
export class RecordDraft extends Row {
  /** Counts up with every save; a writer names the one it has read, so that two open tabs do not overwrite each other. */
  @Field(() => Int)
  @Column('integer')
  revision: number;
  /** The signed version that it goes on from; 0 for a new record. */
  @Field(() => Int)
  @Column('integer')
  basedOn: number;
  @Field(() => String, { description: 'JSON in the shape of `RecordContentInput`.' })
  @Column('text')
  content: string;
  @ReferenceColumn()
  recordId: string;
  @Field(() => MedicalRecord, { nullable: true })
  @To(() => MedicalRecord)
  record?: MedicalRecord;
  @ReferenceColumn()
  authorId: string;
  @To(() => Account)
  author?: Account;
}

/** A diagnosis of one signed version. */
@ObjectType()
@Entity()
@Index(['versionId', 'position'], { unique: true })
@Index(['recordId', 'position'], { unique: true, where: '"record_id" IS NOT NULL' })
export class RecordDiagnosis extends Row {
  @Column('integer')
  position: number;
  @TextField(10)
  code: string;
  @TextField(300)
  text: string;
  @Field(() => Boolean)
  @Column('boolean')
  isProvisional: boolean;
  @ReferenceColumn()
  versionId: string;
  @Field(() => RecordVersion, { nullable: true })
  @To(() => RecordVersion)
  version?: RecordVersion;
  /** The record, as long as no later version was signed. */
  @ReferenceColumn({ nullable: true })
  recordId: string | null;
  @Field(() => MedicalRecord, { nullable: true })
  @To(() => MedicalRecord)
  record?: MedicalRecord;
}

/** That somebody opened a patient's chart, which is what lets staff see it, for a while. The patient can see who it was. */
@ObjectType()
@Entity()
@Index(['patientId', 'createdAt', 'id'])
@Index(['branchId', 'createdAt', 'id'])
@Check('ck_chart_reading_reader', '("reader_id" IS NULL) <> ("reader_key_id" IS NULL)')
@Index(['readerId', 'patientId', 'openUntil'])
@Index(['readerKeyId', 'patientId', 'openUntil'], { where: '"reader_key_id" IS NOT NULL' })
export class ChartReading extends Row {
  @InstantField()
  openUntil: Date;
  /** As the reader was called then. */
  @TextField(160)
  readerName: string;
  /** None for a program. */
  @Field(() => Role, { nullable: true })
  @CodeColumn(ROLES, { nullable: true })
  readerRole: RoleName | null;
  /** Why, where the reader's role has to say so. */
  @TextField(300, { nullable: true })
  reason: string | null;
  @ReferenceColumn()
  patientId: string;
  @Field(() => Patient, { nullable: true })
  @To(() => Patient)
  patient?: Patient;
  @ReferenceColumn({ nullable: true })
  readerId: string | null;
  @To(() => Account)
  reader?: Account;
  /** The program, where one read. */
  @ReferenceColumn({ nullable: true })
  readerKeyId: string | null;
  @To(() => ApiKey)
  readerKey?: ApiKey;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}
