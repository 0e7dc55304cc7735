import { type MedicalRecord } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { type Env, write } from '@medicare/platform';
import { loadOwnRecord } from './own-record';
import { contentOf } from './record-content';
import type { RecordContentInput } from './records.inputs';
import { writeVersion } from './write-version';

/**
 * Signs a draft with the content given: from then on it is frozen, and only amended. Gives the record's id. Throws
 * INVALID_TRANSITION for one that is signed already, BAD_USER_INPUT for what is missing, cannot be, or is prescribed
 * against a warning without a reason, FORBIDDEN for a colleague's.
 */
export async function signMedicalRecord(env: Env, id: string, input: RecordContentInput): Promise<string> {
  const content = contentOf(input);
  await write(env, async (tx) => {
    const record = await loadOwnRecord(env, tx, id);
    demandDraft(record);
    const version = await writeVersion(env, tx, record, content, null);
    const facts = { recordId: id, doctorId: record.doctorId, ...version };
    tx.record({ type: 'record.signed', subject: id, patientId: record.patientId, branchId: record.branchId, facts });
  });
  return id;
}

function demandDraft({ status }: MedicalRecord): void {
  if (status === 'DRAFT') return;
  const facts = { from: status, to: 'SIGNED' };
  throw new Refusal('INVALID_TRANSITION', 'This record is signed already. Amend it, with a reason.', facts);
}
