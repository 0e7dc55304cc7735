import type { Actor } from '@medicare/platform';
import { type Any, holds, isOne, type OtherRows, type RowSight, worksIn } from './naive-actors';

/*
 * The oracle's rules for what doctors write down: written again from the table of roles in the rules of the hospital.
 * Patients see what is signed about them, doctors what they wrote, whoever has opened a chart what is signed in it.
 */

export const readsRecords = (who: Actor): boolean => isOne(who, 'ADMIN', 'DOCTOR', 'PATIENT');
export const readsPrescriptions = (who: Actor): boolean => readsRecords(who) || isOne(who, 'PHARMACIST');
export const readsChartReadings = (who: Actor): boolean => isOne(who, 'ADMIN', 'PATIENT');
export const readsAttachments = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'DOCTOR', 'NURSE', 'PATIENT') || holds(who, 'attachments:read');
/** Who may ask for the history of a patient: whoever sees more of patients than the name, and patients themselves. */
export const isAsker = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'RECEPTIONIST', 'DOCTOR', 'NURSE', 'PATIENT') || holds(who, 'patients:read');

const isOwn = (who: Actor, row: Any): boolean => row['patientId'] === who.patientId;

const seesRecord: RowSight = (who, row, others) => {
  const isSigned = row['status'] === 'SIGNED';
  if (who.role === 'PATIENT') return isSigned && isOwn(who, row);
  if (who.role === 'DOCTOR' && row['doctorId'] === who.doctorId && row['status'] !== 'DISCARDED') return true;
  return isOne(who, 'ADMIN', 'DOCTOR') && isSigned && others.hasOpened(who.accountId, row['patientId']);
};
const seesRecordOf = (who: Actor, versionId: unknown, others: OtherRows): boolean =>
  seesRecord(who, others.row('MedicalRecord', others.row('RecordVersion', versionId)['recordId']), others);

export const RECORD_ROWS: Record<string, RowSight> = {
  MedicalRecord: seesRecord,
  RecordVersion: (who, row, others) => seesRecordOf(who, row.id, others),
  RecordDiagnosis: (who, row, others) => seesRecordOf(who, row['versionId'], others),
  RecordDraft: (who, row) => who.role === 'DOCTOR' && row['authorId'] === who.accountId,
  Prescription: (who, row, others) => {
    if (who.role === 'PATIENT') return isOwn(who, row);
    if (who.role === 'PHARMACIST') return row['recordId'] !== null && worksIn(who, row['branchId'] as string);
    return seesRecordOf(who, row['versionId'], others);
  },
  VitalSignMeasurement: (who, row, others) => {
    if (who.role === 'PATIENT') return isOwn(who, row);
    if (who.role === 'NURSE') return worksIn(who, row['branchId'] as string);
    if (who.role === 'DOCTOR') return others.hasAppointment(who.doctorId, row['patientId']);
    return who.role === 'ADMIN' && others.hasOpened(who.accountId, row['patientId']);
  },
  Attachment: (who, row, others) => {
    const record = row['recordId'] === null ? null : others.row('MedicalRecord', row['recordId']);
    const isOwnDoing = row['uploadedById'] !== null && row['uploadedById'] === who.accountId;
    const isOut = record?.['status'] !== 'DRAFT';
    if (who.role === 'PATIENT') return isOwn(who, row) && row['removedAt'] === null && isOut;
    if (who.role === 'NURSE') return isOwnDoing && worksIn(who, row['branchId'] as string);
    if (who.role === 'DOCTOR' && (isOwnDoing || record?.['doctorId'] === who.doctorId)) return true;
    if (isOne(who, 'ADMIN', 'DOCTOR')) return isOut && others.hasOpened(who.accountId, row['patientId']);
    return holds(who, 'attachments:read') && worksIn(who, row['branchId'] as string);
  },
  ChartReading: (who, row) => {
    if (who.role === 'PATIENT') return isOwn(who, row);
    return who.role === 'ADMIN' || (who.role === 'DOCTOR' && row['readerId'] === who.accountId);
  },
};
