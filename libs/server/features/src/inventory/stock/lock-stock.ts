import { InventoryItem, StockBatch, type Tx } from '@medicare/data';
import { Refusal, wallClockOf } from '@medicare/domain';
import { branchZone, Env, notFound } from '@medicare/platform';

/** NOT_FOUND, also said at the field that names the row: the same for a wrong id and for another branch's row. */
export function notFoundAt(path: string, what: string): Refusal {
  const { code, message } = notFound(what);
  return new Refusal(code, message, { fields: [{ path, rule: 'unknown', message }] });
}

/**
 * The item, locked until the end of the transaction: whoever moves its stock waits here. Several are to be locked in the
 * order of their ids. Bills may refer to it meanwhile, so that nobody who bills it waits for somebody who moves it.
 */
export async function lockItem(env: Env, tx: Tx, id: string): Promise<InventoryItem> {
  if (env.store.engine === 'postgres')
    await tx.query('SELECT id FROM inventory_item WHERE id = $1 FOR NO KEY UPDATE', [id]);
  return tx.manager.findOneByOrFail(InventoryItem, { id });
}

/** The item if the actor may see it, locked. Throws NOT_FOUND at `path`. */
export async function lockVisibleItem(env: Env, tx: Tx, id: string, path: string): Promise<InventoryItem> {
  const { sql, values } = env.reads.visibleRow(env.actor, InventoryItem, id);
  if (!(await tx.query(sql, values)).length) throw notFoundAt(path, 'item');
  return lockItem(env, tx, id);
}

/** A batch that the actor may see with its item, both as they are once the item is locked. Throws NOT_FOUND at `batchId`. */
export async function lockBatch(env: Env, tx: Tx, id: string): Promise<{ item: InventoryItem; batch: StockBatch }> {
  const { sql, values } = env.reads.visibleRow(env.actor, StockBatch, id);
  if (!(await tx.query(sql, values)).length) throw notFoundAt('batchId', 'batch');
  const { itemId } = await tx.manager.findOneByOrFail(StockBatch, { id });
  const item = await lockItem(env, tx, itemId);
  return { item, batch: await tx.manager.findOneByOrFail(StockBatch, { id }) };
}

/** Today YYYY-MM-DD where the branch is. */
export const todayOf = async (env: Env, tx: Tx, branchId: string): Promise<string> =>
  wallClockOf(env.clock().getTime(), await branchZone(tx, branchId)).day;
