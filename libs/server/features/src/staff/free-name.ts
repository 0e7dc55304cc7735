import type { Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';

/** Throws CONFLICT at `name` when another department or shift of the branch has it, in whatever case. */
export async function demandFreeName(
  tx: Tx,
  table: 'department' | 'shift',
  { id, branchId, name }: { id: string; branchId: string; name: string },
): Promise<void> {
  const sql = `SELECT name FROM ${table} WHERE branch_id = $1 AND id <> $2`;
  const others = await tx.query<{ name: string }>(sql, [branchId, id]);
  if (!others.some((other) => other.name.toLowerCase() === name.toLowerCase())) return;
  const message = `This branch has a ${table} of this name already, perhaps one that is not in use.`;
  throw new Refusal('CONFLICT', message, { fields: [{ path: 'name', rule: 'unique', message }] });
}
