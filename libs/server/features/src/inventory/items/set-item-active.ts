import { InventoryItem } from '@medicare/data';
import { countItem, Env, loadForChange, write } from '@medicare/platform';

/**
 * Takes an item out of the lists, or back; twice changes nothing. What is left of it stays in the books: it can be
 * written off, and is neither received nor handed out any more.
 */
export async function setItemActive(env: Env, id: string, isActive: boolean): Promise<string> {
  await write(env, async (tx) => {
    const item = await loadForChange(env, tx, InventoryItem, id, 'item');
    if (item.isActive === isActive) return;
    const version = item.version + 1;
    await tx.manager.update(InventoryItem, { id }, { isActive, version, updatedAt: env.clock() });
    countItem(tx, item, { ...item, isActive });
    const type = isActive ? 'inventory-item.reactivated' : 'inventory-item.deactivated';
    tx.record({ type, subject: id, branchId: item.branchId, facts: { version } });
  });
  return id;
}
