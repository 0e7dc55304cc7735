import { Doctor, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { countDoctor, Env, loadForChange, visitsToCome, write } from '@medicare/platform';

/**
 * Deactivates or reactivates a doctor; twice changes nothing. Throws CONFLICT with `appointments` (a count) while
 * patients are still booked: nothing is dropped in silence.
 */
export async function setDoctorActive(env: Env, id: string, isActive: boolean): Promise<string> {
  await write(env, async (tx) => {
    const doctor = await loadForChange(env, tx, Doctor, id, 'doctor');
    if (doctor.isActive === isActive) return;
    if (!isActive) await refuseWhileBooked(tx, id, env.clock());
    const version = doctor.version + 1;
    await tx.manager.update(Doctor, { id }, { isActive, version, updatedAt: env.clock() });
    countDoctor(tx, doctor, { ...doctor, isActive });
    const type = isActive ? 'doctor.reactivated' : 'doctor.deactivated';
    tx.record({ type, subject: id, branchId: doctor.branchId, facts: { version } });
  });
  return id;
}

async function refuseWhileBooked(tx: Tx, doctorId: string, now: Date): Promise<void> {
  const appointments = await visitsToCome(tx, 'doctor_id', doctorId, now);
  if (!appointments) return;
  const words =
    appointments === 1 ? '1 appointment is still to come' : `${appointments} appointments are still to come`;
  throw new Refusal('CONFLICT', `${words} with this doctor. Move or cancel them first.`, { appointments });
}
