import { GENESIS, linkOf, type Store } from '@medicare/data';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, freshSettings, runCommand } from './kit/api';
import { bareSql, engine, EVENT_KEY, freshStore, refusalOf, urlOf } from './kit/databases';
import { openConfiguredStore, readConfig } from './kit/process';
import { until } from './kit/until';

const OFF =
  engine === 'sqlite'
    ? 'DROP TRIGGER event_log_no_update; DROP TRIGGER event_log_no_delete;'
    : 'ALTER TABLE event_log DISABLE TRIGGER event_log_append_only;';

/** A log of ten entries. */
async function tenEntries(options: Parameters<typeof freshStore>[0] = {}): Promise<Store> {
  const store = await freshStore(options);
  for (let i = 1; i <= 10; i++)
    await store.run(async (tx) =>
      tx.record({ type: 'doctor.created', subject: `doctor ${i}`, branchId: 'b', facts: {} }),
    );
  await until(async () => (await store.head()).seq === 10, 'all entries are numbered');
  return store;
}

let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

const HARMS: [what: string, sql: string, fault: string][] = [
  ['an edit of the facts', `UPDATE event_log SET data = '{"x":1}' WHERE seq = 5`, 'edited-or-swapped at 5'],
  ['an edit of who did it', "UPDATE event_log SET actor_id = 'somebody else' WHERE seq = 5", 'edited-or-swapped at 5'],
  ['an edit of when', 'UPDATE event_log SET at = at + 1 WHERE seq = 10', 'edited-or-swapped at 10'],
  ['an edit of the patient', "UPDATE event_log SET patient_id = 'p' WHERE seq = 1", 'edited-or-swapped at 1'],
  ['a deletion', 'DELETE FROM event_log WHERE seq = 5', 'missing at 5'],
  [
    'a swap',
    'UPDATE event_log SET seq = -5 WHERE seq = 5; UPDATE event_log SET seq = 5 WHERE seq = 6; UPDATE event_log SET seq = 6 WHERE seq = -5',
    'edited-or-swapped at 5',
  ],
  [
    'a closed gap',
    'DELETE FROM event_log WHERE seq = 10; UPDATE event_log SET seq = 10 WHERE seq = 9; UPDATE event_log SET seq = 9 WHERE seq = 8; DELETE FROM event_log WHERE seq = 8',
    'missing at 8',
  ],
  ['a cut tail', 'DELETE FROM event_log WHERE seq > 7', 'cut-tail at 8'],
  ['an emptied log', 'DELETE FROM event_log', 'cut-tail at 1'],
];

for (const [what, sql, fault] of HARMS)
  test(`the proof finds ${what}, and the database itself refuses it`, async () => {
    store = await tenEntries();
    const anchor = await store.head();
    expect(await store.verify(anchor)).toBeNull();
    expect(await refusalOf((async () => bareSql(store!, sql))())).toMatch(/append-only/);
    expect(await store.verify(anchor)).toBeNull();
    await bareSql(store, OFF + sql);
    const found = await store.verify(anchor);
    expect(found && `${found.kind} at ${found.seq}`).toBe(fault);
  });

test('an entry put at the end with another key is found', async () => {
  store = await tenEntries();
  const head = await store.head();
  const body = {
    at: 1,
    type: 'doctor.created',
    branch_id: null,
    actor_id: null,
    subject: 'forged',
    patient_id: null,
    data: '{}',
  };
  const link = linkOf('a guessed key', head.link, 11, body);
  await bareSql(
    store,
    `INSERT INTO event_log (seq, at, type, subject, data, link) VALUES (11, 1, 'doctor.created', 'forged', '{}', '${link}')`,
  );
  expect(await store.verify()).toEqual({ seq: 11, kind: 'edited-or-swapped' });
});

test('a log that was written anew with the right key differs from the proof that was kept', async () => {
  store = await tenEntries();
  expect(await store.verify({ seq: 4, link: 'another' })).toEqual({ seq: 4, kind: 'anchor-mismatch' });
});

test('an empty log is sound and fits any key', async () => {
  store = await freshStore();
  expect(await store.verify()).toBeNull();
  expect(await store.head()).toEqual(GENESIS);
  expect(await store.holdsKeyOfLog()).toBe(true);
});

test('a wrong key is noticed; a harmed entry is not taken for a wrong key', async () => {
  store = await tenEntries();
  expect(await store.holdsKeyOfLog()).toBe(true);
  const wrong = await freshStore({ databaseUrl: urlOf(store), eventKey: `${EVENT_KEY}!` });
  expect(await wrong.holdsKeyOfLog()).toBe(false);
  await wrong.close();
  await bareSql(store, `${OFF} UPDATE event_log SET subject = 'harmed' WHERE seq = 10`);
  expect(await store.holdsKeyOfLog()).toBe(true);
  expect(await store.verify()).toEqual({ seq: 10, kind: 'edited-or-swapped' });
});

test('the log of many entries is proven in pieces', async () => {
  store = await freshStore();
  await store.run(async (tx) => {
    for (let i = 0; i < 2100; i++) tx.record({ type: 'doctor.created', subject: `d${i}`, facts: {} });
  });
  await until(async () => (await store!.head()).seq === 2100, 'all entries are numbered');
  expect(await store.verify(await store.head())).toBeNull();
  await bareSql(store, `${OFF} UPDATE event_log SET subject = 'harmed' WHERE seq = 1500`);
  expect(await store.verify()).toEqual({ seq: 1500, kind: 'edited-or-swapped' });
});

describe('npm run audit:verify', () => {
  const anchorOf = (settings: Record<string, string>): string => join(settings['DATA_DIR'], 'audit-anchor.json');

  /** A database with a key file and ten entries, closed. */
  async function auditedDatabase(): Promise<Record<string, string>> {
    const settings = await freshSettings();
    const first = await openConfiguredStore(readConfig(settings), () => undefined);
    const eventKey = readFileSync(join(settings['DATA_DIR'], 'keys/events.key'), 'utf8').trim();
    await first.close();
    await (await tenEntries({ databaseUrl: settings['DATABASE_URL'], eventKey })).close();
    return settings;
  }
  const harm = async (settings: Record<string, string>, sql: string): Promise<void> => {
    const opened = await freshStore({ databaseUrl: settings['DATABASE_URL'] });
    await bareSql(opened, OFF + sql);
    await opened.close();
  };

  beforeAll(() => expect(existsSync(join(DIST, 'apps/api/cli/audit-verify.js'))).toBe(true));

  test('says that the log is sound, keeps a proof, and ends with 0', async () => {
    const settings = await auditedDatabase();
    const { code, text } = await runCommand('audit-verify', settings);
    expect(text).toContain('The event log is sound: 10 entries');
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(anchorOf(settings), 'utf8'))).toMatchObject({ seq: 10 });
    expect((await runCommand('audit-verify', settings)).text).toContain('10 of them proven before');
  });

  test('ends with 1 and names the entry when one was changed, also the newest, and keeps the old proof', async () => {
    for (const seq of [5, 10]) {
      const settings = await auditedDatabase();
      await runCommand('audit-verify', settings);
      const proof = readFileSync(anchorOf(settings), 'utf8');
      await harm(settings, `UPDATE event_log SET subject = 'harmed' WHERE seq = ${seq}`);
      const { code, text } = await runCommand('audit-verify', settings);
      expect(text).toContain(`entry ${seq} was changed`);
      expect(code).toBe(1);
      expect(readFileSync(anchorOf(settings), 'utf8')).toBe(proof);
    }
  });

  test('ends with 1 when the tail was cut since the last proof', async () => {
    const settings = await auditedDatabase();
    await runCommand('audit-verify', settings);
    await harm(settings, 'DELETE FROM event_log WHERE seq > 8');
    const { code, text } = await runCommand('audit-verify', settings);
    expect(text).toContain('entry 9 and all after it were cut off');
    expect(code).toBe(1);
  });

  test('ends with 1 when the key is not the one of this log', async () => {
    const settings = await auditedDatabase();
    writeFileSync(join(settings['DATA_DIR'], 'keys/events.key'), 'x'.repeat(43));
    const { code, text } = await runCommand('audit-verify', settings);
    expect(text).toContain('is not the key that sealed');
    expect(code).toBe(1);
  });
});
