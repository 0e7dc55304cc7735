import { openStore, type OpenOptions, SqliteStore, type Store } from '@medicare/data';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Which database this run is on: `DB=sqlite` or `DB=postgres`. */
export const engine: 'sqlite' | 'postgres' = process.env['DB'] === 'postgres' ? 'postgres' : 'sqlite';

export const EVENT_KEY = 'the key of the tests, long enough to be one';

const root = mkdtempSync(join(tmpdir(), 'medicare-e2e-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** An empty folder that goes away with the test file. */
export const freshFolder = (): string => mkdtempSync(join(root, 'folder-'));

/** The address of a database of one's own, empty: a SQLite file that does not exist yet, or a new PostgreSQL database. */
export async function freshDatabase(): Promise<string> {
  if (engine === 'sqlite') return join(freshFolder(), 'medicare.db');
  const server = process.env['TEST_POSTGRES_URL']!;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return server.replace(/\/[^/]*$/, `/${name}`);
}

/** A store over a fresh, migrated database, or over the one given. */
export const freshStore = async (options: Partial<OpenOptions> = {}): Promise<Store> =>
  openStore({ databaseUrl: await freshDatabase(), eventKey: EVENT_KEY, demandEvents: true, pollMs: 200, ...options });

/** Plain SQL outside the product's guards: to prepare, to harm and to look. Statements are separated by semicolons. */
export async function bareSql(store: Store, sql: string): Promise<void> {
  if (store instanceof SqliteStore) store.writer.exec(sql);
  else await bareQuery(urlOf(store), sql);
}

/** The address of a store's database. */
export const urlOf = (store: Store): string =>
  store instanceof SqliteStore ? store.writer.name : (store.source.options as { url: string }).url;

/** SQL on a connection of its own to PostgreSQL. */
export async function bareQuery(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** The number that a query gives. */
export async function numberOf(store: Store, sql: string, params?: unknown[]): Promise<number> {
  const [row] = await store.read(sql, params);
  return Number(Object.values(row)[0]);
}

/**
 * The words in which something is refused. For errors of SQLite: the native driver is loaded once for all test files of
 * a worker, so that its errors are no `Error` of this file and `rejects.toThrow` would not see them.
 */
export const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'not refused',
    (error: { message: string }) => error.message,
  );
