import type { Actor } from '@medicare/platform';
import { type Any, holds, isKey, isOne, type OtherRows, type RowSight, worksIn } from './naive-actors';

/*
 * The oracle's rules for what doctors write down: written again from the table of roles in the rules of the hospital.
 * Patients see what is signed about them, doctors what they wrote, whoever has opened a chart what is signed in it.
 */

export const readsRecords = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'DOCTOR', 'PATIENT') || holds(who, 'records:read');
export const readsPrescriptions = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'DOCTOR', 'PATIENT', 'PHARMACIST') || holds(who, 'prescriptions:read');
export const readsChartReadings = (who: Actor): boolean => isOne(who, 'ADMIN', 'PATIENT');
export const readsAttachments = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'DOCTOR', 'NURSE', 'PATIENT') || holds(who, 'attachments:read');
/** Who may ask for the history of a patient: whoever sees more of patients than the name, and patients themselves. */
export const isAsker = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'RECEPTIONIST', 'DOCTOR', 'NURSE', 'PATIENT') ||
  holds(who, 'patients:read') ||
  holds(who, 'records:read');

const isOwn = (who: Actor, row: Any): boolean => row['patientId'] === who.patientId;

const seesRecord: RowSight = (who, row, others) => {
  const isSigned = row['status'] === 'SIGNED';
  if (who.role === 'PATIENT') return isSigned && isOwn(who, row);
  if (who.role === 'DOCTOR' && row['doctorId'] === who.doctorId && row['status'] !== 'DISCARDED') return true;
  return (
    isOne(who, 'ADMIN', 'DOCTOR', 'API_KEY') && readsRecords(who) && isSigned && others.hasOpened(who, row['patientId'])
  );
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
    if (isKey(who) && !holds(who, 'prescriptions:read')) return false;
    if (isOne(who, 'PHARMACIST', 'API_KEY')) return row['recordId'] !== null && worksIn(who, row['branchId'] as string);
    return seesRecordOf(who, row['versionId'], others);
  },
  VitalSignMeasurement: (who, row, others) => {
    if (who.role === 'PATIENT') return isOwn(who, row);
    if (isKey(who) && !holds(who, 'vital-signs:read')) return false;
    if (who.role === 'NURSE' || holds(who, 'vital-signs:write')) return worksIn(who, row['branchId'] as string);
    if (who.role === 'DOCTOR') return others.hasAppointment(who.doctorId, row['patientId']);
    return isOne(who, 'ADMIN', 'API_KEY') && others.hasOpened(who, row['patientId']);
  },
  Attachment: (who, row, others) => {
    const record = row['recordId'] === null ? null : others.row('MedicalRecord', row['recordId']);
    if (isKey(who) && !holds(who, 'attachments:read')) return false;
    const isOwnDoing = (row['uploadedById'] ?? row['uploadedByKeyId']) === who.id;
    const isOut = record?.['status'] !== 'DRAFT';
    if (who.role === 'PATIENT') return isOwn(who, row) && row['removedAt'] === null && isOut;
    if (who.role === 'NURSE') return isOwnDoing && worksIn(who, row['branchId'] as string);
    if (who.role === 'DOCTOR' && (isOwnDoing || record?.['doctorId'] === who.doctorId)) return true;
    if (isKey(who) && isOwnDoing) return true;
    return isOne(who, 'ADMIN', 'DOCTOR', 'API_KEY') && isOut && others.hasOpened(who, row['patientId']);
  },
  ChartReading: (who, row) => {
    if (who.role === 'PATIENT') return isOwn(who, row);
    if (isKey(who)) return holds(who, 'charts:open') && row['readerKeyId'] === who.id;
    return who.role === 'ADMIN' || (who.role === 'DOCTOR' && row['readerId'] === who.accountId);
  },
};
