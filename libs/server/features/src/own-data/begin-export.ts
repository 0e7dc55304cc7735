import { Patient } from '@medicare/data';
import { demand, type Env, write } from '@medicare/platform';

/** What the file of everything about a patient can be. */
export type OwnDataFormat = 'JSON' | 'PDF';

/**
 * Writes down that a patient is given a copy of everything, before the first of it is read. Throws for everybody who is
 * no signed-in patient.
 */
export async function beginExport(env: Env, format: OwnDataFormat): Promise<void> {
  demand(env.actor, ['own-data:export']);
  const id = env.actor.patientId!;
  await write(env, async (tx) => {
    const { branchId } = await tx.manager.findOneByOrFail(Patient, { id });
    tx.record({ type: 'patient.data-exported', subject: id, branchId, patientId: id, facts: { format } });
  });
}
