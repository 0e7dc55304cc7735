import { Stocktake } from '@medicare/data';
import { Env, write } from '@medicare/platform';
import { loadOpenStocktake } from './load-stocktake';

/** Gives a count up: nothing is booked. Gives its id. */
export async function dropStocktake(env: Env, id: string): Promise<string> {
  await write(env, async (tx) => {
    const { branchId } = await loadOpenStocktake(env, tx, id, 'DROPPED');
    const now = env.clock();
    await tx.manager.update(Stocktake, { id }, { droppedAt: now, closedById: env.actor.accountId, updatedAt: now });
    tx.record({ type: 'stocktake.dropped', subject: id, branchId, facts: {} });
  });
  return id;
}
