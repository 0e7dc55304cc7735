import type { RowRule, Who } from '../read/rules';
import { seenWith } from './row-rules';

/*
 * Who sees which rows of a patient's chart: a part of the table of visibility. Staff see no chart without having said that they read it.
 */

/** Whether the actor has opened the patient's chart and its time is not over: staff see no chart without having said so. */
const hasOpened = (who: Who, patientId: string): string =>
  `EXISTS (SELECT 1 FROM chart_reading c WHERE c.patient_id = ${patientId} AND ${isReader(who, 'c')} AND c.open_until > CURRENT_TIMESTAMP)`;

const isReader = (who: Who, reading: string): string =>
  who.role === 'API_KEY'
    ? `${reading}.reader_key_id = ${who.bind('apiKeyId')}`
    : `${reading}.reader_id = ${who.bind('accountId')}`;

/** Patients see what is signed about them, doctors what they wrote themselves; doctors, administrators and programs an opened chart. */
export const recordRow: RowRule = (who, a) => {
  if (!who.can('records:read')) return 'FALSE';
  if (who.role === 'PATIENT') return `${a}.patient_id = ${who.bind('patientId')} AND ${a}.status = 'SIGNED'`;
  const opened = `${a}.status = 'SIGNED' AND ${hasOpened(who, `${a}.patient_id`)}`;
  if (who.role !== 'DOCTOR') return opened;
  return `((${a}.doctor_id = ${who.bind('doctorId')} AND ${a}.status <> 'DISCARDED') OR (${opened}))`;
};

/** Pharmacists and programs see what is prescribed now in their branches, everybody else what the record shows. */
export const prescriptionRow: RowRule = (who, a) => {
  if (!who.can('prescriptions:read')) return 'FALSE';
  if (who.role === 'PATIENT') return `${a}.patient_id = ${who.bind('patientId')}`;
  if (who.role === 'PHARMACIST' || who.role === 'API_KEY')
    return `${a}.record_id IS NOT NULL AND ${who.inBranches(`${a}.branch_id`)}`;
  return ofVersion(who, a);
};

/** Who measures (a program that reads a device, too) sees what was measured in the branch, doctors that of patients who have an appointment with them. */
export const vitalSignRow: RowRule = (who, a) => {
  if (!who.can('vital-signs:read')) return 'FALSE';
  if (who.role === 'PATIENT') return `${a}.patient_id = ${who.bind('patientId')}`;
  if (who.role === 'NURSE' || (who.role === 'API_KEY' && who.can('vital-signs:write')))
    return who.inBranches(`${a}.branch_id`);
  if (who.role !== 'DOCTOR') return hasOpened(who, `${a}.patient_id`);
  return `EXISTS (SELECT 1 FROM appointment v WHERE v.patient_id = ${a}.patient_id AND v.doctor_id = ${who.bind('doctorId')})`;
};

/**
 * Patients see their own but what was entered in error; doctors what they added and what hangs on their records; nurses
 * and programs what they added; doctors, administrators and programs an opened chart. What hangs on a draft is the draft's doctor's alone.
 */
export const attachmentRow: RowRule = (who, a) => {
  if (!who.can('attachments:read')) return 'FALSE';
  const ofRecord = (test: string): string =>
    `EXISTS (SELECT 1 FROM medical_record m WHERE m.id = ${a}.record_id AND ${test})`;
  const isOut = `(${a}.record_id IS NULL OR ${ofRecord(`m.status <> 'DRAFT'`)})`;
  if (who.role === 'PATIENT')
    return `${a}.patient_id = ${who.bind('patientId')} AND ${a}.removed_at IS NULL AND ${isOut}`;
  const isKey = who.role === 'API_KEY';
  const isOwn = isKey
    ? `${a}.uploaded_by_key_id = ${who.bind('apiKeyId')}`
    : `${a}.uploaded_by_id = ${who.bind('accountId')}`;
  if (who.role === 'NURSE') return `${isOwn} AND ${who.inBranches(`${a}.branch_id`)}`;
  const opened = `${isOut} AND ${hasOpened(who, `${a}.patient_id`)}`;
  if (isKey) return `(${isOwn} OR (${opened}))`;
  if (who.role !== 'DOCTOR') return opened;
  return `(${isOwn} OR ${ofRecord(`m.doctor_id = ${who.bind('doctorId')}`)} OR (${opened}))`;
};

/** Patients see who read, and everybody what they have opened themselves. */
export const chartReadingRow: RowRule = (who, a) => {
  if (who.role === 'PATIENT') return `${a}.patient_id = ${who.bind('patientId')}`;
  if (who.can('chart-readings:read')) return who.inBranches(`${a}.branch_id`);
  return who.can('charts:open') ? isReader(who, a) : 'FALSE';
};

/** What one signed version of a record holds. */
export const ofVersion: RowRule = (who, a) =>
  seenWith('record_version', 'version_id', seenWith('medical_record', 'record_id', recordRow))(who, a);
