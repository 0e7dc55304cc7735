import type { Page } from '@playwright/test';
import { Clinic, CLINICIANS, pageOf, PATIENT } from './clinic';
import { expect, picture, signIn, test } from './journey';
import { signInAs } from './front-desk';
import { expectUsable } from './usable';

const DESK = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test.use({ actionTimeout: 15_000 });
test.setTimeout(150_000);

const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);
const complaint = (page: Page) => page.getByLabel('Complaint');
const patientLink = (page: Page) => page.getByRole('link', { name: PATIENT.fullName, exact: true });

/** Types what is searched for, waits for what is found, and takes the first. */
async function find(page: Page, label: string, words: string, found: string): Promise<void> {
  await page.getByLabel(label).fill(words);
  await expect(page.getByRole('option', { name: found }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

async function openRecord(page: Page): Promise<void> {
  await page.goto('/consulting');
  await patientLink(page).click();
  await expect(complaint(page)).toBeVisible();
}

test('A nurse measures, a doctor writes, loses the tab, signs and amends, and an administrator reads with a reason', async ({
  desk,
  hospital,
  page: office,
  anotherPage,
}) => {
  const clinic = await Clinic.open(desk, hospital);
  await clinic.admit(desk, 'Rohan Mehta', 2, 'Knee pain');

  // The nurse, at the queue
  const nurse = await pageOf('nurse', anotherPage, PHONE);
  await nurse.goto('/queue');
  await nurse.getByRole('button', { name: `Measure vitals of ${PATIENT.fullName}` }).click();
  const dialog = nurse.getByRole('dialog');
  await dialog.getByLabel('Blood pressure, upper, mmHg').fill('152');
  await expect(dialog.getByText('High, usual 90 to 139')).toBeVisible();
  await dialog.getByLabel('Blood pressure, lower, mmHg').fill('84');
  await dialog.getByLabel('Temperature').fill('101.2');
  await dialog.getByRole('button', { name: 'Save vitals' }).click();
  await expect(dialog.getByText('Temperature must be between 25 and 45 °C.')).toBeVisible();
  await expectUsable(nurse);
  await dialog.getByRole('button', { name: 'Use 38.4 °C' }).click();
  await dialog.getByLabel('Pulse').fill('88');
  await dialog.getByRole('button', { name: 'Save vitals' }).click();
  await expect(nurse.getByText('The vitals are saved.')).toBeVisible();

  // The doctor sees the patient come, and opens the record with one click
  const doctor = await pageOf('doctor', anotherPage, DESK);
  await doctor.goto('/consulting');
  await expect(doctor.getByRole('list', { name: 'Waiting' }).getByRole('listitem')).toHaveCount(2);
  await doctor.getByRole('button', { name: 'Call next' }).click();
  await expect(doctor.getByRole('list', { name: 'With you' })).toContainText(PATIENT.fullName);
  await expectUsable(doctor);
  await picture(doctor, 'consulting');
  await patientLink(doctor).click();
  await expect(complaint(doctor)).toBeFocused();
  await expect(doctor.getByText('Penicillin (rash in 2019)')).toBeVisible();
  await expect(doctor.getByLabel('Pulse')).toHaveValue('88');
  await complaint(doctor).fill('Fever for three days, sore throat');
  await find(doctor, 'Add a diagnosis', 'pharyngitis', 'Acute pharyngitis');
  await expect(saved(doctor)).toBeVisible();

  // The tab is closed in the middle of a word
  await doctor.getByLabel('Examination').pressSequentially('Throat red, ton');
  await doctor.close({ runBeforeUnload: false });
  const again = await doctor.context().newPage();
  await again.goto('/consulting');
  await expect(again.getByRole('listitem').filter({ hasText: PATIENT.fullName })).toContainText('Draft');
  await patientLink(again).click();
  await expect(again.getByLabel('Examination')).toHaveValue('Throat red, ton');
  await again.getByLabel('Examination').fill('Throat red, tonsils swollen');

  // The prescription: an allergy wants a reason
  await find(again, 'Add a drug', 'amoxicillin', 'Amoxicillin');
  await expect(again.getByText('Allergy: “penicillin” is recorded.')).toBeVisible();
  await again.getByLabel('Days of Amoxicillin').fill('5');
  await again.getByRole('button', { name: 'Next visit in 1 week' }).click();
  await again.keyboard.press('Control+Enter');
  await expect(again.getByText('Say why it is given in spite of the warning, or take it out.')).toBeVisible();
  const reason = again.getByLabel('Reason to give Amoxicillin all the same');
  await expect(reason).toBeFocused();
  await expectUsable(again);
  await picture(again, 'record');
  await reason.fill('Tolerated in May, observed for an hour');
  await expect(again.getByText('Say why it is given')).toHaveCount(0);

  // Signed by the keyboard
  await again.keyboard.press('Control+Enter');
  await expect(again.getByRole('dialog')).toContainText('Sign this record?');
  await again.keyboard.press('Control+Enter');
  await expect(again.getByText(/^Signed .* by Dr Anand Rao/)).toBeVisible();
  await expect(again.getByText('In spite of a warning: Tolerated in May')).toBeVisible();
  await expect(again.getByRole('link', { name: /^Book / })).toHaveAttribute('href', /doctor=.*patient=.*day=/);
  await again.getByRole('button', { name: 'Complete visit' }).click();
  await expect(again.getByRole('button', { name: 'Complete visit' })).toHaveCount(0);
  await expectUsable(again);

  // Amended, with a reason; both versions can be read
  await again.getByRole('link', { name: 'Amend' }).click();
  await again.getByLabel('Days of Amoxicillin').fill('7');
  await again.getByRole('button', { name: 'Sign' }).click();
  await expect(again.getByText('Say in a few words why the record is amended.')).toBeVisible();
  await again.getByLabel('Why it is amended').fill('Five days are too short');
  await expectUsable(again);
  await again.keyboard.press('Control+Enter');
  await again.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
  await expect(again.getByText(/^Signed .*, version 2$/)).toBeVisible();
  const versions = again.getByRole('region', { name: 'Versions' });
  await expect(versions.getByText('Five days are too short')).toBeVisible();
  await versions.getByText('Version 1').click();
  await expect(versions.getByText('1 capsule, three times a day, for 5 days')).toBeVisible();
  await expectUsable(again);

  // The administrator says why, and reads everything in one timeline
  await signIn(office);
  await office.goto(`/patients/${clinic.patientId}`);
  await office.getByRole('link', { name: 'Whole chart' }).click();
  const why = office.getByRole('dialog');
  await why.getByRole('button', { name: 'Open chart' }).click();
  await expect(why.getByText('Please fill this in.')).toBeVisible();
  await why.getByRole('textbox', { name: 'Reason' }).fill('Complaint of the patient');
  await why.getByRole('button', { name: 'Open chart' }).click();
  const timeline = office.getByRole('region', { name: 'What happened' });
  await expect(timeline).toContainText('Amoxicillin');
  await expect(timeline).toContainText('Fever for three days, sore throat');
  await expect(office.getByRole('region', { name: 'Who read this chart' })).toContainText('Complaint of the patient');
  await expectUsable(office);
  await office.getByRole('button', { name: 'Prescriptions 1' }).click();
  await expect(timeline).not.toContainText('sore throat');
  await timeline.getByRole('link', { name: 'Prescription' }).click();
  await expect(office.getByText(/^Signed .*, version 2$/)).toBeVisible();
  await expect(office.getByRole('link', { name: 'Amend' })).toHaveCount(0);
});

test('Nothing that was typed is lost: a lost connection, an ended session, another window', async ({
  desk,
  hospital,
  anotherPage,
}) => {
  await Clinic.open(desk, hospital);
  const doctor = await pageOf('doctor', anotherPage, DESK);
  const context = doctor.context();
  await openRecord(doctor);
  await complaint(doctor).fill('Headache');
  await expect(saved(doctor)).toBeVisible();

  // The connection goes, and comes back
  await context.setOffline(true);
  await complaint(doctor).fill('Headache since the morning');
  await expect(doctor.getByText('Not saved: no connection, keeps trying')).toBeVisible();
  await context.setOffline(false);
  await expect(saved(doctor)).toBeVisible({ timeout: 20_000 });

  // The session is ended while the connection is away; after signing in again the text is there
  await context.setOffline(true);
  await complaint(doctor).fill('Headache since the morning, worse in light');
  await expect(doctor.getByText('Not saved: no connection, keeps trying')).toBeVisible();
  const address = doctor.url();
  await context.clearCookies();
  await doctor.close();
  await context.setOffline(false);
  const back = await context.newPage();
  await back.goto(address);
  await back.getByLabel('E-mail or phone').fill(CLINICIANS.doctor.email);
  await back.getByLabel('Password', { exact: true }).fill('a quiet ward at night 7');
  await back.getByRole('button', { name: 'Sign in' }).click();
  await expect(complaint(back)).toHaveValue('Headache since the morning, worse in light');
  await expect(back.getByText('Your text that was not saved yet is back.')).toBeVisible();
  await expect(saved(back)).toBeVisible();
  expect(await back.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('record')))).toEqual([]);

  // Another window, elsewhere, goes on with the same record
  const other = await anotherPage(DESK);
  await signInAs(other, CLINICIANS.doctor.email);
  await openRecord(other);
  await complaint(other).fill('Migraine');
  await expect(saved(other)).toBeVisible();
  await complaint(back).fill('Headache, tension');
  const told = back.getByRole('alert').filter({ hasText: 'Another window went on with this record.' });
  await expect(told).toBeVisible();
  await expectUsable(back);
  await told.getByRole('button', { name: 'Load the other text' }).click();
  await expect(complaint(back)).toHaveValue('Migraine');
  await complaint(other).fill('Migraine with aura');
  await expect(saved(other)).toBeVisible();
  await complaint(back).fill('Migraine without aura');
  await told.getByRole('button', { name: 'Keep this text' }).click();
  await expect(saved(back)).toBeVisible();
  await other.reload();
  await expect(complaint(other)).toHaveValue('Migraine without aura');
});

test('A draft of an earlier day is told above the patients of today', async ({ desk, hospital, anotherPage }) => {
  const clinic = await Clinic.open(desk, hospital);
  await clinic.as('doctor', 'mutation ($id: ID!) { createMedicalRecord(input: { patientId: $id }) { id } }', {
    id: clinic.patientId,
  });
  const doctor = await pageOf('doctor', anotherPage, PHONE);
  await doctor.goto('/consulting');
  const unfinished = doctor.getByRole('region', { name: 'Not signed yet' });
  await expect(unfinished.getByRole('link', { name: PATIENT.fullName })).toBeVisible();
  await expectUsable(doctor);
  await unfinished.getByRole('link', { name: PATIENT.fullName }).click();
  await expect(complaint(doctor)).toBeVisible();
  await expectUsable(doctor);
  await doctor.getByRole('button', { name: 'Discard' }).click();
  await doctor.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expect(doctor.getByRole('heading', { name: 'Consulting' })).toBeVisible();
  await expect(unfinished).toHaveCount(0);
});
