import { InventoryItem, type Tx } from '@medicare/data';
import { branchFor, Env, newId, write } from '@medicare/platform';
import { BLANK_ITEM_VALUES, type ItemValues, readItemValues } from './item-values';
import type { CreateInventoryItemInput } from './item.inputs';
import { demandSupplier, orCodeTaken } from './item-references';

/** Adds an item, with nothing in stock yet, and gives its id. Throws CONFLICT when the code is taken in the branch. */
export async function createInventoryItem(env: Env, input: CreateInventoryItemInput): Promise<string> {
  const values = { ...BLANK_ITEM_VALUES, ...readItemValues(input) } as ItemValues;
  return write(env, async (tx) => insertItem(env, tx, values, await branchFor(tx, env.actor, input.branchId)));
}

/** Writes a new item into a branch and gives its id. */
export async function insertItem(
  env: Env,
  tx: Tx,
  values: ItemValues,
  branchId: string,
  id = newId(),
): Promise<string> {
  const now = env.clock();
  await demandSupplier(env, tx, values.supplierId, branchId);
  const row = { ...values, id, branchId, quantity: 0, isLow: true, isActive: true, version: 1 };
  await tx.manager
    .insert(InventoryItem, { ...row, createdAt: now, updatedAt: now })
    .catch((error: unknown) => Promise.reject(orCodeTaken(error)));
  tx.record({ type: 'inventory-item.created', subject: id, branchId, facts: {} });
  return id;
}
