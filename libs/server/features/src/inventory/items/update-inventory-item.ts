import { InventoryItem, PriceChange, type Tx } from '@medicare/data';
import { isLow, Refusal } from '@medicare/domain';
import { countItem, Env, loadForChange, newId, write } from '@medicare/platform';
import { type ItemValues, readItemValues } from './item-values';
import type { UpdateInventoryItemInput } from './item.inputs';
import { demandSupplier, orCodeTaken } from './item-references';
import { recordLow } from '../stock/record-low';

/** Changes the given fields; a new price is kept beside the old one. Throws STALE_WRITE with `currentVersion`, CONFLICT for a taken code. */
export async function updateInventoryItem(
  env: Env,
  id: string,
  version: number,
  input: UpdateInventoryItemInput,
): Promise<string> {
  const changes = readItemValues(input);
  const options = Object.keys(changes).length ? {} : { withoutEvent: 'nothing was given, nothing is written' };
  await write(
    env,
    async (tx) => {
      const item = await loadForChange(env, tx, InventoryItem, id, 'item');
      if (item.version !== version) throw new Refusal('STALE_WRITE', undefined, { currentVersion: item.version });
      if (Object.keys(changes).length) await saveItem(env, tx, item, changes);
    },
    options,
  );
  return id;
}

/** Writes changed values of an item that is locked, with the next version. */
export async function saveItem(env: Env, tx: Tx, item: InventoryItem, changes: Partial<ItemValues>): Promise<void> {
  const { id, branchId } = item;
  if (changes.supplierId !== item.supplierId) await demandSupplier(env, tx, changes.supplierId, branchId);
  const [version, updatedAt] = [item.version + 1, env.clock()];
  const after = { ...item, ...changes };
  const low = isLow(after.quantity, after.minQuantity);
  await tx.manager
    .update(InventoryItem, { id }, { ...changes, isLow: low, version, updatedAt })
    .catch((error: unknown) => Promise.reject(orCodeTaken(error)));
  if (after.unitPrice !== item.unitPrice) await keepPrice(env, tx, item, after.unitPrice);
  countItem(tx, item, { ...after, isLow: low });
  tx.record({
    type: 'inventory-item.updated',
    subject: id,
    branchId,
    facts: { fields: Object.keys(changes), version },
  });
  if (low && !item.isLow) recordLow(tx, after);
}

async function keepPrice(env: Env, tx: Tx, item: InventoryItem, toPrice: number): Promise<void> {
  const now = env.clock();
  const change = { fromPrice: item.unitPrice, toPrice, itemId: item.id, changedById: env.actor.accountId };
  await tx.manager.insert(PriceChange, { ...change, id: newId(), createdAt: now, updatedAt: now });
}
