import type { Page } from '@playwright/test';
import { BillingOffice } from './billing-office';
import { Consultation, medicine } from './consultation';
import type { Desk } from './desk';
import type { Hospital } from './hospital';
import { expect } from './journey';

/** A page of the portal, and what is done on it before it is looked at: without words, since it speaks two languages. */
export interface Stop {
  path: string;
  before?: (page: Page) => Promise<void>;
}

const press = (button: string) => (page: Page) => page.locator(button).first().click();
const stopsAt = (paths: string): Stop[] => paths.split(' ').map((path) => ({ path }));

/** The pages of whoever is not signed in, a link that opens nothing among them. */
export const OUTSIDE: readonly Stop[] = [
  { path: '/portal/sign-in', before: press('form .main') },
  { path: '/portal/register', before: press('form .main') },
  ...stopsAt('/portal/forgot /portal/reset /portal/reset#gone /portal/address /portal/address#gone'),
  ...stopsAt('/portal/sign-in/face /portal/unreachable'),
];

const EVERYBODYS = stopsAt(
  '/portal /portal/appointments /portal/book /portal/bills /portal/records /portal/records/files /portal/records/readers /portal/messages /portal/contact /portal/account /portal/account/password /portal/account/face /portal/account/sessions /portal/account/email /portal/account/data',
);

/** Names as long as they come: what is narrow shows by them. */
const LONG = {
  drug: 'Amoxicillin and potassium clavulanate',
  bill: 'Electroencephalography, with report',
  reason: 'Otorhinolaryngological examination after tonsillectomy',
} as const;

/** A patient with something on every page: gives all pages of hers, once she is signed in. */
export async function insideOf(desk: Desk, hospital: Hospital): Promise<Stop[]> {
  const consultation = await Consultation.begin(desk, hospital);
  const record = await consultation.draft();
  await consultation.sign(record, { prescription: [medicine('Paracetamol', 5), medicine(LONG.drug, 7)] });
  await consultation.addFile(hospital, record);
  await consultation.amend(record, 'Five days are too short', { prescription: [medicine(LONG.drug, 10)] });
  return [
    ...EVERYBODYS,
    { path: '/portal/account/face/set-up' },
    { path: '/portal/account/face/set-up', before: press('form .main') },
    { path: `/portal/records/${record}`, before: press('summary') },
    ...(await appointmentStops(consultation)),
    ...(await billStops(hospital, consultation.patientId)),
  ];
}

/** One visit of today, in the queue, and one that is to come; and the way to another. */
async function appointmentStops({ clinic, patientId, doctorId, visitId }: Consultation): Promise<Stop[]> {
  const { front } = clinic;
  const [startsAt, openAt] = (await front.openTimes(doctorId, 2)) as [string, string];
  const coming = `/portal/appointments/${await front.book(doctorId, patientId, startsAt, LONG.reason)}`;
  await front.step('confirmAppointment', visitId);
  await front.step('checkInAppointment', visitId);
  const choice = `/portal/book/${doctorId}`;
  return [
    ...stopsAt(`/portal/appointments/${visitId} ${choice} ${choice}?at=${encodeURIComponent(openAt)}`),
    ...['', '/booked', '/moved', '/move', '/reason', '/cancel'].map((page) => ({ path: coming + page })),
  ];
}

/** A bill that is due, with its code, and with a number that cannot be one. */
async function billStops(hospital: Hospital, patientId: string): Promise<Stop[]> {
  const office = await BillingOffice.open(hospital);
  const { id } = await office.bill(patientId, 12_345_650, LONG.bill);
  const path = `/portal/bills/${id}`;
  return [
    { path, before: showCode },
    { path, before: sayPaid },
  ];
}

async function showCode(page: Page): Promise<void> {
  const button = page.locator('mp-pay-by-upi [aria-expanded="false"]');
  if (await button.isVisible()) await button.click(); // at a desk the code is there at once
  await expect(page.locator('qrcode svg')).toBeVisible();
}

async function sayPaid(page: Page): Promise<void> {
  await page.locator('mp-claim-state .btn').click();
  await page.locator('mp-say-paid input').first().fill('4267');
  await page.locator('mp-say-paid .main').click();
}

/** Opens a page of the portal as it is looked at: loaded, with all its letters. */
export async function arriveAt(page: Page, { path, before }: Stop): Promise<void> {
  // The same page loads anew when only what follows "#" differs.
  if (path.includes('#')) await page.goto('about:blank');
  await page.goto(path);
  await atRest(page);
  if (!before) return;
  await before(page);
  await atRest(page);
}

async function atRest(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
