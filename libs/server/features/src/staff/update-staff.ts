import { Staff } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import { branchFor, countStaff, Env, loadForChange, write } from '@medicare/platform';
import { demandPlace, readStaffValues } from './staff-values';
import type { UpdateStaffInput } from './staff.inputs';

/** Changes the given fields. Throws STALE_WRITE with `currentVersion` when somebody else was faster. */
export async function updateStaff(env: Env, id: string, version: number, input: UpdateStaffInput): Promise<string> {
  const values = readStaffValues(env.actor, input, env.clock());
  if (input.branchId === null)
    throw invalidInput({ path: 'branchId', rule: 'required', message: 'Choose the branch where this person works.' });
  await write(env, async (tx) => {
    const member = await loadForChange(env, tx, Staff, id, 'member of staff');
    if (member.version !== version) throw new Refusal('STALE_WRITE', undefined, { currentVersion: member.version });
    const isMoved = input.branchId && input.branchId !== member.branchId;
    const branchId = isMoved ? await branchFor(tx, env.actor, input.branchId) : member.branchId;
    const changes = isMoved ? { ...values, branchId } : values;
    const fields = Object.keys(changes);
    if (!fields.length) return;
    await demandPlace(env, tx, { ...member, ...changes }, changes);
    await tx.manager.update(Staff, { id }, { ...changes, version: version + 1, updatedAt: env.clock() });
    countStaff(tx, member, { ...member, branchId });
    tx.record({ type: 'staff.updated', subject: id, branchId, facts: { fields, version: version + 1 } });
  });
  return id;
}
