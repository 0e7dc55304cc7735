import { Attachment } from '@medicare/data';
import { ATTACHMENT_LIMITS, invalidInput, Refusal } from '@medicare/domain';
import { type Env, loadForChange, write } from '@medicare/platform';

/**
 * Marks a file as entered in error, with a reason; from then on nobody gets its content, and the patient does not see it.
 * Throws NOT_FOUND, BAD_USER_INPUT without a reason, INVALID_TRANSITION for one that is marked already.
 */
export async function removeAttachment(env: Env, id: string, given: string): Promise<string> {
  const reason = given.trim();
  const message = 'Say in a few words why the file should not be here.';
  if (!reason) throw invalidInput({ path: 'reason', rule: 'required', message });
  if (reason.length > ATTACHMENT_LIMITS.reason)
    throw invalidInput({
      path: 'reason',
      rule: 'length',
      message: `Use at most ${ATTACHMENT_LIMITS.reason} characters.`,
    });
  await write(env, async (tx) => {
    const { removedAt, recordId, kind, patientId, branchId } = await loadForChange(env, tx, Attachment, id, 'file');
    if (removedAt) throw new Refusal('INVALID_TRANSITION', 'This file is marked as entered in error already.');
    const now = env.clock();
    await tx.manager.update(Attachment, { id }, { removedAt: now, removedReason: reason, updatedAt: now });
    tx.record({ type: 'attachment.removed', subject: id, patientId, branchId, facts: { recordId, kind } });
  });
  return id;
}
