import { foldText } from '@medicare/domain';
import type { Env } from '@medicare/platform';

/** Most words that are looked for. */
const MOST_WORDS = 5;

/** A search as folded words; none for nothing to look for. */
export const wordsOf = (search: string | null | undefined): string[] =>
  foldText((search ?? '').replaceAll('\0', ' ').trim())
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);

/**
 * SQL over a short list of a branch: each word stands somewhere in the name, or the code begins with it. `params` gets the
 * words. Thousands of rows are looked through in a millisecond or two; an index would help for beginnings alone.
 */
export function matchesWordsSql(words: string[], name: string, code: string | null, params: unknown[]): string {
  const tests = words.map((word) => {
    const pattern = word.replace(/[\\%_]/g, '\\$&');
    const inName = `lower(${name}) LIKE $${params.push(`%${pattern}%`)} ESCAPE '\\'`;
    return code ? `(${inName} OR lower(${code}) LIKE $${params.push(`${pattern}%`)} ESCAPE '\\')` : inName;
  });
  return tests.length ? tests.join(' AND ') : '1 = 1';
}

/** Most services that a search of the price list goes on with. */
const MOST_FOUND = 500;

/** The ids of services whose name or code fits, at the branches that the actor works in; null for no search. */
export async function servicesFound(env: Env, search: string | null | undefined): Promise<string[] | null> {
  const words = wordsOf(search);
  if (!words.length) return null;
  const params: unknown[] = [];
  const sql = `SELECT id FROM price_list_item WHERE ${matchesWordsSql(words, 'name', 'code', params)} ORDER BY name, id LIMIT ${MOST_FOUND}`;
  return (await env.store.read<{ id: string }>(sql, params)).map(({ id }) => id);
}
