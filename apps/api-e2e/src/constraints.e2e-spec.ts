import { ENTITIES, type Store } from '@medicare/data';
import { newId } from '@medicare/platform';
import { engine, freshStore, refusalOf } from './kit/databases';
import { makeBranch, makePatient } from './kit/people';
import { makeWorkingDoctor } from './kit/schedules';

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
  // Never followed that way, and what they point at is never deleted.
  expect(withoutIndex.sort()).toEqual([
    'doctor_time.appointment_id',
    'patient_source.patient_id',
    'patient_time.appointment_id',
  ]);
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

/** Two appointments of one doctor, patient and day, with a grain each. */
const takeTwoGrains = (of: Store, branchId: string, doctorId: string, patientId: string): Promise<void> =>
  of.run(
    async (tx) => {
      for (const n of [1, 2]) {
        const id = newId();
        await tx.query(
          `INSERT INTO appointment (id, created_at, updated_at, starts_at, ends_at, day, status, is_overbooked, booked_via, version, patient_id, doctor_id, branch_id)
           VALUES ($1, '2026-01-01', '2026-01-01', '2026-01-02 10:00:00.000', '2026-01-02 10:15:00.000', '2026-01-02', 'PENDING', false, 'DESK', 1, $2, $3, $4)`,
          [id, patientId, doctorId, branchId],
        );
        await tx.query('INSERT INTO doctor_time (doctor_id, grain, appointment_id) VALUES ($1, $2, $3)', [
          doctorId,
          n,
          id,
        ]);
        await tx.query('INSERT INTO patient_time (patient_id, grain, appointment_id) VALUES ($1, $2, $3)', [
          patientId,
          n,
          id,
        ]);
      }
    },
    { withoutEvent: 'rows to do wrong to' },
  );

/** The conditions of all named checks, as the database holds them. */
async function checksOf(of: Store): Promise<Map<string, string>> {
  const rows =
    engine === 'sqlite'
      ? await of.read<{ text: string }>(
          "SELECT sql AS text FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL",
        )
      : await of.read<{ text: string }>(
          `SELECT 'CONSTRAINT "' || conname || '" ' || pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
        );
  const checks = new Map<string, string>();
  for (const { text } of rows)
    for (const { 0: head, 1: name, index } of text.matchAll(/CONSTRAINT "(ck_\w+)" CHECK (?=\()/g))
      checks.set(name, inBrackets(text.slice(index + head.length)));
  return checks;
}

/** What stands in the brackets that the text begins with, brackets included. */
function inBrackets(text: string): string {
  let depth = 0;
  for (const [at, letter] of [...text].entries()) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (!depth) return text.slice(0, at + 1);
  }
  throw new Error(`No end: ${text}`);
}

// A code that is added to a list without a migration: TypeORM compares checks by their names alone.
test('every code that an entity allows is allowed by the database, too', async () => {
  store = await freshStore();
  const checks = await checksOf(store);
  const refused: string[] = [];
  let codes = 0;
  for (const { checks: named } of store.source.entityMetadatas)
    for (const { name, expression } of named) {
      const [, column, list] = /^"(\w+)" IN \((.*)\)$/.exec(expression) ?? [];
      if (!list) continue;
      for (const code of [...list.matchAll(/'(\w+)'/g)].map((match) => match[1]).concat('NO_SUCH_CODE')) {
        const sql = `SELECT ${checks.get(name!)} AS passes FROM (SELECT CAST('${code}' AS varchar(40)) AS "${column}") given`;
        const [{ passes }] = await store.read<{ passes: unknown }>(sql);
        if (Boolean(passes) === (code === 'NO_SUCH_CODE')) refused.push(`${name} ${code}`);
        codes += 1;
      }
    }
  expect(refused).toEqual([]);
  expect(codes).toBeGreaterThan(50);
});

test('checks and uniques refuse what no screen would send', async () => {
  store = await freshStore();
  const branch = await makeBranch(store, 'AA');
  const { id: patientId } = await makePatient(store, branch, { email: 'one@test.example' });
  const doctorId = await makeWorkingDoctor(store, branch);
  await takeTwoGrains(store, branch, doctorId, patientId);
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
    ["UPDATE appointment SET status = 'CANCELLED'", /ck_appointment_cancel_reason/],
    ["UPDATE appointment SET status = 'LOST'", /ck_appointment_status/],
    ['UPDATE appointment SET ends_at = starts_at', /ck_appointment_order/],
    ['UPDATE appointment SET is_overbooked = true', /ck_appointment_overbook_reason/],
    ['UPDATE appointment SET token = 1', /unique/i],
    ['UPDATE doctor_time SET grain = 7', /unique/i],
    ['UPDATE patient_time SET grain = 7', /unique/i],
    ['UPDATE doctor_time SET appointment_id = NULL', /ck_doctor_time_taken_once/],
    ['UPDATE doctor_hours SET weekday = 8', /ck_doctor_hours_weekday/],
    ["UPDATE doctor_hours SET to_time = '00:00'", /ck_doctor_hours_order/],
    ['UPDATE doctor_hours SET slot_minutes = 4', /ck_doctor_hours_slot/],
    [`DELETE FROM doctor WHERE id = '${doctorId}'`, /foreign key/i],
    [`DELETE FROM patient WHERE id = '${patientId}'`, /foreign key/i],
    ['DELETE FROM appointment', /foreign key/i],
  ];
  for (const [sql, reason] of refused)
    expect(await refusalOf(store.run((tx) => tx.query(sql), { withoutEvent: 'a test' }))).toMatch(reason);
  await expect(makePatient(store, branch, { email: 'one@test.example' })).rejects.toThrow(/e-mail/);
});
