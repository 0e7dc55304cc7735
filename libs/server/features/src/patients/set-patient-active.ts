import { Patient } from '@medicare/data';
import { Env, loadForChange, write } from '@medicare/platform';

/** Deactivates or reactivates a patient. Doing it twice changes nothing and is no error: a double click does no harm. */
export async function setPatientActive(env: Env, id: string, isActive: boolean): Promise<string> {
  await write(env, async (tx) => {
    const patient = await loadForChange(env, tx, Patient, id, 'patient');
    if (patient.isActive === isActive) return;
    const version = patient.version + 1;
    await tx.manager.update(Patient, { id }, { isActive, version, updatedAt: env.clock() });
    const type = isActive ? 'patient.reactivated' : 'patient.deactivated';
    tx.record({ type, subject: id, patientId: id, branchId: patient.branchId, facts: { version } });
  });
  return id;
}
