import { PostgresStore, SqliteStore, Store } from '@medicare/data';
import { invalidInput } from '@medicare/domain';
import { createHash } from 'node:crypto';
import type { Statement } from './compile';
import { Dialect, postgresDialect, sqliteDialect } from './dialect';

/** A statement with a place to keep what its engine prepared. */
export type Plan = Statement & { handle?: unknown };

/** Runs a statement and gives its single value: JSON text, or null. */
export interface Runner {
  dialect: Dialect;
  run(plan: Plan, values: unknown[]): string | null | Promise<string | null>;
}

const MAX_NAMED = 500;

export function runnerOf(store: Store): Runner {
  if (store instanceof SqliteStore) return sqliteRunner(store);
  if (store instanceof PostgresStore) return postgresRunner(store);
  throw new Error('No runner for this store.');
}

interface Pluckable {
  get(...values: unknown[]): unknown;
}

/** SQLite: on the read-only connection, without a promise. */
function sqliteRunner(store: SqliteStore): Runner {
  return {
    dialect: sqliteDialect,
    run: (plan, values) => {
      plan.handle ??= store.reader.prepare(plan.sql).pluck();
      return ((plan.handle as Pluckable).get(...values) ?? null) as string | null;
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
    if (!names.has(text) && names.size < MAX_NAMED) names.set(text, `r${createHash('sha1').update(text).digest('base64url')}`);
    return names.get(text);
  };
  return {
    dialect: postgresDialect,
    async run(plan, values) {
      const text = ((plan.handle as string | undefined) ??= `SELECT (${plan.sql})::text AS j`);
      plan.handle = text;
      try {
        const { rows } = await store.readPool.query<[string | null]>({ name: nameOf(text), text, values, rowMode: 'array' });
        return rows.length ? rows[0][0] : null;
      } catch (error) {
        // Class 22: a value of the wrong form, such as a cursor whose instant is none.
        if (String((error as { code?: unknown }).code).startsWith('22')) throw invalidInput({ path: '', rule: 'form', message: 'One of the values does not have the right form.' });
        throw error;
      }
    },
  };
}
