import { PriceListItem } from '@medicare/data';
import { branchFor, type Env, newId, write } from '@medicare/platform';
import { BLANK_PRICE_LIST_VALUES, codeTaken, type PriceListValues, readPriceListValues } from './price-list-values';
import type { CreatePriceListItemInput } from './price-list.inputs';

/** Puts a service on the price list of a branch and gives its id. Throws CONFLICT for a code that is taken. */
export async function createPriceListItem(env: Env, input: CreatePriceListItemInput): Promise<string> {
  const values = { ...BLANK_PRICE_LIST_VALUES, ...readPriceListValues(input) } as PriceListValues;
  const [id, now] = [newId(), env.clock()];
  try {
    await write(env, async (tx) => {
      const branchId = await branchFor(tx, env.actor, input.branchId);
      const row = { ...values, id, branchId, isActive: true, version: 1, createdAt: now, updatedAt: now };
      await tx.manager.insert(PriceListItem, row);
      tx.record({ type: 'price-list.changed', subject: id, branchId, facts: { fields: Object.keys(values) } });
    });
  } catch (error) {
    throw codeTaken(error);
  }
  return id;
}
