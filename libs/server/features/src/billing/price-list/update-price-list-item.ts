import { PriceListItem } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { type Env, loadForChange, write } from '@medicare/platform';
import { codeTaken, readPriceListValues } from './price-list-values';
import type { UpdatePriceListItemInput } from './price-list.inputs';

/**
 * Changes the given fields; bills keep the price they were made with. Throws STALE_WRITE with `currentVersion` when
 * somebody else was faster, CONFLICT for a code that is taken.
 */
export async function updatePriceListItem(
  env: Env,
  id: string,
  version: number,
  input: UpdatePriceListItemInput,
): Promise<string> {
  const changes = readPriceListValues(input);
  const fields = Object.keys(changes);
  const options = fields.length ? {} : { withoutEvent: 'nothing was given, nothing is written' };
  const work = write(
    env,
    async (tx) => {
      const item = await loadForChange(env, tx, PriceListItem, id, 'service');
      if (item.version !== version) throw new Refusal('STALE_WRITE', undefined, { currentVersion: item.version });
      if (!fields.length) return;
      await tx.manager.update(PriceListItem, { id }, { ...changes, version: version + 1, updatedAt: env.clock() });
      tx.record({ type: 'price-list.changed', subject: id, branchId: item.branchId, facts: { fields } });
    },
    options,
  );
  await work.catch((error: unknown) => {
    throw codeTaken(error);
  });
  return id;
}

/** Takes a service off the price list, or puts it back; twice changes nothing. Bills that have it keep it. */
export async function setPriceListItemActive(env: Env, id: string, isActive: boolean): Promise<string> {
  await write(env, async (tx) => {
    const item = await loadForChange(env, tx, PriceListItem, id, 'service');
    if (item.isActive === isActive) return;
    await tx.manager.update(PriceListItem, { id }, { isActive, version: item.version + 1, updatedAt: env.clock() });
    tx.record({ type: 'price-list.changed', subject: id, branchId: item.branchId, facts: { fields: ['isActive'] } });
  });
  return id;
}
