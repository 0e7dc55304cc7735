import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { parseUpiLink } from '@medicare/domain';
import { BillingOffice, type BillMade, CASHIER, PAYEE, signedUpPatient } from './billing-office';
import { withDatabase } from './database';
import { signInAs } from './front-desk';
import type { Hospital } from './hospital';
import { expect, picture, test } from './journey';
import { expectGood, PHONE, saved, signInAsPatient as signIn } from './portal-patient';

const DESK = { viewport: { width: 1280, height: 900 }, hasTouch: false, isMobile: false };
const [USED, WRONG, RIGHT] = ['426711220001', '426711220002', '426711220003'];
test.use(PHONE);

/** What the camera of another phone would read off the screen. */
async function scanned(page: Page): Promise<string | null> {
  const { data, width, height } = PNG.sync.read(await page.screenshot({ animations: 'disabled' }));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}

const payLink = (page: Page, amount: string) => page.getByRole('link', { name: `Pay ${amount} with a UPI app` });
const utr = (page: Page) => page.getByLabel('UTR of the payment');
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });
const cashierRow = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

/** A hospital with a patient who has an account, and what the patient owes. */
async function owing(hospital: Hospital, amount: number): Promise<{ office: BillingOffice; bill: BillMade }> {
  const office = await BillingOffice.open(hospital);
  const { patientId } = await signedUpPatient(hospital);
  const other = await office.bill(patientId, 10_000, 'Dressing, small');
  await office.pay(other.id, 10_000, 'UPI', USED);
  return { office, bill: await office.bill(patientId, amount, 'Echocardiography, with report') };
}

test('A patient pays a bill by UPI, says so, and sees it turn to Paid', async ({
  page,
  desk,
  hospital,
  anotherPage,
}) => {
  expect(desk).toBeTruthy();
  const { bill } = await owing(hospital, 123_450);
  await signIn(page);

  await test.step('what is due stands on the home page and leads to the bill', async () => {
    const due = page.getByRole('link', { name: /1 bill to pay.*₹1,234\.50/ });
    await expect(due).toBeVisible();
    await expectGood(page, 'home-due');
    await due.click();
    await expect(page).toHaveURL(new RegExp(`/portal/bills/${bill.id}$`));
  });

  await test.step('the button and the code ask for the same', async () => {
    const href = await payLink(page, '₹1,234.50').getAttribute('href');
    expect(parseUpiLink(href ?? '')).toMatchObject({
      vpa: PAYEE.vpa,
      payeeName: PAYEE.name,
      amount: 123_450,
      note: bill.number,
    });
    await expectGood(page, 'bill-due');
    await picture(page, 'portal-bill');
    await page.getByRole('button', { name: 'Show the code for another phone' }).click();
    await expect(page.locator('qrcode svg')).toBeVisible();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await scanned(page)).toBe(href);
    }
    await expectGood(page, 'bill-code');
    await page.getByRole('button', { name: 'Hide the code' }).click();
    await expect(page.locator('qrcode')).toHaveCount(0);
  });

  await test.step('a number that cannot be one, or was used before, is refused at its field', async () => {
    await page.getByRole('button', { name: 'I have paid' }).click();
    await page.getByRole('button', { name: 'Not now' }).click();
    await expect(utr(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'I have paid' }).click();
    await utr(page).fill('4267 1122 00');
    await send(page).click();
    await expect(page.getByText('The UTR has 12 digits. You have given 10.')).toBeVisible();
    await expect(utr(page)).toBeFocused();
    await expect(utr(page)).toHaveAttribute('aria-invalid', 'true');
    await utr(page).fill(USED!);
    await send(page).click();
    await expect(page.getByText(/This UTR was used for a payment before/)).toBeVisible();
    await expect(utr(page)).toHaveAttribute('aria-invalid', 'true');
    await expectGood(page, 'claim-refused');
  });

  await test.step('a number whose answer was lost is told once', async () => {
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('SayPaid')) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await utr(page).fill('4267 1122 0003');
    await send(page).click();
    await expect(page.getByRole('heading', { name: 'Your payment is being checked' })).toBeVisible();
    await page.unroute('**/graphql');
    await expect(page.getByText('₹1,234.50, UTR 4267 1122 0003')).toHaveCount(1);
    await expect(payLink(page, '₹1,234.50')).toHaveCount(0);
    await expectGood(page, 'bill-checking');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Your payment is being checked' })).toBeVisible();
  });

  await test.step('home and list say that it is being checked, and ask for nothing', async () => {
    await page.goto('/portal/bills');
    await expect(page.getByRole('link', { name: /₹1,234\.50.*Payment being checked/ })).toBeVisible();
    await page.goto('/portal');
    const checked = page.getByRole('link', { name: /Payment being checked.*₹1,234\.50/ });
    await expect(checked).toBeVisible();
    await expect(page.getByText(/to pay/)).toHaveCount(0);
    await expectGood(page, 'home-checking');
    await checked.click();
    await expect(page.getByRole('heading', { name: 'Your payment is being checked' })).toBeVisible();
  });

  await test.step('the cashier finds the money, and the phone turns to Paid without a reload', async () => {
    await page.evaluate(() => Object.assign(window, { sameLoad: true }));
    const cashier = await anotherPage(DESK);
    await signInAs(cashier, CASHIER.email);
    await cashier.goto('/payments');
    await cashierRow(cashier, RIGHT!)
      .getByRole('button', { name: /is there/ })
      .click();
    await expect(page.getByText('Thank you. There is nothing left to pay.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Your payment is being checked' })).toHaveCount(0);
    expect(await page.evaluate(() => 'sameLoad' in window)).toBe(true);
    await expectGood(page, 'bill-paid');
  });

  await test.step('receipt and bill are saved as PDF', async () => {
    const receipt = await saved(page, 'Receipt for ₹1,234.50 (PDF)');
    expect(receipt.name).toMatch(/^receipt-[A-Za-z0-9-]+\.pdf$/);
    expect(receipt.begins).toBe('%PDF-');
    const print = await saved(page, 'Bill (PDF)');
    expect(print).toEqual({ name: `bill-${bill.number?.replace(/\//g, '-')}.pdf`, begins: '%PDF-' });
  });

  await test.step('nothing is due any more', async () => {
    await page.getByRole('link', { name: 'Bills', exact: true }).click();
    await expect(page.getByRole('link', { name: /Paid/ })).toHaveCount(2);
    await expectGood(page, 'list-paid');
    await page.getByRole('link', { name: 'Home' }).last().click();
    await expect(page.getByRole('link', { name: 'Bills What is due, and what was paid' })).toBeVisible();
    await expect(page.getByRole('link', { name: /to pay/ })).toHaveCount(0);
  });
});

test('A payment that was not found is told with the reason, and can be told again', async ({
  page,
  desk,
  hospital,
  anotherPage,
}) => {
  expect(desk).toBeTruthy();
  const { office, bill } = await owing(hospital, 80_000);
  await office.pay(bill.id, 30_000, 'CARD', 'SLIP 11');
  await signIn(page);
  await page.getByRole('link', { name: 'Bills What is due, and what was paid' }).click();
  await expectGood(page, 'list-due');
  await page.getByRole('link', { name: /₹500\.00 of ₹800\.00.*Partly paid/ }).click();
  await page.getByRole('button', { name: 'I have paid' }).click();
  await utr(page).fill(WRONG!);
  await send(page).click();
  await expect(page.getByRole('heading', { name: 'Your payment is being checked' })).toBeVisible();

  await test.step('a rejection during a gap in the network shows once it is back', async () => {
    await page.context().setOffline(true);
    await expect(page.getByText('You are offline.')).toBeVisible();
    const cashier = await anotherPage(DESK);
    await signInAs(cashier, CASHIER.email);
    await cashier.goto('/payments');
    await cashierRow(cashier, WRONG!)
      .getByRole('button', { name: /Reject/ })
      .click();
    await cashier.getByRole('dialog').getByRole('button', { name: 'Another amount came in' }).click();
    await cashier.getByRole('dialog').getByRole('button', { name: 'Reject', exact: true }).click();
    await expect(cashier.getByRole('dialog')).toHaveCount(0);
    await page.context().setOffline(false);
    await expect(page.getByRole('heading', { name: 'We could not find your payment' })).toBeVisible({
      timeout: 20_000,
    });
    await expect(page.getByText('The cash desk says: Another amount came in')).toBeVisible();
    await expectGood(page, 'bill-rejected');
  });

  await test.step('the form is there again, and takes another number', async () => {
    await utr(page).fill(RIGHT!);
    await send(page).click();
    await expect(page.getByText('₹500.00, UTR 4267 1122 0003')).toBeVisible();
    await expect(page.getByText(/UPI · .* · UTR 4267 1122 0002 · Not found: Another amount came in/)).toBeVisible();
  });
});

test('At a desk the code is shown at once; without UPI the cash desk is named', async ({
  page,
  desk,
  hospital,
  anotherPage,
}) => {
  expect(desk).toBeTruthy();
  const { bill } = await owing(hospital, 50_000);
  const wide = await anotherPage(DESK);
  await signIn(wide);
  await expectGood(wide, 'desk-home');
  await wide.goto(`/portal/bills/${bill.id}`);
  await expect(wide.locator('qrcode svg')).toBeVisible();
  await expect(payLink(wide, '₹500.00')).toHaveCount(0);
  expect(parseUpiLink((await scanned(wide)) ?? '')?.amount).toBe(50_000);
  await expectGood(wide, 'desk-bill');

  await hospital.stop();
  withDatabase(hospital, (database) => database.prepare('UPDATE branch SET payee_vpa = NULL').run());
  await hospital.start();
  await signIn(page);
  await page.goto(`/portal/bills/${bill.id}`);
  await expect(page.getByRole('heading', { name: 'Pay at the cash desk' })).toBeVisible();
  await expectGood(page, 'bill-no-upi');
  await page.goto('/portal/bills/00000000-0000-7000-8000-000000000000');
  await expect(page.getByText('This bill was not found.')).toBeVisible();
  await expectGood(page, 'bill-gone');
});

test('A long list comes in parts, and a failing one can be tried again', async ({ page, desk, hospital }) => {
  expect(desk).toBeTruthy();
  const office = await BillingOffice.open(hospital);
  const { patientId } = await signedUpPatient(hospital);
  await signIn(page);
  await page.getByRole('link', { name: 'Bills What is due, and what was paid' }).click();
  await expect(page.getByText('No bills yet')).toBeVisible();
  await expectGood(page, 'list-empty');
  for (let count = 1; count <= 21; count += 1) await office.bill(patientId, count * 10_000);

  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('OwnBills') ? route.abort() : route.continue(),
  );
  await page.goto('/portal/bills');
  await expect(page.getByText('Your bills could not be loaded.')).toBeVisible();
  await expectGood(page, 'list-failed');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  const rows = page.getByRole('list', { name: 'Your bills' }).getByRole('link');
  await expect(rows).toHaveCount(20);
  await expect(rows.first()).toContainText('₹2,100.00');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(21);
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0);
});
