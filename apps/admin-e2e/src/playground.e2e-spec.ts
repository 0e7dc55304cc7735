import type { Page } from '@playwright/test';
import { expect, picture, signIn, test } from './journey';

/** Chooses from the menu of the play button, which is drawn anew when the schema arrives. */
async function run(page: Page, operation: string): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: /^Execute/ }).click({ timeout: 2_000 });
    await page.getByRole('menuitem', { name: operation }).click({ timeout: 2_000 });
  }).toPass();
}

test('The playground works as signed in here, and follows a subscription', async ({ page, desk }) => {
  await signIn(page);
  await page.goto('/playground');
  await expect(page.getByRole('status').filter({ hasText: 'Asha Rao' })).toBeVisible();

  await run(page, 'WhoAmI');
  await expect(page.getByText('"ADMIN"')).toBeVisible();
  await picture(page, 'playground');

  await run(page, 'WatchPatients');
  await expect(page.getByRole('button', { name: /^Stop/ })).toBeVisible();
  // The stream is open a moment after it was asked for; a second patient cannot be missed in any case.
  await expect(async () => {
    await desk.register({ fullName: `Nandini Shah ${Date.now()}` });
    await expect(page.getByText(/Nandini Shah/).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test('The playground works with an API key, which sees no more than its scopes', async ({ page, desk }) => {
  const secret = await desk.createApiKey(['patients:read', 'branches:read']);
  await desk.register({ fullName: 'Nandini Shah' });
  await page.goto('/playground');
  await expect(page.getByText('Nobody is signed in.')).toBeVisible();
  await page.getByLabel('with an API key').check();
  await page.getByLabel('API key', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Use', exact: true }).click();

  await run(page, 'FindPatients');
  await expect(page.getByText('"Nandini Shah"')).toBeVisible();
});
