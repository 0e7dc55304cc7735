import type Database from 'better-sqlite3';

// 3.51.3 repairs a fault that could corrupt a database in WAL mode.
const OLDEST_SQLITE = [3, 51, 3];

/**
 * better-sqlite3 in the build that is right for this Node: 12 aborts the process on Node 24, 13 (N-API) fails on 20.
 * Throws when its SQLite is too old to be trusted with a WAL file.
 */
export function sqliteDriver(): typeof Database {
  const modern = Number(process.versions.node.split('.')[0]) >= 22;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- one of two builds, chosen by the Node version
  const Driver = (modern ? require('better-sqlite3-napi') : require('better-sqlite3')) as typeof Database;
  const probe = new Driver(':memory:');
  const version = probe.prepare('SELECT sqlite_version()').pluck().get() as string;
  probe.close();
  if (isOlder(version.split('.').map(Number), OLDEST_SQLITE))
    throw new Error(`SQLite ${version} is too old; ${OLDEST_SQLITE.join('.')} or newer is needed. Run npm ci again.`);
  return Driver;
}

const isOlder = (version: number[], oldest: number[]): boolean => {
  const i = oldest.findIndex((part, at) => part !== version[at]);
  return i >= 0 && version[i] < oldest[i];
};

/** A value as better-sqlite3 binds it: instants as TypeORM writes them, booleans as 0 and 1. */
export const sqliteValue = (value: unknown): unknown =>
  typeof value === 'boolean' ? Number(value) : value instanceof Date ? value.toISOString().replace('T', ' ').replace('Z', '') : value;

/** Prepared statements of one connection, by their text. */
export class Statements {
  readonly #cache = new Map<string, Database.Statement>();
  constructor(private readonly database: Database.Database) {}

  /** better-sqlite3 binds `$1` by the name "1", so PostgreSQL's placeholders work unchanged. */
  all(sql: string, params: unknown[] = []): unknown[] {
    const statement = this.#prepared(sql);
    const named = params.length ? [Object.fromEntries(params.map((value, i) => [i + 1, sqliteValue(value)]))] : [];
    if (statement.reader) return statement.all(...named);
    statement.run(...named);
    return [];
  }

  #prepared(sql: string): Database.Statement {
    let statement = this.#cache.get(sql);
    if (!statement) {
      if (this.#cache.size >= 500) this.#cache.clear();
      this.#cache.set(sql, (statement = this.database.prepare(sql)));
    }
    return statement;
  }
}
