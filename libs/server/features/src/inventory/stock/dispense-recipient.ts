import { Patient, type Tx } from '@medicare/data';
import { invalidInput } from '@medicare/domain';
import { Env } from '@medicare/platform';
import { notFoundAt } from './lock-stock';
import type { DispenseStockInput } from './stock.inputs';

/** Who gets it, if anybody is named: a patient that the actor sees, active; the visit must be this patient's, in this branch. */
export async function demandRecipient(
  env: Env,
  tx: Tx,
  { patientId, appointmentId }: DispenseStockInput,
  branchId: string,
): Promise<string | null> {
  if (patientId) await demandPatient(env, tx, patientId);
  if (appointmentId) await demandVisit(tx, appointmentId, patientId ?? null, branchId);
  return patientId ?? null;
}

async function demandPatient(env: Env, tx: Tx, id: string): Promise<void> {
  const { sql, values } = env.reads.visibleRow(env.actor, Patient, id);
  if (!(await tx.query(sql, values)).length) throw notFoundAt('patientId', 'patient');
  const [row] = await tx.query<{ is_active: unknown }>('SELECT is_active FROM patient WHERE id = $1', [id]);
  if (!row.is_active)
    throw invalidInput({
      path: 'patientId',
      rule: 'inactive',
      message: 'This patient is deactivated. Reactivate the patient first, or choose another one.',
    });
}

async function demandVisit(tx: Tx, id: string, patientId: string | null, branchId: string): Promise<void> {
  const found = await tx.query('SELECT id FROM appointment WHERE id = $1 AND patient_id = $2 AND branch_id = $3', [
    id,
    patientId,
    branchId,
  ]);
  if (!found.length)
    throw invalidInput({
      path: 'appointmentId',
      rule: 'unknown',
      message: 'Choose a visit of this patient to this branch, or none.',
    });
}
