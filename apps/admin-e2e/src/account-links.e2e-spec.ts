import type { Page } from '@playwright/test';
import { signedUpPatient } from './billing-office';
import { ADMINISTRATOR } from './desk';
import { expect, picture, signIn, test } from './journey';
import { expectGood, PHONE, signInAsPatient } from './portal-patient';

test.setTimeout(120_000);

const PATIENT = 'kavya@example.in';
const NEW_PASSWORD = 'the blue cow has moved 9';

/** What the administrator reads in the outbox: the link of the mail to this address. */
async function linkTo(admin: Page, address: string): Promise<string> {
  await admin.goto('/settings/outbox');
  await admin
    .getByRole('button', { name: `Read the mail to ${address}` })
    .first()
    .click();
  const link = await admin.getByRole('dialog').getByLabel('The link').inputValue();
  await admin.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  return link;
}

/** The same page loads anew when only what follows "#" differs. */
async function open(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(link);
}

test('A patient who forgot the password sets a new one by a link that works once', async ({
  page: admin,
  desk,
  hospital,
  anotherPage,
}) => {
  expect(desk).toBeTruthy();
  await signedUpPatient(hospital);
  await signIn(admin);
  const [page, other] = [await anotherPage(PHONE), await anotherPage(PHONE)];
  await signInAsPatient(other);

  await test.step('what is said does not tell whether there is such an account', async () => {
    await page.goto('/portal');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    const identifier = page.getByLabel('Email or mobile number');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(identifier).toBeFocused();
    await expectGood(page, 'portal-forgot');
    for (const name of ['nobody@example.in', PATIENT]) {
      await identifier.fill(name);
      await page.getByRole('button', { name: 'Send the link' }).click();
      await expect(page.getByText('If this belongs to an account with an email address')).toBeVisible();
      await expect(page.getByText('Come to the front desk with an identity paper.')).toBeVisible();
      if (name !== PATIENT) await page.getByRole('button', { name: 'Ask again' }).click();
    }
    await expectGood(page, 'portal-forgot-sent');
  });

  const link = await test.step('the mail lies in the outbox, and nobody else’s does', async () => {
    await admin.goto('/settings/outbox');
    await expect(admin.getByText(PATIENT)).toBeVisible();
    await expect(admin.getByText('nobody@example.in')).toBeHidden();
    await expectGood(admin, 'outbox');
    await picture(admin, 'outbox');
    await admin.getByRole('button', { name: `Read the mail to ${PATIENT}` }).click();
    await expect(admin.getByRole('dialog').getByText('Set it here, within 30 minutes')).toBeVisible();
    await expectGood(admin, 'outbox-mail');
    return admin.getByRole('dialog').getByLabel('The link').inputValue();
  });

  await test.step('the link opens the page, the new password signs in, and the other phone is out', async () => {
    await open(page, link);
    const password = page.getByLabel('New password', { exact: true });
    await expect(page.getByText(PATIENT)).toBeVisible();
    await expectGood(page, 'portal-reset');
    await password.fill('password123!');
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await expect(password).toBeFocused();
    await password.fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Hello, Kavya' })).toBeVisible();
    await expect(other.getByText('You are signed out.')).toBeVisible();
    await page
      .getByRole('link', { name: /^Messages/ })
      .first()
      .click();
    await expect(page.getByText('A new password was set by a link')).toBeVisible();
  });

  await test.step('used once, it says so and offers another', async () => {
    await open(other, link);
    await expect(other.getByText('This link does not work any more')).toBeVisible();
    await expectGood(other, 'portal-reset-dead');
    await other.getByRole('link', { name: 'Ask for a new link' }).click();
    await expect(other.getByRole('heading', { name: 'New password' })).toBeVisible();
    await other.goto('/portal/reset');
    await expect(other.getByText('This address lacks the end of the link.')).toBeVisible();
  });

  await test.step('all of it reads in Hindi, too', async () => {
    await other.goto('/portal/forgot');
    await other.getByRole('button', { name: 'हिन्दी' }).click();
    await expect(other.getByRole('heading', { name: 'नया पासवर्ड' })).toBeVisible();
    await expectGood(other, 'portal-forgot-hindi');
  });
});

test('A patient moves to another e-mail address, which counts once its link was opened', async ({
  page: admin,
  desk,
  hospital,
  anotherPage,
}) => {
  expect(desk).toBeTruthy();
  await signedUpPatient(hospital);
  await signIn(admin);
  const page = await anotherPage(PHONE);
  await signInAsPatient(page);
  const wanted = 'kavya.reddy@mail.example';

  await test.step('the password is asked for again', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Account' }).click();
    await expectGood(page, 'portal-account');
    await page.getByRole('link', { name: /^Email to sign in with/ }).click();
    await expect(page.getByText(`Now you sign in with ${PATIENT}.`)).toBeVisible();
    await page.getByLabel('New email address').fill(wanted);
    const password = page.getByLabel('Your password', { exact: true });
    await password.fill('not the password');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByText('This is not your present password.')).toBeVisible();
    await password.fill('my blue cow eats grass');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByText(`A link is on its way to ${wanted}.`)).toBeVisible();
    await expectGood(page, 'portal-email');
  });

  await test.step('the old address is told, the new one gets the link, and a press confirms it', async () => {
    const link = await linkTo(admin, wanted);
    await expect(admin.getByText('A notice: the address is about to change')).toBeVisible();
    await open(page, link);
    await expect(page.getByText(`You will sign in with ${wanted}`)).toBeVisible();
    await expectGood(page, 'portal-address');
    await page.getByRole('button', { name: 'Use this address' }).click();
    await expect(page.getByText(`From now on you sign in with ${wanted}.`)).toBeVisible();
    await page.getByRole('link', { name: 'Go on' }).click();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Account' }).click();
    await expect(page.getByText(`Signed in as ${wanted}`)).toBeVisible();
  });
});

test('Staff do both in the console', async ({ page, desk, anotherPage }) => {
  expect(desk).toBeTruthy();
  const admin = await anotherPage();
  await signIn(admin);
  const { email } = ADMINISTRATOR;

  await test.step('a new password', async () => {
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('E-mail or phone').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByText('a link is on its way to its e-mail address')).toBeVisible();
    await expectGood(page, 'console-forgot');
    await open(page, await linkTo(admin, email));
    await expectGood(page, 'console-reset');
    await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
    await admin.waitForURL(/\/sign-in/);
  });

  await test.step('another address', async () => {
    const wanted = 'asha@hospital.example';
    await page.goto('/account/sessions');
    await page.getByLabel('New e-mail address').fill(wanted);
    await page.getByLabel('Your password', { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByText(`A link is on its way to ${wanted}.`)).toBeVisible();
    await expectGood(page, 'console-account');
    await open(page, await linkTo(page, wanted));
    await page.getByRole('button', { name: 'Use this address' }).click();
    await expect(page.getByText('From now on you sign in with')).toBeVisible();
    await expectGood(page, 'console-address');
  });
});
