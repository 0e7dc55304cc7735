import { byStatus, type Stats, statsOf, type Tally } from '@medicare/domain';
import type { Env } from '@medicare/platform';
import { askedBranches, billTallies, ownAppointments, seesOwnLoad, tallies, todaysTally } from './read-counters';
import { unreadNotifications } from './unread';

const COUNTERS = ['patients', 'doctors', 'staff', 'low-stock', 'appointments', 'revenue'] as const;
const NOTHING: Tally = new Map();

/**
 * The figures of a branch, or of all that the actor may see: sums of counters, whatever the size of the hospital. Throws
 * NOT_FOUND for a branch out of reach.
 */
export async function stats(env: Env, branchId?: string | null): Promise<Stats> {
  const branches = await askedBranches(env, branchId);
  const { ids } = branches;
  const [sums, own, today, bills, unread] = await Promise.all([
    ids.length ? tallies(env, ids, COUNTERS) : () => NOTHING,
    seesOwnLoad(env) && ids.length ? ownAppointments(env, ids) : NOTHING,
    todaysTally(env, branches),
    ids.length && env.actor.permissions.has('figures:money')
      ? billTallies(env, ids)
      : { bills: NOTHING, dues: NOTHING },
    unreadNotifications(env),
  ]);
  const sources = {
    patients: sums('patients'),
    doctors: sums('doctors'),
    staff: sums('staff'),
    lowStock: sums('low-stock'),
    appointments: seesOwnLoad(env) ? byStatus(own) : sums('appointments'),
    today: new Map(today.flatMap((tally) => [...tally])),
    revenue: sums('revenue'),
    ...bills,
    unread,
  };
  const figures = statsOf(sources, env.actor.permissions);
  return env.actor.accountId ? figures : { ...figures, unreadNotifications: null };
}
