import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { signedUpPatient } from './billing-office';
import { Clinic } from './clinic';
import { expect, picture, test } from './journey';
import { expectGood, PHONE, signInAsPatient } from './portal-patient';

test.use(PHONE);
test.setTimeout(120_000);

async function savedFile(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

test('A patient sees what is taken now, and saves everything that is kept', async ({ page, desk, hospital }) => {
  const clinic = await Clinic.open(desk, hospital);
  const { patientId } = await signedUpPatient(hospital);
  const [doctorId] = clinic.front.doctorIds as [string];
  await clinic.front.book(doctorId, patientId, (await clinic.front.openTimes(doctorId, 0))[2]!, 'Fever');
  await signInAsPatient(page);
  await expect(page.getByRole('link', { name: /^Your medicines now/ })).toBeHidden();

  await test.step('a medicine appears on the home page by itself', async () => {
    const begin = 'mutation ($id: ID!) { createMedicalRecord(input: { patientId: $id }) { id } }';
    const { createMedicalRecord } = await clinic.as<{ createMedicalRecord: { id: string } }>('doctor', begin, {
      id: patientId,
    });
    const content = {
      complaint: 'Fever for three days',
      diagnoses: [{ code: 'R50.9', text: 'Fever' }],
      prescription: [
        { drug: 'Paracetamol', strength: '500 mg', form: 'TABLET', dose: '1', frequency: 'TDS', durationDays: 5 },
      ],
    };
    const sign =
      'mutation ($id: ID!, $content: RecordContentInput!) { signMedicalRecord(id: $id, content: $content) { id } }';
    await clinic.as('doctor', sign, { id: createMedicalRecord.id, content });
    await expect(page.getByRole('link', { name: /^Your medicines now Paracetamol 500 mg/ })).toBeVisible();
    await expectGood(page, 'portal-home');
    await page.getByRole('link', { name: /^Files/ }).click();
    const chip = page.getByRole('navigation', { name: 'What is shown' }).getByRole('link', { name: 'Files' });
    await expect(chip).toHaveAttribute('aria-current', 'true');
    await expect(chip).toBeInViewport({ ratio: 1 });
  });

  await test.step('both files are saved, and the hospital says so', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Account' }).click();
    await page.getByRole('link', { name: /^Copy of your data/ }).click();
    await expectGood(page, 'portal-own-data');
    await picture(page, 'portal-own-data');
    const pdf = await savedFile(page, 'Save as PDF');
    await expect(page.getByText('Saved on this device.')).toBeVisible();
    expect(pdf.name).toMatch(/^my-data-\d{4}-\d{2}-\d{2}\.pdf$/);
    expect(pdf.content.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const json = await savedFile(page, 'Save as JSON');
    expect(json.name).toMatch(/^my-data-\d{4}-\d{2}-\d{2}\.json$/);
    const data = JSON.parse(json.content.toString('utf8')) as Record<string, unknown>;
    expect(data).toMatchObject({ version: 1, person: { fullName: 'Kavya Reddy' }, records: [{ status: 'SIGNED' }] });
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Messages/ })
      .click();
    await expect(page.getByText('A copy of all your data was saved')).toHaveCount(2);
  });

  await test.step('too many copies are refused with the time to wait', async () => {
    await page.goto('/portal/account/data');
    for (let i = 0; i < 4; i++) await savedFile(page, 'Save as JSON');
    await page.getByRole('button', { name: 'Save as JSON' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'You have just saved several copies.' })).toBeVisible();
    await expectGood(page, 'portal-own-data-refused');
  });
});
