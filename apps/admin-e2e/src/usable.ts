import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const SCHEMES = ['dark', 'light'] as const;

/** Rules that a page breaks, as "rule at place". */
export async function faultsOf(page: Page): Promise<{ impact: string; words: string }[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, impact, nodes }) => ({
    impact: impact ?? 'minor',
    words: `${id} at ${nodes[0]?.target.join(' ')}`,
  }));
}

/** By how many pixels a page is wider than its screen. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/** Nothing that keeps somebody out, by day and by night, and nothing wider than the screen. */
export async function expectUsable(...pages: Page[]): Promise<void> {
  for (const page of pages)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await atRest(page);
      expect((await faultsOf(page)).map(({ words }) => words)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }
}

// A menu that is closing is judged by what is left when it has closed.
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((each) => each.finished));
    await new Promise(requestAnimationFrame);
  });
}
