import { MedicalRecord, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { type Env, loadForChange } from '@medicare/platform';

/** A record of the acting doctor, locked. Throws NOT_FOUND for one that is not seen, FORBIDDEN for a colleague's. */
export async function loadOwnRecord(env: Env, tx: Tx, id: string): Promise<MedicalRecord> {
  const record = await loadForChange(env, tx, MedicalRecord, id, 'medical record');
  if (record.doctorId === env.actor.doctorId) return record;
  throw new Refusal('FORBIDDEN', 'A colleague wrote this record. Only its author changes it.');
}
