import { PostgresStore, SqliteStore, Store } from '@medicare/data';
import { invalidInput } from '@medicare/domain';
import { createHash } from 'node:crypto';
import { types } from 'pg';
import type { Statement } from './draft';
import { Dialect, postgresDialect, sqliteDialect } from './dialect';

/** A statement with a place to keep what its engine prepared. */
export type Plan = Statement & { handle?: unknown };

/** Runs a statement and gives its single value: JSON text, or null. */
export interface Runner {
  dialect: Dialect;
  run(plan: Plan, values: unknown[]): string | null | Promise<string | null>;
  /** All rows of a statement, each as an array; JSON columns as text. */
  rows(plan: Plan, values: unknown[]): unknown[][] | Promise<unknown[][]>;
}

const MAX_NAMED = 500;

export function runnerOf(store: Store): Runner {
  if (store instanceof SqliteStore) return sqliteRunner(store);
  if (store instanceof PostgresStore) return postgresRunner(store);
  throw new Error('No runner for this store.');
}

interface Prepared {
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
}

/** SQLite: on the read-only connection, without a promise. */
function sqliteRunner(store: SqliteStore): Runner {
  return {
    dialect: sqliteDialect,
    run: (plan, values) => {
      plan.handle ??= store.reader.prepare(plan.sql).pluck();
      return ((plan.handle as Prepared).get(...values) ?? null) as string | null;
    },
    rows: (plan, values) => {
      plan.handle ??= store.reader.prepare(plan.sql).raw();
      return (plan.handle as Prepared).all(...values) as unknown[][];
    },
  };
}

/**
 * PostgreSQL: named statements, prepared once for each connection. It never forgets a named statement while the
 * connection lives, so only the first 500 distinct texts get a name; later ones are planned each time.
 */
function postgresRunner(store: PostgresStore): Runner {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    if (!names.has(text) && names.size < MAX_NAMED)
      names.set(text, `r${createHash('sha1').update(text).digest('base64url')}`);
    return names.get(text);
  };
  const query = async (text: string, values: unknown[]): Promise<unknown[][]> => {
    try {
      return (
        await store.readPool.query<unknown[]>({
          name: nameOf(text),
          text,
          values,
          rowMode: 'array',
          types: PLAIN_TEXT,
        })
      ).rows;
    } catch (error) {
      // Class 22: a value of the wrong form, such as a cursor whose instant is none.
      if (String((error as { code?: unknown }).code).startsWith('22'))
        throw invalidInput({ path: '', rule: 'form', message: 'One of the values does not have the right form.' });
      throw error;
    }
  };
  return {
    dialect: postgresDialect,
    run: async (plan, values) => ((await query(plan.sql, values))[0]?.[0] ?? null) as string | null,
    rows: (plan, values) => query(plan.sql, values),
  };
}

/** JSON and calendar days. */
const KEPT_AS_TEXT = [114, 1082];
/** JSON stays the text that it is on the wire: it is parsed once, later, or not at all. A day as a Date would get a zone. */
const PLAIN_TEXT = {
  getTypeParser: ((oid: number, format?: 'text') =>
    KEPT_AS_TEXT.includes(oid)
      ? (text: string) => text
      : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};
