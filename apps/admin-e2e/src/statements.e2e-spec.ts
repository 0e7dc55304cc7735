import type { Page } from '@playwright/test';
import { type BillMade, BillingOffice, CASHIER, look, tokenOf } from './billing-office';
import { ADMINISTRATOR } from './desk';
import { insertAccount, withDatabase } from './database';
import { signInAs } from './front-desk';
import { graphql } from './graphql';
import type { Hospital } from './hospital';
import { expect, signIn, test } from './journey';
import { expectUsable } from './usable';

const DESK = { viewport: { width: 1440, height: 900 } };
test.use({ ...DESK, actionTimeout: 15_000 });

const LETTERHEAD = 'HDFC BANK Ltd.,,,,,,\nAccount No :,50100000000000,,,,,\n,,,,,,';
const HEAD = 'Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance';
const STARS = '********,**********,**********,****,****,****,****';
const day = (): string =>
  new Date().toLocaleDateString('en-GB', {
    timeZone: 'Asia/Kolkata',
    year: '2-digit',
    month: '2-digit',
    day: '2-digit',
  });
/** A line as HDFC's net banking writes it; without an amount on the left side money came in. */
const line = (narration: string, reference: string, came: string, went = ''): string =>
  `${day()},${narration},${reference.padStart(16, '0')},${day()},${went},"${came}","9,99,999.00"`;
const statement = (...lines: string[]): string => [LETTERHEAD, HEAD, STARS, ...lines, ''].join('\n');
/** The number of a bill as it stands in a UPI payment's reference. */
const referenceOf = ({ number }: BillMade): string => number!.replace(/[/-]/g, '');

const dialog = (page: Page) => page.getByRole('dialog');
const rows = (page: Page) => page.getByRole('table', { name: 'Lines of statements' }).locator('tbody tr');

/** Pictures in the sizes and schemes in which the page is used. */
async function lookAround(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const)
    for (const [size, viewport] of [
      ['phone', { width: 390, height: 844 }],
      ['desk', DESK.viewport],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await look(page, `statements-${name}-${size}-${colorScheme}`);
      await expectUsable(page);
    }
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
  await page.getByLabel('File of the statement').setInputFiles(file);
}

async function bringIn(page: Page, name: string, csv: string): Promise<void> {
  await page.goto('/statements/import');
  await choose(page, name, csv);
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused();
}

/** Another desk settles the newest line that waits. */
async function settleElsewhere(hospital: Hospital, billId: string): Promise<void> {
  const token = await tokenOf(hospital, CASHIER.email);
  const { statementLines } = await graphql<{ statementLines: { items: { id: string }[] } }>(
    hospital.address,
    '{ statementLines(state: QUEUED) { items { id } } }',
    {},
    token,
  );
  await graphql(
    hospital.address,
    'mutation ($id: ID!, $billId: ID!) { settleStatementLine(id: $id, billId: $billId) { id } }',
    { id: statementLines.items[0]!.id, billId },
    token,
  );
}

/** What is due on a bill by now, in paise. */
async function dueOn(hospital: Hospital, id: string): Promise<number> {
  const token = await tokenOf(hospital, CASHIER.email);
  const query = 'query ($id: ID!) { bill(id: $id) { due } }';
  return (await graphql<{ bill: { due: number } }>(hospital.address, query, { id }, token)).bill.due;
}

test('A statement pays the bill that it names, on every screen; the rest is settled by the cashier, by keyboard', async ({
  page,
  desk,
  hospital,
  anotherPage,
}) => {
  test.setTimeout(300_000);
  const rohan = await desk.register({ fullName: 'Rohan Mehta', phone: '9845041840' });
  const kavya = await desk.register({ fullName: 'Kavya Reddy', phone: '9845041827' });
  const office = await BillingOffice.open(hospital);
  const named = await office.bill(rohan, 123_450);
  const [, twin] = [await office.bill(rohan, 65_050), await office.bill(kavya, 65_050)];
  const csv = statement(
    line(`UPI-ROHAN MEHTA-ROHAN.M@OKBANK-HDFC0000001-426711223344-${referenceOf(named)}`, '426711223344', '1,234.50'),
    line('NEFT CHARGES', '', '', '5.90'),
    '31/02/26,UPI-TORN LINE,,,,10.00,',
    line('NEFT CR-UTIB0000001-KAVYA REDDY-LOTUS HOSPITAL-N312261234567', '', '650.50'),
    line('INTEREST PAID TILL 30-SEP', '', '12.00'),
  );
  await signInAs(page, CASHIER.email);
  const watcher = await anotherPage(DESK);
  await signInAs(watcher, CASHIER.email);
  await watcher.goto(`/bills/${named.id}/pay`);
  await expect(watcher.getByText('Waiting for the payment')).toBeVisible();

  await test.step('before the first statement the queue says what comes next', async () => {
    await page.getByRole('link', { name: 'Statements' }).click();
    await expect(page.getByText('Nothing waits')).toBeVisible();
    await lookAround(page, 'empty');
    await page.getByRole('link', { name: 'Import a statement' }).first().click();
  });

  await test.step('the report tells what came of each line, and the other screen turns to Paid', async () => {
    await lookAround(page, 'import');
    await choose(page, 'november.csv', csv);
    await lookAround(page, 'chosen');
    await page.getByRole('button', { name: /^Import \d/ }).click();
    await expect(page.getByText('1 payment found its bill, 2 payments wait to be settled by hand.')).toBeVisible();
    await expect(watcher.getByText('Paid', { exact: true })).toBeVisible();
    const figure = (name: string) => page.locator('dl > div').filter({ hasText: name }).locator('dd');
    for (const [name, count] of [
      ['Lines in the file', '5'],
      ['Paid by reference', '1'],
      ['Paid by amount', '0'],
      ['Wait for you', '2'],
      ['Money that went out', '1'],
      ['Could not be read', '1'],
    ])
      await expect(figure(name)).toHaveText(count);
    await expect(page.getByRole('row', { name: /^8 “31\/02\/26” is no date/ })).toBeVisible();
    await lookAround(page, 'report');
  });

  await test.step('of two bills of one amount the right one is chosen', async () => {
    await page.getByRole('link', { name: 'Settle what waits' }).click();
    await expect(rows(page)).toHaveCount(2);
    await expect(rows(page).filter({ hasText: 'KAVYA REDDY' })).toContainText('Several bills fit');
    await expect(page.getByText('000000000000')).toHaveCount(0); // the bank's sign for no reference
    await lookAround(page, 'queue');
    await page.getByRole('button', { name: /^Settle ₹650.50/ }).focus();
    await page.keyboard.press('Enter');
    const bills = dialog(page).getByRole('radio');
    await expect(bills).toHaveCount(2);
    await expect(bills.first()).toBeFocused();
    await expect(dialog(page).getByRole('radio', { checked: true })).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('alert')).toHaveText(/Choose the bill/);
    await page.keyboard.press('Space');
    if (
      !(await dialog(page)
        .getByRole('radio', { name: /Kavya Reddy/ })
        .isChecked())
    )
      await page.keyboard.press('ArrowDown');
    await expect(dialog(page).getByRole('radio', { name: /Kavya Reddy/ })).toBeChecked();
    await expect(dialog(page).getByText('The bill is then paid.')).toBeVisible();
    await lookAround(page, 'settle');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`₹650.50 on ${twin.number}: it is paid.`)).toBeVisible();
    await expect(rows(page)).toHaveCount(1);
    expect(await dueOn(hospital, twin.id)).toBe(0);
  });

  await test.step('the keyboard goes on with the next line; what is no bill’s money is put aside with a reason', async () => {
    await expect(page.getByRole('button', { name: /^Settle ₹12.00/ })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('button', { name: 'Put aside' }).click();
    await expect(dialog(page).getByRole('textbox', { name: 'Reason' })).toHaveAttribute('aria-invalid', 'true');
    await dialog(page).getByRole('button', { name: 'Interest of the bank' }).click();
    await lookAround(page, 'aside');
    await dialog(page).getByRole('button', { name: 'Put aside' }).click();
    await expect(page.getByText('Nothing waits')).toBeVisible();
    await page.getByRole('button', { name: 'Put aside', exact: true }).click();
    await expect(rows(page)).toContainText(['Interest of the bank']);
    await page.getByRole('button', { name: /^Take back ₹12.00/ }).click();
    await page.getByRole('button', { name: /^Waiting/ }).click();
    await page.getByRole('button', { name: /^Put aside ₹12.00/ }).click();
    await dialog(page).getByRole('button', { name: 'Interest of the bank' }).click();
    await dialog(page).getByRole('button', { name: 'Put aside' }).click();
    await expect(page.getByText('Nothing waits')).toBeVisible();
  });

  await test.step('the same file again adds nothing', async () => {
    await bringIn(page, 'november.csv', csv);
    await expect(page.getByText(/Nothing is new: all of it was brought in before/)).toBeVisible();
    await page.getByRole('link', { name: 'To the queue' }).click();
    await expect(page.getByText('Nothing waits')).toBeVisible();
  });

  await test.step('past statements lead to their lines', async () => {
    await page.getByRole('link', { name: 'Past statements' }).click();
    const files = page.getByRole('table', { name: 'Statements' }).locator('tbody tr');
    await expect(files).toHaveCount(2);
    await expect(files.last()).toContainText('HDFC Bank');
    await expect(files.last()).toContainText('You');
    await lookAround(page, 'files');
    await files.last().getByRole('link').click();
    await expect(rows(page)).toHaveCount(3);
    await expect(rows(page).filter({ hasText: named.number! })).toContainText('Matched');
    await lookAround(page, 'lines');
    await page.reload();
    await expect(rows(page)).toHaveCount(3);
    await page.getByRole('button', { name: 'Settled' }).click();
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText([twin.number!]);
  });
});

test('More than is due is not sent; a line that a colleague settled is told as such, and pays nothing twice', async ({
  page,
  desk,
  hospital,
}) => {
  const rohan = await desk.register({ fullName: 'Rohan Mehta', phone: '9845041840' });
  await desk.register({ fullName: 'Rohini Mehta' });
  const office = await BillingOffice.open(hospital);
  const [small, large] = [await office.bill(rohan, 20_000), await office.bill(rohan, 90_000)];
  await signInAs(page, CASHIER.email);
  await bringIn(page, 'december.csv', statement(line('CASH DEPOSIT', '', '500.00')));
  await page.getByRole('link', { name: 'Settle what waits' }).click();
  let sent = 0;
  page.on('request', (request) => (sent += request.postData()?.includes('SettleStatementLine') ? 1 : 0));

  await page.getByRole('button', { name: /^Settle ₹500.00/ }).click();
  const finder = dialog(page).getByLabel('Another bill');
  await expect(finder).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('radio', { name: new RegExp(small.number!) })).toBeChecked();
  await expect(dialog(page).getByText(/This line has ₹300.00 more than is due/)).toBeVisible();
  await lookAround(page, 'too-much');
  await dialog(page).getByRole('radio', { checked: true }).press('Enter');
  await dialog(page)
    .getByRole('button', { name: /^Settle/ })
    .click({ force: true });
  await expect(dialog(page).getByRole('radio', { checked: true })).toBeFocused();
  expect(sent).toBe(0);

  await test.step('open bills of a patient are found, also among namesakes', async () => {
    await finder.fill('mehta');
    await finder.press('Enter');
    await expect(dialog(page).getByRole('button', { name: /Mehta/ })).toHaveCount(2);
    await lookAround(page, 'finder');
    await dialog(page).getByRole('button', { name: /Rohan/ }).click();
    await dialog(page)
      .getByRole('radio', { name: new RegExp(large.number!) })
      .check();
    await expect(dialog(page).getByText('After this ₹400.00 stays due.')).toBeVisible();
  });

  await settleElsewhere(hospital, large.id);
  await dialog(page)
    .getByRole('button', { name: /^Settle/ })
    .click();
  await expect(dialog(page).getByRole('alert')).toHaveText(/Somebody has settled this line already/);
  await lookAround(page, 'gone');
  await dialog(page).getByRole('button', { name: 'Back to the queue' }).click();
  await expect(page.getByText('Nothing waits')).toBeVisible();
  expect(sent).toBe(1);
  expect([await dueOn(hospital, small.id), await dueOn(hospital, large.id)]).toEqual([20_000, 40_000]);
});

test('A lost answer is asked for again with the same key, and the line is settled once', async ({
  page,
  desk,
  hospital,
}) => {
  const office = await BillingOffice.open(hospital);
  const bill = await office.bill(await desk.register({ fullName: 'Rohan Mehta' }), 50_000);
  await signInAs(page, CASHIER.email);
  await bringIn(page, 'january.csv', statement(line(`UPI ${referenceOf(bill)}`, '426711223344', '400.00')));
  await page.getByRole('link', { name: 'Settle what waits' }).click();
  await expect(rows(page)).toContainText(['Another amount is due']);
  await page.getByRole('button', { name: /^Settle ₹400.00/ }).click();
  await expect(dialog(page).getByRole('radio', { checked: true })).toBeFocused();
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    if (lost || !route.request().postData()?.includes('SettleStatementLine')) return route.continue();
    lost += 1;
    await route.fetch(); // the server has done it, and nobody hears
    return route.abort();
  });
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('alert')).toHaveText(/nothing is paid twice/);
  await dialog(page)
    .getByRole('button', { name: /^Settle/ })
    .click();
  await expect(page.getByText(`₹400.00 on ${bill.number}: ₹100.00 stays due.`)).toBeVisible();
  await expect(page.getByText('Nothing waits')).toBeVisible();
  expect(await dueOn(hospital, bill.id)).toBe(10_000);
});

test('What is no statement is refused at the field, and can be replaced at once', async ({ page, desk, hospital }) => {
  expect(desk).toBeTruthy();
  await BillingOffice.open(hospital);
  await signInAs(page, CASHIER.email);
  await page.goto('/statements/import');
  const field = page.getByLabel('File of the statement');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(/Choose the file/);
  for (const [content, words] of [
    [Buffer.from([0x50, 0x4b, 3, 4, 0]), /Excel file/],
    ['x,y\n'.repeat(60_000), /too long/],
    ['', /empty/],
  ] as const) {
    await choose(page, 'odd.csv', content);
    await expect(page.getByRole('alert')).toHaveText(words);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toBeFocused();
  }
  await choose(page, 'letter.csv', 'Dear Sir,\nplease pay\n');
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(page.getByRole('alert')).toHaveText(/No table with day, text and incoming amount/);
  await expect(field).toBeFocused();
  await lookAround(page, 'refused');

  const dropped = await page.evaluateHandle(
    (csv) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([csv], 'dropped.csv', { type: 'text/csv' }));
      return transfer;
    },
    statement(line('CASH DEPOSIT', '', '500.00')),
  );
  await page.locator('label.drop').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('dropped.csv')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('With several branches it is asked whose account the statement is of', async ({ page, desk, hospital }) => {
  expect(desk).toBeTruthy();
  const token = await tokenOf(hospital, ADMINISTRATOR.email);
  const query = 'mutation ($input: CreateBranchInput!) { createBranch(input: $input) { id } }';
  await graphql(hospital.address, query, { input: { code: 'NORTH', name: 'Lotus North' } }, token);
  await signIn(page);
  await page.goto('/statements/import');
  await page.getByLabel('Branch', { exact: true }).selectOption('Lotus North');
  await choose(page, 'north.csv', statement(line('CASH DEPOSIT', '', '500.00')));
  await lookAround(page, 'branches');
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await page.getByRole('link', { name: 'Settle what waits' }).click();
  await expect(rows(page)).toHaveCount(1);
  const { statementLines } = await graphql<{ statementLines: { items: { branch: { code: string } }[] } }>(
    hospital.address,
    '{ statementLines { items { branch { code } } } }',
    {},
    token,
  );
  expect(statementLines.items).toEqual([{ branch: { code: 'NORTH' } }]);
});

test('A doctor has no statements in the menu, and the pages do not exist', async ({ page, desk, hospital }) => {
  expect(desk).toBeTruthy();
  await hospital.stop();
  const doctor = { displayName: 'Meera Nair', email: 'meera.nair@hospital.example', role: 'DOCTOR' } as const;
  withDatabase(hospital, (database) => insertAccount(database, doctor));
  await hospital.start();
  await signInAs(page, doctor.email);
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Bills' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Statements' })).toHaveCount(0);
  for (const path of ['/statements', '/statements/import', '/statements/files']) {
    await page.goto(path);
    await expect(page.getByText('There is no such page')).toBeVisible();
  }
});
