import { Supplier, type Tx } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import { Env, uniqueViolation } from '@medicare/platform';

/** Throws BAD_USER_INPUT at `supplierId` unless it is a supplier of the branch, or none. */
export async function demandSupplier(
  env: Env,
  tx: Tx,
  supplierId: string | null | undefined,
  branchId: string,
): Promise<void> {
  if (!supplierId) return;
  const { sql, values } = env.reads.visibleRow(env.actor, Supplier, supplierId);
  const [visible] = await tx.query(sql, values);
  const [row] = visible
    ? await tx.query<{ branch_id: string }>('SELECT branch_id FROM supplier WHERE id = $1', [supplierId])
    : [];
  if (row?.branch_id !== branchId)
    throw invalidInput({ path: 'supplierId', rule: 'unknown', message: 'Choose a supplier of this branch.' });
}

/** The code of another item, said at its field. Other errors stay as they are. */
export function orCodeTaken(error: unknown): unknown {
  if (!uniqueViolation(error)?.includes('code')) return error;
  const message = 'Another item of this branch has this code. Look it up, or give another code.';
  return new Refusal('CONFLICT', message, { fields: [{ path: 'code', rule: 'unique', message }] });
}
