import { Patient, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { BLANK_PATIENT_VALUES, branchFor, Env, insertPatient, PatientValues, write } from '@medicare/platform';
import { readPatientValues } from './patient-values';
import type { RegisterPatientInput } from './patients.inputs';
import { possibleDuplicates } from './possible-duplicates';

/**
 * Registers a patient and gives the new id. Throws CONFLICT with `possibleDuplicates` (ids) when the person may be known
 * already and was not confirmed as somebody else, and CONFLICT at `email` when another patient has the address.
 */
export async function registerPatient(env: Env, input: RegisterPatientInput): Promise<string> {
  const now = env.clock();
  const values = { ...BLANK_PATIENT_VALUES, ...readPatientValues(input, now) } as PatientValues;
  return write(env, async (tx) => {
    const branchId = await branchFor(tx, env.actor, input.branchId);
    await refuseDuplicates(tx, env, values, input.confirmedDistinctFrom ?? []);
    return (await insertPatient(tx, values, branchId, 'desk', now)).id;
  });
}

async function refuseDuplicates(tx: Tx, env: Env, values: PatientValues, confirmed: string[]): Promise<void> {
  // Who may write but not read (an API key, say) must not learn by trying whose phone number or birth date is known here.
  if (!env.actor.permissions.has('patients:read')) return;
  const found = await possibleDuplicates((sql, params) => tx.query(sql, params), env, values);
  const unconfirmed: string[] = [];
  for (const id of found) if (!confirmed.includes(id) && (await isVisible(tx, env, id))) unconfirmed.push(id);
  if (!unconfirmed.length) return;
  const message =
    'This may be somebody who is registered already. Look at the suggested patients; if it is none of them, confirm and save again.';
  throw new Refusal('CONFLICT', message, { possibleDuplicates: unconfirmed });
}

async function isVisible(tx: Tx, env: Env, id: string): Promise<boolean> {
  const { sql, values } = env.reads.visibleRow(env.actor, Patient, id);
  return (await tx.query(sql, values)).length > 0;
}
