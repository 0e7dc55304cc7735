import { StockBatch, Stocktake, StocktakeLine, type Tx } from '@medicare/data';
import { differencesOf } from '@medicare/domain';
import { Env, write } from '@medicare/platform';
import { lockItem } from '../stock/lock-stock';
import { moveStock } from '../stock/move-stock';
import { loadOpenStocktake } from './load-stocktake';

/**
 * Closes a count and books its differences. What is booked is counted less expected, where expected is what the books
 * said when the batch was counted; it is added to what the batch holds now, so that what was received or handed out
 * since then stays, and never takes a batch below zero. What nobody counted is left as it is. Gives the count's id.
 */
export async function closeStocktake(env: Env, id: string): Promise<string> {
  await write(env, async (tx) => {
    const { branchId } = await loadOpenStocktake(env, tx, id, 'CLOSED');
    const lines = differencesOf(await tx.manager.findBy(StocktakeLine, { stocktakeId: id }));
    // In the order in which everybody locks items.
    lines.sort((one, other) => (one.itemId < other.itemId ? -1 : 1));
    let differences = 0;
    for (const line of lines) differences += Number(await bookDifference(env, tx, line));
    const now = env.clock();
    const closed = { closedAt: now, closedById: env.actor.accountId, differences, updatedAt: now };
    await tx.manager.update(Stocktake, { id }, closed);
    tx.record({ type: 'stocktake.closed', subject: id, branchId, facts: { differences } });
  });
  return id;
}

/** Whether there was anything to book: what is missing may have been handed out or written off since. */
async function bookDifference(
  env: Env,
  tx: Tx,
  { stocktakeId, itemId, batchId, difference }: StocktakeLine & { difference: number },
): Promise<boolean> {
  const item = await lockItem(env, tx, itemId);
  const batch = await tx.manager.findOneByOrFail(StockBatch, { id: batchId });
  const quantity = Math.max(difference, -batch.quantity);
  if (quantity) await moveStock(env, tx, item, batch, { kind: 'ADJUST', quantity, reason: 'Stocktake', stocktakeId });
  return quantity !== 0;
}
