import { Appointment, ApiKey, Account, Attachment, MedicalRecord, Patient, type Tx } from '@medicare/data';
import { fullWords, invalidInput, Refusal } from '@medicare/domain';
import { type Env, lockRows, maySee, notFound, write } from '@medicare/platform';
import { IsNull } from 'typeorm';

/** What a file is to hang on. */
export interface AttachmentTarget {
  patientId: string;
  recordId: string | null;
}

const NOTHING_WRITTEN = { withoutEvent: 'looks whether a file may be added, and writes nothing' };

/** Asks before a file is sent what `placeFor` asks again when it is there. */
export const demandPlace = (env: Env, target: AttachmentTarget): Promise<unknown> =>
  write(env, (tx) => placeFor(env, tx, target), NOTHING_WRITTEN);

/**
 * The branch of a patient whom the actor may add a file to, locked so that files are counted one after another. Throws
 * NOT_FOUND for a patient or record that the actor does not see, FORBIDDEN for a doctor without an appointment and for a
 * colleague's record, CONFLICT when there are too many files.
 */
export async function placeFor(env: Env, tx: Tx, { patientId, recordId }: AttachmentTarget): Promise<string> {
  if (!(await maySee(env, tx, Patient, patientId))) throw notFound('patient');
  if (env.actor.role === 'DOCTOR') await demandOwnPatient(env, tx, patientId);
  if (recordId) await demandOwnRecord(env, tx, patientId, recordId);
  const [{ branchId }] = await lockRows(env, tx, Patient, [patientId]);
  const counted = (of: object): Promise<number> => tx.manager.countBy(Attachment, { ...of, removedAt: IsNull() });
  const words = fullWords(await counted({ patientId }), recordId ? await counted({ recordId }) : 0);
  if (words) throw new Refusal('CONFLICT', words);
  return branchId;
}

async function demandOwnPatient({ actor }: Env, tx: Tx, patientId: string): Promise<void> {
  if (await tx.manager.existsBy(Appointment, { patientId, doctorId: actor.doctorId ?? '' })) return;
  throw new Refusal('FORBIDDEN', 'This patient has no appointment with you. Ask the desk to book one.');
}

async function demandOwnRecord(env: Env, tx: Tx, patientId: string, recordId: string): Promise<void> {
  if (!(await maySee(env, tx, MedicalRecord, recordId))) throw notFound('medical record');
  const record = await tx.manager.findOneByOrFail(MedicalRecord, { id: recordId });
  if (record.patientId !== patientId)
    throw invalidInput({ path: 'recordId', rule: 'unknown', message: 'Choose a record of this patient.' });
  if (record.doctorId !== env.actor.doctorId)
    throw new Refusal('FORBIDDEN', 'A colleague wrote this record. Add the file to the patient instead.');
}

/** As whoever acts is called now. */
export async function nameOfActor({ actor }: Env, tx: Tx): Promise<string | null> {
  if (actor.accountId) return (await tx.manager.findOneBy(Account, { id: actor.accountId }))?.displayName ?? null;
  return (await tx.manager.findOneBy(ApiKey, { id: actor.id ?? '' }))?.name ?? null;
}
