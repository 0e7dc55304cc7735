import { test as base, expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ADMINISTRATOR, Desk } from './desk';
import { Hospital, type Seed } from './hospital';
// eslint-disable-next-line @nx/enforce-module-boundaries -- tools are no project to import from; this is the server that the API's tests use, too
import { startPostgres } from '../../../tools/postgres/postgres.cjs';

const SCREENSHOTS = join(__dirname, '../../../docs/screenshots');

type Engine = 'SQLite' | 'PostgreSQL';

interface Fixtures {
  /** What the hospital begins with. */
  seed: Seed;
  /** Which database it keeps its data in. */
  engine: Engine;
  /** A server of the journey's own, just started. */
  hospital: Hospital;
  /** The same after its first administrator was made. */
  desk: Desk;
  /** Another person's browser. */
  anotherPage: (options?: BrowserContextOptions) => Promise<Page>;
}

/** A test in a fresh hospital. Errors in the browser's console fail it. */
export const test = base.extend<Fixtures>({
  seed: ['none', { option: true }],
  engine: ['SQLite', { option: true }],
  hospital: async ({ seed, engine }, use) => {
    const server = engine === 'PostgreSQL' ? await startPostgres() : null;
    const hospital = await Hospital.open(seed, server?.url);
    await use(hospital);
    await hospital.close();
    await server?.stop();
  },
  desk: async ({ hospital }, use) => use(await Desk.setUp(hospital)),
  baseURL: async ({ hospital }, use) => use(hospital.address),
  page: async ({ page }, use) => {
    const errors = watchErrors(page);
    await use(page);
    expect(errors).toEqual([]);
  },
  anotherPage: async ({ browser, baseURL }, use) => {
    const pages: Page[] = [];
    await use(async (options) => {
      const page = await newPage(browser, { baseURL, ...options });
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

export { expect };

/** Signs the administrator in to the console, which begins with the dashboard. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail or phone').fill(ADMINISTRATOR.email);
  await page.getByLabel('Password', { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
}

/** Takes a picture for the README, when asked for by SCREENSHOTS=1. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] !== '1') return;
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-IN', timezoneId: 'Asia/Kolkata', ...options });
  return context.newPage();
}

/**
 * What the browser itself writes when something cannot be fetched, which is not what is meant by an error here. The third
 * is of a service worker while offline.
 */
const TOLD_OF_NETWORK = /Failed to load resource|WebSocket connection|error occurred when fetching the script|net::/;

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !TOLD_OF_NETWORK.test(message.text())) errors.push(message.text());
  });
  return errors;
}
