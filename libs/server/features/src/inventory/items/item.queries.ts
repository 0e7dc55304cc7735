import { InventoryItem, StockBatch } from '@medicare/data';
import { addDays, EXPIRY_WINDOWS, invalidInput, wallClockOf } from '@medicare/domain';
import { type Ask, Between, branchFor, branchZone, type Env, includesWords, page } from '@medicare/platform';
import type { ExpiringBatchesArgs, InventoryItemsArgs } from './item.inputs';

const HOME_ZONE = 'Asia/Kolkata';
const LONGEST_WINDOW = 90;

/** Items in the order of their names. */
export function itemsAsked({
  search,
  category,
  isLow,
  isActive,
  branchId,
  supplierId,
  ...args
}: InventoryItemsArgs): Ask {
  const where = { searchText: includesWords(search), category, isLow, isActive, branchId, supplierId };
  return page(InventoryItem, where, { by: 'name' }, args);
}

/** Batches that are left and whose last day is near or past, the earliest first: so the expired ones come before the others. */
export async function expiringAsked(env: Env, { days, branchId, ...args }: ExpiringBatchesArgs): Promise<Ask> {
  const window = days ?? LONGEST_WINDOW;
  if (!EXPIRY_WINDOWS.some((each) => each === window))
    throw invalidInput({ path: 'days', rule: 'choice', message: `Choose ${EXPIRY_WINDOWS.join(', ')} days.` });
  const until = addDays(await todayAt(env, branchId), window + 1);
  return page(
    StockBatch,
    { expiresOn: new Between(null, until), isInStock: true, branchId },
    { by: 'expiresOn' },
    args,
  );
}

/** Today where the branch is; without a branch, where the caller's first one is. */
async function todayAt(env: Env, wanted: string | null | undefined): Promise<string> {
  const query = { query: env.store.read.bind(env.store) };
  const branchId = await branchFor(query, env.actor, wanted).catch(() => null);
  return wallClockOf(env.clock().getTime(), branchId ? await branchZone(query, branchId) : HOME_ZONE).day;
}

/** Categories of the items of the actor's branches, in alphabetical order. */
export async function itemCategories({ store, actor }: Env): Promise<string[]> {
  const rows = await store.read<{ category: string; branch_id: string }>(
    'SELECT DISTINCT category, branch_id FROM inventory_item WHERE is_active = $1 ORDER BY category',
    [true],
  );
  const seen = rows.filter((row) => actor.seesAllBranches || actor.branchIds.includes(row.branch_id));
  return [...new Set(seen.map(({ category }) => category))];
}
