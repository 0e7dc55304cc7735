import { setTimeout as sleep } from 'node:timers/promises';
import { coalesced } from './coalesced';

test('calls during a run cause exactly one further run, and no run overlaps another', async () => {
  let runs = 0;
  let under = 0;
  let most = 0;
  const job = coalesced(
    async () => {
      most = Math.max(most, ++under);
      await sleep(5);
      under -= 1;
      runs += 1;
    },
    () => undefined,
  );
  const first = job();
  for (let i = 0; i < 10; i++) void job();
  await first;
  expect([runs, most]).toEqual([2, 1]);
  await job();
  expect(runs).toBe(3);
});

test('a call right at the end of a run, in whatever microtask, is not lost', async () => {
  for (let ticks = 0; ticks < 12; ticks++) {
    let wanted = 0;
    let done = 0;
    const job = coalesced(
      async () => {
        done = wanted;
      },
      () => undefined,
    );
    wanted = 1;
    void job();
    for (let i = 0; i < ticks; i++) await Promise.resolve();
    wanted = 2;
    await job();
    expect(done).toBe(2);
  }
});

test('a failure is told and ends nobody', async () => {
  const told: unknown[] = [];
  let runs = 0;
  const job = coalesced(
    async () => {
      if (++runs === 1) throw new Error('once');
    },
    (error) => told.push((error as Error).message),
  );
  await job();
  await job();
  expect([runs, told]).toEqual([2, ['once']]);
});
