import type { BrowserContextOptions, Page } from '@playwright/test';
import { signInAs } from './front-desk';
import { expect, picture, signIn, test } from './journey';
import { DOCTOR, STAFF, StaffedHospital } from './staffed-hospital';
import { expectUsable } from './usable';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const KAVYA = { fullName: 'Kavya Reddy', phone: '98450 41827', password: 'my blue cow eats grass' };
const UTR = '426711223344';

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"] .figure`);
const main = (phone: Page) => phone.getByRole('navigation', { name: 'Main' });

/** Neither may be loaded again: what they show has come by push. */
async function markLoad(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.evaluate(() => Object.assign(window, { sameLoad: true }));
}
const isSameLoad = (page: Page): Promise<boolean> => page.evaluate(() => 'sameLoad' in window);

async function find(page: Page, finder: string, typed: string, found: RegExp): Promise<void> {
  await page.getByLabel(finder).fill(typed);
  await page.getByRole('option', { name: found }).first().click();
}

test.use({ actionTimeout: 15_000 });

for (const engine of ['SQLite', 'PostgreSQL'] as const)
  test.describe(`on ${engine}`, () => {
    test.use({ engine });

    test('One visit goes through all eight stages, while dashboard and phone follow by themselves', async ({
      page: dashboard,
      desk,
      hospital,
      anotherPage,
    }) => {
      test.setTimeout(240_000);
      expect(desk).toBeTruthy();
      const { zone } = await StaffedHospital.open(hospital);
      const open = (options: BrowserContextOptions) => anotherPage({ ...options, timezoneId: zone });
      const working = async (email: string): Promise<Page> => {
        const page = await open(DESK);
        await signInAs(page, email);
        return page;
      };
      await signIn(dashboard);
      await expect(figure(dashboard, 'totalPatients')).toHaveText('0');
      const phone = await open(PHONE);

      await test.step('1 registration: on the phone, and the dashboard counts one more', async () => {
        await phone.goto('/portal/register');
        await phone.getByLabel('Full name').fill(KAVYA.fullName);
        await phone.getByLabel('Mobile number').fill(KAVYA.phone);
        await phone.getByLabel('Password', { exact: true }).fill(KAVYA.password);
        await phone.getByRole('button', { name: 'Register' }).click();
        await expect(phone.getByRole('heading', { name: 'Hello, Kavya' })).toBeVisible();
        await expect(figure(dashboard, 'totalPatients')).toHaveText('1');
      });

      await test.step('2 sign-in: out, and in again', async () => {
        await main(phone).getByRole('link', { name: 'Account' }).click();
        await phone.getByRole('button', { name: 'Sign out' }).click();
        await phone.getByLabel('Email or mobile number').fill(KAVYA.phone);
        await phone.getByLabel('Password', { exact: true }).fill(KAVYA.password);
        await phone.getByRole('button', { name: 'Sign in' }).click();
        await expect(phone.getByRole('heading', { name: 'Hello, Kavya' })).toBeVisible();
        await markLoad(phone, dashboard);
      });

      await test.step('3 booking: the patient takes a time of today', async () => {
        await phone.getByRole('link', { name: 'Book an appointment' }).click();
        await phone.getByRole('link', { name: DOCTOR.fullName }).click();
        await phone
          .getByRole('link', { name: /^\d\d:\d\d$/ })
          .first()
          .click();
        await phone.getByLabel('What is it about?').fill('Fever for three days');
        await phone.getByRole('button', { name: 'Book', exact: true }).click();
        await expect(phone.getByRole('heading', { name: 'Requested. The desk confirms it.' })).toBeVisible();
        await expect(figure(dashboard, 'pendingAppointments')).toHaveText('1');
        await expect(figure(dashboard, 'todaysAppointments')).toHaveText('1');
        await phone.getByRole('link', { name: 'Home', exact: true }).first().click();
      });

      const reception = await working(STAFF.receptionist.email);
      const visit = reception.locator('button[data-block]').filter({ hasText: KAVYA.fullName });
      const press = async (button: string): Promise<void> => {
        await visit.click();
        await reception.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
      };

      await test.step('4 confirmation: by the desk, and the phone says so', async () => {
        await reception.goto('/appointments');
        await press('Confirm');
        await expect(phone.getByText('Confirmed', { exact: true }).first()).toBeVisible();
        await expect(figure(dashboard, 'pendingAppointments')).toHaveText('0');
      });

      const nurse = await working(STAFF.nurse.email);
      const doctor = await working(DOCTOR.email);

      await test.step('5 check-in and consultation: token, vitals, and the phone is called', async () => {
        await press('Check in');
        await expect(phone.getByText('You are next').first()).toBeVisible();
        await nurse.goto('/queue');
        await nurse.getByRole('button', { name: `Measure vitals of ${KAVYA.fullName}` }).click();
        await nurse.getByRole('dialog').getByLabel('Temperature').fill('38.4');
        await nurse.getByRole('dialog').getByLabel('Pulse').fill('96');
        await nurse.getByRole('dialog').getByRole('button', { name: 'Save vitals' }).click();
        await doctor.goto('/queue');
        await doctor.getByRole('button', { name: 'Call next' }).click();
        await expect(phone.getByRole('alert').filter({ hasText: 'It is your turn' })).toBeVisible();
      });

      await test.step('6 record and prescription: written and signed', async () => {
        await main(phone)
          .getByRole('link', { name: /Messages/ })
          .click();
        await expect(phone.getByText('Your consultation was written up')).toHaveCount(0);
        await doctor.goto('/consulting');
        await doctor.getByRole('listitem').filter({ hasText: KAVYA.fullName }).getByRole('link').first().click();
        await expect(doctor.getByLabel('Temperature')).toHaveValue('38.4');
        await doctor.getByLabel('Complaint').fill('Fever for three days, no cough');
        await find(doctor, 'Add a diagnosis', 'pyrexia', /^Fever/);
        await find(doctor, 'Add a drug', 'paracetamol', /^Paracetamol/);
        await doctor.getByLabel('Strength of Paracetamol').fill('500 mg');
        await doctor.getByLabel('Dose of Paracetamol').fill('1');
        await doctor.getByLabel('How often Paracetamol').selectOption({ label: 'TDS, three times a day' });
        await doctor.getByLabel('Days of Paracetamol').fill('3');
        await doctor.keyboard.press('Control+Enter');
        await doctor.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
        await expect(doctor.getByText(/^Signed .* by Dr Anand Rao/)).toBeVisible();
        await doctor.getByRole('button', { name: 'Complete visit' }).click();
        await phone.getByRole('link', { name: /Your consultation was written up/ }).click();
        await expect(phone.getByRole('region', { name: 'Medicines' })).toContainText('Paracetamol 500 mg');
        await picture(phone, 'portal-record');
        await expectUsable(doctor);
      });

      const pharmacist = await working(STAFF.pharmacist.email);

      await test.step('8 dispensing: what is prescribed goes out of the store, onto the bill', async () => {
        await pharmacist.goto('/notifications');
        await pharmacist.getByRole('link', { name: /A new prescription: 1 medicine/ }).click();
        const prescribed = pharmacist.getByRole('region', { name: 'Prescribed' });
        await expect(prescribed).toContainText('1 tablet, three times a day, for 3 days');
        await prescribed.getByRole('button', { name: /Paracetamol 500 mg/ }).click();
        await expect(pharmacist.getByLabel('How many of Paracetamol 500 mg')).toHaveValue('9');
        await picture(pharmacist, 'dispense');
        await expectUsable(pharmacist);
        await pharmacist.getByLabel('How many of Paracetamol 500 mg').fill('10');
        await pharmacist.getByRole('button', { name: 'Hand out' }).click();
        await expect(pharmacist.getByText('9 are prescribed').first()).toBeVisible();
        await pharmacist.getByLabel('Note').fill('A whole strip');
        await pharmacist.getByRole('button', { name: 'Hand out' }).click();
        await expect(pharmacist.getByRole('heading', { level: 1, name: 'Handed out' })).toBeVisible();
        await expect(figure(dashboard, 'lowStockItems')).toHaveText('1');
      });

      const cashier = await working(STAFF.cashier.email);

      await test.step('7 bill and payment: by UPI on the phone, borne out by the cashier', async () => {
        await cashier.goto('/bills');
        await cashier.getByRole('button', { name: 'To be paid' }).click();
        await cashier
          .getByRole('row', { name: new RegExp(KAVYA.fullName) })
          .getByRole('link')
          .first()
          .click();
        await cashier.getByRole('link', { name: 'Edit draft' }).click();
        const finder = cashier.getByRole('combobox', { name: 'Add a line' });
        await finder.fill('consultation');
        await cashier
          .getByRole('option', { name: /Consultation/ })
          .first()
          .click();
        await cashier.keyboard.press('Control+Enter');
        await expect(cashier.getByRole('heading', { level: 1, name: /MAIN\/\d{4}\/000001/ })).toBeVisible();
        await expect(figure(dashboard, 'unpaidBills')).toHaveText('1');

        await main(phone).getByRole('link', { name: 'Home' }).click();
        await phone.getByRole('link', { name: /1 bill to pay.*₹511\.56/ }).click();
        await expect(phone.getByRole('link', { name: 'Pay ₹511.56 with a UPI app' })).toHaveAttribute(
          'href',
          /^upi:\/\/pay\?pa=lotus\.hospital@testbank&.*am=511\.56/,
        );
        await phone.getByRole('button', { name: 'I have paid' }).click();
        await phone.getByLabel('UTR of the payment').fill(UTR);
        await phone.getByRole('button', { name: 'Send', exact: true }).click();
        await cashier.goto('/payments');
        await cashier
          .getByRole('listitem')
          .filter({ hasText: UTR })
          .getByRole('button', { name: /is there/ })
          .click();
        await expect(phone.getByText('Thank you. There is nothing left to pay.')).toBeVisible();
        await expect(figure(dashboard, 'totalRevenue')).toHaveText('₹511.56');
        await expect(figure(dashboard, 'unpaidBills')).toHaveText('0');
      });

      await test.step('the completed history: the doctor sees all of it in one line', async () => {
        await doctor
          .getByRole('link', { name: /Whole chart|Chart/ })
          .first()
          .click();
        const timeline = doctor.getByRole('region', { name: 'What happened' });
        await expect(timeline).toContainText('Fever for three days, no cough');
        await expect(timeline).toContainText('Paracetamol 500 mg');
        await expect(timeline).toContainText('MAIN/');
        await expect(timeline).toContainText('Completed');
        await picture(doctor, 'chart');
      });

      expect([await isSameLoad(phone), await isSameLoad(dashboard)]).toEqual([true, true]);
      await expectUsable(dashboard, phone);
    });
  });
