import type { Page } from '@playwright/test';
import { ADMINISTRATOR } from './desk';
import { expect, picture, test } from './journey';

const PHONE = { width: 390, height: 844 };
const PATIENT = { fullName: 'Kavya Reddy', phone: '98450 41827', password: 'my blue cow eats grass' };

test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

/** Registers on the portal; the page shows the home of the new patient. */
async function register(page: Page): Promise<void> {
  await page.goto('/portal');
  await page.getByRole('link', { name: 'Register as a patient' }).click();
  await page.getByLabel('Full name').fill(PATIENT.fullName);
  await page.getByLabel('Mobile number').fill(PATIENT.phone);
  await page.getByLabel('Password', { exact: true }).fill(PATIENT.password);
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByRole('heading', { name: 'Hello, Kavya' })).toBeVisible();
}

async function signIn(page: Page, identifier: string, password: string): Promise<void> {
  await page.getByLabel('Email or mobile number').fill(identifier);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const ways = (page: Page) => page.getByRole('navigation', { name: 'Main' });

test('A patient registers, keeps the contact data and comes back', async ({ page, desk }) => {
  expect(desk).toBeTruthy();
  await test.step('what is missing is told at its field, and the first gets the focus', async () => {
    await page.goto('/portal');
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await picture(page, 'portal-sign-in');
    await page.getByRole('link', { name: 'Register as a patient' }).click();
    await page.getByRole('button', { name: 'Register' }).click();
    await expect(page.getByLabel('Full name')).toBeFocused();
    await expect(page.getByText('Give an email address or a mobile number.')).toBeVisible();
    await page.getByLabel('Password', { exact: true }).fill('password123!');
    await expect(page.getByText('Too easy to guess')).toBeVisible();
  });

  await test.step('sign-up gives a hospital number at once', async () => {
    await register(page);
    await expect(page.getByText(/^MP-\d{6}$/)).toBeVisible();
    await picture(page, 'portal');
  });

  await test.step('contact data are saved, and a bad number is refused', async () => {
    await page.getByRole('link', { name: /^Contact data/ }).click();
    await page.getByLabel('Email').fill('kavya.reddy@example.in');
    await page.getByLabel('Address').fill('14, 3rd Cross, Indiranagar, Bengaluru');
    await page.getByLabel('Name').fill('Ravi Reddy');
    const emergencyPhone = page.getByRole('group', { name: 'In an emergency, call' }).getByLabel('Mobile number');
    await emergencyPhone.fill('12');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(emergencyPhone).toBeFocused();
    await emergencyPhone.fill('98450 41999');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await picture(page, 'portal-contact');
  });

  await test.step('a reload stays signed in', async () => {
    await page.reload();
    await expect(page.getByLabel('Email')).toHaveValue('kavya.reddy@example.in');
  });

  await test.step('out, and in again by phone number, to the page that was asked for', async () => {
    await ways(page).getByRole('link', { name: 'Account' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    await signIn(page, PATIENT.phone, 'not the password');
    await expect(page.getByText('The email or mobile number and the password do not match.')).toBeVisible();
    await expect(page.getByText('You are signed out.')).toBeHidden();
    await page.goto('/portal/contact');
    await signIn(page, PATIENT.phone, PATIENT.password);
    await expect(page.getByRole('heading', { name: 'Contact data' })).toBeVisible();
    await expect(page.getByLabel('Name')).toHaveValue('Ravi Reddy');
  });

  await test.step('after signing out one begins at home', async () => {
    await ways(page).getByRole('link', { name: 'Account' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    await signIn(page, PATIENT.phone, PATIENT.password);
    await expect(page.getByRole('heading', { name: 'Hello, Kavya' })).toBeVisible();
    await expect(page.getByText('Ravi Reddy')).toBeVisible();
  });
});

test('A new password signs the other device out', async ({ page, desk, anotherPage }) => {
  expect(desk).toBeTruthy();
  await register(page);
  const tablet = await anotherPage();
  await tablet.goto('/portal');
  await signIn(tablet, PATIENT.phone, PATIENT.password);
  await expect(tablet.getByRole('heading', { name: 'Hello, Kavya' })).toBeVisible();

  await page.goto('/portal/account/password');
  await page.getByLabel('Current password').fill('not the password');
  await page.getByLabel('New password').fill('my red cow sleeps a lot');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('Current password')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Current password').fill(PATIENT.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await expect(tablet.getByText('You are signed out.')).toBeVisible();

  await test.step('and a message about it arrives by push', async () => {
    await ways(page)
      .getByRole('link', { name: /Messages/ })
      .click();
    await expect(page.getByText('Your password was changed')).toBeVisible();
  });
});

test('Staff who come in by the patients’ door are shown to theirs', async ({ page, desk }) => {
  expect(desk).toBeTruthy();
  await page.goto('/portal');
  await signIn(page, ADMINISTRATOR.email, ADMINISTRATOR.password);
  await expect(page.getByRole('heading', { name: 'This page is for patients' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the console' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
});
