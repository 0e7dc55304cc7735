import { Stocktake, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { Env, loadForChange } from '@medicare/platform';

/** A count that is under way, locked. Throws NOT_FOUND, and INVALID_TRANSITION once it is closed or given up. */
export async function loadOpenStocktake(env: Env, tx: Tx, id: string, to: string): Promise<Stocktake> {
  const stocktake = await loadForChange(env, tx, Stocktake, id, 'count');
  if (!stocktake.closedAt && !stocktake.droppedAt) return stocktake;
  const [from, words] = stocktake.closedAt ? ['CLOSED', 'closed'] : ['DROPPED', 'given up'];
  throw new Refusal('INVALID_TRANSITION', `This count is ${words} already. Start a new one.`, { from, to });
}
