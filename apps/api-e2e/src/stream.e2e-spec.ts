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

describe('a stream that is paced', () => {
  const EVERY_MS = 100;

  /** Of each topic (the letter that a subject begins with) the newest waits; what nobody may see begins with an x. */
  function pacedFrom(since: number): { given: string[]; times: number[] } {
    const [given, times]: [string[], number[]] = [[], []];
    const give = async ({ subject }: SealedEvent): Promise<boolean> => {
      if (subject.startsWith('x')) return false;
      given.push(subject);
      times.push(Date.now());
      return true;
    };
    const pace = { everyMs: EVERY_MS, topicOf: ({ subject }: SealedEvent) => subject[0] };
    const wants = ({ subject }: SealedEvent): boolean => subject !== 'other';
    void new Stream(tail, since, give, 5, wants, pace).run();
    return { given, times };
  }
  const live = (): Promise<void> => until(() => tail.streams === 1, 'the stream is live');

  test('gives the first event at once, then the newest of all that came, and never two within its time', async () => {
    const { given, times } = pacedFrom(0);
    await live();
    for (let i = 1; i <= 30; i++) {
      await say(`a${i}`);
      await say('other');
    }
    await until(() => given.at(-1) === 'a30', 'the last event');
    expect(given[0]).toBe('a1');
    expect(given.length).toBeLessThan(30);
    for (const [i, time] of times.entries()) if (i) expect(time - times[i - 1]).toBeGreaterThanOrEqual(EVERY_MS - 2);
  });

  test('a burst far beyond its queue does not end it, and what the viewer may not see hides nothing of what he may', async () => {
    const { given } = pacedFrom(0);
    await live();
    await say('a1');
    await until(() => given.length === 1, 'the first');
    await say('a2');
    for (let i = 0; i < 50; i++) await say(`x${i}`);
    await until(() => given.length === 2, 'the second');
    expect(given).toEqual(['a1', 'a2']);
    expect(tail.streams).toBe(1);
  });

  test('what was missed is told by its newest event alone, however much it was', async () => {
    for (let i = 1; i <= 450; i++) await say(`a${i}`);
    await until(() => tail.last === 450, 'all is in the log');
    const { given } = pacedFrom(3);
    await until(() => given.length > 0, 'what was missed');
    await say('b1');
    await until(() => given.at(-1) === 'b1', 'what comes live');
    expect(given).toEqual(['a450', 'b1']);
  });
});
