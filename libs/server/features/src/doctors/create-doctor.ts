import { Doctor } from '@medicare/data';
import { branchFor, countDoctor, Env, newId, write } from '@medicare/platform';
import { BLANK_DOCTOR_VALUES, DoctorValues, readDoctorValues } from './doctor-values';
import type { CreateDoctorInput } from './doctors.inputs';

/** Adds a doctor and gives the new id. */
export async function createDoctor(env: Env, input: CreateDoctorInput): Promise<string> {
  const values = { ...BLANK_DOCTOR_VALUES, ...readDoctorValues(input) } as DoctorValues;
  const [id, now] = [newId(), env.clock()];
  await write(env, async (tx) => {
    const branchId = await branchFor(tx, env.actor, input.branchId);
    const row = { ...values, id, branchId, isActive: true, version: 1, createdAt: now, updatedAt: now };
    await tx.manager.insert(Doctor, row);
    countDoctor(tx, null, row);
    tx.record({ type: 'doctor.created', subject: id, branchId, facts: {} });
  });
  return id;
}
