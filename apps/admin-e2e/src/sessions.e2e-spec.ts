import { expect, picture, signIn, test } from './journey';

/** Milliseconds in which an ended screen must be out: the server has one second, the page a little to draw. */
const OUT_WITHIN_MS = 1_500;

test('Ending a session on one screen throws the other one out at once', async ({ page, desk, anotherPage }) => {
  expect(desk).toBeTruthy();
  const lost = await anotherPage();
  await signIn(lost);
  await signIn(page);
  await page.goto('/account/sessions');
  // The set-up left a session too, of a program.
  const end = page.getByRole('button', { name: /^End session.*Chrom/ });
  await expect(end).toBeVisible();
  await picture(page, 'sessions');

  const ended = Date.now();
  await end.click();
  await lost.waitForURL(/\/sign-in/, { timeout: 5_000 });
  expect(Date.now() - ended).toBeLessThan(OUT_WITHIN_MS);
  await expect(lost.getByText(/session was ended/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
