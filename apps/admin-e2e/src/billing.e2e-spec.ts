import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { parseUpiLink } from '@medicare/domain';
import { BillingOffice, CASHIER, PAYEE, look, signedUpPatient } from './billing-office';
import { signInAs } from './front-desk';
import { expect, picture, test } from './journey';
import { expectUsable } from './usable';

const DESK = { viewport: { width: 1440, height: 900 } };
test.use({ ...DESK, actionTimeout: 15_000 });

/** What a phone's camera would read off the screen. */
async function scanned(page: Page): Promise<string | null> {
  const { data, width, height } = PNG.sync.read(await page.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}

const dialog = (page: Page) => page.getByRole('dialog');

test('A bill goes from draft to paid by UPI, by keyboard, while the customer watches a second screen', async ({
  page,
  desk,
  hospital,
}) => {
  await desk.register({ fullName: 'Rohan Mehta', phone: '9845041840' });
  const office = await BillingOffice.open(hospital);
  await signInAs(page, CASHIER.email);
  const [screen] = await Promise.all([
    page.context().waitForEvent('page'),
    page.goto('/cash-desk').then(() => page.getByRole('button', { name: 'Customer screen' }).click()),
  ]);
  await expect(screen.getByText('Welcome')).toBeVisible();

  await page.goto('/bills/new');
  await page.getByLabel('Find the patient').fill('rohan');
  await expect(page.getByRole('list', { name: 'Patients found' }).getByRole('button')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const finder = page.getByRole('combobox', { name: 'Add a line' });
  await expect(finder).toBeFocused();
  // Faster than the server: Enter takes the first that is found.
  await page.keyboard.type('ecg');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Quantity of ECG')).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(finder).toBeFocused();
  await page.keyboard.type('cru');
  await expect(page.getByRole('option', { name: /Crutches/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Taxi to the station');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option', { name: /as a free line/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Price of Taxi to the station')).toBeFocused();
  await page.keyboard.type('150.50');
  // 2 × 400 + 1,200 and 18 % + 150.50
  await expect(page.getByText('₹2,366.50').first()).toBeVisible();
  await look(page, 'editor');
  await picture(page, 'bill-editor');
  await expectUsable(page);

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: /MAIN\/\d{4}\/000001/ })).toBeVisible();
  await look(page, 'bill-unpaid');
  await expectUsable(page);
  const number = await page.getByRole('heading', { level: 1 }).locator('.num').innerText();
  const billId = page.url().split('/').at(-1)!;

  // The customer's screen follows the desk by itself, in the dark as well as in the light.
  await expect(screen.getByText('Scan with any UPI app')).toBeVisible();
  await expect(screen.getByText('₹2,366.50')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await screen.emulateMedia({ colorScheme });
    expect(parseUpiLink((await scanned(screen)) ?? '')).toEqual({
      vpa: PAYEE.vpa,
      payeeName: PAYEE.name,
      reference: number.replace(/[/-]/g, ''),
      note: number,
      amount: 236_650,
    });
    await look(screen, `customer-${colorScheme}`);
    await expectUsable(screen);
  }

  await page.getByRole('link', { name: 'UPI code' }).click();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('qrcode svg')).toBeVisible();
    expect(parseUpiLink((await scanned(page)) ?? '')?.amount).toBe(236_650);
    await look(page, `pay-${colorScheme}`);
    await picture(page, 'pay');
    await expectUsable(page);
  }

  await office.pay(billId, 236_650, 'UPI', '426711223344');
  await expect(page.getByText('Paid', { exact: true })).toBeVisible();
  await expect(screen.getByText('Paid', { exact: true })).toBeVisible();
  await expect(screen.getByText('Rohan')).toHaveCount(0);
  await look(page, 'pay-paid');
  await look(screen, 'customer-paid');
  await page.getByRole('link', { name: 'Open the bill' }).click();
  await expect(page.getByText('UTR 426711223344')).toBeVisible();
});

test('A claim of the payer is a claim until the cashier has looked; then both screens say Paid', async ({
  page,
  desk,
  hospital,
  anotherPage,
}) => {
  expect(desk).toBeTruthy();
  const office = await BillingOffice.open(hospital);
  const { token, patientId } = await signedUpPatient(hospital);
  const bill = await office.bill(patientId, 123_450);
  await signInAs(page, CASHIER.email);
  const watcher = await anotherPage(DESK);
  await signInAs(watcher, CASHIER.email);
  await watcher.goto(`/bills/${bill.id}/pay-screen`);
  await expect(watcher.getByText('₹1,234.50')).toBeVisible();
  await page.goto(`/bills/${bill.id}/pay`);
  await expect(page.getByText('Waiting for the payment')).toBeVisible();

  await office.claim(bill.id, '426711223355', token);
  await expect(page.getByText(/The payer says it is paid: ₹1,234.50, UTR 426711223355/)).toBeVisible();
  await expect(watcher.getByText(/We are checking your payment/)).toBeVisible();
  await expect(page.getByText('Paid', { exact: true })).toHaveCount(0);
  await look(page, 'pay-claimed');

  await page.goto('/payments');
  const claims = page.getByRole('listitem').filter({ hasText: '426711223355' });
  await expect(claims).toBeVisible();
  await look(page, 'payments-claim');
  await expectUsable(page);
  await claims.getByRole('button', { name: /is there/ }).click();
  await expect(claims).toHaveCount(0);
  await expect(watcher.getByText('Paid', { exact: true })).toBeVisible();
});

test('Prints come as PDF in a tab of their own, for whoever is signed in', async ({ page, desk, hospital }) => {
  const patientId = await desk.register({ fullName: 'Rohan Mehta' });
  const office = await BillingOffice.open(hospital);
  const bill = await office.bill(patientId, 50_000);
  await signInAs(page, CASHIER.email);
  await page.goto(`/bills/${bill.id}`);
  for (const [name, paper] of [
    ['Print', 'a4'],
    ['80 mm', 'thermal'],
  ] as const) {
    const answered = page.waitForResponse((response) => response.url().includes('/documents/bills/'));
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    const answer = await answered;
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.url()).toContain(`paper=${paper}`);
    expect(Number(answer.headers()['content-length'])).toBeGreaterThan(1_000);
    await expect.poll(() => tab.url()).toMatch(/^blob:/);
    await look(tab, `print-${paper}`);
    await tab.close();
  }
  await expect(dialog(page)).toHaveCount(0);
});
