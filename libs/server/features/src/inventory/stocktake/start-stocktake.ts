import { Stocktake, StocktakeLine, type Tx } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import { branchFor, Env, newId, write } from '@medicare/platform';
import type { StartStocktakeArgs } from './stocktake.inputs';

/** So many rows go into one statement: both databases bound the number of parameters. */
const ROWS_AT_ONCE = 500;

/**
 * Begins a count of everything that is in stock at a branch, or of one category, and gives its id. Throws CONFLICT while
 * another count of the same things is under way: both would correct the same difference.
 */
export async function startStocktake(env: Env, args: StartStocktakeArgs): Promise<string> {
  const { branchId: wanted, category, note } = args;
  const startedById = env.actor.accountId;
  if (!startedById) throw new Refusal('FORBIDDEN', 'A count needs a person who is signed in, not an API key.');
  return write(env, async (tx) => {
    const branchId = await branchFor(tx, env.actor, wanted);
    if (env.store.engine === 'postgres')
      await tx.query('SELECT id FROM branch WHERE id = $1 FOR NO KEY UPDATE', [branchId]);
    await refuseOverlap(tx, branchId, category ?? null);
    const lines = await batchesToCount(tx, branchId, category ?? null);
    if (!lines.length) throw nothingThere();
    const [id, now] = [newId(), env.clock()];
    const row = { id, branchId, category: category ?? null, note: note ?? null, createdAt: now, updatedAt: now };
    const open = { closedAt: null, droppedAt: null, differences: null, closedById: null };
    await tx.manager.insert(Stocktake, { ...row, ...open, startedById });
    await insertLines(tx, id, lines, now);
    tx.record({ type: 'stocktake.started', subject: id, branchId, facts: { batches: lines.length } });
    return id;
  });
}

async function refuseOverlap(tx: Tx, branchId: string, category: string | null): Promise<void> {
  const open = await tx.query<{ id: string; category: string | null }>(
    'SELECT id, category FROM stocktake WHERE branch_id = $1 AND closed_at IS NULL AND dropped_at IS NULL',
    [branchId],
  );
  const other = open.find((each) => !category || !each.category || each.category === category);
  if (!other) return;
  const words = 'A count of the same things is under way. Go on with that one, or give it up first.';
  throw new Refusal('CONFLICT', words, { stocktakeId: other.id });
}

interface BatchToCount {
  id: string;
  item_id: string;
  quantity: number;
}

/** In the order of the items' names, as they stand on most shelves. */
const batchesToCount = (tx: Tx, branchId: string, category: string | null): Promise<BatchToCount[]> =>
  tx.query<BatchToCount>(
    `SELECT b.id, b.item_id, b.quantity FROM stock_batch b JOIN inventory_item i ON i.id = b.item_id
     WHERE b.branch_id = $1 AND b.quantity > 0 ${category ? 'AND i.category = $2' : ''} ORDER BY i.name, b.item_id, b.expires_on, b.id`,
    category ? [branchId, category] : [branchId],
  );

async function insertLines(tx: Tx, stocktakeId: string, batches: BatchToCount[], now: Date): Promise<void> {
  const lines = batches.map(({ id: batchId, item_id: itemId, quantity: expected }, position) => ({
    ...{ id: newId(), stocktakeId, itemId, batchId, position, expected, counted: null },
    ...{ createdAt: now, updatedAt: now },
  }));
  for (let at = 0; at < lines.length; at += ROWS_AT_ONCE)
    await tx.manager.insert(StocktakeLine, lines.slice(at, at + ROWS_AT_ONCE));
}

const nothingThere = () =>
  invalidInput({
    path: 'category',
    rule: 'empty',
    message: 'Nothing of this is in stock, so there is nothing to count.',
  });
