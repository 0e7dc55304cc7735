import { join } from 'node:path';
import { ADMINISTRATOR } from './desk';
import { expect, picture, signIn, test } from './journey';

const TEN_PATIENTS = join(__dirname, 'data/ten-patients.ndjson');

test('The first day: set up, sign in, bring the patients of the old system along, find one', async ({
  hospital,
  page,
}) => {
  await test.step('the printed link makes the first administrator', async () => {
    await page.goto(await hospital.setUpLink());
    await page.getByLabel('Hospital name').fill('Lotus Hospital');
    await page.getByLabel('Your full name').fill(ADMINISTRATOR.fullName);
    await page.getByLabel('Work e-mail').fill(ADMINISTRATOR.email);
    await page.getByLabel('Password', { exact: true }).fill(ADMINISTRATOR.password);
    await page.getByRole('button', { name: 'Create administrator' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
    await page.getByRole('link', { name: 'Patients', exact: true }).click();
    await expect(page.getByText('No patients yet')).toBeVisible();
  });

  await test.step('the link works once', async () => {
    const link = await hospital.setUpLink();
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.goto(link);
    await page.getByLabel('Your full name').fill('Somebody Else');
    await page.getByLabel('Work e-mail').fill('else@hospital.example');
    await page.getByLabel('Password', { exact: true }).fill('another good sentence 8');
    await page.getByRole('button', { name: 'Create administrator' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
  });

  await test.step('a wrong password is refused, the right one lets in', async () => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail or phone').fill(ADMINISTRATOR.email);
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await picture(page, 'sign-in');
    await signIn(page);
    await page.goto('/patients');
  });

  await test.step('the import shows on the open screen by push', async () => {
    await hospital.command('import-patients', TEN_PATIENTS);
    await expect(page.getByRole('link', { name: 'Meera Iyer' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Notifications, 1 unread' })).toBeVisible();
    await picture(page, 'patients');
  });

  await test.step('the same file again changes nothing', async () => {
    await hospital.command('import-patients', TEN_PATIENTS);
    await page.reload();
    await expect(page.getByText('1 to 10 of 10')).toBeVisible();
  });

  await test.step('search finds by name and by phone', async () => {
    const search = page.getByRole('search').getByRole('searchbox');
    await search.fill('subram');
    await search.press('Enter');
    await expect(page.getByRole('link', { name: 'Lakshmi Subramanian' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Meera Iyer' })).toBeHidden();
    await search.fill('98450 12308');
    await search.press('Enter');
    await expect(page.getByRole('link', { name: 'Joseph D’Souza' })).toBeVisible();
    await page.getByRole('link', { name: 'Joseph D’Souza' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Joseph D’Souza' })).toBeVisible();
    await expect(page.getByText('OLD-1008')).toBeVisible();
  });
});
