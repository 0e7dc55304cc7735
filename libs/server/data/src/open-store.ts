import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DataSource, DataSourceOptions } from 'typeorm';
import { Engine, settleInstantColumns } from './columns';
import { ENTITIES } from './entities/all';
import { MIGRATIONS } from './migrations/all';
import { Naming } from './naming';
import { PostgresStore } from './store/postgres-store';
import { sqliteDriver } from './store/sqlite-driver';
import { openWriter, SqliteStore } from './store/sqlite-store';
import { Store, StoreOptions } from './store/store';

/** The database was made by a newer version of the product. Nothing was touched. */
export class NewerDatabase extends Error {
  constructor(readonly unknown: string[]) {
    super(`This database was made by a newer version (it knows ${unknown.join(', ')}). Nothing was changed. Install that version, or restore a backup.`);
  }
}

export interface OpenOptions extends StoreOptions {
  /** A file, or `postgres://…`. */
  databaseUrl: string;
  poolSize?: number;
  pollMs?: number;
  commandMs?: number;
}

export const isPostgresUrl = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/** A DataSource of the product over a SQLite file's open connection, or over PostgreSQL. Not yet connected. */
export function dataSourceFor(target: { writer: import('better-sqlite3').Database } | { url: string; poolSize?: number }): DataSource {
  const engine: Engine = 'writer' in target ? 'better-sqlite3' : 'postgres';
  settleInstantColumns(engine);
  const common = { entities: ENTITIES, migrations: MIGRATIONS, namingStrategy: new Naming(), migrationsTableName: 'migration' };
  if ('writer' in target) {
    const { writer } = target;
    // `driver` is TypeORM's option for the better-sqlite3 constructor; ours hands over the open writer.
    const driver = function () {
      return writer;
    };
    return new DataSource({ ...common, type: 'better-sqlite3', database: writer.name, driver } as DataSourceOptions);
  }
  return new DataSource({ ...common, type: 'postgres', url: target.url, poolSize: target.poolSize ?? 10, installExtensions: false });
}

/** Opens the database, refuses one of a newer version, and brings an older one up to date. */
export async function openStore(options: OpenOptions): Promise<Store> {
  return isPostgresUrl(options.databaseUrl) ? openPostgres(options) : openSqlite(options);
}

async function openSqlite(options: OpenOptions): Promise<Store> {
  const file = resolve(options.databaseUrl.replace(/^file:(\/\/)?/, ''));
  refuseNewer(appliedInFile(file));
  mkdirSync(dirname(file), { recursive: true });
  const writer = openWriter(file);
  const source = await dataSourceFor({ writer }).initialize();
  await migrateSqlite(writer, source);
  return new SqliteStore(writer, source, options);
}

/**
 * SQLite changes a column by making the table anew, which would delete what others refer to: references rest meanwhile
 * and are checked at the end (the way that SQLite's documentation of ALTER TABLE describes).
 */
async function migrateSqlite(writer: import('better-sqlite3').Database, source: DataSource): Promise<void> {
  writer.pragma('foreign_keys = OFF');
  const made = await source.runMigrations({ transaction: 'each' });
  writer.pragma('foreign_keys = ON');
  if (!made.length) return; // to look through every row takes its time: only after a change
  const broken = writer.pragma('foreign_key_check') as unknown[];
  if (broken.length) throw new Error(`${broken.length} rows refer to rows that do not exist. Restore the backup of before the update.`);
}

async function openPostgres(options: OpenOptions): Promise<Store> {
  const source = await dataSourceFor({ url: options.databaseUrl, poolSize: options.poolSize }).initialize();
  try {
    await migratePostgres(source);
  } catch (error) {
    await source.destroy();
    throw error;
  }
  return new PostgresStore(source, { ...options, url: options.databaseUrl });
}

/** Several processes may start at once: one migrates, the others wait for it. */
async function migratePostgres(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    const known = await runner.hasTable('migration');
    refuseNewer(known ? ((await runner.query('SELECT name FROM migration')) as { name: string }[]).map((row) => row.name) : []);
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
    await runner.release();
  }
}
const MIGRATION_LOCK = 0x4d504d47;

/** The names of the migrations in a SQLite file, read without touching it. */
function appliedInFile(file: string): string[] {
  if (!existsSync(file)) return [];
  const database = new (sqliteDriver())(file, { readonly: true });
  try {
    const known = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migration'").get();
    return known ? (database.prepare('SELECT name FROM migration').pluck().all() as string[]) : [];
  } finally {
    database.close();
  }
}

function refuseNewer(applied: string[]): void {
  const ours = new Set(MIGRATIONS.map((migration) => migration.name));
  const unknown = applied.filter((name) => !ours.has(name));
  if (unknown.length) throw new NewerDatabase(unknown);
}
