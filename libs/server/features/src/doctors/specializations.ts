import type { Env } from '@medicare/platform';

/** Specializations of active doctors, in alphabetical order. */
export async function specializations(env: Env): Promise<string[]> {
  const sql = 'SELECT DISTINCT specialization FROM doctor WHERE is_active = $1 ORDER BY specialization';
  return (await env.store.read<{ specialization: string }>(sql, [true])).map((row) => row.specialization);
}
