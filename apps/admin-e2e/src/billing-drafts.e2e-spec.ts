import { BillingOffice, CASHIER, look } from './billing-office';
import { signInAs } from './front-desk';
import { expect, signIn, test } from './journey';
import { expectUsable } from './usable';

const PHONE = { width: 390, height: 844 };
test.use({ viewport: { width: 1440, height: 900 }, actionTimeout: 15_000 });

test('A discount above the limit is refused at its field, in words, before anything is sent', async ({
  page,
  desk,
  hospital,
}) => {
  const patientId = await desk.register({ fullName: 'Fatima Begum' });
  const office = await BillingOffice.open(hospital);
  const draft = await office.draft(patientId, 100_000);
  await signInAs(page, CASHIER.email);
  await page.goto(`/bills/${draft.id}/edit`);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (/mutation (?!RefreshSession)/.test(request.postData() ?? '')) sent.push(request.postData()!);
  });
  await page.getByText('Percent', { exact: true }).click();
  await expect(page.getByText('You may give up to 10 % in all: ₹100.00 on this bill.')).toBeVisible();
  const percent = page.getByLabel('Percent', { exact: true }).and(page.getByRole('textbox'));
  await percent.fill('10.01');
  await page.getByLabel('Reason').fill('Member of the staff');
  const words = 'You may give up to ₹100.00 on this bill. Ask an administrator for more.';
  await expect(page.getByText(words)).toBeVisible();
  await look(page, 'discount-limit');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(percent).toBeFocused();
  await expect(percent).toHaveAttribute('aria-invalid', 'true');
  expect(sent).toEqual([]);

  await percent.fill('10');
  await expect(page.getByText(words)).toHaveCount(0);
  await expect(page.locator('.total')).toContainText('₹900.00');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('The draft is saved.')).toBeVisible();
  await expect(page.getByText('Discount: Member of the staff')).toBeVisible();
});

test('Nothing typed is lost when the server is away, and two who edit a draft see both versions', async ({
  page,
  desk,
  hospital,
  anotherPage,
}) => {
  const patientId = await desk.register({ fullName: 'Harpreet Singh' });
  const office = await BillingOffice.open(hospital);
  const draft = await office.draft(patientId, 100_000);
  await signInAs(page, CASHIER.email);
  await page.goto(`/bills/${draft.id}/edit`);
  const other = await anotherPage({ viewport: PHONE });
  await signIn(other);
  await other.goto(`/bills/${draft.id}/edit`);
  await other.getByLabel('Quantity of Dressing').fill('5');
  await look(other, 'editor-phone');
  await expectUsable(other);
  await other.getByRole('button', { name: 'Save draft' }).click();
  await expect(other.getByText('The draft is saved.')).toBeVisible();

  await page.getByLabel('Quantity of Dressing').fill('3');
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText(/The server cannot be reached/)).toBeVisible();
  await expect(page.getByLabel('Quantity of Dressing')).toHaveValue('3');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Save draft' }).click();
  const versions = page.getByRole('dialog');
  await expect(versions).toContainText('5 × Dressing');
  await expect(versions).toContainText('3 × Dressing');
  await look(page, 'draft-versions');
  await versions.getByRole('button', { name: /Save/ }).click();
  await expect(page.getByText('3 × ₹1,000.00')).toBeVisible();
});

test('A bill begins with the consultation of a visit or with a patient, and is found again by its number', async ({
  page,
  desk,
  hospital,
}) => {
  const patientId = await desk.register({ fullName: 'Meena Kumari' });
  const office = await BillingOffice.open(hospital);
  const bill = await office.bill(patientId, 61_700);
  await office.bill(patientId, 25_000);
  await office.draft(patientId, 10_000);
  await signInAs(page, CASHIER.email);
  await page.goto(`/patients/${patientId}`);
  await expect(page.getByText('Due on 2 bills')).toBeVisible();
  await expect(page.getByText('₹867.00').first()).toBeVisible();
  await look(page, 'patient-account');
  await page.getByRole('link', { name: 'New bill' }).click();
  await expect(page.getByText('Meena Kumari')).toBeVisible();

  await page.goto('/bills');
  const rows = page.getByRole('table', { name: 'Bills' }).getByRole('row');
  await expect(rows).toHaveCount(3); // a cashier begins with what is to be paid
  await look(page, 'bills');
  await expectUsable(page);
  await page.getByRole('button', { name: 'To be paid' }).click();
  await expect(rows).toHaveCount(4);
  await page.getByLabel('Bill number').fill('1');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/number=MAIN/);
  await page.reload();
  await expect(page.getByRole('link', { name: bill.number! })).toBeVisible();

  // The totals move when another desk takes money.
  await page.goto('/bills');
  const unpaid = page.getByRole('group', { name: 'Totals by state' }).getByRole('button', { name: /^Unpaid/ });
  await expect(unpaid).toContainText('₹867.00');
  await office.pay(bill.id, 61_700, 'CARD', 'SLIP 1');
  await expect(unpaid).toContainText('₹250.00');
  await expect(rows).toHaveCount(2);
});

test('The price list is kept by an administrator, and nobody else', async ({ page, desk, hospital, anotherPage }) => {
  expect(desk).toBeTruthy();
  await BillingOffice.open(hospital);
  await signIn(page);
  await page.goto('/price-list');
  await look(page, 'price-list');
  await expectUsable(page);
  await page.getByRole('button', { name: 'New service' }).click();
  const box = page.getByRole('dialog');
  await box.getByLabel('Name').fill('Blood sugar');
  await box.getByLabel('Price, ₹').fill('120.50');
  await box.getByLabel(/^Code/).fill('ECG');
  await box.getByLabel('Category').fill('Laboratory');
  await look(page, 'price-new');
  await box.getByRole('button', { name: 'Save' }).click();
  await expect(box.getByRole('alert').or(box.locator('.err')).first()).toBeVisible(); // the code is another's
  await box.getByLabel(/^Code/).fill('BSL');
  await box.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Blood sugar is saved.')).toBeVisible();
  await page.getByLabel('Search services').fill('bsl');
  await expect(page.getByRole('table', { name: 'Services' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Take off the list: Blood sugar' }).click();
  await expect(page.getByText('No such service')).toBeVisible();

  const cashier = await anotherPage();
  await signInAs(cashier, CASHIER.email);
  await cashier.goto('/price-list');
  await expect(cashier.getByText('ECG').first()).toBeVisible();
  await expect(cashier.getByRole('button', { name: 'New service' })).toHaveCount(0);
});
