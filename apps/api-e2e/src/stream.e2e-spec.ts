import type { SealedEvent, Store } from '@medicare/data';
import { Stream, Tail } from '@medicare/platform';
import { freshStore } from './kit/databases';
import { until } from './kit/until';

let store: Store;
let tail: Tail;
beforeEach(async () => {
  store = await freshStore();
  tail = await new Tail(store).start();
});
afterEach(async () => {
  tail.stop();
  await store.close();
});

const say = (subject: string, times = 1): Promise<void> =>
  store.run(async (tx) => {
    for (let i = 0; i < times; i++) tx.record({ type: 'doctor.created', subject, facts: {} });
  });

/** A running stream with a short queue, and the subjects that it has given. */
function streamFrom(since: number, wants?: (event: SealedEvent) => boolean): { given: string[]; run: Promise<void> } {
  const given: string[] = [];
  const stream = new Stream(tail, since, (event) => void given.push(event.subject), 5, wants);
  return { given, run: stream.run() };
}

test("a burst of other people's events does not end an attentive reader", async () => {
  const { given } = streamFrom(0, ({ subject }) => subject === 'mine');
  await until(() => tail.streams === 1, 'the stream is live');
  await say('other', 100);
  await say('mine');
  await until(() => given.length === 1, 'the one event that was wanted');
  expect(tail.streams).toBe(1);
});

test('a burst of wanted events ends a reader that cannot keep up, and says where to resume', async () => {
  const { run } = streamFrom(0);
  await until(() => tail.streams === 1, 'the stream is live');
  const ended = expect(run).rejects.toMatchObject({ extensions: { code: 'RESUME' } });
  await say('mine', 100);
  await ended;
});

test('a position that the log has not reached (after a restored backup) goes on from its end', async () => {
  await say('before');
  await until(() => tail.last === 1, 'the log has one entry');
  const { given } = streamFrom(1_000_000);
  await until(() => tail.streams === 1, 'the stream is live');
  await say('after');
  await until(() => given.length === 1, 'the next event');
  expect(given).toEqual(['after']);
});
