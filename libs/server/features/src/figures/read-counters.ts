import {
  addDays,
  APPOINTMENT_STATUSES,
  type CounterName,
  type DaySpan,
  partsOf,
  type Share,
  type Tally,
  wallClockOf,
} from '@medicare/domain';
import { type Env, notFound } from '@medicare/platform';

interface KeyRow {
  key: string;
  n: number | string;
}

/** `$3, $4`: as many parameters as there are values, after those that are there already. */
const places = (values: readonly unknown[], before: readonly unknown[] = []): string =>
  values.map((_, i) => `$${before.length + i + 1}`).join(', ');

const tallyOf = (rows: KeyRow[]): Tally => new Map(rows.map(({ key, n }) => [key, Number(n)]));

/** Branches with the day that it is there, whose counters are asked for. */
export interface AskedBranches {
  ids: string[];
  /** Branches by the day that it is there, YYYY-MM-DD: nearly always one. */
  byDay: Map<string, string[]>;
}

/** Whether the actor sees appointments as one's own load, not as the desk does. */
export const seesOwnLoad = ({ actor: { permissions } }: Pick<Env, 'actor'>): boolean =>
  !permissions.has('figures:desk') && permissions.has('figures:own');

/**
 * The wanted branch, or all that the actor may see; doctors' own appointments are theirs wherever they are. Throws
 * NOT_FOUND for a branch out of reach.
 */
export async function askedBranches(env: Env, wanted: string | null | undefined): Promise<AskedBranches> {
  const { actor, store, clock } = env;
  const all = await store.read<{ id: string; time_zone: string }>('SELECT id, time_zone FROM branch ORDER BY id');
  const open = all.filter(({ id }) => actor.seesAllBranches || seesOwnLoad(env) || actor.branchIds.includes(id));
  const asked = wanted ? open.filter(({ id }) => id === wanted) : open;
  if (wanted && !asked.length) throw notFound('branch');
  const byDay = new Map<string, string[]>();
  for (const { id, time_zone: zone } of asked) {
    const { day } = wallClockOf(clock().getTime(), zone);
    byDay.set(day, [...(byDay.get(day) ?? []), id]);
  }
  return { ids: asked.map(({ id }) => id), byDay };
}

/** Several counters of the branches added up, each by its keys. */
export async function tallies(
  { store }: Env,
  branchIds: string[],
  counters: readonly CounterName[],
): Promise<(counter: CounterName) => Tally> {
  const found = new Map<string, Map<string, number>>();
  const rows = await store.read<KeyRow & { counter: string }>(
    `SELECT counter, key, sum(n) AS n FROM figure_count WHERE counter IN (${places(counters)}) AND branch_id IN (${places(branchIds, counters)}) GROUP BY counter, key`,
    [...counters, ...branchIds],
  );
  for (const { counter, key, n } of rows)
    found.set(counter, (found.get(counter) ?? new Map<string, number>()).set(key, Number(n)));
  return (counter) => found.get(counter) ?? new Map();
}

/** Some keys of one counter of the branches, added up. */
export async function keysOf(
  { store }: Env,
  branchIds: string[],
  counter: CounterName,
  keys: string[],
): Promise<Tally> {
  return tallyOf(
    await store.read<KeyRow>(
      `SELECT key, sum(n) AS n FROM figure_count WHERE counter = $1 AND key IN (${places(keys, [1])}) AND branch_id IN (${places(branchIds, [1, ...keys])}) GROUP BY key`,
      [counter, ...keys, ...branchIds],
    ),
  );
}

/** The most frequent keys of a counter of the branches, the largest first. */
export async function topKeys(
  { store }: Env,
  branchIds: string[],
  counter: CounterName,
  most: number,
): Promise<Share[]> {
  const rows = await store.read<KeyRow>(
    `SELECT key, sum(n) AS n FROM figure_count WHERE counter = $1 AND branch_id IN (${places(branchIds, [1])}) GROUP BY key HAVING sum(n) > 0 ORDER BY 2 DESC, 1 LIMIT ${most}`,
    [counter, ...branchIds],
  );
  return rows.map(({ key, n }) => ({ key, count: Number(n) }));
}

const withStatuses = (of: string): string[] => APPOINTMENT_STATUSES.map((status) => `${of} ${status}`);

/** Appointments of the day that it is where each branch is, by `day status`. */
export async function todaysTally(env: Env, { byDay }: AskedBranches): Promise<Tally[]> {
  const [own, doctorId] = [seesOwnLoad(env), env.actor.doctorId];
  return Promise.all(
    [...byDay].map(([day, ids]) =>
      own
        ? loadByDay(env, ids, { from: day, to: day }, doctorId)
        : keysOf(env, ids, 'appointments-by-day', withStatuses(day)),
    ),
  );
}

/** All appointments by status; of a doctor by `doctor status`. */
export const ownAppointments = (env: Env, branchIds: string[]): Promise<Tally> =>
  keysOf(env, branchIds, 'appointments-of-doctor', withStatuses(env.actor.doctorId ?? ''));

/** Appointments of a span of days by `day status`: the range of keys that begin with those days. */
export async function appointmentsTally(env: Env, branchIds: string[], span: DaySpan): Promise<Tally> {
  if (seesOwnLoad(env)) return loadByDay(env, branchIds, span, env.actor.doctorId);
  const after = addDays(span.to, 1); // not some sign after the last day: databases sort signs differently
  return tallyOf(
    await env.store.read<KeyRow>(
      `SELECT key, sum(n) AS n FROM figure_count WHERE counter = 'appointments-by-day' AND key >= $1 AND key < $2 AND branch_id IN (${places(branchIds, [1, 2])}) GROUP BY key`,
      [span.from, after, ...branchIds],
    ),
  );
}

/** The same of one doctor, found by the doctor's index. */
async function loadByDay(
  { store }: Env,
  branchIds: string[],
  { from, to }: DaySpan,
  doctorId: string | null,
): Promise<Tally> {
  return tallyOf(
    await store.read<KeyRow>(
      `SELECT day || ' ' || status AS key, sum(n) AS n FROM appointment_count WHERE doctor_id = $1 AND day >= $2 AND day <= $3 AND branch_id IN (${places(branchIds, [1, 2, 3])}) GROUP BY day, status`,
      [doctorId, from, to, ...branchIds],
    ),
  );
}

/** The doctors with the most load in a span of days; for a doctor, oneself. Whole weeks are one row for each doctor. */
export async function loads(env: Env, branchIds: string[], span: DaySpan, most: number): Promise<Share[]> {
  const own = seesOwnLoad(env) ? [env.actor.doctorId] : [];
  const { before, weeks, after } = partsOf(span);
  const bounds = [before, weeks, after].flatMap(({ from, to }) => [from, addDays(to, 1)]);
  // Each part a range of the primary key of its own: a condition with OR would be read in another way.
  const part = (counter: CounterName, at: number): string =>
    `SELECT substr(key, 12) AS doctor_id, n FROM figure_count WHERE counter = '${counter}' AND branch_id IN (${places(branchIds, bounds)}) AND key >= $${at} AND key < $${at + 1}`;
  const parts = [part('load-by-day', 1), part('load-by-week', 3), part('load-by-day', 5)].join(' UNION ALL ');
  const onlyOwn = own.length ? `WHERE doctor_id = $${bounds.length + branchIds.length + 1}` : '';
  const rows = await env.store.read<KeyRow>(
    `SELECT doctor_id AS key, sum(n) AS n FROM (${parts}) parts ${onlyOwn} GROUP BY doctor_id HAVING sum(n) > 0 ORDER BY 2 DESC, 1 LIMIT ${most}`,
    [...bounds, ...branchIds, ...own],
  );
  return rows.map(({ key, n }) => ({ key, count: Number(n) }));
}

/** Names of doctors by their ids. */
export async function namesOfDoctors({ store }: Env, ids: string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map();
  const sql = `SELECT id, full_name FROM doctor WHERE id IN (${places(ids)})`;
  const rows = await store.read<{ id: string; full_name: string }>(sql, ids);
  return new Map(rows.map((row) => [row.id, row.full_name]));
}

/** How many bills of the branches have each status, and what is due on them in paise. */
export async function billTallies({ store }: Env, branchIds: string[]): Promise<{ bills: Tally; dues: Tally }> {
  const rows = await store.read<KeyRow & { due: number | string }>(
    `SELECT status AS key, sum(n) AS n, sum(due) AS due FROM bill_total WHERE branch_id IN (${places(branchIds)}) GROUP BY status`,
    branchIds,
  );
  return { bills: tallyOf(rows), dues: tallyOf(rows.map(({ key, due }) => ({ key, n: due }))) };
}

/** What the branches took and gave back on the days of a span, in paise. */
export async function takenByDay(
  { store }: Env,
  branchIds: string[],
  { from, to }: DaySpan,
): Promise<{ day: string; received: number; refunded: number }[]> {
  const rows = await store.read<{ day: string; received: number | string; refunded: number | string }>(
    `SELECT day, sum(received) AS received, sum(refunded) AS refunded FROM takings WHERE day >= $1 AND day <= $2 AND branch_id IN (${places(branchIds, [1, 2])}) GROUP BY day`,
    [from, to, ...branchIds],
  );
  return rows.map(({ day, received, refunded }) => ({ day, received: Number(received), refunded: Number(refunded) }));
}
