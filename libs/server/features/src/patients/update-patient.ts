import { Patient, type Tx } from '@medicare/data';
import {
  ErrorFacts,
  forbiddenPatientFields,
  invalidInput,
  ownContactFaults,
  patientSearchTexts,
  Refusal,
} from '@medicare/domain';
import { countPatient, emailTaken, Env, loadForChange, PatientValues, write } from '@medicare/platform';
import { givenFields, readPatientValues } from './patient-values';
import type { UpdatePatientInput } from './patients.inputs';

/**
 * Changes the given fields of a patient. `version` is the one the writer has read: when somebody else was faster, it
 * throws STALE_WRITE with `currentVersion`, so that both versions can be compared.
 */
export async function updatePatient(env: Env, id: string, version: number, input: UpdatePatientInput): Promise<string> {
  const forbidden = forbiddenPatientFields(env.actor.permissions, givenFields(input));
  if (forbidden.length)
    throw new Refusal('FORBIDDEN', 'Your role may not change these values.', forbiddenFacts(forbidden));
  const now = env.clock();
  const changes = readPatientValues(input, now);
  await write(
    env,
    async (tx) => {
      const patient = await loadForChange(env, tx, Patient, id, 'patient');
      if (patient.version !== version) throw new Refusal('STALE_WRITE', undefined, { currentVersion: patient.version });
      if (env.actor.role === 'PATIENT') demandReachable(patient, { ...patient, ...changes });
      await saveChanges(tx, patient, changes, now);
    },
    Object.keys(changes).length ? {} : { withoutEvent: 'nothing was given, nothing is written' },
  );
  return id;
}

/** At the desk nobody is sent away for want of a phone; patients do not make themselves unreachable. */
function demandReachable(before: Patient, after: Patient): void {
  const faults = ownContactFaults(before, after);
  if (faults.length) throw invalidInput(...faults);
}

const forbiddenFacts = (fields: string[]): ErrorFacts => ({
  fields: fields.map((path) => ({ path, rule: 'forbidden', message: 'Your role may not change this.' })),
});

/** Writes the changes with the next version and the search texts that follow from them. Nothing given, nothing written. */
async function saveChanges(tx: Tx, patient: Patient, changes: Partial<PatientValues>, now: Date): Promise<void> {
  const fields = Object.keys(changes);
  if (!fields.length) return;
  const search = patientSearchTexts({ ...patient, ...changes });
  const version = patient.version + 1;
  try {
    await tx.manager.update(
      Patient,
      { id: patient.id },
      { ...changes, version, updatedAt: now, searchName: search.name, searchContact: search.contact },
    );
  } catch (error) {
    throw emailTaken(error);
  }
  countPatient(tx, patient, { ...patient, ...changes });
  tx.record({
    type: 'patient.updated',
    subject: patient.id,
    patientId: patient.id,
    branchId: patient.branchId,
    facts: { fields, version },
  });
}
