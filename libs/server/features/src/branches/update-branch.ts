import { Branch } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { Env, loadForChange, write } from '@medicare/platform';
import { readBranchValues } from './branch-values';
import type { UpdateBranchInput } from './branches.inputs';

/** Changes the given fields. Throws STALE_WRITE with `currentVersion` when somebody else was faster. */
export async function updateBranch(env: Env, id: string, version: number, input: UpdateBranchInput): Promise<string> {
  await write(env, async (tx) => {
    const branch = await loadForChange(env, tx, Branch, id, 'branch');
    if (branch.version !== version) throw new Refusal('STALE_WRITE', undefined, { currentVersion: branch.version });
    const changes = readBranchValues(input, branch);
    const fields = Object.keys(changes);
    if (!fields.length) return;
    await tx.manager.update(Branch, { id }, { ...changes, version: version + 1, updatedAt: env.clock() });
    tx.record({ type: 'branch.updated', subject: id, branchId: id, facts: { fields, version: version + 1 } });
  });
  return id;
}
