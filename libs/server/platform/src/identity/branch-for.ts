import type { Tx } from '@medicare/data';
import { invalidInput } from '@medicare/domain';
import type { Actor } from '../access/actor';
import type { Env } from '../context';

/** Ids of the active branches that the actor works in, oldest first. */
export async function reachableBranches(tx: Pick<Tx, 'query'>, actor: Actor): Promise<string[]> {
  const sql = 'SELECT id FROM branch WHERE is_active = $1 ORDER BY created_at, id';
  const active = (await tx.query<{ id: string }>(sql, [true])).map(({ id }) => id);
  return active.filter((id) => actor.seesAllBranches || actor.branchIds.includes(id));
}

/**
 * The wanted branch if the actor works there; without a wish the actor's first, or the oldest for one who sees all.
 * Throws BAD_USER_INPUT at `branchId` when there is none.
 */
export async function branchFor(
  tx: Pick<Tx, 'query'>,
  actor: Actor,
  wanted: string | null | undefined,
): Promise<string> {
  const open = await reachableBranches(tx, actor);
  const branchId = wanted ? open.find((id) => id === wanted) : open[0];
  if (!branchId) throw invalidInput({ path: 'branchId', rule: 'branch', message: 'Choose a branch that you work in.' });
  return branchId;
}

/** The time zone of a branch: an IANA name. */
export async function branchZone(tx: Pick<Tx, 'query'>, branchId: string): Promise<string> {
  const [row] = await tx.query<{ time_zone: string }>('SELECT time_zone FROM branch WHERE id = $1', [branchId]);
  return row.time_zone;
}

const HOME_ZONE = 'Asia/Kolkata';

/** The zone of a branch; without one, of the actor's first. Outside any unit of work. */
export async function zoneFor({ store, actor }: Pick<Env, 'store' | 'actor'>, wanted?: string | null): Promise<string> {
  const branchId = wanted ?? (await branchFor({ query: store.read.bind(store) }, actor, null).catch(() => null));
  if (!branchId) return HOME_ZONE;
  const [row] = await store.read<{ time_zone: string }>('SELECT time_zone FROM branch WHERE id = $1', [branchId]);
  return row?.time_zone ?? HOME_ZONE;
}
