import type { Page } from '@playwright/test';
import { BillingOffice } from './billing-office';
import { Clinic, CLINICIANS } from './clinic';
import { ConsultingRoom } from './consulting-room';
import type { Desk } from './desk';
import type { Hospital } from './hospital';
import { signInAs } from './front-desk';
import { expect, signIn, test } from './journey';
import { signInInAnyLanguage } from './portal-patient';
import { arriveAt, insideOf, OUTSIDE, type Stop } from './portal-tour';
import { faultsOf, overflowOf } from './usable';

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } };
const SCHEMES = ['light', 'dark'] as const;
const CONSOLE_PAGES =
  '/dashboard /dashboard?range=90 /dashboard/appointments?status=PENDING /appointments /appointments?view=week /appointments?view=list /appointments/new /queue /patients /patients/new /doctors /doctors/new /stock /bills /bills/new /payments /statements /statements/import /statements/files /cash-desk /cash-desk/sessions /price-list /staff /staff/new /roster /my-shifts /notifications /account/sessions /settings/branches /settings/branches/new /settings/departments /settings/api-keys /settings/accounts /audit';
const STOCK_PAGES =
  '/stock/new /stock/receive /stock/dispense /stock/expiring /stock/ledger /stock/counts /stock/suppliers /stock/suppliers/new /stock/import';

/** Faults that keep somebody out, as "page: rule". */
async function seriousFaults(page: Page, stop: Stop): Promise<string[]> {
  const { path } = stop;
  await arriveAt(page, stop);
  const serious = (await faultsOf(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const overflow = await overflowOf(page);
  return [
    ...serious.map(({ words }) => `${path}: ${words}`),
    ...(overflow > 0 ? [`${path}: ${overflow} px wider than the screen`] : []),
  ];
}

async function faultsOn(page: Page, stops: readonly Stop[]): Promise<string[]> {
  const faults: string[] = [];
  for (const stop of stops) faults.push(...(await seriousFaults(page, stop)));
  return faults;
}

const faultsOnPages = (page: Page, paths: string[]): Promise<string[]> =>
  faultsOn(
    page,
    paths.map((path) => ({ path })),
  );

/** All pages of the portal, before and after somebody signed in, in the language of the browser. */
async function faultsOfPortal(page: Page, desk: Desk, hospital: Hospital): Promise<string[]> {
  const inside = await insideOf(desk, hospital);
  const outside = await faultsOn(page, OUTSIDE);
  await signInInAnyLanguage(page);
  return [...outside, ...(await faultsOn(page, inside))];
}

async function patientPages(desk: Desk): Promise<string[]> {
  const id = await desk.register({ fullName: 'Kavya Reddy', phone: '9845041827', gender: 'FEMALE' });
  return [`/patients/${id}`, `/patients/${id}/edit`, `/patients/${id}/chart`];
}

async function doctorPages(hospital: Hospital): Promise<string[]> {
  const { doctorId } = await ConsultingRoom.open(hospital, 'Dr Meera Nair');
  return ['', '/edit', '/hours', '/leave'].map((page) => `/doctors/${doctorId}${page}`);
}

/** Of a doctor: a draft, a signed record and its amendment, and the chart. */
async function consultingPages(clinic: Clinic): Promise<string[]> {
  const diagnoses = [{ code: 'J02.9', text: 'Acute pharyngitis' }];
  const line = { drug: 'Amoxicillin', form: 'CAPSULE', dose: '1', frequency: 'TDS', durationDays: 5 };
  const vitalSigns = { systolicMmHg: 152, diastolicMmHg: 84, temperatureCelsius: 38.4 };
  const prescription = [{ ...line, overrideReason: 'Tolerated before' }];
  const signed = await clinic.signed({ complaint: 'Fever', vitalSigns, diagnoses, prescription });
  const { createMedicalRecord: draft } = await clinic.as<{ createMedicalRecord: { id: string } }>(
    'doctor',
    'mutation ($id: ID!) { createMedicalRecord(input: { patientId: $id }) { id } }',
    { id: clinic.patientId },
  );
  const records = [draft.id, signed, `${signed}/amend`].map((id) => `/records/${id}`);
  return ['/consulting', ...records, `/patients/${clinic.patientId}/chart`, `/patients/${clinic.patientId}`, '/queue'];
}

async function billPages(desk: Desk, hospital: Hospital): Promise<string[]> {
  const patientId = await desk.register({ fullName: 'Rohan Mehta' });
  const office = await BillingOffice.open(hospital);
  const [draft, bill] = [await office.draft(patientId, 80_000), await office.bill(patientId, 123_450)];
  return [`/bills/${draft.id}/edit`, ...['', '/pay', '/pay-screen'].map((page) => `/bills/${bill.id}${page}`)];
}

for (const [size, viewport] of Object.entries(SIZES))
  for (const colorScheme of SCHEMES)
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('Every page of the console can be used by everybody', async ({ page, desk, hospital }) => {
        test.setTimeout(240_000); // some fifty pages, each looked at as a whole
        const own = [
          ...(await billPages(desk, hospital)),
          ...(await patientPages(desk)),
          ...(await doctorPages(hospital)),
        ];
        expect(await faultsOnPages(page, ['/sign-in', '/set-up', '/invitation', '/wall', '/wall/dashboard'])).toEqual(
          [],
        );
        await signIn(page);
        expect(await faultsOnPages(page, [...CONSOLE_PAGES.split(' '), ...own])).toEqual([]);
      });

      test('Every page about stock can be used by everybody', async ({ page, desk }) => {
        expect(desk).toBeTruthy();
        await signIn(page);
        expect(await faultsOnPages(page, STOCK_PAGES.split(' '))).toEqual([]);
      });

      test('Every page of a consultation can be used by everybody', async ({ page, desk, hospital }) => {
        const clinic = await Clinic.open(desk, hospital);
        const pages = await consultingPages(clinic);
        await signInAs(page, CLINICIANS.doctor.email);
        expect(await faultsOnPages(page, pages)).toEqual([]);
      });

      test('Every page of the portal can be used by everybody', async ({ page, desk, hospital }) => {
        test.setTimeout(180_000); // some forty pages
        expect(await faultsOfPortal(page, desk, hospital)).toEqual([]);
      });
    });

test.describe('in Hindi, on a phone', () => {
  test.use({ viewport: SIZES.phone, colorScheme: 'light', locale: 'hi-IN' });

  test('Every page of the portal can be used by everybody', async ({ page, desk, hospital }) => {
    test.setTimeout(180_000); // some forty pages
    expect(await faultsOfPortal(page, desk, hospital)).toEqual([]);
  });
});
