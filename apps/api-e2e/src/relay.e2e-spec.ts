import type { SealedEvent, Store, Tx } from '@medicare/data';
import { type EventHandler, Relay, type RelayOptions } from '@medicare/platform';
import { bareSql, engine, freshStore, numberOf, urlOf } from './kit/databases';
import { sleep, until } from './kit/until';

const FAST: RelayOptions = { maxAttempts: 4, backoffMs: 10, tickMs: 20 };
let store: Store;
let relays: Relay[] = [];
const stopping: Store[] = [];

beforeEach(async () => {
  store = await freshStore();
  await bareSql(store, 'CREATE TABLE handled (seq integer, handler text)');
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  relays = [];
  await Promise.all([store, ...stopping.splice(0)].map((one) => one.close()));
});

const start = (on: Store, handlers: EventHandler[], options: RelayOptions = FAST): Relay => {
  const relay = new Relay(on, handlers, options);
  relays.push(relay);
  return relay;
};
const say = (count: number, on = store): Promise<unknown> =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      on.run(async (tx) => tx.record({ type: 'doctor.created', subject: `d${i}`, facts: {} })),
    ),
  );

/** A handler that leaves one row for each event, and then does what the test wants. */
const handler = (
  then: (event: SealedEvent, tx: Tx) => void | Promise<void> = () => undefined,
  name = 'noting',
): EventHandler => ({
  name,
  wants: ({ type }) => type === 'doctor.created',
  handle: async (event, tx) => {
    await tx.query('INSERT INTO handled (seq, handler) VALUES ($1, $2)', [event.seq, name]);
    await then(event, tx);
  },
});
const handled = async (name = 'noting'): Promise<number[]> =>
  (await store.read<{ seq: number }>('SELECT seq FROM handled WHERE handler = $1 ORDER BY seq', [name])).map(
    ({ seq }) => Number(seq),
  );
const upTo = (count: number, without: number[] = []): number[] =>
  Array.from({ length: count }, (_, i) => i + 1).filter((seq) => !without.includes(seq));
const hasCome =
  (seq: number, name = 'noting') =>
  async (): Promise<boolean> => {
    const [cursor] = await store.read<{ seq: number }>('SELECT seq FROM relay_cursor WHERE handler = $1', [name]);
    return (
      Number(cursor?.seq) >= seq &&
      !(await numberOf(store, "SELECT count(*) FROM relay_delivery WHERE handler = $1 AND state = 'retry'", [name]))
    );
  };

test('poison is set aside after its last try and blocks nobody; what is flaky is tried again; every row comes about once', async () => {
  const tries = new Map<number, number>();
  const givenUp: string[] = [];
  const relay = handler(({ seq }) => {
    tries.set(seq, (tries.get(seq) ?? 0) + 1);
    if (seq === 7) throw new TypeError('the name of a patient');
    if (seq % 10 === 0 && tries.get(seq)! < 4) throw new Error('flaky');
  });
  await say(100);
  start(store, [relay], { ...FAST, onTrouble: (where) => givenUp.push(where) });
  await until(hasCome(100), 'all are handled');
  expect(await handled()).toEqual(upTo(100, [7]));
  const [dead, ...others] = await store.read('SELECT seq, state, attempts, error FROM relay_delivery');
  expect({ ...dead, seq: Number(dead['seq']) }).toEqual({ seq: 7, state: 'dead', attempts: 4, error: 'TypeError' });
  expect(others).toEqual([]);
  expect(givenUp).toEqual(['event 7 given up by noting']);
});

test('events are handled in their order', async () => {
  const order: number[] = [];
  start(store, [handler(({ seq }) => void order.push(seq))]);
  await say(120);
  await until(hasCome(120), 'all are handled');
  expect(order).toEqual(upTo(120));
});

test('one handler that fails for good does not hold up another', async () => {
  start(store, [handler(() => Promise.reject(new Error('never')), 'broken'), handler()]);
  await say(30);
  await until(hasCome(30), 'the healthy one has all');
  expect(await handled()).toEqual(upTo(30));
  expect(await handled('broken')).toEqual([]);
});

test('what a handler wrote before it failed is undone', async () => {
  let failures = 0;
  await say(5); // before it starts, so that these are the first five of all
  start(store, [
    handler(async (event, tx) => {
      tx.record({ type: 'staff.created', subject: `of ${event.seq}`, facts: {} });
      if (failures++ < 3) throw new Error('late');
    }),
  ]);
  await until(hasCome(5), 'all are handled');
  await until(async () => (await store.head()).seq >= 10, 'all that was recorded is numbered');
  await sleep(100);
  const events = await store.since(0);
  expect(
    events
      .filter(({ type }) => type === 'staff.created')
      .map(({ subject }) => subject)
      .sort(),
  ).toEqual(upTo(5).map((seq) => `of ${seq}`));
});

test('a handler that comes later starts at the beginning, and goes on where it stopped', async () => {
  await say(60);
  const first = start(store, [handler()]);
  await until(hasCome(60), 'the old ones are handled');
  await first.stop();
  await say(10);
  start(store, [handler(), handler(undefined, 'newcomer')]);
  await until(hasCome(70), 'the rest is handled');
  await until(hasCome(70, 'newcomer'), 'the newcomer has all');
  expect(await handled()).toEqual(upTo(70));
  expect(await handled('newcomer')).toEqual(upTo(70));
});

test('two relays on one database, both sure to lead, handle nothing twice', async () => {
  const other = await freshStore({ databaseUrl: urlOf(store) });
  stopping.push(other);
  await until(() => store.leading, 'one leads');
  Object.defineProperty(store, 'leading', { get: () => true, set: () => undefined });
  Object.defineProperty(other, 'leading', { get: () => true, set: () => undefined });
  const tries = new Map<string, number>();
  const flaky = (who: string) =>
    handler(async ({ seq }) => {
      if (engine === 'postgres') await sleep(1); // two SQLite writers in one process would wait for each other
      tries.set(`${who} ${seq}`, (tries.get(`${who} ${seq}`) ?? 0) + 1);
      if (seq % 9 === 0 && tries.get(`${who} ${seq}`)! < 2) throw new Error('flaky');
    });
  start(store, [flaky('one')], { ...FAST, maxAttempts: 8 });
  start(other, [flaky('other')], { ...FAST, maxAttempts: 8 });
  await Promise.all([say(60), say(60, other)]);
  await until(hasCome(120), 'all are handled');
  await sleep(100);
  expect(await handled()).toEqual(upTo(120));
});

test('a relay that does not lead leaves the work to the one that does', async () => {
  Object.defineProperty(store, 'leading', { get: () => false, set: () => undefined });
  start(store, [handler()]);
  await say(3);
  await sleep(100);
  expect(await handled()).toEqual([]);
});

test('a stopped relay has finished its pass and begins no other', async () => {
  const relay = start(store, [handler(() => sleep(5))], { ...FAST, batch: 1 });
  await say(50);
  await until(async () => (await handled()).length > 2, 'it has begun');
  await relay.stop();
  const before = await handled();
  await say(5);
  await sleep(100);
  expect(await handled()).toEqual(before);
  expect(before.length).toBeLessThan(50);
});
