import {
  MedicalRecord,
  Patient,
  Prescription,
  RecordDiagnosis,
  RecordDraft,
  RecordVersion,
  type Tx,
} from '@medicare/data';
import {
  type ActiveDrug,
  type FieldFault,
  invalidInput,
  lastDayOf,
  piecesOf,
  prescriptionWarnings,
  type RecordContent,
  recordFaults,
  unexplainedLines,
} from '@medicare/domain';
import { branchDay, countDiagnoses, type Env, newId } from '@medicare/platform';
import { insertMeasurement, lastMeasured } from './measure-vital-signs';

/** What the event of a signature tells: numbers. */
export interface SignedVersion {
  version: number;
  diagnoses: number;
  drugs: number;
}

/**
 * Writes the next signed version of a locked record, whole, and makes it the one that is shown; the draft is used up.
 * Throws BAD_USER_INPUT for what is missing or cannot be, and for what is prescribed against a warning without a reason.
 */
export async function writeVersion(
  env: Env,
  tx: Tx,
  record: MedicalRecord,
  content: RecordContent,
  reason: string | null,
): Promise<SignedVersion> {
  const today = await branchDay(tx, record.branchId, env.clock());
  const faults = recordFaults(content, today);
  if (!faults.length) faults.push(...(await unexplained(tx, record, content, today)));
  if (faults.length) throw invalidInput(...faults);
  const vitalSignsId = await measurementOf(env, tx, record, content);
  const version = await insertVersion(env, tx, record, content, { reason, vitalSignsId });
  await supersede(tx, record);
  await insertDiagnoses(env, tx, version, content);
  const codes = content.diagnoses.map(({ code }) => code);
  countDiagnoses(tx, record.branchId, codes, 1);
  await insertPrescription(env, tx, version, record, content, record.signedOn ?? today);
  await showVersion(env, tx, record, version, today);
  await tx.manager.delete(RecordDraft, { recordId: record.id, authorId: env.actor.accountId! });
  return { version: version.number, diagnoses: content.diagnoses.length, drugs: content.prescription.length };
}

async function unexplained(
  tx: Tx,
  { id, patientId }: MedicalRecord,
  { prescription }: RecordContent,
  today: string,
): Promise<FieldFault[]> {
  if (!prescription.length) return [];
  const { allergies } = await tx.manager.findOneByOrFail(Patient, { id: patientId });
  const warnings = prescriptionWarnings(prescription, {
    active: await activeDrugs(tx, patientId, id),
    allergies,
    today,
  });
  return unexplainedLines(prescription, warnings).map((line) => ({
    path: `prescription.${line}.overrideReason`,
    rule: 'warning',
    message: 'Say why this is prescribed in spite of the warning, or take it out.',
  }));
}

/** What other records prescribe the patient and nobody took back, whether or not its days are over. */
async function activeDrugs(tx: Tx, patientId: string, recordId: string): Promise<ActiveDrug[]> {
  const rows = await tx.manager.findBy(Prescription, { patientId });
  return rows
    .filter((row) => row.recordId !== null && row.recordId !== recordId && row.withdrawnAt === null)
    .map(({ drug, endsOn }) => ({ drug, until: endsOn }));
}

/** The measurement that the version shows: the one of the nurse if it says the same, else a new one; none for none. */
async function measurementOf(
  env: Env,
  tx: Tx,
  { patientId, appointmentId, branchId }: MedicalRecord,
  { vitalSigns }: RecordContent,
): Promise<string | null> {
  if (!Object.keys(vitalSigns).length) return null;
  const last = await lastMeasured(tx, appointmentId);
  if (last && JSON.stringify(last.signs) === JSON.stringify(vitalSigns)) return last.id;
  return insertMeasurement(env, tx, { patientId, appointmentId, branchId }, vitalSigns);
}

async function insertVersion(
  { actor, clock }: Env,
  tx: Tx,
  record: MedicalRecord,
  content: RecordContent,
  { reason, vitalSignsId }: Pick<RecordVersion, 'reason' | 'vitalSignsId'>,
): Promise<RecordVersion> {
  const now = clock();
  const version = Object.assign(new RecordVersion(), {
    id: newId(),
    createdAt: now,
    updatedAt: now,
    number: record.version + 1,
    reason,
    complaint: content.complaint || null,
    examination: content.examination || null,
    advice: content.advice || null,
    followUpOn: content.followUpOn,
    recordId: record.id,
    vitalSignsId,
    signedById: actor.accountId!,
  });
  await tx.manager.insert(RecordVersion, version);
  return version;
}

/** The rows of the version before stay its own, and are the record's no more. */
async function supersede(tx: Tx, { id: recordId, branchId }: MedicalRecord): Promise<void> {
  const former = await tx.manager.findBy(RecordDiagnosis, { recordId });
  countDiagnoses(
    tx,
    branchId,
    former.map(({ code }) => code),
    -1,
  );
  await tx.manager.update(RecordDiagnosis, { recordId }, { recordId: null });
  await tx.manager.update(Prescription, { recordId }, { recordId: null });
}

async function insertDiagnoses({ clock }: Env, tx: Tx, version: RecordVersion, content: RecordContent): Promise<void> {
  const now = clock();
  const rows = content.diagnoses.map((diagnosis, position) => ({
    id: newId(),
    createdAt: now,
    updatedAt: now,
    position,
    ...diagnosis,
    versionId: version.id,
    recordId: version.recordId,
  }));
  if (rows.length) await tx.manager.insert(RecordDiagnosis, rows);
}

async function insertPrescription(
  { clock }: Env,
  tx: Tx,
  version: RecordVersion,
  { patientId, branchId }: MedicalRecord,
  { prescription }: RecordContent,
  startsOn: string,
): Promise<void> {
  const now = clock();
  const rows = prescription.map(({ strength, instructions, overrideReason, form, frequency, ...line }, position) => {
    const dosing = { ...line, form: form!, frequency: frequency! }; // a signed line has both, `recordFaults` says so
    return {
      id: newId(),
      createdAt: now,
      updatedAt: now,
      position,
      ...dosing,
      strength: strength || null,
      instructions: instructions || null,
      overrideReason: overrideReason || null,
      withdrawnAt: null,
      withdrawReason: null,
      startsOn,
      endsOn: lastDayOf(startsOn, line.durationDays),
      pieces: piecesOf(dosing),
      versionId: version.id,
      recordId: version.recordId,
      patientId,
      branchId,
    };
  });
  if (rows.length) await tx.manager.insert(Prescription, rows);
}

async function showVersion(
  { clock }: Env,
  tx: Tx,
  record: MedicalRecord,
  { number, complaint, examination, advice, followUpOn, vitalSignsId }: RecordVersion,
  today: string,
): Promise<void> {
  const now = clock();
  const signed = record.signedAt ? {} : { signedAt: now, signedOn: today };
  const shown = { complaint, examination, advice, followUpOn, vitalSignsId };
  const changes = { ...shown, ...signed, status: 'SIGNED' as const, version: number, updatedAt: now };
  await tx.manager.update(MedicalRecord, { id: record.id }, changes);
}
