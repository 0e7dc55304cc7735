import type { Page } from '@playwright/test';
import { BillingOffice, CASHIER, look } from './billing-office';
import { signInAs } from './front-desk';
import { expect, test } from './journey';
import { expectUsable } from './usable';

test.use({ viewport: { width: 1440, height: 900 }, actionTimeout: 15_000 });

const dialog = (page: Page) => page.getByRole('dialog');
const figure = (page: Page, name: string) =>
  page.locator('dl.strip div').filter({ has: page.getByText(name, { exact: true }) });

test('Cash is taken with change, some goes back, and the drawer is closed with a difference that is explained', async ({
  page,
  desk,
  hospital,
}) => {
  const patientId = await desk.register({ fullName: 'Sunita Deshmukh' });
  const office = await BillingOffice.open(hospital);
  const bill = await office.bill(patientId, 123_500);
  await signInAs(page, CASHIER.email);
  await page.goto(`/bills/${bill.id}`);
  await page.getByRole('button', { name: 'Take payment' }).click();

  // No drawer is open: it is opened on the way.
  await expect(dialog(page).getByText('Your cash desk is not open.')).toBeVisible();
  await look(page, 'take-cash-closed');
  await dialog(page).getByLabel('Float in the drawer, ₹').fill('2000');
  await dialog(page).getByRole('button', { name: 'Open the cash desk' }).click();
  await expect(dialog(page).getByText('Your cash desk is not open.')).toBeHidden();

  await dialog(page)
    .getByRole('textbox', { name: /Handed over/ })
    .fill('1000');
  await dialog(page).getByRole('button', { name: 'Take payment' }).click();
  await expect(dialog(page).getByText(/That is less than ₹1,235.00/)).toBeVisible();
  await dialog(page).getByRole('button', { name: '₹2,000.00' }).click();
  await expect(dialog(page).getByText('₹765.00')).toBeVisible();
  await look(page, 'take-cash');
  await expectUsable(page);
  await dialog(page).getByRole('button', { name: 'Take payment' }).click();
  await expect(page.getByText(/₹1,235.00 taken. Receipt MAIN\/R\d{4}\//)).toBeVisible();
  await expect(figure(page, 'Due')).toContainText('₹0.00');

  // A part goes back for good: a credit note takes it off the bill.
  await page.getByRole('button', { name: 'Refund the payment of ₹1,235.00' }).click();
  await dialog(page).getByLabel('Amount, ₹').fill('235');
  await dialog(page)
    .getByRole('radio', { name: /No longer owed/ })
    .check();
  await dialog(page).getByRole('button', { name: 'Service not given' }).click();
  await look(page, 'refund');
  await expectUsable(page);
  await dialog(page).getByRole('button', { name: 'Pay back' }).click();
  await expect(page.getByText('₹235.00 paid back.')).toBeVisible();
  await expect(figure(page, 'Credited')).toContainText('₹235.00');
  await expect(figure(page, 'Due')).toContainText('₹0.00');

  // Another part goes back, but is owed all the same: the bill is due again.
  await page.getByRole('button', { name: 'Refund the payment of ₹1,235.00' }).click();
  await dialog(page).getByLabel('Amount, ₹').fill('100');
  await dialog(page)
    .getByRole('radio', { name: /Still owed/ })
    .check();
  await dialog(page).getByRole('button', { name: 'Wrong amount' }).click();
  await dialog(page).getByRole('button', { name: 'Pay back' }).click();
  await expect(figure(page, 'Due')).toContainText('₹100.00');
  await look(page, 'bill-refunded');

  await page.getByRole('link', { name: 'Cash desk' }).click();
  await page.getByRole('button', { name: 'Take out' }).click();
  await dialog(page).getByLabel('Amount, ₹').fill('500');
  await dialog(page).getByRole('button', { name: 'Taken to the bank' }).click();
  await dialog(page).getByRole('button', { name: 'Take out' }).click();
  // 2,000 + 1,235 - 235 - 100 - 500
  await expect(page.getByText('₹2,400.00').first()).toBeVisible();
  await look(page, 'cash-desk');
  await expectUsable(page);

  await page.getByRole('button', { name: 'Count and close' }).click();
  await dialog(page).getByLabel('How many of ₹500', { exact: true }).fill('4');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByLabel('How many of ₹200', { exact: true })).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('1');
  // 2,300 were counted.
  await expect(dialog(page).getByText('Missing')).toBeVisible();
  await expect(dialog(page).locator('.difference')).toContainText('₹100.00');
  await dialog(page).getByRole('button', { name: 'Close cash desk' }).click();
  await expect(dialog(page).getByText(/count again, or say here what explains it/)).toBeVisible();
  await dialog(page).getByRole('textbox', { name: 'Note' }).fill('A hundred-rupee note was torn and not taken.');
  await look(page, 'cash-close');
  await expectUsable(page);
  await dialog(page).getByRole('button', { name: 'Close cash desk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Cash desk, Today/ })).toBeVisible();
  await expect(page.getByText('A hundred-rupee note was torn')).toBeVisible();
  await expect(page.locator('.difference')).toContainText('₹100.00');
  await look(page, 'cash-session');
  await expectUsable(page);

  // The entry of the payment leads to its bill.
  await page
    .getByRole('row', { name: /\+₹1,235.00/ })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(bill.number!);
  await page.goto('/cash-desk/sessions');
  await expect(page.getByText('Missing')).toBeVisible();
  await look(page, 'cash-sessions');
});

test('An issued bill is corrected by a credit note, by its lines and by an amount', async ({
  page,
  desk,
  hospital,
}) => {
  const patientId = await desk.register({ fullName: 'Joseph Mathew' });
  const office = await BillingOffice.open(hospital);
  const bill = await office.bill(patientId, 100_000, 'Plaster');
  await office.pay(bill.id, 40_000, 'CARD', 'SLIP 77');
  await signInAs(page, CASHIER.email);
  await page.goto(`/bills/${bill.id}`);

  await page.getByRole('button', { name: 'Credit note' }).click();
  await dialog(page).getByText('An amount', { exact: true }).click();
  await dialog(page).getByLabel('Amount with tax, ₹').fill('1500');
  await dialog(page).getByRole('button', { name: 'Wrong price' }).click();
  await dialog(page).getByRole('button', { name: 'Make credit note' }).click();
  await expect(dialog(page).getByText('Give an amount up to ₹1,000.00, to the paisa.')).toBeVisible();
  await dialog(page).getByLabel('Amount with tax, ₹').fill('700');
  await look(page, 'credit');
  await expectUsable(page);
  await dialog(page).getByRole('button', { name: 'Make credit note' }).click();
  await expect(page.getByText(/₹700.00 credited: MAIN\/C\d{4}\//)).toBeVisible();
  await expect(figure(page, 'Owed to the payer')).toContainText('₹100.00');
  await expect(figure(page, 'Due')).toContainText('₹0.00');
  await look(page, 'bill-credited');

  // What is owed goes back without asking again whether it is.
  await page.getByRole('button', { name: 'Refund the payment of ₹400.00' }).click();
  await expect(dialog(page).getByLabel('Amount, ₹')).toHaveValue('100');
  await expect(dialog(page).getByText('Is it still owed?')).toHaveCount(0);
  await dialog(page).getByLabel('Paid back by').selectOption({ label: 'Card' });
  await dialog(page).getByRole('button', { name: 'Wrong amount' }).click();
  await dialog(page).getByRole('button', { name: 'Pay back' }).click();
  await expect(figure(page, 'Owed to the payer')).toHaveCount(0);

  const second = await office.bill(patientId, 50_000, 'X-ray');
  await page.goto(`/bills/${second.id}`);
  await page.getByRole('button', { name: 'Credit note' }).click();
  await dialog(page).getByRole('button', { name: 'All that is left' }).click();
  await expect(dialog(page).getByLabel('How many of X-ray')).toHaveValue('1');
  await dialog(page).getByRole('button', { name: 'Service not given' }).click();
  await dialog(page).getByRole('button', { name: 'Make credit note' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Cancelled');
});
