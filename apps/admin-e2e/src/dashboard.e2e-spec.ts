import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BillingOffice, CASHIER } from './billing-office';
import { ConsultingRoom } from './consulting-room';
import { ADMINISTRATOR } from './desk';
import { signInAs } from './front-desk';
import { graphql } from './graphql';
import type { Hospital } from './hospital';
import { expect, picture, signIn, test } from './journey';
import { expectUsable } from './usable';

type Run = <R = unknown>(query: string, variables?: object) => Promise<R>;

/** Somebody else in the hospital, who works through the API. */
async function colleague(hospital: Hospital): Promise<Run> {
  const { signIn: session } = await graphql<{ signIn: { accessToken: string } }>(
    hospital.address,
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { identifier: ADMINISTRATOR.email, password: ADMINISTRATOR.password } },
  );
  return (query, variables = {}) => graphql(hospital.address, query, variables, session.accessToken);
}

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"] .figure`);

/** What a button gives to take along, as its bytes. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** An item that runs low with the third unit that is handed out. */
async function itemWithThree(run: Run): Promise<string> {
  const { createInventoryItem } = await run<{ createInventoryItem: { id: string } }>(
    'mutation ($input: CreateInventoryItemInput!) { createInventoryItem(input: $input) { id } }',
    { input: { name: 'Insulin', category: 'Medicines', unit: 'vial', unitPrice: 15_200, minQuantity: 2 } },
  );
  const input = { itemId: createInventoryItem.id, batchNumber: 'A1', expiresOn: '2099-01-01', quantity: 3 };
  await run('mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { id } }', {
    input: { ...input, idempotencyKey: randomUUID() },
  });
  return createInventoryItem.id;
}

test('Figures on an open dashboard change by push while others work, and lead to what they count', async ({
  page,
  desk,
  hospital,
  anotherPage,
}) => {
  test.setTimeout(150_000);
  const office = await BillingOffice.open(hospital);
  const room = await ConsultingRoom.open(hospital, 'Dr Anand Rao');
  const run = await colleague(hospital);
  const itemId = await itemWithThree(run);
  await signIn(page);
  const cashier = await anotherPage();
  await signInAs(cashier, CASHIER.email);
  await expect(cashier.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();

  await test.step('somebody registers, books, bills and takes a payment: nobody reloads', async () => {
    await expect(figure(page, 'totalPatients')).toHaveText('0');
    const patientId = await desk.register({ fullName: 'Kavya Reddy', phone: '9845041827', gender: 'FEMALE' });
    await expect(figure(page, 'totalPatients')).toHaveText('1');
    await expect(figure(page, 'activePatients')).toHaveText('1');

    const [startsAt] = await room.openTimes(2);
    await run('mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { id } }', {
      input: { doctorId: room.doctorId, patientId, startsAt },
    });
    await expect(figure(page, 'pendingAppointments')).toHaveText('1');

    const bill = await office.bill(patientId, 123_450);
    await expect(figure(page, 'pendingRevenue')).toHaveText('₹1,234.50');
    await expect(figure(cashier, 'unpaidBills')).toHaveText('1');
    await office.pay(bill.id, bill.due, 'CARD', '991');
    await expect(figure(page, 'totalRevenue')).toHaveText('₹1,234.50');
    await expect(figure(cashier, 'paidBills')).toHaveText('1');
    await expect(figure(cashier, 'unpaidBills')).toHaveText('0');
    await expect(page.getByRole('img', { name: /^Revenue by day: ₹1,234\.50 in all/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /^Patients by gender: 1 in all/ })).toBeVisible();
  });

  await test.step('the last units are handed out: the dashboard says what is low', async () => {
    await expect(figure(page, 'lowStockItems')).toHaveText('0');
    const input = { lines: [{ itemId, quantity: 2 }], reason: 'Ward', idempotencyKey: randomUUID() };
    await run('mutation ($input: DispenseStockInput!) { dispenseStock(input: $input) { id } }', { input });
    await expect(figure(page, 'lowStockItems')).toHaveText('1');
    await expect(page.getByRole('region', { name: 'Low stock' }).getByRole('link', { name: 'Insulin' })).toBeVisible();
  });

  await test.step('a cashier sees the money and nothing else', async () => {
    await expect(figure(cashier, 'totalPatients')).toHaveCount(0);
    await expect(cashier.getByRole('region', { name: 'Revenue by day' }).first()).toBeVisible();
    await expect(cashier.getByRole('heading', { name: 'Patients by gender' })).toHaveCount(0);
  });

  await test.step('each figure leads to its rows', async () => {
    await page.getByRole('link', { name: 'To confirm 1' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Appointments counted' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Kavya Reddy' })).toBeVisible();
    await expectUsable(page);
    await page.goBack();
    await page.getByRole('link', { name: 'Items low in stock 1' }).click();
    await expect(page).toHaveURL(/\/stock\?stock=low/);
    await page.goBack();
    await page.getByRole('link', { name: 'Bills paid 1' }).click();
    await expect(page.getByText('₹1,234.50').first()).toBeVisible();
    await page.goBack();
  });

  await test.step('the numbers behind a chart are a table whose lines lead on, by keyboard alone', async () => {
    const chart = page.getByRole('region', { name: 'Patients by gender', exact: true });
    await chart.getByText('Show the numbers').focus();
    await page.keyboard.press('Enter');
    await expect(chart.getByRole('row', { name: 'Female 1' })).toBeVisible();
    await chart.getByRole('link', { name: 'Female' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/patients\?gender=FEMALE/);
    await page.goBack();
  });

  await test.step('figures and charts are taken along as CSV and PNG', async () => {
    const figures = await saved(page, 'Figures as CSV');
    expect(figures.name).toMatch(/^figures \d{4}-\d\d-\d\d\.csv$/);
    expect(figures.bytes.toString('utf8')).toContain('Revenue (rupees),1234.50\r\n');
    const chart = await saved(page, 'CSV: save Patients by gender');
    expect(chart.bytes.toString('utf8')).toBe('\ufeffGender,Patients\r\nFemale,1\r\n');
    const png = await saved(page, 'PNG: save Patients by gender');
    expect(png.name).toMatch(/^genders .*\.png$/);
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.length).toBeGreaterThan(2_000);
  });

  await test.step('the days are chosen and stay in the address', async () => {
    await page.getByRole('button', { name: '7 days' }).click();
    await expect(page).toHaveURL(/range=7/);
    await page.getByRole('button', { name: 'Other days' }).click();
    await page.getByLabel('First day').fill('01-01-2026');
    await page.getByLabel('Last day').fill('31-12-2027');
    await expect(page.getByRole('alert').filter({ hasText: 'at most 366 days' })).toBeVisible();
    await page.getByLabel('Last day').fill('31-12-2026');
    await expect(page.getByRole('img', { name: /^Revenue by day/ })).toBeVisible();
    await page.getByRole('button', { name: '30 days' }).click();
  });

  await expectUsable(page, cashier);
});

test.describe('a hospital that is at work', () => {
  test.use({ seed: 'demo' });

  test('The dashboard of a busy hospital', async ({ page, hospital }) => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail or phone').fill('admin@demo.example');
    await page.getByLabel('Password', { exact: true }).fill(hospital.demoPassword('admin'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(figure(page, 'totalPatients')).toHaveText('240');
    await expect(page.getByRole('img', { name: /^Busiest doctors: / })).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 1180 });
    await picture(page, 'dashboard');
  });
});

test('A screen with figures runs through updates and lost lines, and its memory stays flat', async ({ page, desk }) => {
  test.setTimeout(180_000);
  const sockets: { close(): void }[] = [];
  await page.routeWebSocket(/\/graphql$/, (socket) => {
    socket.connectToServer();
    sockets.push(socket);
  });
  const key = await desk.createApiKey(['figures:desk', 'figures:stock']);
  await page.goto(`/wall/dashboard#key=${key}`);
  const patients = page.locator('dl div').filter({ hasText: 'Patients' }).locator('dd');
  await expect(patients).toHaveText('0');
  expect(page.url()).not.toContain('key');
  await expect(page.getByText('Revenue')).toHaveCount(0);

  let registered = 0;
  const updates = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++) {
      await desk.register({
        fullName: `Asha ${String.fromCharCode(97 + (registered % 26)).repeat(3)} ${++registered}`,
      });
      await expect(patients).toHaveText(String(registered));
    }
  };
  const lostLine = async (): Promise<void> => {
    const before = sockets.length;
    sockets.at(-1)!.close();
    await desk.register({ fullName: `Ravi Kumar ${++registered}` });
    await expect(patients).toHaveText(String(registered));
    expect(sockets.length).toBeGreaterThan(before);
  };
  const devtools = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };

  await updates(10);
  for (let i = 0; i < 3; i++) await lostLine();
  const before = await heap();
  for (let i = 0; i < 6; i++) {
    await updates(8);
    await lostLine();
  }
  const grown = (await heap()) - before;
  expect(grown).toBeLessThan(600_000);
  await expectUsable(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectUsable(page);
});
