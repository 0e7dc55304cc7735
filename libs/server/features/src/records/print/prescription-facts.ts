import { MedicalRecord, millisOf, Patient, Prescription } from '@medicare/data';
import { localDateOf } from '@medicare/domain';
import { type Env, type Letterhead, notFound } from '@medicare/platform';
import { type PrescribedLine, prescribedLines } from '../prescribed-lines';

/** Whom a prescription is for, as far as the reader may know. */
export interface PrescribedPatient {
  fullName: string;
  uhid: string;
  /** YYYY-MM-DD; this and what follows null for readers who see names alone. */
  birthDate: string | null;
  isBirthDateEstimated: boolean;
  gender: string | null;
  address: string | null;
  allergies: string | null;
}

/** Everything that a print of a prescription shows. */
export interface PrescriptionFacts {
  /** The signed version of the record that prescribes. */
  versionId: string;
  version: number;
  /** In milliseconds since 1970. */
  signedAt: number;
  /** YYYY-MM-DD, where the branch is. */
  signedOn: string;
  issuer: Letterhead & { code: string; timeZone: string };
  doctor: { fullName: string; qualification: string | null; specialization: string; registrationNumber: string | null };
  /** Null for readers who may not see who the patient is. */
  patient: PrescribedPatient | null;
  /** For the code alone, which is the same for whoever prints it. */
  coded: { fullName: string; birthDate: string | null };
  lines: PrescribedLine[];
  /** Null for readers who see what is prescribed and no more of the record. */
  record: {
    diagnoses: { text: string; isProvisional: boolean }[];
    advice: string | null;
    followUpOn: string | null;
  } | null;
}

interface FactsRow {
  record_id: string;
  version_id: string;
  number: number;
  signed_at: string | Date;
  advice: string | null;
  follow_up_on: string | null;
  doctor_name: string;
  qualification: string | null;
  specialization: string;
  registration_number: string | null;
  patient_id: string;
  patient_name: string;
  uhid: string;
  date_of_birth: string | null;
  is_birth_date_estimated: boolean | number;
  gender: string;
  patient_address: string | null;
  allergies: string | null;
  code: string;
  name: string;
  address: string | null;
  phone: string | null;
  gstin: string | null;
  time_zone: string;
}

/**
 * Reads what a record prescribes now, under the same rules as every read: of the record for who may see it, of its lines
 * alone for pharmacists. Throws NOT_FOUND, for a record without drugs as well.
 */
export async function prescriptionFacts(env: Env, recordId: string): Promise<PrescriptionFacts> {
  const row = await latestVersion(env, recordId);
  const lines = row ? await prescribedLines(env, row.version_id) : [];
  const seesRecord = await isVisible(env, MedicalRecord, recordId);
  if (!row || !lines.length || !(seesRecord || (await isVisible(env, Prescription, lines[0].id))))
    throw notFound('prescription');
  const signedAt = millisOf(row.signed_at);
  return {
    versionId: row.version_id,
    version: row.number,
    signedAt,
    signedOn: localDateOf(new Date(signedAt), row.time_zone),
    issuer: { ...row, timeZone: row.time_zone },
    doctor: {
      fullName: row.doctor_name,
      qualification: row.qualification,
      specialization: row.specialization,
      registrationNumber: row.registration_number,
    },
    patient: await patientOf(env, row),
    coded: { fullName: row.patient_name, birthDate: row.date_of_birth },
    lines,
    record: seesRecord ? await restOf(env, row) : null,
  };
}

async function isVisible(env: Env, type: Function, id: string): Promise<boolean> {
  const { sql, values } = env.reads.visibleRow(env.actor, type, id);
  return (await env.store.read(sql, values)).length > 0;
}

/** On both engines a date comes as its text. */
async function latestVersion({ store }: Env, recordId: string): Promise<FactsRow | undefined> {
  const [row] = await store.read<FactsRow>(
    `SELECT r.id AS record_id, v.id AS version_id, v.number, v.created_at AS signed_at, v.advice,
     CAST(v.follow_up_on AS varchar(10)) AS follow_up_on, d.full_name AS doctor_name, d.qualification, d.specialization,
     d.registration_number, p.id AS patient_id, p.full_name AS patient_name, p.uhid,
     CAST(p.date_of_birth AS varchar(10)) AS date_of_birth, p.is_birth_date_estimated, p.gender, p.address AS patient_address, p.allergies,
     b.code, b.name, b.address, b.phone, b.gstin, b.time_zone
     FROM medical_record r JOIN record_version v ON v.record_id = r.id AND v.number = r.version
     JOIN doctor d ON d.id = r.doctor_id JOIN patient p ON p.id = r.patient_id JOIN branch b ON b.id = r.branch_id
     WHERE r.id = $1`,
    [recordId],
  );
  return row;
}

async function patientOf(env: Env, row: FactsRow): Promise<PrescribedPatient | null> {
  if (!(await isVisible(env, Patient, row.patient_id))) return null;
  const { role, permissions } = env.actor;
  const names = { fullName: row.patient_name, uhid: row.uhid };
  if (role !== 'PATIENT' && !permissions.has('patients:read'))
    return { ...names, birthDate: null, isBirthDateEstimated: false, gender: null, address: null, allergies: null };
  return {
    ...names,
    birthDate: row.date_of_birth,
    isBirthDateEstimated: Boolean(row.is_birth_date_estimated),
    gender: row.gender,
    address: row.patient_address,
    allergies: row.allergies,
  };
}

async function restOf({ store }: Env, row: FactsRow): Promise<PrescriptionFacts['record']> {
  const diagnoses = await store.read<{ text: string; is_provisional: boolean | number }>(
    'SELECT text, is_provisional FROM record_diagnosis WHERE version_id = $1 ORDER BY position',
    [row.version_id],
  );
  return {
    diagnoses: diagnoses.map(({ text, is_provisional }) => ({ text, isProvisional: Boolean(is_provisional) })),
    advice: row.advice,
    followUpOn: row.follow_up_on,
  };
}
