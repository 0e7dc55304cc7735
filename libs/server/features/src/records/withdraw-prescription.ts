import { type MedicalRecord, Prescription, type Tx } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import { type Env, write } from '@medicare/platform';
import { loadOwnRecord } from './own-record';

const LONGEST_REASON = 300;

/**
 * Takes back what a signed record prescribes now, with a reason, and gives the record's id: papers of it check as
 * withdrawn. Amending the record prescribes anew. Throws CONFLICT when nothing is prescribed, INVALID_TRANSITION when it
 * was taken back already or is a draft, BAD_USER_INPUT without a reason, FORBIDDEN for a colleague's.
 */
export async function withdrawPrescription(env: Env, recordId: string, given: string): Promise<string> {
  const reason = reasonOf(given);
  await write(env, async (tx) => {
    const record = await loadOwnRecord(env, tx, recordId);
    const drugs = await demandStanding(tx, record);
    const now = env.clock();
    await tx.manager.update(Prescription, { recordId }, { withdrawnAt: now, withdrawReason: reason, updatedAt: now });
    const { doctorId, patientId, branchId, version } = record;
    const facts = { recordId, doctorId, version, drugs };
    tx.record({ type: 'prescription.withdrawn', subject: recordId, patientId, branchId, facts });
  });
  return recordId;
}

function reasonOf(given: string): string {
  const [reason, path] = [given.trim(), 'reason'];
  const message = 'Say in a few words why the prescription is withdrawn. The pharmacy can read it.';
  if (!reason) throw invalidInput({ path, rule: 'required', message });
  if (reason.length > LONGEST_REASON)
    throw invalidInput({ path, rule: 'length', message: `Use at most ${LONGEST_REASON} characters.` });
  return reason;
}

/** How many lines stand; throws unless there are some. */
async function demandStanding(tx: Tx, { id: recordId, status }: MedicalRecord): Promise<number> {
  if (status !== 'SIGNED') throw cannotBe(status, 'This record is not signed, so nothing of it can be withdrawn.');
  const lines = await tx.manager.findBy(Prescription, { recordId });
  if (!lines.length) throw new Refusal('CONFLICT', 'This record prescribes nothing, so there is nothing to withdraw.');
  if (lines.some(({ withdrawnAt }) => withdrawnAt))
    throw cannotBe('WITHDRAWN', 'This prescription is withdrawn already.');
  return lines.length;
}

const cannotBe = (from: string, words: string): Refusal =>
  new Refusal('INVALID_TRANSITION', words, { from, to: 'WITHDRAWN' });
