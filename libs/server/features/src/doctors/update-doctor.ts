import { Doctor, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { Actor, countDoctor, Env, loadForChange, reachableBranches, write } from '@medicare/platform';
import { readDoctorValues } from './doctor-values';
import type { UpdateDoctorInput } from './doctors.inputs';

/** Changes the given fields. Throws STALE_WRITE with `currentVersion` when somebody else was faster. */
export async function updateDoctor(env: Env, id: string, version: number, input: UpdateDoctorInput): Promise<string> {
  const changes = readDoctorValues(input);
  const fields = Object.keys(changes);
  const options = fields.length ? {} : { withoutEvent: 'nothing was given, nothing is written' };
  await write(
    env,
    async (tx) => {
      const doctor = await loadDoctor(env, tx, id, version);
      if (!fields.length) return;
      await tx.manager.update(Doctor, { id }, { ...changes, version: version + 1, updatedAt: env.clock() });
      countDoctor(tx, doctor, { ...doctor, ...changes });
      tx.record({
        type: 'doctor.updated',
        subject: id,
        branchId: doctor.branchId,
        facts: { fields, version: version + 1 },
      });
    },
    options,
  );
  return id;
}

/** The doctor, locked, in the version that the writer has read. Throws NOT_FOUND or STALE_WRITE. */
export async function loadDoctor(env: Env, tx: Tx, id: string, version: number): Promise<Doctor> {
  const doctor = await loadForChange(env, tx, Doctor, id, 'doctor');
  if (doctor.version !== version) throw new Refusal('STALE_WRITE', undefined, { currentVersion: doctor.version });
  return doctor;
}

/** Everybody sees all doctors; their hours and leave are planned in their own branch. Throws FORBIDDEN elsewhere. */
export async function demandOwnBranch(tx: Tx, actor: Actor, { branchId }: Doctor): Promise<void> {
  if (!(await reachableBranches(tx, actor)).includes(branchId))
    throw new Refusal('FORBIDDEN', 'This doctor belongs to another branch. Ask the desk there.');
}
