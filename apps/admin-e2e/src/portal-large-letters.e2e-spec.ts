import type { Page } from '@playwright/test';
import { look } from './billing-office';
import { expect, test } from './journey';
import { PHONE, signInInAnyLanguage } from './portal-patient';
import { arriveAt, insideOf, OUTSIDE, type Stop } from './portal-tour';
import { buriedControlsOf, cutWordsOf, overflowOf } from './usable';

const HEIGHT = 844;
/** Each as the width in CSS pixels, and how large the letters are: 195 is a phone of 390 at twice the zoom. */
const VIEWS = {
  'small phone': { width: 320, height: 568, letters: '100%' },
  'twice the zoom': { width: 195, height: HEIGHT / 2, letters: '100%' },
  'letters twice as large': { width: 390, height: HEIGHT, letters: '200%' },
} as const;

/** As the setting of a phone does that makes letters larger, and nothing else. */
async function setLetters(page: Page, size: string): Promise<void> {
  await page.evaluate((value) => document.documentElement.style.setProperty('text-size-adjust', value), size);
}

/** What is wrong with a page, as "page, view: fault". */
async function faultsAt(page: Page, stop: Stop, name: string): Promise<string[]> {
  const faults: string[] = [];
  await arriveAt(page, stop);
  for (const [view, { letters, ...viewport }] of Object.entries(VIEWS)) {
    await page.setViewportSize(viewport);
    await setLetters(page, letters);
    const overflow = await overflowOf(page);
    const found = [...(await cutWordsOf(page)), ...(await buriedControlsOf(page))];
    if (overflow) found.unshift(`${overflow} px wider than the screen`);
    await look(page, `${name}-${viewport.width}`);
    faults.push(...found.map((fault) => `${stop.path}, ${view}: ${fault}`));
  }
  return faults;
}

async function faultsOn(page: Page, stops: readonly Stop[], prefix: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, stop] of stops.entries()) faults.push(...(await faultsAt(page, stop, `${prefix}-${index}`)));
  return faults;
}

test.use({ ...PHONE, serviceWorkers: 'block' });
test.setTimeout(240_000); // some forty pages, each in three views

for (const language of ['en', 'hi'])
  test.describe(`In ${language}`, () => {
    test.use({ locale: `${language}-IN` });

    test('every page of the portal can be read and used on a small screen and in large letters', async ({
      page,
      desk,
      hospital,
    }) => {
      const inside = await insideOf(desk, hospital);
      const outside = await faultsOn(page, OUTSIDE, `${language}-out`);
      await signInInAnyLanguage(page);
      expect([...outside, ...(await faultsOn(page, inside, `${language}-in`))]).toEqual([]);
    });
  });
