import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, picture, signIn, test } from './journey';
import { expectUsable } from './usable';

const AHEAD_OF_UTC_MS = 5.5 * 3_600_000;
/** The day in India that many days from today, as it is typed: DD-MM-YYYY. */
const dayIn = (days: number): string =>
  new Date(Date.now() + AHEAD_OF_UTC_MS + days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('-');

async function enterItem(page: Page, values: { name: string; code: string; minimum: string }): Promise<void> {
  await page.goto('/stock/new');
  await page.getByLabel('Name').fill(values.name);
  await page.getByLabel('Category').fill('Medicines');
  await page.getByLabel('Unit').fill('tablet');
  await page.getByLabel('Code or barcode').fill(values.code);
  await page.getByLabel('Minimum').fill(values.minimum);
  await page.getByLabel('Price of one in rupees').fill('1.10');
  await page.getByRole('button', { name: 'Save and receive' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Receive stock' })).toBeVisible();
}

async function receive(page: Page, batch: string, days: number, quantity: string): Promise<void> {
  await page.getByLabel('Batch number').fill(batch);
  await page.getByLabel('Expiry').fill(dayIn(days));
  await page.getByLabel('Quantity (tablet)').fill(quantity);
  await page.getByRole('button', { name: 'Take into stock' }).click();
}

/** As a scanner does: the code, and Enter. */
async function scan(page: Page, code: string): Promise<void> {
  const box = page.getByPlaceholder(/^Scan, or type/);
  await box.fill(code);
  await box.press('Enter');
}

test('Stock is received and handed out until another screen is told that it is low', async ({
  page,
  desk,
  anotherPage,
}) => {
  await desk.register({ fullName: 'Sunita Deshmukh' });
  await signIn(page);
  const other = await anotherPage();
  await signIn(other);
  await other.goto('/stock');
  await expect(other.getByText('No items yet')).toBeVisible();

  await test.step('an item is entered, and a code that is taken is said at its field', async () => {
    await enterItem(page, { name: 'Paracetamol 500 mg', code: '890001', minimum: '10' });
    await expect(other.getByRole('link', { name: /Paracetamol/ }).first()).toBeVisible();
    await page.goto('/stock/new');
    await page.getByRole('button', { name: 'Save and receive' }).click();
    await expect(page.getByLabel('Name')).toBeFocused();
    await page.getByLabel('Name').fill('Other');
    await page.getByLabel('Category').fill('Medicines');
    await page.getByLabel('Unit').fill('tablet');
    await page.getByLabel('Price of one in rupees').fill('2');
    await page.getByLabel('Code or barcode').fill('890001');
    await page.getByRole('button', { name: 'Save and receive' }).click();
    await expect(page.getByText('Another item of this branch has this code.').first()).toBeVisible();
    await expectUsable(page);
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  });

  await test.step('two deliveries are taken in, one after the other, by scanner', async () => {
    await page.getByRole('link', { name: 'Receive' }).click();
    await scan(page, '890001');
    await receive(page, 'LATE', 400, '20');
    await expect(page.getByText('now 20 tablet')).toBeVisible();
    await scan(page, '890001');
    await receive(page, 'PAST', -2, '5');
    await expect(page.getByRole('alert')).toContainText('expired already');
    await receive(page, 'SOON', 20, '5');
    await expect(page.getByText('now 25 tablet')).toBeVisible();
    await expectUsable(page);
    await expect(other.getByRole('row', { name: /Paracetamol/ })).toContainText('25');
    await expect(other.getByRole('row', { name: /Paracetamol/ })).toContainText('Enough');
  });

  await test.step('what will be taken is shown before, first what expires first; more than there is is refused', async () => {
    await page.goto('/stock/dispense');
    await scan(page, '890001');
    const many = page.getByLabel('How many of Paracetamol 500 mg');
    await expect(many).toBeFocused();
    await many.fill('26');
    await expect(page.getByText('Only 25 can be given out')).toBeVisible();
    await many.fill('8');
    await expect(page.getByText('5 from SOON')).toBeVisible();
    await expect(page.getByText('3 from LATE')).toBeVisible();
    await page.getByPlaceholder('Name, phone or UHID').fill('sunita');
    await page.getByRole('button', { name: /Sunita Deshmukh/ }).click();
    await expect(page.getByLabel(/Add to the patient's bill/)).toBeChecked();
    await expectUsable(page);
    await page.getByRole('button', { name: 'Hand out' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Handed out' })).toBeVisible();
    await expect(page.getByText("put on the patient's draft bill")).toBeVisible();
    await expect(page.getByRole('row', { name: /SOON/ })).toContainText('5');
    await expectUsable(page);
  });

  await test.step('some of it comes back into its batch', async () => {
    await page.getByRole('button', { name: /^Take back .* LATE$/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Take back' });
    await dialog.getByLabel('How many come back').fill('4');
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await expect(dialog.getByRole('alert')).toContainText('at most 3 can come back');
    await dialog.getByLabel('How many come back').fill('1');
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await expect(dialog).toBeHidden();
    await expect(other.getByRole('row', { name: /Paracetamol/ })).toContainText('18');
  });

  await test.step('the fall to the minimum is told on the other screen, once', async () => {
    await page.goto('/stock/dispense');
    await scan(page, '890001');
    await page.getByLabel('How many of Paracetamol 500 mg').fill('8');
    await page.getByRole('button', { name: 'Hand out' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Handed out' })).toBeVisible();
    await expect(other.getByText('Paracetamol 500 mg is low: 10 tablet left.').first()).toBeVisible();
    await expect(other.getByRole('region', { name: 'Low stock' })).toContainText('1 item to order');
    await expect(other.getByRole('row', { name: /Paracetamol/ })).toContainText('Low');
    await picture(other, 'stock');
    await expectUsable(other);
    await other.getByRole('button', { name: 'Show' }).click();
    await expect(other.getByRole('heading', { level: 1, name: /Paracetamol 500 mg/ })).toBeVisible();
  });

  await test.step('the page of the item shows batches, movements and prices', async () => {
    await expect(other.getByRole('region', { name: 'Batches' })).toContainText('LATE');
    await expect(other.getByRole('region', { name: 'Movements' }).getByRole('row')).toHaveCount(7);
    await other.getByRole('button', { name: 'Adjust batch LATE' }).click();
    const dialog = other.getByRole('dialog', { name: 'Adjust a batch' });
    await dialog.getByLabel('What is really there').fill('9');
    await expect(dialog).toContainText('1 fewer than in the books.');
    await dialog.getByRole('button', { name: 'Correct the books' }).click();
    await expect(dialog).toContainText('Say why');
    await dialog.getByLabel('Why the books were wrong').fill('One pack was torn');
    await dialog.getByRole('button', { name: 'Correct the books' }).click();
    await expect(other.getByRole('region', { name: 'Movements' })).toContainText('One pack was torn');
    await picture(other, 'stock-item');
    await expectUsable(other);
  });
});

test('Two people correct one item: the second is asked, and the old price is kept', async ({
  page,
  desk,
  anotherPage,
}) => {
  expect(desk).toBeTruthy();
  await signIn(page);
  await enterItem(page, { name: 'Cetirizine 10 mg', code: 'CTZ', minimum: '5' });
  await page.goto('/stock');
  await page
    .getByRole('link', { name: /Cetirizine/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /Cetirizine/ })).toBeVisible();
  const second = await anotherPage();
  await signIn(second);
  await second.goto(page.url());
  for (const editor of [page, second]) {
    await editor.getByRole('link', { name: 'Edit' }).click();
    await expect(editor.getByLabel('Price of one in rupees')).toHaveValue('1.10');
  }
  await page.getByLabel('Price of one in rupees').fill('1.70');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Prices' })).toContainText('₹1.10 → ₹1.70');
  await second.getByLabel('Price of one in rupees').fill('1.90');
  await second.getByRole('button', { name: 'Save' }).click();
  await expect(second.getByRole('dialog')).toContainText('₹1.70');
  await second.getByRole('dialog').getByRole('button', { name: /Save/ }).click();
  await expect(second.getByRole('region', { name: 'Prices' })).toContainText('₹1.70 → ₹1.90');
});

test('A file of items is checked, imported with a report, and counted by keyboard and scanner', async ({
  page,
  desk,
}) => {
  expect(desk).toBeTruthy();
  await signIn(page);

  await test.step('the file is checked first; the bad line is named, the good ones are brought in', async () => {
    await page.goto('/stock/import');
    const rows = [
      'name,code,category,unit,minQuantity,unitPrice,supplier,quantity,batch,expiry',
      'Paracetamol 500 mg,890001,Medicines,tablet,10,1.10,Deccan Medical,40,P1,03/2099',
      'Gauze swab,GZ,Consumables,pack,5,28,Deccan Medical,12,G1,',
      'Bad one,BAD,Medicines,tablet,5,12.345,,,,',
    ];
    await page
      .getByLabel('Choose a file')
      .setInputFiles({ name: 'items.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    await expect(page.getByText('items.csv: what would happen')).toBeVisible();
    await expect(page.getByRole('row', { name: /unitPrice/ })).toContainText('4');
    await picture(page, 'stock-import');
    await expectUsable(page);
    await page.getByRole('button', { name: 'Import 2 lines, leave out 1' }).click();
    await expect(page.getByText('items.csv: imported')).toBeVisible();
    await page.getByRole('link', { name: 'See the items' }).click();
    await expect(page.getByRole('row', { name: /Gauze swab/ })).toContainText('12');
  });

  await test.step('the download holds the same items', async () => {
    await page.goto('/stock/import');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the items' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.startsWith('\ufeffname,code,')).toBe(true);
    expect(csv).toContain('Gauze swab,GZ,Consumables,pack,5,28.00');
  });

  await test.step('a count goes by scanner and Enter alone', async () => {
    await page.goto('/stock/counts');
    await page.getByRole('button', { name: 'Start a count' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Count of everything' })).toBeVisible();
    await expect(page.getByText('0 of 2 counted')).toBeVisible();
    const box = page.getByPlaceholder('Scan, or type a code and Enter');
    await expect(box).toBeFocused();
    await page.keyboard.type('890001');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Counted of Paracetamol 500 mg, batch P1')).toBeFocused();
    await page.keyboard.type('38');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 of 2 counted')).toBeVisible();
    await expect(page.getByRole('row', { name: /Paracetamol/ })).toContainText('−2');
    await expect(box).toBeFocused(); // it was the last line
    await page.keyboard.type('gz');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Counted of Gauze swab, batch G1')).toBeFocused();
    await page.keyboard.type('a dozen');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('status').filter({ hasText: 'write a whole number' })).toBeVisible();
    await page.getByLabel('Counted of Gauze swab, batch G1').fill('12');
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 of 2 counted')).toBeVisible();
    await picture(page, 'stocktake');
    await expectUsable(page);
    await page.getByRole('button', { name: 'Close the count' }).click();
    await expect(page.getByRole('dialog')).toContainText('1 difference is booked.');
    await page.getByRole('dialog').getByRole('button', { name: 'Close and book' }).click();
    await expect(page.getByText('1 booked')).toBeVisible();
  });

  await test.step('the difference stands in the ledger', async () => {
    await page.goto('/stock/ledger');
    await expect(page.getByRole('row', { name: /Adjusted/ })).toContainText('−2');
    await expect(page.getByRole('row', { name: /Adjusted/ })).toContainText('Stocktake');
    await page.getByRole('button', { name: 'Written off' }).click();
    await expect(page.getByText('No such movement')).toBeVisible();
    await expectUsable(page);
  });
});
