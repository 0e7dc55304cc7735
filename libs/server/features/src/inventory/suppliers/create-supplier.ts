import { Supplier, type Tx } from '@medicare/data';
import { branchFor, Env, newId, write } from '@medicare/platform';
import { BLANK_SUPPLIER_VALUES, readSupplierValues, type SupplierValues } from './supplier-values';
import type { CreateSupplierInput } from './supplier.inputs';

/** Adds a supplier and gives the new id. */
export async function createSupplier(env: Env, input: CreateSupplierInput): Promise<string> {
  const values = { ...BLANK_SUPPLIER_VALUES, ...readSupplierValues(input) } as SupplierValues;
  return write(env, async (tx) => insertSupplier(env, tx, values, await branchFor(tx, env.actor, input.branchId)));
}

/** Writes a new supplier into a branch and gives its id. */
export async function insertSupplier(
  env: Env,
  tx: Tx,
  values: SupplierValues,
  branchId: string,
  id = newId(),
): Promise<string> {
  const now = env.clock();
  await tx.manager.insert(Supplier, { ...values, id, branchId, version: 1, createdAt: now, updatedAt: now });
  tx.record({ type: 'supplier.created', subject: id, branchId, facts: {} });
  return id;
}
