import { Refusal, invalidInput } from '@medicare/domain';
import { type Env, write } from '@medicare/platform';
import { loadOwnRecord } from './own-record';
import { contentOf } from './record-content';
import type { AmendMedicalRecordInput } from './records.inputs';
import { writeVersion } from './write-version';

/**
 * Signs a new version of a signed record, with a reason; the ones before stay readable. `version` is the one that the
 * author has read. Throws INVALID_TRANSITION for a record that is not signed, STALE_WRITE when it was amended meanwhile,
 * BAD_USER_INPUT without a reason and for what cannot be, FORBIDDEN for a colleague's.
 */
export async function amendMedicalRecord(env: Env, id: string, input: AmendMedicalRecordInput): Promise<string> {
  const [content, reason] = [contentOf(input.content), input.reason.trim()];
  const message = 'Say in a few words why the record is amended.';
  if (!reason) throw invalidInput({ path: 'reason', rule: 'required', message });
  await write(env, async (tx) => {
    const record = await loadOwnRecord(env, tx, id);
    const { status, version: currentVersion, doctorId, patientId, branchId } = record;
    if (status !== 'SIGNED')
      throw new Refusal('INVALID_TRANSITION', 'This record is a draft. Sign it first.', { from: status, to: 'SIGNED' });
    if (currentVersion !== input.version) throw new Refusal('STALE_WRITE', undefined, { currentVersion });
    const version = await writeVersion(env, tx, record, content, reason);
    tx.record({
      type: 'record.amended',
      subject: id,
      patientId,
      branchId,
      facts: { recordId: id, doctorId, ...version },
    });
  });
  return id;
}
