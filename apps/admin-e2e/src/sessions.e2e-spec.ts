import { expect, picture, signIn, test } from './journey';

/** Milliseconds in which an ended screen must be out: the server has one second, the page a little to draw. */
const OUT_WITHIN_MS = 1_500;

test('Ending a session on one screen throws the other one out at once', async ({ page, desk, anotherPage }) => {
  expect(desk).toBeTruthy();
  const lost = await anotherPage();
  await signIn(lost);
  await signIn(page);
  await page.goto('/account/sessions');
  const end = page.getByRole('button', { name: /^End session/ }).last();
  await expect(end).toBeVisible();
  await picture(page, 'sessions');

  const ended = Date.now();
  await end.click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: /End/ });
  if (await confirm.isVisible().catch(() => false)) await confirm.click();
  await lost.waitForURL(/\/sign-in/, { timeout: 5_000 });
  expect(Date.now() - ended).toBeLessThan(OUT_WITHIN_MS);
  await expect(lost.getByText(/session was ended/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
