import { dayInterval, wallClockOf } from '@medicare/domain';
import { anyOf, branchFor, Env } from '@medicare/platform';
import type { AppointmentsArgs } from './appointments.inputs';

/** The doctors that a list is narrowed to, as a test; null for all. */
export async function doctorsOf(env: Env, { doctorId, specialization }: AppointmentsArgs) {
  if (!specialization) return doctorId ?? null;
  const sql = 'SELECT id FROM doctor WHERE specialization = $1 ORDER BY id LIMIT 500';
  const ids = (await env.store.read<{ id: string }>(sql, [specialization])).map(({ id }) => id);
  return anyOf(doctorId ? ids.filter((id) => id === doctorId) : ids);
}

/** Today from midnight to midnight where the branch is; without a branch, where the caller's first one is. */
export async function todaysSpan(env: Env, branchId: string | null | undefined): Promise<{ start: Date; end: Date }> {
  const query = { query: env.store.read.bind(env.store) };
  const zone = await zoneOf(env, branchId ?? (await branchFor(query, env.actor, null).catch(() => null)));
  const { start, end } = dayInterval(wallClockOf(env.clock().getTime(), zone).day, zone);
  return { start: new Date(start), end: new Date(end) };
}

const HOME_ZONE = 'Asia/Kolkata';

async function zoneOf(env: Env, branchId: string | null): Promise<string> {
  if (!branchId) return HOME_ZONE;
  const [row] = await env.store.read<{ time_zone: string }>('SELECT time_zone FROM branch WHERE id = $1', [branchId]);
  return row?.time_zone ?? HOME_ZONE;
}
