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

test('each column of codes lets in the codes that its entity has, and no others', async () => {
  const source = await bareSource();
  await source.runMigrations({ transaction: 'each' });
  const codesIn = (text: string): string[] => [...text.matchAll(/'([A-Z_]+)'/g)].map(([, code]) => code).sort();
  const made = (await schemaOf(source)).join('\n');
  for (const { checks } of source.entityMetadatas)
    for (const { name, expression } of checks.filter((check) => codesIn(check.expression).length)) {
      const [, check] = new RegExp(`${name}"? CHECK (.*?)(?:, CONSTRAINT|\n|$)`).exec(made) ?? [];
      expect({ name, codes: codesIn(check ?? '') }).toEqual({ name, codes: codesIn(expression) });
    }
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

test('a database of the version before comes to this one with its rows, and what refers to what still does', async () => {
  const url = await freshDatabase();
  const source = dataSourceFor(engine === 'sqlite' ? { writer: openWriter(url) } : { url });
  await source.setOptions({ migrations: MIGRATIONS.slice(0, 2) }).initialize();
  await source.runMigrations({ transaction: 'each' });
  const row = (id: string): string => `'${id}', '2026-01-01 00:00:00.000', '2026-01-01 00:00:00.000'`;
  for (const sql of [
    `INSERT INTO branch (id, created_at, updated_at, code, name, time_zone, is_active) VALUES (${row('b')}, 'AA', 'A', 'Asia/Kolkata', true)`,
    `INSERT INTO doctor (id, created_at, updated_at, full_name, specialization, is_available, is_active, branch_id) VALUES (${row('d')}, 'Dr A', 'ENT', true, true, 'b')`,
    `INSERT INTO account (id, created_at, updated_at, email, display_name, role, is_active, doctor_id) VALUES (${row('a')}, 'a@test.example', 'A', 'DOCTOR', true, 'd')`,
    `INSERT INTO account_branch (account_id, branch_id) VALUES ('a', 'b')`,
    `INSERT INTO notification (id, created_at, updated_at, kind, title, body, source_seq, audience_role, branch_id) VALUES (${row('n')}, 'PATIENT_REGISTERED', 't', 'b', 1, 'DOCTOR', 'b')`,
    `INSERT INTO notification_read (account_id, notification_id, read_at) VALUES ('a', 'n', '2026-01-02 00:00:00.000')`,
  ])
    await source.query(sql);
  const tables = ['branch', 'doctor', 'account', 'account_branch', 'notification', 'notification_read'];
  const before = await Promise.all(tables.map((table) => source.query(`SELECT * FROM ${table}`) as Promise<object[]>));
  await source.destroy();
  store = await freshStore({ databaseUrl: url });
  for (const [i, table] of tables.entries())
    expect({ table, rows: await store.read(`SELECT * FROM ${table}`) }).toMatchObject({ table, rows: before[i] });
  expect(await store.read('SELECT version FROM doctor')).toEqual([{ version: 1 }]);
  for (const sql of [
    "DELETE FROM doctor WHERE id = 'd'",
    "DELETE FROM notification WHERE id = 'n'",
    "DELETE FROM account WHERE id = 'a'",
    "UPDATE account SET doctor_id = 'nobody'",
    "UPDATE notification_read SET notification_id = 'none'",
  ])
    expect(await refusalOf(store.run((tx) => tx.query(sql), { withoutEvent: 'a test' }))).toMatch(/foreign key/i);
  if (engine === 'sqlite') expect(await store.read('SELECT * FROM pragma_foreign_key_check')).toEqual([]);
  await makePatient(store, 'b');
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
