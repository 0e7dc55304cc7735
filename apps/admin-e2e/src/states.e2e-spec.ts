import { signedUpPatient } from './billing-office';
import { expect, signIn, test } from './journey';
import { signInAsPatient } from './portal-patient';

test('Without a network the console says so, and goes on when it is back', async ({ page, desk, context }) => {
  expect(desk).toBeTruthy();
  await signIn(page);
  await context.setOffline(true);
  await expect(page.getByText(/No network/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/No network/)).toBeHidden();
});

test('After the server was away, what happened meanwhile is caught up without a reload', async ({
  page,
  hospital,
  desk,
}) => {
  await signIn(page);
  await page.goto('/patients');
  await expect(page.getByText('No patients yet')).toBeVisible();
  await hospital.stop();
  await expect(page.getByText(/Connection lost/)).toBeVisible();
  await hospital.start();
  await desk.register({ fullName: 'Anil Kapoor' });
  await expect(page.getByText(/Connection lost/)).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'Anil Kapoor' })).toBeVisible({ timeout: 15_000 });
});

test('The portal says when it is offline, and when the hospital cannot be reached at all', async ({
  page,
  desk,
  hospital,
  context,
}) => {
  expect(desk).toBeTruthy();
  await page.goto('/portal');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(/You are offline/)).toBeVisible();
  await page.getByLabel('Email or mobile number').fill('somebody@example.in');
  await page.getByLabel('Password', { exact: true }).fill('some password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText(/could not be reached/)).toBeVisible();
  await context.setOffline(false);

  // Asked for by a signed-in patient's phone while the server restarts.
  await page.route('**/graphql', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The hospital cannot be reached' })).toBeAttached();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(hospital.address).toContain('localhost');
});

test('The patients’ home shows what it has when an answer does not come', async ({ page, desk, hospital }) => {
  expect(desk).toBeTruthy();
  await signedUpPatient(hospital);
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('OwnMedicines') ? undefined : route.fallback(),
  );
  await signInAsPatient(page);
  await expect(page.getByText('Your hospital number')).toBeVisible();
});
