import { Patient, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { countPatient, Env, loadForChange, visitsToCome, write } from '@medicare/platform';

/**
 * Deactivates or reactivates a patient. Doing it twice changes nothing and is no error: a double click does no harm. Throws
 * CONFLICT with `appointments` (a count) while visits are still to come.
 */
export async function setPatientActive(env: Env, id: string, isActive: boolean): Promise<string> {
  await write(env, async (tx) => {
    const patient = await loadForChange(env, tx, Patient, id, 'patient');
    if (patient.isActive === isActive) return;
    if (!isActive) await refuseWhileBooked(tx, id, env.clock());
    const version = patient.version + 1;
    await tx.manager.update(Patient, { id }, { isActive, version, updatedAt: env.clock() });
    countPatient(tx, patient, { ...patient, isActive });
    const type = isActive ? 'patient.reactivated' : 'patient.deactivated';
    tx.record({ type, subject: id, patientId: id, branchId: patient.branchId, facts: { version } });
  });
  return id;
}

async function refuseWhileBooked(tx: Tx, patientId: string, now: Date): Promise<void> {
  const appointments = await visitsToCome(tx, 'patient_id', patientId, now);
  if (!appointments) return;
  const words =
    appointments === 1 ? '1 appointment of this patient is' : `${appointments} appointments of this patient are`;
  throw new Refusal('CONFLICT', `${words} still to come. Cancel first what will not take place.`, { appointments });
}
