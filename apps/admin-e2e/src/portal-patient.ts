import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { look } from './billing-office';
import { expect } from './journey';
import { expectUsable } from './usable';

/** A patient's device. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Signs in the patient who signed up (`signedUpPatient`); the page shows the patient's home. */
export async function signInAsPatient(page: Page): Promise<void> {
  await page.goto('/portal/sign-in');
  await page.getByLabel('Email or mobile number').fill('kavya@example.in');
  await page.getByLabel('Password', { exact: true }).fill('my blue cow eats grass');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Hello, Kavya' })).toBeVisible();
}

/** The same in whatever language the phone speaks. */
export async function signInInAnyLanguage(page: Page): Promise<void> {
  await page.goto('/portal/sign-in');
  await page.locator('input').nth(0).fill('kavya@example.in');
  await page.locator('input').nth(1).fill('my blue cow eats grass');
  await page.locator('form button.main').click();
  await page.waitForURL('**/portal');
}

/** Nobody is kept out; and a picture for people to look at. */
export async function expectGood(page: Page, name: string): Promise<void> {
  await expectUsable(page);
  await look(page, name);
}

/** A file as the browser saved it. */
export async function saved(page: Page, button: string): Promise<{ name: string; begins: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const content = await readFile(await file.path());
  return { name: file.suggestedFilename(), begins: content.subarray(0, 5).toString('latin1') };
}
