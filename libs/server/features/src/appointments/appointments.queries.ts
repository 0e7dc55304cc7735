import { dayInterval, wallClockOf } from '@medicare/domain';
import { anyOf, Between, Env, zoneFor } from '@medicare/platform';
import type { AppointmentsArgs } from './appointments.inputs';

/** The doctors that a list is narrowed to, as a test; null for all. */
export async function doctorsOf(env: Env, { doctorId, specialization }: AppointmentsArgs) {
  if (!specialization) return doctorId ?? null;
  if (!env.actor.permissions.has('doctors:read')) return anyOf([]); // what is hidden cannot be probed by a filter
  const sql = 'SELECT id FROM doctor WHERE specialization = $1 ORDER BY id LIMIT 500';
  const ids = (await env.store.read<{ id: string }>(sql, [specialization])).map(({ id }) => id);
  return anyOf(doctorId ? ids.filter((id) => id === doctorId) : ids);
}

/** When the appointments of a list begin: from, to, or a whole day where the branch is. A range of the index, whatever the past. */
export async function timesAsked(env: Env, { from, to, day, branchId }: AppointmentsArgs): Promise<Between> {
  if (!day) return new Between(from && new Date(from), to && new Date(to));
  const { start, end } = dayInterval(day, await zoneFor(env, branchId));
  const first = Math.max(start, from ? Date.parse(from) : start);
  const last = Math.min(end, to ? Date.parse(to) : end);
  return new Between(new Date(first), new Date(last));
}

/** Today from midnight to midnight where the branch is; without a branch, where the caller's first one is. */
export async function todaysSpan(env: Env, branchId: string | null | undefined): Promise<{ start: Date; end: Date }> {
  const zone = await zoneFor(env, branchId);
  const { start, end } = dayInterval(wallClockOf(env.clock().getTime(), zone).day, zone);
  return { start: new Date(start), end: new Date(end) };
}
