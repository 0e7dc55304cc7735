import type { Store } from '@medicare/data';
import { Stream, Tail } from '@medicare/platform';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { WORKSPACE } from './kit/api';
import { compiled } from './kit/compiled';
import { bareQuery, bareSql, engine, EVENT_KEY, freshStore, urlOf } from './kit/databases';
import { until } from './kit/until';

interface Acknowledged {
  subject: string;
  from: number;
  to: number;
}
const say = (store: Store, subject: string): Promise<void> =>
  store.run(async (tx) => tx.record({ type: 'doctor.created', subject, facts: {} }));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

let script: string;
beforeAll(async () => {
  script = await compiled('writing-process.ts');
});

/** Runs writers in a process of their own; gives what was acknowledged, and whose events that process saw. */
function writeElsewhere(
  store: Store,
  writers: number,
  each: number,
  tag: string,
): Promise<{ commands: Acknowledged[]; sees: string[] }> {
  const child = spawn(process.execPath, [script, urlOf(store), EVENT_KEY, String(writers), String(each), tag], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], NODE_PATH: join(WORKSPACE, 'node_modules') },
  });
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  return new Promise((resolve, reject) =>
    child.once('close', (code) => {
      if (code) return reject(new Error(`The writing process ended with ${code}.`));
      const lines = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Acknowledged & { sees?: string[] });
      resolve({ commands: lines.filter(({ subject }) => subject), sees: lines.find(({ sees }) => sees)!.sees! });
    }),
  );
}

/** Everything that a stream from the beginning gives, in its order. */
function follow(tail: Tail): { seen: { seq: number; subject: string }[]; end(): Promise<void> } {
  const seen: { seq: number; subject: string }[] = [];
  const stream = new Stream(tail, 0, ({ seq, subject }) => void seen.push({ seq, subject }), 1e6);
  const run = stream.run();
  return { seen, end: () => (stream.end(), run) };
}

test('two processes write at the same time, their commits overtaking each other: nothing is missed, the order is one, and cause comes before effect', async () => {
  const store = await freshStore();
  if (engine === 'postgres')
    // A deferred trigger sleeps during COMMIT, after the transaction's number was drawn: commits overtake each other.
    await bareSql(
      store,
      `CREATE FUNCTION nap() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(random() * 0.03); RETURN NULL; END $$;
       CREATE CONSTRAINT TRIGGER nap AFTER INSERT ON event_pending DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.n = 1) EXECUTE FUNCTION nap()`,
    );
  const tail = await new Tail(store).start();
  const following = follow(tail);
  const [writers, each] = engine === 'postgres' ? [8, 30] : [4, 15];
  const outcomes = await Promise.all(['A', 'B'].map((tag) => writeElsewhere(store, writers, each, tag)));
  const total = 2 * writers * each * 2;
  await until(() => following.seen.length === total, 'all events came');
  expect(following.seen.map(({ seq }) => seq)).toEqual(upTo(total));
  expect(await store.verify(await store.head())).toBeNull();
  const at = new Map(following.seen.map(({ seq, subject }) => [subject, seq]));
  const commands = outcomes.flatMap((outcome) => outcome.commands);
  expect(at.size).toBe(total);
  for (const { subject } of commands) expect(at.get(`${subject}b`)).toBe(at.get(`${subject}a`)! + 1); // a command's events stay together
  const against = commands.flatMap((cause) =>
    commands.filter((effect) => cause.to < effect.from && at.get(`${cause.subject}a`)! > at.get(`${effect.subject}a`)!),
  );
  expect(against).toEqual([]);
  expect(outcomes.some(({ sees }) => sees.join() === 'A,B')).toBe(true);
  tail.stop();
  await following.end();
  await store.close();
}, 60_000);

if (engine === 'postgres') {
  test('the wake-up survives the loss of all connections, and another process takes over the numbering when its keeper closes', async () => {
    const first = await freshStore({ pollMs: 60_000 });
    await until(() => first.leading, 'the first leads');
    const second = await freshStore({ databaseUrl: urlOf(first), pollMs: 60_000 });
    const tail = await new Tail(second).start();
    const { seen, end } = follow(tail);
    const subjects = (): string[] => seen.map(({ subject }) => subject);
    await say(first, 'one');
    await until(() => subjects().includes('one'), 'the other process hears without polling');
    await say(second, 'two');
    await until(() => subjects().includes('two'), 'what does not lead wakes what leads');
    await bareQuery(
      urlOf(first),
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
    );
    await until(
      () =>
        say(first, 'three').then(
          () => true,
          () => false,
        ),
      'the pool has noticed',
    );
    await until(() => subjects().includes('three'), 'both have come back');
    await until(() => first.leading || second.leading, 'one leads again');
    const [leader, other] = first.leading ? [first, second] : [second, first];
    expect(other.leading).toBe(false);
    await until(
      () =>
        say(other, 'four').then(
          () => true,
          () => false,
        ),
      'the other writes',
    );
    await until(async () => (await other.since(0)).some(({ subject }) => subject === 'four'), 'it is numbered');
    tail.stop();
    await end();
    await leader.close();
    await until(
      () =>
        say(other, 'five').then(
          () => true,
          () => false,
        ),
      'the one left writes',
    );
    // Its own hint makes it ask for the role; nothing but the closing of the other frees it.
    await until(async () => {
      await say(other, 'again');
      return other.leading;
    }, 'the one left leads');
    await until(async () => (await other.since(0)).some(({ subject }) => subject === 'five'), 'it numbers');
    expect(await other.verify()).toBeNull();
    await other.close();
  }, 60_000);

  test('what was committed while nobody numbered is numbered by the next process that starts', async () => {
    const first = await freshStore();
    await until(() => first.leading, 'it leads');
    await bareSql(
      first,
      "INSERT INTO event_pending (tx, n, at, type, subject, data) VALUES (nextval('event_tx'), 1, 5, 'doctor.created', 'left behind', '{}')",
    );
    await first.close();
    const next = await freshStore({ databaseUrl: urlOf(first) });
    await until(async () => (await next.since(0)).some(({ subject }) => subject === 'left behind'), 'it is numbered');
    expect(await next.verify()).toBeNull();
    await next.close();
  });
}
