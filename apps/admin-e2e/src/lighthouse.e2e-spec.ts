import { chromium, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './hospital';
import { expect, test } from './journey';

// A hospital full of made-up data: what is measured is a page with something on it.
test.use({ seed: 'demo' });
test.setTimeout(180_000);

const CATEGORIES = ['accessibility', 'best-practices', 'performance'] as const;
/**
 * Lighthouse's phone, and high enough for a whole page: what lies half under the bar at the bottom until one scrolls would
 * count as too small to be pressed.
 */
const PHONE = { mobile: true, width: 412, height: 2400, deviceScaleFactor: 1.75, disabled: false };
type Scores = Record<(typeof CATEGORIES)[number], number>;

/** Judges one page as on a mid-range phone with a slow 4G connection, which is what Lighthouse takes for a phone. */
async function judged(url: string, port: number): Promise<{ scores: Scores; faults: string[] }> {
  const { default: lighthouse } = await import('lighthouse');
  const run = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    screenEmulation: PHONE,
    disableStorageReset: true, // the patient stays signed in
    skipAudits: ['is-on-https'], // a proxy in front of the server sees to it
  });
  if (!run) throw new Error(`Lighthouse gave nothing for ${url}`);
  const { categories, audits, finalDisplayedUrl, runtimeError } = run.lhr;
  expect(runtimeError?.message).toBeUndefined();
  expect(finalDisplayedUrl).toBe(url);
  const scores = CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]);
  const faults = ['accessibility', 'best-practices']
    .flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0)
    .map(({ id }) => id);
  return { scores: Object.fromEntries(scores) as Scores, faults };
}

async function signInAsDemoPatient(page: Page, password: string): Promise<void> {
  await page.getByLabel('Email or mobile number').fill('patient@demo.example');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: /^Hello, / })).toBeVisible();
}

// As npm start does, so that what is measured is what a phone is sent.
test.beforeAll(() => {
  execFileSync(process.execPath, [join(__dirname, '../../../tools/precompress.mjs')]);
});

test('Lighthouse finds nothing against the portal, signed out and signed in', async ({ hospital }, testInfo) => {
  const port = await freePort(); // by which Lighthouse talks to the browser
  const { executablePath, args = [] } = testInfo.project.use.launchOptions ?? {};
  const context = await chromium.launchPersistentContext(testInfo.outputPath('profile'), {
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
    baseURL: hospital.address,
    locale: 'en-IN',
  });
  const page = context.pages()[0] ?? (await context.newPage());

  const look = async (path: string): Promise<void> => {
    const { scores, faults } = await judged(`${hospital.address}${path}`, port);
    // eslint-disable-next-line no-console -- a measured figure, which is told and not asserted
    console.log(`Lighthouse, ${path}: ${CATEGORIES.map((name) => `${name} ${scores[name]}`).join(', ')}`);
    expect(faults).toEqual([]);
    expect(Math.min(scores.accessibility, scores['best-practices'])).toBeGreaterThanOrEqual(95);
  };
  await look('/portal/sign-in');
  await page.goto('/portal/sign-in');
  await signInAsDemoPatient(page, hospital.demoPassword('patient'));
  for (const path of ['/portal', '/portal/bills', '/portal/records']) await look(path);
  await context.close();
});
