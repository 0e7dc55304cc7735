import { BloodGroup, Gender, Patient, Tx } from '@medicare/data';
import { EventFacts, patientSearchTexts, Refusal, uhidOf } from '@medicare/domain';
import { newId } from '../context';
import { nextOf } from '../counter';
import { countPatient } from '../figures/count-rows';
import { uniqueViolation } from '../graphql/format-error';

/** A patient's own values, checked and in canonical form. */
export interface PatientValues {
  fullName: string;
  email: string | null;
  phone: string | null;
  dateOfBirth: string | null;
  isBirthDateEstimated: boolean;
  gender: Gender;
  bloodGroup: BloodGroup | null;
  address: string | null;
  emergencyContactName: string | null;
  emergencyContactPhone: string | null;
  allergies: string | null;
  abhaNumber: string | null;
}

/** What a new patient starts with before the given values are laid over it. */
export const BLANK_PATIENT_VALUES: Omit<PatientValues, 'fullName'> = {
  email: null,
  phone: null,
  dateOfBirth: null,
  isBirthDateEstimated: false,
  gender: Gender.UNKNOWN,
  bloodGroup: null,
  address: null,
  emergencyContactName: null,
  emergencyContactPhone: null,
  allergies: null,
  abhaNumber: null,
};

/** Writes a new patient with the next UHID and says so in the log. Throws CONFLICT when the e-mail address is taken. */
export async function insertPatient(
  tx: Tx,
  values: PatientValues,
  branchId: string,
  origin: EventFacts['patient.registered']['origin'],
  now: Date,
): Promise<{ id: string; uhid: string }> {
  const serial = await nextOf(tx, 'patient');
  const [id, uhid] = [newId(), uhidOf(serial)];
  const search = patientSearchTexts({ ...values, uhid });
  const row = {
    ...values,
    id,
    serial,
    uhid,
    branchId,
    isActive: true,
    version: 1,
    searchName: search.name,
    searchContact: search.contact,
  };
  try {
    await tx.manager.insert(Patient, { ...row, createdAt: now, updatedAt: now });
  } catch (error) {
    throw emailTaken(error);
  }
  countPatient(tx, null, row);
  tx.record({ type: 'patient.registered', subject: id, patientId: id, branchId, facts: { uhid, origin } });
  return { id, uhid };
}

/** The unique e-mail address of another patient, said at its field. Other errors stay as they are. */
export function emailTaken(error: unknown): unknown {
  if (!uniqueViolation(error)?.includes('email')) return error;
  const message =
    'Another patient is registered with this e-mail address. Look the patient up, or leave the address empty.';
  return new Refusal('CONFLICT', message, { fields: [{ path: 'email', rule: 'unique', message }] });
}
