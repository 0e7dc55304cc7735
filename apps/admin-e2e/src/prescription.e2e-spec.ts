import type { Page } from '@playwright/test';
import { Clinic, pageOf, PATIENT } from './clinic';
import { expect, test } from './journey';
import { codeOn, printedBy } from './paper';
import { expectUsable } from './usable';

const DESK = { viewport: { width: 1366, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const PARACETAMOL = {
  drug: 'Paracetamol',
  strength: '500 mg',
  form: 'TABLET',
  dose: '1',
  frequency: 'TDS',
  durationDays: 5,
  instructions: 'After food',
};
const FEVER = {
  complaint: 'Fever for three days',
  diagnoses: [{ code: 'J06.9', text: 'Acute upper respiratory infection' }],
  prescription: [PARACETAMOL],
};

test.use({ actionTimeout: 15_000 });
test.setTimeout(150_000);

const says = (page: Page, title: string) =>
  expect(page.getByRole('status').getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();

test('A doctor prints, a pharmacist far away checks without a network, and learns of a change once there is one', async ({
  desk,
  hospital,
  anotherPage,
}) => {
  const clinic = await Clinic.open(desk, hospital);
  const recordId = await clinic.signed(FEVER);

  // The doctor prints
  const doctor = await pageOf('doctor', anotherPage, DESK);
  await doctor.goto(`/records/${recordId}`);
  const print = doctor.getByRole('button', { name: 'Print prescription' });
  const link = codeOn(await printedBy(doctor, () => print.click()));
  expect(link).toContain(`${hospital.address}/verify#`);
  await expectUsable(doctor);
  await doctor.goto(`/patients/${clinic.patientId}/chart`);
  await expect(print).toBeVisible();

  // Somebody elsewhere has opened the page once
  const phone = await anotherPage(PHONE);
  await phone.goto(`${hospital.address}/verify`);
  await says(phone, 'Nothing to check yet');
  await expectUsable(phone);
  await phone.evaluate(async () => void (await navigator.serviceWorker.ready));

  // Neither network nor hospital: the page opens anew, and checks
  await hospital.stop();
  await phone.context().setOffline(true);
  await phone.close();
  const offline = await phone.context().newPage();
  await offline.goto(link);
  await says(offline, 'Signature valid');
  await expect(offline.getByText('the hospital could not be asked')).toBeVisible();
  await expect(offline.getByText('PARACETAMOL 500 mg')).toBeVisible();
  await expect(offline.getByText('1 tablet, three times a day, for 5 days')).toBeVisible();
  await expect(offline.getByText('Initials KR, born 1984')).toBeVisible();
  await expectUsable(offline);

  // One sign of it is changed
  const at = link.indexOf('#') + 80;
  await offline
    .getByLabel('Another code')
    .fill(link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1));
  await offline.getByRole('button', { name: 'Check' }).click();
  await says(offline, 'Not valid: changed');
  await expect(offline.getByText('PARACETAMOL')).toBeHidden();
  await expectUsable(offline);

  // With a network again, the hospital is asked
  await hospital.start();
  await offline.context().setOffline(false);
  await offline.goto(link);
  await expect(offline.getByText('It still stands')).toBeVisible();
  const dearer = { ...FEVER, prescription: [{ ...PARACETAMOL, durationDays: 3 }] };
  await clinic.as('doctor', AMEND, {
    id: recordId,
    i: { version: 1, reason: 'Three days are enough', content: dearer },
  });
  await offline.reload();
  await says(offline, 'Replaced');
  await expectUsable(offline);

  // On a desk it looks right, too
  const counter = await anotherPage(DESK);
  await counter.goto(link);
  await says(counter, 'Replaced');
  await expectUsable(counter);
});

const AMEND = 'mutation ($id: ID!, $i: AmendMedicalRecordInput!) { amendMedicalRecord(id: $id, input: $i) { id } }';

test('A doctor takes a prescription back, and the pharmacist at the counter sees why', async ({
  desk,
  hospital,
  anotherPage,
}) => {
  const clinic = await Clinic.open(desk, hospital);
  const recordId = await clinic.signed(FEVER);
  const pharmacist = await pageOf('pharmacist', anotherPage, DESK);
  await pharmacist.goto('/stock/dispense');
  await pharmacist.getByLabel('Find the patient').fill(PATIENT.fullName);
  await pharmacist.getByRole('button', { name: PATIENT.fullName }).click();
  const open = pharmacist.getByRole('button', { name: 'Open prescription' });
  const link = codeOn(await printedBy(pharmacist, () => open.click()));
  await expect(pharmacist.getByText('Paracetamol 500 mg, tablet')).toBeVisible();
  await expectUsable(pharmacist);

  const doctor = await pageOf('doctor', anotherPage, PHONE);
  await doctor.goto(`/records/${recordId}`);
  await doctor.getByRole('button', { name: 'Withdraw prescription' }).click();
  const dialog = doctor.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await expectUsable(doctor);
  await dialog.getByRole('button', { name: 'The paper was lost' }).click();
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(doctor.getByText('The prescription is withdrawn: The paper was lost')).toBeVisible();
  await expectUsable(doctor);

  await pharmacist.goto(`/patients/${clinic.patientId}`);
  const panel = pharmacist.getByRole('region', { name: 'Prescriptions' });
  await expect(panel).toContainText('Withdrawn');
  await expect(panel).toContainText('The paper was lost');
  await expectUsable(pharmacist);
  await pharmacist.goto(link);
  await says(pharmacist, 'Withdrawn');
  await expectUsable(pharmacist);
});
