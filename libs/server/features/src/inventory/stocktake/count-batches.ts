import { InventoryItem, type Stocktake, StockBatch, StocktakeLine, type Tx } from '@medicare/data';
import { invalidInput, stocktakeFaults } from '@medicare/domain';
import { Env, newId, write } from '@medicare/platform';
import { notFoundAt } from '../stock/lock-stock';
import { loadOpenStocktake } from './load-stocktake';
import type { BatchCountInput, CountBatchesArgs } from './stocktake.inputs';

/**
 * Notes what was found, and beside it what the books say at that moment: what moves between the count and its closing
 * makes no difference. A batch that was found without being on the list is put on it. Gives the count's id.
 */
export async function countBatches(env: Env, { stocktakeId, counts }: CountBatchesArgs): Promise<string> {
  const faults = stocktakeFaults(counts.map(({ counted }) => ({ expected: 0, counted: counted ?? null })));
  if (faults.length) throw invalidInput(...faults.map((f) => ({ ...f, path: f.path.replace('lines.', 'counts.') })));
  await write(env, async (tx) => {
    const stocktake = await loadOpenStocktake(env, tx, stocktakeId, 'COUNTED');
    for (const [i, count] of counts.entries()) await note(env, tx, stocktake, count, `counts.${i}.batchId`);
    const { id, branchId } = stocktake;
    tx.record({ type: 'stocktake.counted', subject: id, branchId, facts: { batches: counts.length } });
  });
  return stocktakeId;
}

async function note(
  env: Env,
  tx: Tx,
  stocktake: Stocktake,
  { batchId, counted = null }: BatchCountInput,
  path: string,
): Promise<void> {
  const batch = await tx.manager.findOneBy(StockBatch, { id: batchId, branchId: stocktake.branchId });
  if (!batch) throw notFoundAt(path, 'batch');
  const line = await tx.manager.findOneBy(StocktakeLine, { stocktakeId: stocktake.id, batchId });
  const [expected, updatedAt] = [batch.quantity, env.clock()];
  if (line) await tx.manager.update(StocktakeLine, { id: line.id }, { expected, counted, updatedAt });
  else await append(env, tx, stocktake, batch, counted, path);
}

/** A count of one category holds nothing else: another count may be under way for that. */
async function demandCategory(tx: Tx, { category }: Stocktake, itemId: string, path: string): Promise<void> {
  if (!category) return;
  const item = await tx.manager.findOneByOrFail(InventoryItem, { id: itemId });
  const message = `This count is of ${category} alone. Put the batch back, or count it by itself.`;
  if (item.category !== category) throw invalidInput({ path, rule: 'category', message });
}

async function append(
  env: Env,
  tx: Tx,
  stocktake: Stocktake,
  { id: batchId, itemId, quantity: expected }: StockBatch,
  counted: number | null,
  path: string,
): Promise<void> {
  await demandCategory(tx, stocktake, itemId, path);
  const [now, stocktakeId] = [env.clock(), stocktake.id];
  const [{ position }] = await tx.query<{ position: number }>(
    'SELECT coalesce(max(position), -1) + 1 AS position FROM stocktake_line WHERE stocktake_id = $1',
    [stocktakeId],
  );
  const row = { id: newId(), stocktakeId, itemId, batchId, position, expected, counted };
  await tx.manager.insert(StocktakeLine, { ...row, createdAt: now, updatedAt: now });
}
