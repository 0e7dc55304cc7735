import { Counter, PostgresStore, SqliteStore, Store, Tx, UnrecordedWrite } from '@medicare/data';
import { spawn } from 'node:child_process';
import type { EntityManager } from 'typeorm';
import { refusalOf, bareQuery, bareSql, engine, freshDatabase, freshStore, numberOf, urlOf } from './kit/databases';
import { sleep, until } from './kit/until';

const WORKSPACE = `${__dirname}/../../..`;
const note = (tx: Tx, subject: string | number): void =>
  tx.record({ type: 'doctor.created', subject: String(subject), facts: {} });
const count = (name: string, value = 1) => ({ name, value });

let store: Store;
afterEach(() => store.close());

const settled = (results: PromiseSettledResult<unknown>[]): string[] => results.map(({ status }) => status);
const reasonOf = (result: PromiseSettledResult<unknown>): string =>
  result.status === 'rejected' ? String((result.reason as Error).message) : 'none';

test('of 100 overlapping commands with 10 failing, exactly 90 leave their row and their event, and nobody reads an uncommitted row', async () => {
  store = await freshStore();
  let uncommitted = 0;
  const results = await Promise.allSettled(
    Array.from({ length: 100 }, (_, i) =>
      store.run(async (tx) => {
        await tx.query('INSERT INTO counter (name, value) VALUES ($1, $2)', [`n${i}`, i]);
        note(tx, i);
        await sleep(Math.random() * 3);
        uncommitted += await numberOf(store, 'SELECT count(*) FROM counter WHERE name = $1', [`n${i}`]);
        if (i % 10 === 3) throw new Error('no');
      }),
    ),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(90);
  expect(await numberOf(store, 'SELECT count(*) FROM counter')).toBe(90);
  await until(async () => (await store.head()).seq === 90, 'all events are numbered');
  const subjects = (await store.since(0)).map(({ subject }) => Number(subject));
  expect(subjects.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i).filter((i) => i % 10 !== 3));
  expect(uncommitted).toBe(0);
  expect(await store.verify()).toBeNull();
});

test('a command is answered only when its rows can be read', async () => {
  store = await freshStore();
  await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      await store.run(
        async (tx) => (note(tx, i), tx.query('INSERT INTO counter (name, value) VALUES ($1, 1)', [`n${i}`])),
      );
      expect(await numberOf(store, 'SELECT count(*) FROM counter WHERE name = $1', [`n${i}`])).toBe(1);
    }),
  );
});

test('a connection for reading cannot write', async () => {
  store = await freshStore();
  expect(await refusalOf(store.read("INSERT INTO counter (name, value) VALUES ('x', 1)"))).toMatch(/read-?only/i);
});

test("TypeORM's save() and nested transaction() live and die inside their own command", async () => {
  store = await freshStore();
  let inner = 0;
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, (_, i) =>
      store.run(async (tx) => {
        await tx.manager.save(Counter, count(`outer${i}`));
        const nested = async (manager: EntityManager): Promise<void> => {
          await manager.save(Counter, count(`inner${i}`));
          if (i % 4 === 0) throw new Error('inner');
        };
        await tx.manager.transaction(nested).catch(() => inner++);
        note(tx, i);
        if (i % 10 === 9) throw new Error('outer');
      }),
    ),
  );
  expect(settled(results).filter((status) => status === 'fulfilled')).toHaveLength(36);
  expect(inner).toBe(10);
  expect(await numberOf(store, "SELECT count(*) FROM counter WHERE name LIKE 'outer%'")).toBe(36);
  expect(await numberOf(store, "SELECT count(*) FROM counter WHERE name LIKE 'inner%'")).toBe(26);
  await until(async () => (await store.head()).seq === 36, 'all events are numbered');
});

test('a deferred constraint fails its own command alone', async () => {
  store = await freshStore();
  await bareSql(
    store,
    'CREATE TABLE parent (id integer PRIMARY KEY); CREATE TABLE child (parent integer REFERENCES parent DEFERRABLE INITIALLY DEFERRED)',
  );
  const results = await Promise.allSettled(
    [1, 2, 3, 4].map((i) =>
      store.run(async (tx) => {
        if (i !== 2) await tx.query('INSERT INTO parent VALUES ($1)', [i]);
        await tx.query('INSERT INTO child VALUES ($1)', [i]);
        note(tx, i);
      }),
    ),
  );
  expect(settled(results)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(reasonOf(results[1])).toMatch(/foreign key/i);
  expect(await numberOf(store, 'SELECT count(*) FROM child')).toBe(3);
  await until(async () => (await store.head()).seq === 3, 'all events are numbered');
  expect((await store.since(0)).map(({ subject }) => subject).sort()).toEqual(['1', '3', '4']);
});

test('an ended handle and a leaked manager refuse', async () => {
  store = await freshStore();
  let leaked: Tx | undefined;
  await store.run(async (tx) => {
    leaked = tx;
    await tx.manager.save(Counter, count('in time'));
    note(tx, 1);
  });
  await expect(leaked!.query('SELECT 1')).rejects.toThrow(/ended/);
  expect(() => note(leaked!, 2)).toThrow(/ended/);
  await expect(leaked!.manager.save(Counter, count('late'))).rejects.toThrow(/released/i);
  await expect(leaked!.manager.query("INSERT INTO counter VALUES ('late', 1)")).rejects.toThrow(/released/i);
  expect(await numberOf(store, 'SELECT count(*) FROM counter')).toBe(1);
});

test('a failed command gives back its own error and its handle is dead', async () => {
  store = await freshStore();
  let leaked: Tx | undefined;
  const failing = store.run(async (tx) => {
    leaked = tx;
    throw new RangeError('mine');
  });
  await expect(failing).rejects.toThrow(RangeError);
  await expect(leaked!.query('SELECT 1')).rejects.toThrow(/ended/);
});

test('work that wrote rows and recorded nothing is refused and undone, unless it says why', async () => {
  store = await freshStore();
  const silent = (tx: Tx) => tx.query("INSERT INTO counter (name, value) VALUES ('silent', 1)");
  await expect(store.run(silent)).rejects.toBeInstanceOf(UnrecordedWrite);
  await expect(store.run((tx) => tx.manager.save(Counter, count('silent')))).rejects.toBeInstanceOf(UnrecordedWrite);
  expect(await numberOf(store, 'SELECT count(*) FROM counter')).toBe(0);
  await store.run(silent, { withoutEvent: 'a test' });
  expect(await numberOf(store, 'SELECT count(*) FROM counter')).toBe(1);
});

test('work that only read, or that found nothing to change, needs no event', async () => {
  store = await freshStore();
  await store.run(async (tx) => (note(tx, 1), tx.query("INSERT INTO counter (name, value) VALUES ('n', 1)")));
  await store.run((tx) => tx.manager.findOneBy(Counter, { name: 'n' }));
  await store.run((tx) => tx.query("UPDATE counter SET value = 2 WHERE name = 'unknown'"));
  // What `loadForChange` does before a command sees that all is as wanted already, such as at a double click.
  const lock = engine === 'postgres' ? ' FOR UPDATE' : '';
  await store.run((tx) => tx.query(`SELECT name FROM counter WHERE name = 'n'${lock}`));
});

test('a store of production does not ask for events', async () => {
  store = await freshStore({ demandEvents: false });
  await store.run((tx) => tx.query("INSERT INTO counter (name, value) VALUES ('silent', 1)"));
  expect(await numberOf(store, 'SELECT count(*) FROM counter')).toBe(1);
});

test('instants, booleans and nulls go in and come out the same through plain SQL and through TypeORM', async () => {
  store = await freshStore();
  await bareSql(
    store,
    `CREATE TABLE mixed (i integer, at ${engine === 'postgres' ? 'timestamptz' : 'datetime'}, yes boolean, missing text)`,
  );
  const at = new Date('2026-03-29T20:30:00.123Z');
  await store.run((tx) => tx.query('INSERT INTO mixed VALUES (1, $1, $2, $3)', [at, true, null]), {
    withoutEvent: 'a test',
  });
  const [row] = await store.read<{ yes: boolean | number; missing: null }>(
    'SELECT * FROM mixed WHERE at = $1 AND yes = $2',
    [at, true],
  );
  expect(Boolean(row.yes)).toBe(true);
  expect(row.missing).toBeNull();
});

test('a store that is closed at once closes, again and again', async () => {
  const databaseUrl = await freshDatabase();
  store = await freshStore({ databaseUrl });
  for (let i = 0; i < 5; i++) await (await freshStore({ databaseUrl })).close();
});

test('growth is heard with each commit that has events, until the listener leaves', async () => {
  store = await freshStore();
  let heard = 0;
  const off = store.onGrowth(() => heard++);
  await store.run(async (tx) => note(tx, 1));
  await until(() => heard > 0, 'the listener hears');
  off();
  await sleep(50);
  const before = heard;
  await store.run(async (tx) => note(tx, 2));
  await until(async () => (await store.head()).seq === 2, 'both are numbered');
  expect(heard).toBe(before);
});

if (engine === 'sqlite') {
  test('a command that hangs loses the writer, and what it does later has no effect', async () => {
    store = await freshStore({ commandMs: 60 });
    let later: Promise<unknown> | undefined;
    const hanging = store.run(async (tx) => {
      await tx.query("INSERT INTO counter (name, value) VALUES ('hanging', 1)");
      note(tx, 'hanging');
      await sleep(250);
      later = tx.query("INSERT INTO counter (name, value) VALUES ('late', 1)");
      await later;
    });
    const healthy = store.run(
      async (tx) => (note(tx, 'healthy'), tx.query("INSERT INTO counter (name, value) VALUES ('healthy', 1)")),
    );
    await expect(hanging).rejects.toThrow(/too long/);
    await healthy;
    await until(() => later !== undefined, 'the hanging command wakes');
    await expect(later).rejects.toThrow(/ended/);
    expect(await store.read('SELECT name FROM counter')).toEqual([{ name: 'healthy' }]);
    expect((await store.since(0)).map(({ subject }) => subject)).toEqual(['healthy']);
  });

  test('waiting commands share one commit', async () => {
    store = await freshStore();
    const writer = (store as SqliteStore).writer;
    const exec = writer.exec.bind(writer);
    let commits = 0;
    writer.exec = (sql: string) => {
      if (sql === 'COMMIT') commits++;
      return exec(sql);
    };
    await Promise.all(Array.from({ length: 100 }, (_, i) => store.run(async (tx) => note(tx, i))));
    expect(commits).toBeLessThanOrEqual(3);
  });

  test("another process's write to the same file wakes this one", async () => {
    store = await freshStore();
    let woken = 0;
    await sleep(250);
    store.onGrowth(() => woken++);
    const code = `const Driver = require(process.versions.node.split('.')[0] >= 22 ? 'better-sqlite3-napi' : 'better-sqlite3');
      const database = new Driver(process.argv[1]); database.exec("INSERT INTO counter VALUES ('elsewhere', 1)"); database.close();`;
    const child = spawn(process.execPath, ['-e', code, urlOf(store)], { cwd: WORKSPACE, stdio: 'inherit' });
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
    await until(() => woken > 0, 'the other process is noticed');
  });

  test('two stores on one file wait for each other and see each other', async () => {
    store = await freshStore();
    const other = await freshStore({ databaseUrl: urlOf(store) });
    await Promise.all(
      [store, other].flatMap((one, which) =>
        Array.from({ length: 30 }, (_, i) => one.run(async (tx) => note(tx, `${which}-${i}`))),
      ),
    );
    expect((await other.since(0)).map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(await store.verify()).toBeNull();
    await other.close();
  });
}

if (engine === 'postgres') {
  const insertPair = (tx: Tx) => tx.query("INSERT INTO counter (name, value) VALUES ('a', 0), ('b', 0)");
  const bump = (tx: Tx, name: string) => tx.query('UPDATE counter SET value = value + 1 WHERE name = $1', [name]);

  test('deadlocks never surface: the loser runs again', async () => {
    store = await freshStore();
    await bareSql(store, `ALTER DATABASE ${urlOf(store).split('/').pop()} SET deadlock_timeout = '20ms'`);
    await store.close();
    store = await freshStore({ databaseUrl: urlOf(store) });
    await store.run(insertPair, { withoutEvent: 'a test' });
    let runs = 0;
    const cross = (first: string, second: string) =>
      store.run(async (tx) => {
        runs++;
        await bump(tx, first);
        await sleep(20);
        await tx.manager.increment(Counter, { name: second }, 'value', 1);
        note(tx, first);
      });
    await Promise.all([cross('a', 'b'), cross('b', 'a')]);
    expect(runs).toBeGreaterThan(2); // there was a deadlock
    expect(await store.read('SELECT name, value FROM counter ORDER BY name')).toEqual([count('a', 2), count('b', 2)]);
    await until(async () => (await store.head()).seq === 2, 'both events are numbered, once each');
  });

  test('serialization failures never surface either', async () => {
    store = await freshStore({ demandEvents: false });
    await store.run(insertPair);
    let runs = 0;
    const strict = () =>
      store.run(async (tx) => {
        runs++;
        await tx.query('SET TRANSACTION ISOLATION LEVEL SERIALIZABLE');
        const [{ value }] = await tx.query<{ value: number }>("SELECT value FROM counter WHERE name = 'a'");
        await sleep(10);
        await tx.query("UPDATE counter SET value = $1 WHERE name = 'a'", [value + 1]);
      });
    await Promise.all([strict(), strict()]);
    expect(runs).toBeGreaterThan(2);
    expect(await numberOf(store, "SELECT value FROM counter WHERE name = 'a'")).toBe(2);
  });

  test('a connection that is lost in the middle of a command fails this command and not the process', async () => {
    store = await freshStore();
    const lost = store.run(async (tx) => {
      const [{ pid }] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await bareQuery(urlOf(store), `SELECT pg_terminate_backend(${pid})`);
      await bump(tx, 'a');
    });
    await expect(lost).rejects.toThrow();
    await store.run(async (tx) => note(tx, 'after'));
    await until(async () => (await store.head()).seq === 1, 'the next command goes through');
    expect(store).toBeInstanceOf(PostgresStore);
  });
}
