import fc from 'fast-check';
import { setTimeout as pause } from 'node:timers/promises';
import { Turnstile } from './turnstile';

test('never more than allowed are in, in the order in which they came, whatever becomes of them', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.record({ ticks: fc.integer({ min: 1, max: 4 }), fails: fc.boolean() }), { maxLength: 30 }),
      async (atATime, works) => {
        const turnstile = new Turnstile({ atATime });
        const begun: number[] = [];
        let [inside, most] = [0, 0];
        const results = await Promise.allSettled(
          works.map(({ ticks, fails }, i) =>
            turnstile.pass(async () => {
              begun.push(i);
              most = Math.max(most, ++inside);
              for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
              inside--;
              if (fails) throw new Error('no');
              return i;
            }),
          ),
        );
        expect(results.map(({ status }) => status)).toEqual(
          works.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
        );
        expect(begun).toEqual(works.map((_, i) => i));
        expect(most).toBe(Math.min(atATime, works.length));
        expect(await turnstile.pass(() => Promise.resolve('still open'))).toBe('still open');
      },
    ),
  ));

test('who takes longer than a turn goes on beside the next one, and still gets the result', async () => {
  const turnstile = new Turnstile({ atATime: 1, longestMs: 20 });
  let finish: (result: string) => void = () => undefined;
  const slow = turnstile.pass(() => new Promise<string>((resolve) => (finish = resolve)));
  expect(await turnstile.pass(() => Promise.resolve('next'))).toBe('next');
  finish('late');
  expect(await slow).toBe('late');
});

test('at half time as much is left to others as a turn took', async () => {
  const turnstile = new Turnstile({ atATime: 1, isHalfTime: true });
  const begun = Date.now();
  await turnstile.pass(() => pause(50));
  expect(await turnstile.pass(() => Promise.resolve(Date.now() - begun))).toBeGreaterThanOrEqual(95);
});

test('who fails before the work has begun leaves the turn, too', async () => {
  const turnstile = new Turnstile({ atATime: 1 });
  const fails = (): Promise<void> => {
    throw new Error('no');
  };
  await expect(turnstile.pass(fails)).rejects.toThrow('no');
  expect(await turnstile.pass(() => Promise.resolve('next'))).toBe('next');
});
