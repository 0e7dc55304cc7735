import { type MedicalRecord, RecordDraft, type Tx } from '@medicare/data';
import { draftRecordFaults, invalidInput, type RecordContent, Refusal } from '@medicare/domain';
import { type Env, newId, write } from '@medicare/platform';
import { loadOwnRecord } from './own-record';
import { contentOf } from './record-content';
import type { RecordContentInput } from './records.inputs';

/**
 * Keeps what an author has written so far, of a new record or of an amendment, and gives the draft's id. `revision` is
 * the one that the writer has read, 0 for none. Throws STALE_WRITE when another screen of the author saved meanwhile,
 * BAD_USER_INPUT for values that cannot be.
 */
export async function saveRecordDraft(
  env: Env,
  id: string,
  revision: number,
  input: RecordContentInput,
): Promise<string> {
  const content = contentOf(input);
  const faults = draftRecordFaults(content);
  if (faults.length) throw invalidInput(...faults);
  return write(
    env,
    async (tx) => {
      const record = await loadOwnRecord(env, tx, id);
      const draft = await draftOf(env, tx, id);
      if ((draft?.revision ?? 0) !== revision)
        throw new Refusal('STALE_WRITE', ELSEWHERE, { currentVersion: draft?.revision ?? 0 });
      return draft ? update(env, tx, draft, content) : insert(env, tx, record, content);
    },
    { withoutEvent: 'a draft is its author’s alone, and saves itself while one types' },
  );
}

const ELSEWHERE = 'This draft was saved in another window. Load it anew, then go on there.';

/** What the author has written of a record and not signed; null when there is nothing. */
export const draftOf = (env: Env, tx: Tx, recordId: string): Promise<RecordDraft | null> =>
  tx.manager.findOneBy(RecordDraft, { recordId, authorId: env.actor.accountId! });

async function update({ clock }: Env, tx: Tx, draft: RecordDraft, content: RecordContent): Promise<string> {
  const changes = { content: JSON.stringify(content), revision: draft.revision + 1, updatedAt: clock() };
  await tx.manager.update(RecordDraft, { id: draft.id }, changes);
  return draft.id;
}

async function insert({ actor, clock }: Env, tx: Tx, record: MedicalRecord, content: RecordContent): Promise<string> {
  const [id, now] = [newId(), clock()];
  await tx.manager.insert(RecordDraft, {
    id,
    createdAt: now,
    updatedAt: now,
    revision: 1,
    basedOn: record.version,
    content: JSON.stringify(content),
    recordId: record.id,
    authorId: actor.accountId!,
  });
  return id;
}
