import type { Store } from '@medicare/data';
import { relayed } from './settled';

/** Names of all tables of the product, the search index's own included. */
async function tablesOf(store: Store): Promise<string[]> {
  const sql =
    store.engine === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name";
  return (await store.read<{ name: string }>(sql)).map(({ name }) => name);
}

/** Every value of every row as one text: to prove that something is nowhere. */
export async function wholeText(store: Store): Promise<string> {
  const parts: string[] = [];
  for (const table of await tablesOf(store))
    for (const row of await store.read(`SELECT * FROM "${table}"`))
      parts.push(Object.values(row).map(textOf).join('\t'));
  return parts.join('\n');
}

const textOf = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString('latin1') : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** How many rows each table has, but for those named: to prove that nothing was half-saved. */
export async function rowCounts(store: Store, without: string[] = []): Promise<Record<string, number>> {
  const tables = (await tablesOf(store)).filter((table) => !without.includes(table));
  const counts = tables.map((table) => `(SELECT count(*) FROM "${table}") AS "${table}"`);
  const [row] = await store.read<Record<string, number | string>>(`SELECT ${counts.join(', ')}`);
  return Object.fromEntries(Object.entries(row).map(([table, n]) => [table, Number(n)]));
}

/** How many rows each table has once everything that has happened was told on: nothing else moves them then. */
export async function restingCounts(store: Store): Promise<Record<string, number>> {
  await relayed(store);
  return rowCounts(store);
}
