import { Supplier } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { Env, loadForChange, write } from '@medicare/platform';
import { readSupplierValues } from './supplier-values';
import type { UpdateSupplierInput } from './supplier.inputs';

/** Changes the given fields. Throws STALE_WRITE with `currentVersion` when somebody else was faster. */
export async function updateSupplier(
  env: Env,
  id: string,
  version: number,
  input: UpdateSupplierInput,
): Promise<string> {
  const changes = readSupplierValues(input);
  const fields = Object.keys(changes);
  const options = fields.length ? {} : { withoutEvent: 'nothing was given, nothing is written' };
  await write(
    env,
    async (tx) => {
      const supplier = await loadForChange(env, tx, Supplier, id, 'supplier');
      if (supplier.version !== version)
        throw new Refusal('STALE_WRITE', undefined, { currentVersion: supplier.version });
      if (!fields.length) return;
      await tx.manager.update(Supplier, { id }, { ...changes, version: version + 1, updatedAt: env.clock() });
      tx.record({ type: 'supplier.updated', subject: id, branchId: supplier.branchId, facts: { fields } });
    },
    options,
  );
  return id;
}
