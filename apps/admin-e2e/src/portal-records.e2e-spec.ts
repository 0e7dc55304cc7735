import type { Page } from '@playwright/test';
import { tokenOf } from './billing-office';
import { Consultation, medicine } from './consultation';
import { ADMINISTRATOR, type Desk } from './desk';
import { graphql } from './graphql';
import type { Hospital } from './hospital';
import { expect, picture, test } from './journey';
import { expectGood, PHONE, saved, signInAsPatient } from './portal-patient';

test.use(PHONE);
test.setTimeout(120_000);

/** Opens the patient's chart as the administrator and as a program, each with a reason. */
async function openChart(desk: Desk, hospital: Hospital, id: string): Promise<void> {
  const query = 'mutation ($id: ID!, $r: String) { openChart(patientId: $id, reason: $r) { id } }';
  const token = await tokenOf(hospital, ADMINISTRATOR.email);
  await graphql(hospital.address, query, { id, r: 'Asked by the patient' }, token);
  const secret = await desk.createApiKey(['patients:read', 'charts:open', 'records:read']);
  await graphql(hospital.address, query, { id, r: 'Second opinion' }, secret);
}

const rows = (page: Page) => page.getByRole('list', { name: 'Your history' }).getByRole('link');
const chip = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'What is shown' }).getByRole('link', { name, exact: true });
const region = (page: Page, name: string) => page.getByRole('region', { name });

test('A consultation appears by push, is printed, corrected and withdrawn before the eyes of the patient', async ({
  page,
  desk,
  hospital,
}) => {
  const doctor = await Consultation.begin(desk, hospital);
  const id = await doctor.draft();
  await signInAsPatient(page);

  await test.step('before the first consultation is signed, the page says what will be there', async () => {
    await page.getByRole('link', { name: 'Health Consultations and medicines' }).click();
    await expect(page.getByText('Nothing here yet')).toBeVisible();
    await expectGood(page, 'health-empty');
  });

  await test.step('what the doctor signs appears by itself', async () => {
    await doctor.sign(id);
    await expect(rows(page)).toHaveCount(2);
    await expect(rows(page).first()).toContainText('Acute pharyngitis, Fever (not certain yet)');
    await expect(region(page, 'Your medicines')).toContainText('1 tablet, three times a day, for 5 days');
    await expectGood(page, 'health');
    await picture(page, 'portal-health');
    await chip(page, 'Medicines').click();
    await expect(rows(page)).toHaveCount(1);
    await rows(page).first().click();
    await page.getByRole('link', { name: 'Health', exact: true }).click();
    await expect(page).toHaveURL(/\/portal\/records\/medicines$/);
    await expect(chip(page, 'Medicines')).toHaveAttribute('aria-current', 'true');
    await chip(page, 'Consultations').click();
    await rows(page).first().click();
    await expect(page).toHaveURL(new RegExp(`/portal/records/${id}$`));
  });

  await test.step('the consultation tells what was found, and leads on', async () => {
    await expect(page.getByText('152/84 mmHg')).toBeVisible();
    await expect(region(page, 'Advice')).toContainText('warm water');
    await expectGood(page, 'record');
    const book = page.getByRole('link', { name: 'Book with Dr Anand Rao' });
    await expect(book).toHaveAttribute('href', `/portal/book/${doctor.doctorId}`);
    await doctor.addFile(hospital, id);
    const file = await saved(page, 'Prescription (PDF)');
    expect(file.begins).toBe('%PDF-');
    expect(file.name).toMatch(/^prescription-\d{4}-\d\d-\d\d\.pdf$/);
  });

  await test.step('a file of the consultation is there, and is saved on the phone', async () => {
    await page.getByRole('link', { name: 'Health', exact: true }).click();
    const row = page.getByRole('list', { name: 'Your files' }).getByRole('button', { name: /Throat swab/ });
    await expect(row).toBeHidden();
    await chip(page, 'All').click();
    await expect(row).toBeVisible();
    await expect(rows(page)).toHaveCount(2);
    await chip(page, 'Files').click();
    await expect(rows(page)).toHaveCount(0);
    await expect(row).toContainText('Lab report');
    await expectGood(page, 'health-files');
    const [download] = await Promise.all([page.waitForEvent('download'), row.click()]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    await chip(page, 'Consultations').click();
    await rows(page).first().click();
    await expect(page.getByRole('button', { name: /Throat swab/ })).toBeVisible();
  });

  await test.step('a correction is told with its reason, and the earlier text can be read', async () => {
    await doctor.amend(id, 'Five days are too short', { prescription: [medicine('Paracetamol', 7)] });
    const corrections = region(page, 'Corrections');
    await expect(corrections).toContainText(/Corrected on .*: Five days are too short/);
    await expect(region(page, 'Medicines')).toContainText('for 7 days');
    await corrections.getByText(/^As it was written on/).click();
    await expect(corrections.getByText('1 tablet, three times a day, for 5 days')).toBeVisible();
    await expectGood(page, 'record-corrected');
  });

  await test.step('what is withdrawn says why, and is printed no more', async () => {
    await doctor.withdraw(id, 'Upsets the stomach');
    await expect(region(page, 'Medicines')).toContainText('Stopped by the doctor: Upsets the stomach');
    await expect(page.getByRole('button', { name: 'Prescription (PDF)' })).toHaveCount(0);
    await expectGood(page, 'record-withdrawn');
    await page.getByRole('link', { name: 'Health', exact: true }).click();
    await expect(region(page, 'Your medicines')).toContainText('Nothing is prescribed for now.');
  });

  await test.step('who read is told, people and programs', async () => {
    await openChart(desk, hospital, doctor.patientId);
    await page.getByRole('link', { name: 'Who read your records' }).click();
    const readers = page.getByRole('list', { name: 'Who opened them' }).getByRole('listitem');
    await expect(readers).toHaveCount(2);
    await expect(readers.first()).toContainText('A program');
    await expect(readers.last()).toContainText('Administration');
    await expect(readers.last()).toContainText('Asked by the patient');
    await expectGood(page, 'readers');
  });

  await test.step('the message leads to the consultation; nothing of it stays in the browser', async () => {
    await page.getByRole('link', { name: /^Messages/ }).click();
    await page.getByRole('link', { name: /Your consultation was written up/ }).click();
    await expect(region(page, 'Diagnoses')).toContainText('Acute pharyngitis');
    expect(await page.title()).not.toMatch(/pharyngitis|Kavya|Rao/);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toMatch(/pharyngitis|Paracetamol|01[0-9a-f]{6}-/i);
  });
});

test('The records of others and drafts do not exist, and what cannot be loaded can be tried again', async ({
  page,
  desk,
  hospital,
}) => {
  const doctor = await Consultation.begin(desk, hospital);
  const [draft, foreign] = [await doctor.draft(), await doctor.ofSomebodyElse()];
  await signInAsPatient(page);
  for (const id of [draft, foreign]) {
    await page.goto(`/portal/records/${id}`);
    await expect(page.getByText('This consultation was not found.')).toBeVisible();
  }
  await expectGood(page, 'record-gone');

  await doctor.sign(draft);
  await page.route('**/graphql', (route) =>
    /query Own(Records|Record|Readers)\b/.test(route.request().postData() ?? '')
      ? route.fulfill({ status: 503, json: {} })
      : route.continue(),
  );
  await page.goto('/portal/records');
  await expect(page.getByText('Your health pages could not be loaded.')).toBeVisible();
  await expectGood(page, 'health-failed');
  await page.goto('/portal/records/readers');
  await expect(page.getByText('The list could not be loaded.')).toBeVisible();
  await page.goto(`/portal/records/${draft}`);
  await expect(page.getByText('The consultation could not be loaded.')).toBeVisible();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(region(page, 'Diagnoses')).toContainText('Acute pharyngitis');

  await page.getByRole('link', { name: 'Health', exact: true }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.context().setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await rows(page).first().click();
  await expect(region(page, 'Diagnoses')).toContainText('Acute pharyngitis');
  await page.context().setOffline(false);
});
