import { setTimeout as sleep } from 'node:timers/promises';

export { sleep };

/** Waits until the condition holds. The bound is generous: it only ends what would never come. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  label: string,
  withinMs = 20_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${label}.`);
    await sleep(10);
  }
}
