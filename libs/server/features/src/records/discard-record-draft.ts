import { MedicalRecord, RecordDraft } from '@medicare/data';
import { type Env, write } from '@medicare/platform';
import { loadOwnRecord } from './own-record';

/** Throws away what is not signed: of an amendment the draft alone, of a new record the record, too. */
export async function discardRecordDraft(env: Env, id: string): Promise<boolean> {
  await write(
    env,
    async (tx) => {
      const { status, patientId, branchId, doctorId } = await loadOwnRecord(env, tx, id);
      await tx.manager.delete(RecordDraft, { recordId: id, authorId: env.actor.accountId! });
      if (status !== 'DRAFT') return;
      await tx.manager.update(MedicalRecord, { id }, { status: 'DISCARDED', updatedAt: env.clock() });
      tx.record({ type: 'record.discarded', subject: id, patientId, branchId, facts: { recordId: id, doctorId } });
    },
    { withoutEvent: 'what was thrown away of an amendment was nobody else’s' },
  );
  return true;
}
