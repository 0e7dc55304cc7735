/* Generated from records.graphql by `npm run codegen`. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AttachmentKind =
  | 'DISCHARGE_SUMMARY'
  | 'LAB_REPORT'
  | 'OTHER'
  | 'PHOTO'
  | 'PRESCRIPTION'
  | 'X_RAY';

export type DosingFrequency =
  | 'ALTERNATE_DAYS'
  | 'BD'
  | 'MORNING'
  | 'NIGHT'
  | 'OD'
  | 'Q4H'
  | 'Q6H'
  | 'Q8H'
  | 'QID'
  | 'SOS'
  | 'STAT'
  | 'TDS'
  | 'WEEKLY';

export type DrugForm =
  | 'CAPSULE'
  | 'CREAM'
  | 'DROPS'
  | 'EAR_DROPS'
  | 'EYE_DROPS'
  | 'GEL'
  | 'INHALER'
  | 'INJECTION'
  | 'LOTION'
  | 'MOUTHWASH'
  | 'NASAL_SPRAY'
  | 'NEBULISER_SOLUTION'
  | 'OINTMENT'
  | 'PATCH'
  | 'POWDER'
  | 'SACHET'
  | 'SUPPOSITORY'
  | 'SUSPENSION'
  | 'SYRUP'
  | 'TABLET';

export type Role =
  | 'ADMIN'
  | 'CASHIER'
  | 'DOCTOR'
  | 'NURSE'
  | 'PATIENT'
  | 'PHARMACIST'
  | 'RECEPTIONIST';

export type OwnMedicineFragment = { id: string, createdAt: string, drug: string, strength: string | null, form: DrugForm, dose: string, frequency: DosingFrequency, durationDays: number | null, instructions: string | null, startsOn: string, endsOn: string | null, withdrawnAt: string | null, withdrawReason: string | null, branch: { id: string, timeZone: string } | null };

export type OwnDiagnosisFragment = { id: string, code: string, text: string, isProvisional: boolean };

export type OwnSignsFragment = { systolicMmHg: number | null, diastolicMmHg: number | null, pulsePerMinute: number | null, temperatureCelsius: number | null, respirationsPerMinute: number | null, oxygenSaturationPercent: number | null, glucoseMgPerDl: number | null, weightKg: number | null, heightCm: number | null, painOutOfTen: number | null };

export type OwnRecordFragment = { id: string, createdAt: string, version: number, signedOn: string | null, branch: { id: string, phone: string | null, timeZone: string } | null, doctor: { id: string, fullName: string, specialization: string, isActive: boolean } | null, diagnoses: Array<{ id: string, code: string, text: string, isProvisional: boolean }>, prescription: Array<{ id: string, createdAt: string, drug: string, strength: string | null, form: DrugForm, dose: string, frequency: DosingFrequency, durationDays: number | null, instructions: string | null, startsOn: string, endsOn: string | null, withdrawnAt: string | null, withdrawReason: string | null, branch: { id: string, timeZone: string } | null }> };

export type OwnRecordVersionFragment = { id: string, number: number, createdAt: string, reason: string | null, complaint: string | null, examination: string | null, advice: string | null, followUpOn: string | null, diagnoses: Array<{ id: string, code: string, text: string, isProvisional: boolean }>, prescription: Array<{ id: string, createdAt: string, drug: string, strength: string | null, form: DrugForm, dose: string, frequency: DosingFrequency, durationDays: number | null, instructions: string | null, startsOn: string, endsOn: string | null, withdrawnAt: string | null, withdrawReason: string | null, branch: { id: string, timeZone: string } | null }>, vitalSigns: { systolicMmHg: number | null, diastolicMmHg: number | null, pulsePerMinute: number | null, temperatureCelsius: number | null, respirationsPerMinute: number | null, oxygenSaturationPercent: number | null, glucoseMgPerDl: number | null, weightKg: number | null, heightCm: number | null, painOutOfTen: number | null } | null };

export type OwnRecordInFullFragment = { complaint: string | null, examination: string | null, advice: string | null, followUpOn: string | null, id: string, createdAt: string, version: number, signedOn: string | null, vitalSigns: { systolicMmHg: number | null, diastolicMmHg: number | null, pulsePerMinute: number | null, temperatureCelsius: number | null, respirationsPerMinute: number | null, oxygenSaturationPercent: number | null, glucoseMgPerDl: number | null, weightKg: number | null, heightCm: number | null, painOutOfTen: number | null } | null, versions: Array<{ id: string, number: number, createdAt: string, reason: string | null, complaint: string | null, examination: string | null, advice: string | null, followUpOn: string | null, diagnoses: Array<{ id: string, code: string, text: string, isProvisional: boolean }>, prescription: Array<{ id: string, createdAt: string, drug: string, strength: string | null, form: DrugForm, dose: string, frequency: DosingFrequency, durationDays: number | null, instructions: string | null, startsOn: string, endsOn: string | null, withdrawnAt: string | null, withdrawReason: string | null, branch: { id: string, timeZone: string } | null }>, vitalSigns: { systolicMmHg: number | null, diastolicMmHg: number | null, pulsePerMinute: number | null, temperatureCelsius: number | null, respirationsPerMinute: number | null, oxygenSaturationPercent: number | null, glucoseMgPerDl: number | null, weightKg: number | null, heightCm: number | null, painOutOfTen: number | null } | null }>, attachments: Array<{ id: string, createdAt: string, title: string, fileName: string, kind: AttachmentKind, sizeBytes: number, branch: { id: string, timeZone: string } | null }>, branch: { id: string, phone: string | null, timeZone: string } | null, doctor: { id: string, fullName: string, specialization: string, isActive: boolean } | null, diagnoses: Array<{ id: string, code: string, text: string, isProvisional: boolean }>, prescription: Array<{ id: string, createdAt: string, drug: string, strength: string | null, form: DrugForm, dose: string, frequency: DosingFrequency, durationDays: number | null, instructions: string | null, startsOn: string, endsOn: string | null, withdrawnAt: string | null, withdrawReason: string | null, branch: { id: string, timeZone: string } | null }> };

export type OwnFileFragment = { id: string, createdAt: string, title: string, fileName: string, kind: AttachmentKind, sizeBytes: number, branch: { id: string, timeZone: string } | null };

export type OwnFilesQueryVariables = Exact<{
  patientId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OwnFilesQuery = { attachments: { items: Array<{ id: string, createdAt: string, title: string, fileName: string, kind: AttachmentKind, sizeBytes: number, branch: { id: string, timeZone: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type OwnRecordsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OwnRecordsQuery = { medicalRecords: { items: Array<{ id: string, createdAt: string, version: number, signedOn: string | null, branch: { id: string, phone: string | null, timeZone: string } | null, doctor: { id: string, fullName: string, specialization: string, isActive: boolean } | null, diagnoses: Array<{ id: string, code: string, text: string, isProvisional: boolean }>, prescription: Array<{ id: string, createdAt: string, drug: string, strength: string | null, form: DrugForm, dose: string, frequency: DosingFrequency, durationDays: number | null, instructions: string | null, startsOn: string, endsOn: string | null, withdrawnAt: string | null, withdrawReason: string | null, branch: { id: string, timeZone: string } | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type OwnMedicinesQueryVariables = Exact<{
  patientId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OwnMedicinesQuery = { prescriptions: { items: Array<{ id: string, createdAt: string, drug: string, strength: string | null, form: DrugForm, dose: string, frequency: DosingFrequency, durationDays: number | null, instructions: string | null, startsOn: string, endsOn: string | null, withdrawnAt: string | null, withdrawReason: string | null, branch: { id: string, timeZone: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type OwnRecordQueryVariables = Exact<{
  id: string;
}>;


export type OwnRecordQuery = { medicalRecord: { complaint: string | null, examination: string | null, advice: string | null, followUpOn: string | null, id: string, createdAt: string, version: number, signedOn: string | null, vitalSigns: { systolicMmHg: number | null, diastolicMmHg: number | null, pulsePerMinute: number | null, temperatureCelsius: number | null, respirationsPerMinute: number | null, oxygenSaturationPercent: number | null, glucoseMgPerDl: number | null, weightKg: number | null, heightCm: number | null, painOutOfTen: number | null } | null, versions: Array<{ id: string, number: number, createdAt: string, reason: string | null, complaint: string | null, examination: string | null, advice: string | null, followUpOn: string | null, diagnoses: Array<{ id: string, code: string, text: string, isProvisional: boolean }>, prescription: Array<{ id: string, createdAt: string, drug: string, strength: string | null, form: DrugForm, dose: string, frequency: DosingFrequency, durationDays: number | null, instructions: string | null, startsOn: string, endsOn: string | null, withdrawnAt: string | null, withdrawReason: string | null, branch: { id: string, timeZone: string } | null }>, vitalSigns: { systolicMmHg: number | null, diastolicMmHg: number | null, pulsePerMinute: number | null, temperatureCelsius: number | null, respirationsPerMinute: number | null, oxygenSaturationPercent: number | null, glucoseMgPerDl: number | null, weightKg: number | null, heightCm: number | null, painOutOfTen: number | null } | null }>, attachments: Array<{ id: string, createdAt: string, title: string, fileName: string, kind: AttachmentKind, sizeBytes: number, branch: { id: string, timeZone: string } | null }>, branch: { id: string, phone: string | null, timeZone: string } | null, doctor: { id: string, fullName: string, specialization: string, isActive: boolean } | null, diagnoses: Array<{ id: string, code: string, text: string, isProvisional: boolean }>, prescription: Array<{ id: string, createdAt: string, drug: string, strength: string | null, form: DrugForm, dose: string, frequency: DosingFrequency, durationDays: number | null, instructions: string | null, startsOn: string, endsOn: string | null, withdrawnAt: string | null, withdrawReason: string | null, branch: { id: string, timeZone: string } | null }> } | null };

export type OwnReadersQueryVariables = Exact<{
  patientId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OwnReadersQuery = { chartReadings: { items: Array<{ id: string, createdAt: string, readerName: string, readerRole: Role | null, reason: string | null, branch: { id: string, timeZone: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const OwnDiagnosisFragmentDoc = new TypedDocumentString(`
    fragment OwnDiagnosis on RecordDiagnosis {
  id
  code
  text
  isProvisional
}
    `, {"fragmentName":"OwnDiagnosis"}) as unknown as TypedDocumentString<OwnDiagnosisFragment, unknown>;
export const OwnMedicineFragmentDoc = new TypedDocumentString(`
    fragment OwnMedicine on Prescription {
  id
  createdAt
  drug
  strength
  form
  dose
  frequency
  durationDays
  instructions
  startsOn
  endsOn
  withdrawnAt
  withdrawReason
  branch {
    id
    timeZone
  }
}
    `, {"fragmentName":"OwnMedicine"}) as unknown as TypedDocumentString<OwnMedicineFragment, unknown>;
export const OwnRecordFragmentDoc = new TypedDocumentString(`
    fragment OwnRecord on MedicalRecord {
  id
  createdAt
  version
  signedOn
  branch {
    id
    phone
    timeZone
  }
  doctor {
    id
    fullName
    specialization
    isActive
  }
  diagnoses(first: 20) {
    ...OwnDiagnosis
  }
  prescription(first: 30) {
    ...OwnMedicine
  }
}
    fragment OwnMedicine on Prescription {
  id
  createdAt
  drug
  strength
  form
  dose
  frequency
  durationDays
  instructions
  startsOn
  endsOn
  withdrawnAt
  withdrawReason
  branch {
    id
    timeZone
  }
}
fragment OwnDiagnosis on RecordDiagnosis {
  id
  code
  text
  isProvisional
}`, {"fragmentName":"OwnRecord"}) as unknown as TypedDocumentString<OwnRecordFragment, unknown>;
export const OwnSignsFragmentDoc = new TypedDocumentString(`
    fragment OwnSigns on VitalSignMeasurement {
  systolicMmHg
  diastolicMmHg
  pulsePerMinute
  temperatureCelsius
  respirationsPerMinute
  oxygenSaturationPercent
  glucoseMgPerDl
  weightKg
  heightCm
  painOutOfTen
}
    `, {"fragmentName":"OwnSigns"}) as unknown as TypedDocumentString<OwnSignsFragment, unknown>;
export const OwnRecordVersionFragmentDoc = new TypedDocumentString(`
    fragment OwnRecordVersion on RecordVersion {
  id
  number
  createdAt
  reason
  complaint
  examination
  advice
  followUpOn
  diagnoses(first: 20) {
    ...OwnDiagnosis
  }
  prescription(first: 30) {
    ...OwnMedicine
  }
  vitalSigns {
    ...OwnSigns
  }
}
    fragment OwnMedicine on Prescription {
  id
  createdAt
  drug
  strength
  form
  dose
  frequency
  durationDays
  instructions
  startsOn
  endsOn
  withdrawnAt
  withdrawReason
  branch {
    id
    timeZone
  }
}
fragment OwnDiagnosis on RecordDiagnosis {
  id
  code
  text
  isProvisional
}
fragment OwnSigns on VitalSignMeasurement {
  systolicMmHg
  diastolicMmHg
  pulsePerMinute
  temperatureCelsius
  respirationsPerMinute
  oxygenSaturationPercent
  glucoseMgPerDl
  weightKg
  heightCm
  painOutOfTen
}`, {"fragmentName":"OwnRecordVersion"}) as unknown as TypedDocumentString<OwnRecordVersionFragment, unknown>;
export const OwnFileFragmentDoc = new TypedDocumentString(`
    fragment OwnFile on Attachment {
  id
  createdAt
  title
  fileName
  kind
  sizeBytes
  branch {
    id
    timeZone
  }
}
    `, {"fragmentName":"OwnFile"}) as unknown as TypedDocumentString<OwnFileFragment, unknown>;
export const OwnRecordInFullFragmentDoc = new TypedDocumentString(`
    fragment OwnRecordInFull on MedicalRecord {
  ...OwnRecord
  complaint
  examination
  advice
  followUpOn
  vitalSigns {
    ...OwnSigns
  }
  versions(first: 20) {
    ...OwnRecordVersion
  }
  attachments(first: 20) {
    ...OwnFile
  }
}
    fragment OwnMedicine on Prescription {
  id
  createdAt
  drug
  strength
  form
  dose
  frequency
  durationDays
  instructions
  startsOn
  endsOn
  withdrawnAt
  withdrawReason
  branch {
    id
    timeZone
  }
}
fragment OwnDiagnosis on RecordDiagnosis {
  id
  code
  text
  isProvisional
}
fragment OwnSigns on VitalSignMeasurement {
  systolicMmHg
  diastolicMmHg
  pulsePerMinute
  temperatureCelsius
  respirationsPerMinute
  oxygenSaturationPercent
  glucoseMgPerDl
  weightKg
  heightCm
  painOutOfTen
}
fragment OwnRecord on MedicalRecord {
  id
  createdAt
  version
  signedOn
  branch {
    id
    phone
    timeZone
  }
  doctor {
    id
    fullName
    specialization
    isActive
  }
  diagnoses(first: 20) {
    ...OwnDiagnosis
  }
  prescription(first: 30) {
    ...OwnMedicine
  }
}
fragment OwnRecordVersion on RecordVersion {
  id
  number
  createdAt
  reason
  complaint
  examination
  advice
  followUpOn
  diagnoses(first: 20) {
    ...OwnDiagnosis
  }
  prescription(first: 30) {
    ...OwnMedicine
  }
  vitalSigns {
    ...OwnSigns
  }
}
fragment OwnFile on Attachment {
  id
  createdAt
  title
  fileName
  kind
  sizeBytes
  branch {
    id
    timeZone
  }
}`, {"fragmentName":"OwnRecordInFull"}) as unknown as TypedDocumentString<OwnRecordInFullFragment, unknown>;
export const OwnFilesDocument = new TypedDocumentString(`
    query OwnFiles($patientId: ID!, $first: Int!, $after: String) {
  attachments(patientId: $patientId, first: $first, after: $after) {
    items {
      ...OwnFile
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment OwnFile on Attachment {
  id
  createdAt
  title
  fileName
  kind
  sizeBytes
  branch {
    id
    timeZone
  }
}`) as unknown as TypedDocumentString<OwnFilesQuery, OwnFilesQueryVariables>;
export const OwnRecordsDocument = new TypedDocumentString(`
    query OwnRecords($first: Int!, $after: String) {
  medicalRecords(first: $first, after: $after) {
    items {
      ...OwnRecord
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment OwnMedicine on Prescription {
  id
  createdAt
  drug
  strength
  form
  dose
  frequency
  durationDays
  instructions
  startsOn
  endsOn
  withdrawnAt
  withdrawReason
  branch {
    id
    timeZone
  }
}
fragment OwnDiagnosis on RecordDiagnosis {
  id
  code
  text
  isProvisional
}
fragment OwnRecord on MedicalRecord {
  id
  createdAt
  version
  signedOn
  branch {
    id
    phone
    timeZone
  }
  doctor {
    id
    fullName
    specialization
    isActive
  }
  diagnoses(first: 20) {
    ...OwnDiagnosis
  }
  prescription(first: 30) {
    ...OwnMedicine
  }
}`) as unknown as TypedDocumentString<OwnRecordsQuery, OwnRecordsQueryVariables>;
export const OwnMedicinesDocument = new TypedDocumentString(`
    query OwnMedicines($patientId: ID!, $first: Int!, $after: String) {
  prescriptions(patientId: $patientId, first: $first, after: $after) {
    items {
      ...OwnMedicine
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment OwnMedicine on Prescription {
  id
  createdAt
  drug
  strength
  form
  dose
  frequency
  durationDays
  instructions
  startsOn
  endsOn
  withdrawnAt
  withdrawReason
  branch {
    id
    timeZone
  }
}`) as unknown as TypedDocumentString<OwnMedicinesQuery, OwnMedicinesQueryVariables>;
export const OwnRecordDocument = new TypedDocumentString(`
    query OwnRecord($id: ID!) {
  medicalRecord(id: $id) {
    ...OwnRecordInFull
  }
}
    fragment OwnMedicine on Prescription {
  id
  createdAt
  drug
  strength
  form
  dose
  frequency
  durationDays
  instructions
  startsOn
  endsOn
  withdrawnAt
  withdrawReason
  branch {
    id
    timeZone
  }
}
fragment OwnDiagnosis on RecordDiagnosis {
  id
  code
  text
  isProvisional
}
fragment OwnSigns on VitalSignMeasurement {
  systolicMmHg
  diastolicMmHg
  pulsePerMinute
  temperatureCelsius
  respirationsPerMinute
  oxygenSaturationPercent
  glucoseMgPerDl
  weightKg
  heightCm
  painOutOfTen
}
fragment OwnRecord on MedicalRecord {
  id
  createdAt
  version
  signedOn
  branch {
    id
    phone
    timeZone
  }
  doctor {
    id
    fullName
    specialization
    isActive
  }
  diagnoses(first: 20) {
    ...OwnDiagnosis
  }
  prescription(first: 30) {
    ...OwnMedicine
  }
}
fragment OwnRecordVersion on RecordVersion {
  id
  number
  createdAt
  reason
  complaint
  examination
  advice
  followUpOn
  diagnoses(first: 20) {
    ...OwnDiagnosis
  }
  prescription(first: 30) {
    ...OwnMedicine
  }
  vitalSigns {
    ...OwnSigns
  }
}
fragment OwnRecordInFull on MedicalRecord {
  ...OwnRecord
  complaint
  examination
  advice
  followUpOn
  vitalSigns {
    ...OwnSigns
  }
  versions(first: 20) {
    ...OwnRecordVersion
  }
  attachments(first: 20) {
    ...OwnFile
  }
}
fragment OwnFile on Attachment {
  id
  createdAt
  title
  fileName
  kind
  sizeBytes
  branch {
    id
    timeZone
  }
}`) as unknown as TypedDocumentString<OwnRecordQuery, OwnRecordQueryVariables>;
export const OwnReadersDocument = new TypedDocumentString(`
    query OwnReaders($patientId: ID!, $first: Int!, $after: String) {
  chartReadings(patientId: $patientId, first: $first, after: $after) {
    items {
      id
      createdAt
      readerName
      readerRole
      reason
      branch {
        id
        timeZone
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<OwnReadersQuery, OwnReadersQueryVariables>;