import type { BrowserContext, Locator, Page } from '@playwright/test';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from './journey';
import { PHONE, signInAsPatient } from './portal-patient';
import { type Before, type Clips, makeClips, openBrowser, SEEN_TO } from './webcam';

const GESTURE = /^(Turn your head|Close both eyes|Smile)/;
const MADE_WITHIN_MS = 40_000;

interface Fixtures {
  /** A new browser profile, as a new phone has it. */
  newProfile: () => Promise<string>;
  /** A page on a phone with something before its camera. Errors in it fail the test. */
  phone: (before: Before, profile: string) => Promise<Page>;
}

/** Journeys before a camera. */
export const test = base.extend<Fixtures, { clips: Clips }>({
  clips: [async ({ browser }, use) => use(await makeClips(browser)), { scope: 'worker' }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  newProfile: async ({}, use) => use(() => mkdtemp(join(tmpdir(), 'medicare-profile-'))),
  phone: async ({ baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    await use(async (before, profile) => {
      const context = await openBrowser(before, profile, { baseURL, ...PHONE });
      contexts.push(context);
      const page = context.pages()[0] ?? (await context.newPage());
      page.on('pageerror', (error) => errors.push(error.message));
      return page;
    });
    for (const context of contexts) await context.close();
    expect(errors).toEqual([]);
  },
});

/** Before the camera until `done` shows: asks for something else until it is what the person is seen to do. */
export async function look(page: Page, person: keyof typeof SEEN_TO, done: Locator): Promise<void> {
  const sentence = page.locator('mp-face-camera .sentence');
  const another = page.getByRole('button', { name: 'Ask for something else' });
  await expect(async () => {
    if (await done.isVisible()) return;
    const text = (await sentence.textContent({ timeout: 500 })) ?? '';
    if (GESTURE.test(text) && !SEEN_TO[person].test(text)) await another.click({ timeout: 500 });
    expect(await done.isVisible()).toBe(true);
  }).toPass({ intervals: [40], timeout: MADE_WITHIN_MS });
}

/** Before the camera until something is asked for. */
export const askedForGesture = (page: Page): Promise<void> =>
  expect(page.locator('mp-face-camera .sentence')).toHaveText(GESTURE, { timeout: MADE_WITHIN_MS });

/** Sets up sign-in by face on a phone of the patient who is one of the clips, and signs out. */
export async function enrol(page: Page): Promise<void> {
  await signInAsPatient(page);
  await page.goto('/portal/account/face/set-up');
  await page.getByLabel('Your password', { exact: true }).fill('my blue cow eats grass');
  await page.getByRole('button', { name: 'I agree, go on' }).click();
  await look(page, 'one', page.getByText('Done. From now on you can sign in by face'));
}

export async function signOut(page: Page): Promise<void> {
  await page.goto('/portal/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
}

/** On the sign-in page: the way in by face, of which there is one for each person. */
export const tile = (page: Page): Locator => page.getByRole('link', { name: 'Kavya Reddy' });
