import {
  dataSourceFor,
  ENTITIES,
  MIGRATIONS,
  NewerDatabase,
  openStore,
  openWriter,
  SqliteStore,
  type Store,
} from '@medicare/data';
import { newId } from '@medicare/platform';
import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { bareQuery, bareSql, engine, EVENT_KEY, freshDatabase, freshStore, refusalOf, urlOf } from './kit/databases';
import { makeBranch, makePatient } from './kit/people';

/** The database alone, connected and not yet migrated. */
async function bareSource(): Promise<DataSource> {
  const url = await freshDatabase();
  return dataSourceFor(engine === 'sqlite' ? { writer: openWriter(url) } : { url }).initialize();
}

/** Everything the database holds besides rows, as text: to compare one state with another. */
async function schemaOf(source: DataSource): Promise<string[]> {
  const sql =
    engine === 'sqlite'
      ? "SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS line FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name <> 'migration' ORDER BY 1"
      : `SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migration'
         UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migration'
         UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> coalesce(to_regclass('migration'), 0)
         UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
         UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND proname LIKE 'event%'
         UNION ALL SELECT 'sequence ' || sequencename FROM pg_sequences WHERE schemaname = 'public' AND sequencename <> 'migration_id_seq' ORDER BY 1`;
  return ((await source.query(sql)) as { line: string }[]).map(({ line }) => line);
}

test('up, down and up again leave the same database, and down leaves none of ours', async () => {
  const source = await bareSource();
  await source.runMigrations({ transaction: 'each' });
  const first = await schemaOf(source);
  expect(first.length).toBeGreaterThan(50);
  for (let i = 0; i < MIGRATIONS.length; i++) await source.undoLastMigration({ transaction: 'each' });
  expect(await schemaOf(source)).toEqual([]);
  await source.runMigrations({ transaction: 'each' });
  expect(await schemaOf(source)).toEqual(first);
  await source.destroy();
});

test('the migrated database is what the entities say: nothing is left for TypeORM to change', async () => {
  const source = await bareSource();
  await source.runMigrations({ transaction: 'each' });
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  await source.destroy();
});

test('a column that only an entity has would be noticed', async () => {
  const source = await bareSource();
  await source.runMigrations({ transaction: 'each' });
  await source.query('ALTER TABLE counter DROP COLUMN value');
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.length).toBeGreaterThan(0);
  await source.destroy();
});

let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

test('every table, index, foreign key, check and unique has a name of ours', async () => {
  store = await freshStore();
  const names =
    engine === 'sqlite'
      ? await store.read<{ name: string }>(
          "SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite_autoindex%'",
        )
      : await store.read<{ name: string }>(
          `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' UNION
           SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'`,
        );
  expect(names.length).toBeGreaterThan(30);
  for (const { name } of names) expect(name).toMatch(/^(pk|ix|fk|ck|uq)_[a-z_]+$/);
  if (engine === 'sqlite') {
    const tables = await store.read<{ sql: string }>(
      "SELECT sql FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE \"%'",
    );
    for (const { sql } of tables) {
      expect((sql.match(/CHECK \(/g) ?? []).length).toBe((sql.match(/CONSTRAINT "ck_\w+" CHECK \(/g) ?? []).length);
      expect((sql.match(/FOREIGN KEY/g) ?? []).length).toBe(
        (sql.match(/CONSTRAINT "fk_\w+" FOREIGN KEY/g) ?? []).length,
      );
      expect(sql).not.toMatch(/\bUNIQUE\b/);
    }
  }
  for (const { tableName } of store.source.entityMetadatas) expect(tableName).toMatch(/^[a-z]+(_[a-z]+)*$/);
  expect(store.source.entityMetadatas).toHaveLength(ENTITIES.length);
});

test('each relation is a foreign key that refuses, and its column has an index or is the key', async () => {
  store = await freshStore();
  let keys = 0;
  const withoutIndex: string[] = [];
  for (const metadata of store.source.entityMetadatas)
    for (const relation of metadata.manyToOneRelations) {
      const column = relation.joinColumns[0];
      const leads = [...metadata.indices.map((index) => index.columns[0]), metadata.primaryColumns[0]].includes(column);
      keys += 1;
      if (!leads && !column.isPrimary) withoutIndex.push(`${metadata.tableName}.${column.databaseName}`);
    }
  expect(keys).toBeGreaterThan(20);
  expect(withoutIndex).toEqual(['patient_source.patient_id']); // never followed, and patients are never deleted
  const branch = await makeBranch(store, 'AA');
  const { id } = await makePatient(store, branch);
  const lost = newId();
  for (const sql of [
    `UPDATE patient SET branch_id = '${lost}'`,
    `DELETE FROM branch WHERE id = '${branch}'`,
    `INSERT INTO account_branch VALUES ('${lost}', '${branch}')`,
    `INSERT INTO patient_identifier (id, created_at, updated_at, system, value, patient_id) VALUES ('${id}', '2026-01-01', '2026-01-01', 's', 'v', '${lost}')`,
  ])
    expect(await refusalOf(store.run((tx) => tx.query(sql), { withoutEvent: 'a test' }))).toMatch(/foreign key/i);
});

test('checks and uniques refuse what no screen would send', async () => {
  store = await freshStore();
  const branch = await makeBranch(store, 'AA');
  await makePatient(store, branch, { email: 'one@test.example' });
  const refused: [sql: string, reason: RegExp][] = [
    ["UPDATE patient SET gender = 'NONE'", /check/i],
    ["UPDATE patient SET blood_group = 'C'", /check/i],
    [
      "INSERT INTO notification (id, created_at, updated_at, kind, title, body, source_seq) VALUES ('n', '2026-01-01', '2026-01-01', 'IMPORT_FINISHED', 't', 'b', 1)",
      /check/i,
    ],
    [
      "INSERT INTO account (id, created_at, updated_at, display_name, role, is_active) VALUES ('a', '2026-01-01', '2026-01-01', 'A', 'ADMIN', true)",
      /check/i,
    ],
    [
      "INSERT INTO branch (id, created_at, updated_at, code, name, time_zone, is_active) VALUES ('b', '2026-01-01', '2026-01-01', 'AA', 'A', 'UTC', true)",
      /unique/i,
    ],
    [
      `INSERT INTO inventory_item (id, created_at, updated_at, name, category, unit, quantity, min_quantity, unit_price, is_active, branch_id)
      VALUES ('i', '2026-01-01', '2026-01-01', 'A', 'c', 'u', -1, 0, 1, true, '${branch}')`,
      /check/i,
    ],
  ];
  for (const [sql, reason] of refused)
    expect(await refusalOf(store.run((tx) => tx.query(sql), { withoutEvent: 'a test' }))).toMatch(reason);
  await expect(makePatient(store, branch, { email: 'one@test.example' })).rejects.toThrow(/e-mail/);
});

test('opening a database twice changes nothing', async () => {
  store = await freshStore();
  const before = await schemaOf(store.source);
  const again = await freshStore({ databaseUrl: urlOf(store) });
  expect(await schemaOf(again.source)).toEqual(before);
  await again.close();
});

test('a database that knows a newer migration is refused and left alone', async () => {
  store = await freshStore();
  const url = urlOf(store);
  await makeBranch(store, 'AA');
  await bareSql(store, "INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'Telepathy9999999999999')");
  await store.close();
  store = undefined;
  const look = async (): Promise<string> =>
    engine === 'sqlite'
      ? readFileSync(url).toString('base64')
      : JSON.stringify(await bareQuery(url, 'SELECT * FROM migration, branch, event_log, event_pending'));
  const before = await look();
  const refused = openStore({ databaseUrl: url, eventKey: EVENT_KEY });
  await expect(refused).rejects.toBeInstanceOf(NewerDatabase);
  await expect(refused).rejects.toThrow(/Telepathy9999999999999.*Nothing was changed/s);
  expect(await look()).toBe(before);
});

test('an older database is brought up to date', async () => {
  const url = await freshDatabase();
  const source = await dataSourceFor(engine === 'sqlite' ? { writer: openWriter(url) } : { url }).initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.undoLastMigration({ transaction: 'each' });
  await source.destroy();
  store = await freshStore({ databaseUrl: url });
  expect(await store.read('SELECT name FROM migration ORDER BY timestamp')).toEqual(
    MIGRATIONS.map(({ name }) => ({ name })),
  );
  const branch = await makeBranch(store, 'AA');
  await makePatient(store, branch);
});

test('several processes that start at once end up with one migrated database', async () => {
  const databaseUrl = await freshDatabase();
  const stores = await Promise.all([1, 2, 3].map(() => freshStore({ databaseUrl })));
  expect(await stores[0].read('SELECT name FROM migration ORDER BY timestamp')).toEqual(
    MIGRATIONS.map(({ name }) => ({ name })),
  );
  await Promise.all(stores.map((one) => one.close()));
});

test('instants stay the same in a zone of half hours: this process runs in Asia/Kolkata', async () => {
  expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).toBe(-330);
  store = await freshStore();
  const branch = await makeBranch(store, 'AA');
  const at = new Date('2026-03-28T20:29:59.007Z'); // the next day in India
  const { id } = await makePatient(store, branch, { dateOfBirth: '2000-02-29' }, at);
  const [row] = await store.read<{ created_at: string | Date; date_of_birth: string }>(
    `SELECT created_at, ${engine === 'postgres' ? 'date_of_birth::text AS ' : ''}date_of_birth FROM patient WHERE id = $1`,
    [id],
  );
  expect(
    store instanceof SqliteStore
      ? row.created_at
      : (row.created_at as Date).toISOString().replace('T', ' ').replace('Z', ''),
  ).toBe('2026-03-28 20:29:59.007');
  expect(row.date_of_birth).toBe('2000-02-29');
  const entity = await store.run((tx) =>
    tx.manager.findOneByOrFail(
      ENTITIES.find(({ name }) => name === 'Patient')!,
      { id } as never,
    ),
  );
  expect(entity).toMatchObject({ createdAt: at, dateOfBirth: '2000-02-29' });
});
