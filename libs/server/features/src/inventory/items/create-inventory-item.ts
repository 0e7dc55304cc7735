import { InventoryItem, type Tx } from '@medicare/data';
import { branchFor, countItem, Env, newId, write } from '@medicare/platform';
import { BLANK_ITEM_VALUES, type ItemValues, readItemValues } from './item-values';
import type { CreateInventoryItemInput } from './item.inputs';
import { demandSupplier, orCodeTaken } from './item-references';

/** Adds an item, with nothing in stock yet, and gives its id. Throws CONFLICT when the code is taken in the branch. */
export async function createInventoryItem(env: Env, input: CreateInventoryItemInput): Promise<string> {
  const values = { ...BLANK_ITEM_VALUES, ...readItemValues(input) } as ItemValues;
  return write(env, async (tx) => {
    const branchId = await branchFor(tx, env.actor, input.branchId);
    await demandSupplier(env, tx, values.supplierId, branchId);
    return (await insertItem(env, tx, values, branchId)).id;
  });
}

/** Writes a new item into a branch and gives it back, with nothing in stock. */
export async function insertItem(
  env: Env,
  tx: Tx,
  values: ItemValues,
  branchId: string,
  id = newId(),
): Promise<InventoryItem> {
  const now = env.clock();
  const row = { ...values, id, branchId, quantity: 0, isLow: true, isActive: true, version: 1 };
  const item: InventoryItem = { ...row, createdAt: now, updatedAt: now };
  await tx.manager.insert(InventoryItem, item).catch((error: unknown) => Promise.reject(orCodeTaken(error)));
  countItem(tx, null, item);
  tx.record({ type: 'inventory-item.created', subject: id, branchId, facts: {} });
  return item;
}
