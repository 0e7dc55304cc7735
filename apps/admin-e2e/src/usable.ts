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
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

/** A line of words as it lies on the screen, and what it has to stay inside of. */
interface Line {
  words: string;
  at: Box;
  block: Box;
  /** What cuts off whatever sticks out of it: hidden overflow, and the screen itself. */
  edges: Box[];
  /** Which of the things that lie upon each other it is written on: a bar that stays lies upon the page. */
  layer: number;
}
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
/** Letters reach a little beyond the line they stand on, those of Devanagari more than those of Latin. */
const REACH_PX = { across: 1.5, down: 5 } as const;

/** Words that stick out of their block, are cut off, or lie upon other words; as "what: words". */
export async function cutWordsOf(page: Page): Promise<string[]> {
  const [lines, choices] = [await page.evaluate(linesOnPage), await page.evaluate(cutChoices)];
  const told = lines.flatMap((line) => {
    if (!isInside(line.at, line.block)) return [`beyond its block: ${line.words}`];
    if (!line.edges.every((edge) => isInside(line.at, edge))) return [`cut off: ${line.words}`];
    return [];
  });
  return [...new Set([...told, ...overlapsAmong(lines), ...choices])];
}

function isInside(inner: Box, outer: Box): boolean {
  const { across, down } = REACH_PX;
  const isWithinWidth = inner.left >= outer.left - across && inner.right <= outer.right + across;
  return isWithinWidth && inner.top >= outer.top - down && inner.bottom <= outer.bottom + down;
}

function overlapsAmong(lines: Line[]): string[] {
  return lines.flatMap((line, index) =>
    lines
      .slice(index + 1)
      .filter((other) => line.layer === other.layer && doOverlap(line.at, other.at))
      .map((other) => `overlapping: ${line.words} / ${other.words}`),
  );
}

function doOverlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > REACH_PX.across && down > 2 * REACH_PX.down;
}

/** Runs in a page: all words to be seen, line by line. */
function linesOnPage(): Line[] {
  const boxOf = ({ left, right, top, bottom }: Box): Box => ({ left, right, top, bottom });
  const layers: Element[] = [];
  const ancestorsOf = (element: Element | null): Element[] =>
    element ? [element, ...ancestorsOf(element.parentElement)] : [];

  function layerOf(ancestors: Element[]): number {
    const layer = ancestors.find((each) => ['fixed', 'sticky'].includes(getComputedStyle(each).position));
    if (!layer) return -1;
    if (!layers.includes(layer)) layers.push(layer);
    return layers.indexOf(layer);
  }

  // What is pushed sideways in a row of its own can be brought into sight.
  function edgesOf(ancestors: Element[]): Box[] {
    const overflows = ancestors.map((each) => getComputedStyle(each).overflowX);
    const row = overflows.findIndex((each) => each === 'auto' || each === 'scroll');
    const within = row < 0 ? ancestors : ancestors.slice(0, row);
    const edges = within.filter((_, index) => overflows[index] === 'hidden' || overflows[index] === 'clip');
    const screen = { left: 0, right: document.documentElement.clientWidth, top: -Infinity, bottom: Infinity };
    return [...edges.map((each) => boxOf(each.getBoundingClientRect())), ...(row < 0 ? [screen] : [])];
  }

  function linesOf(node: Text): Line[] {
    const [words, parent] = [node.data.trim(), node.parentElement];
    if (!words || !parent?.checkVisibility() || parent.closest('.vh, .skip')) return [];
    const ancestors = ancestorsOf(parent);
    const block = ancestors.find((each) => !/^(inline|contents)$/.test(getComputedStyle(each).display)) ?? parent;
    const range = document.createRange();
    range.selectNodeContents(node);
    const places = [...range.getClientRects()].filter(({ width }) => width > 0);
    const around = {
      block: boxOf(block.getBoundingClientRect()),
      edges: edgesOf(ancestors),
      layer: layerOf(ancestors),
    };
    return places.map((at) => ({ words, at: boxOf(at), ...around }));
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  while (texts.nextNode()) lines.push(...linesOf(texts.currentNode as Text));
  return lines;
}

/** Runs in a page: choices of which one cannot read all, being wider than their box would be by itself. */
function cutChoices(): string[] {
  const isCut = (select: HTMLSelectElement): boolean => {
    const given = select.offsetWidth;
    const style = select.style.cssText;
    select.style.cssText += 'field-sizing: content; width: max-content; flex: none; justify-self: start;';
    const wanted = select.offsetWidth;
    select.style.cssText = style;
    return wanted > given + 1;
  };
  const cut = [...document.querySelectorAll('select')].filter(isCut);
  return cut.map((each) => `cut off: ${each.selectedOptions[0]?.text}`);
}

/** Controls that something lies upon even after they were brought into sight. */
export function buriedControlsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isBuried = (control: Element): boolean => {
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = control.getClientRects()[0]!;
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      return !control.contains(seen);
    };
    const nameOf = (control: Element): string => {
      const [label] = (control as HTMLInputElement).labels ?? [];
      return (control.ariaLabel ?? label?.innerText ?? control.textContent).trim().slice(0, 60);
    };
    const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
    const visible = controls.filter((each) => each.checkVisibility() && !each.closest('.vh, .skip'));
    const buried = visible.filter(isBuried).map((each) => `not to be reached: ${nameOf(each)}`);
    scrollTo(0, 0);
    return buried;
  });
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
