import { Branch, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { Env, loadForChange, write } from '@medicare/platform';

/**
 * Deactivates or reactivates a branch; twice changes nothing. Throws CONFLICT for the last active one, and, with counts,
 * while somebody still works there or visits are to come.
 */
export async function setBranchActive(env: Env, id: string, isActive: boolean): Promise<string> {
  await write(env, async (tx) => {
    const active = await lockActiveBranches(env, tx);
    const branch = await loadForChange(env, tx, Branch, id, 'branch');
    if (branch.isActive === isActive) return;
    if (!isActive) {
      if (active.length < 2) throw new Refusal('CONFLICT', 'This is the last branch in use. Add another one first.');
      await refuseWhileInUse(tx, id, env.clock());
    }
    const version = branch.version + 1;
    await tx.manager.update(Branch, { id }, { isActive, version, updatedAt: env.clock() });
    tx.record({ type: 'branch.updated', subject: id, branchId: id, facts: { fields: ['isActive'], version } });
  });
  return id;
}

/** All of them in one order: of two administrators who close the last two, the second one sees what the first did. */
function lockActiveBranches(env: Env, tx: Tx): Promise<unknown[]> {
  const lock = env.store.engine === 'postgres' ? ' FOR UPDATE' : '';
  return tx.query(`SELECT id FROM branch WHERE is_active = $1 ORDER BY id${lock}`, [true]);
}

const IN_USE: [fact: string, one: string, many: string, sql: string][] = [
  [
    'appointments',
    'appointment to come',
    'appointments to come',
    "SELECT count(*) AS n FROM appointment WHERE branch_id = $1 AND ends_at > $2 AND status IN ('PENDING', 'CONFIRMED', 'CHECKED_IN')",
  ],
  ['doctors', 'doctor', 'doctors', 'SELECT count(*) AS n FROM doctor WHERE branch_id = $1 AND is_active = $2'],
  [
    'staff',
    'member of staff',
    'members of staff',
    'SELECT count(*) AS n FROM staff WHERE branch_id = $1 AND is_active = $2',
  ],
];

async function refuseWhileInUse(tx: Tx, id: string, now: Date): Promise<void> {
  const facts: Record<string, number> = {};
  const words: string[] = [];
  for (const [fact, one, many, sql] of IN_USE) {
    const [{ n }] = await tx.query<{ n: number | string }>(sql, [id, fact === 'appointments' ? now : true]);
    if (!Number(n)) continue;
    facts[fact] = Number(n);
    words.push(`${n} ${Number(n) === 1 ? one : many}`);
  }
  if (words.length)
    throw new Refusal('CONFLICT', `This branch still has ${words.join(' and ')}. Move or close those first.`, facts);
}
