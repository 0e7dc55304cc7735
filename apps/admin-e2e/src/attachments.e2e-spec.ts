import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { Clinic, pageOf, PATIENT } from './clinic';
import { expect, picture, signIn, test } from './journey';
import { expectUsable } from './usable';

const DESK = { viewport: { width: 1366, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test.use({ actionTimeout: 15_000 });
test.setTimeout(150_000);

/** Something like a picture of a hand, large enough to come in several parts. */
async function xRay(): Promise<Buffer> {
  const bones = [0, 1, 2, 3, 4].map(
    (i) =>
      `<rect x="${420 + i * 190}" y="${260 + Math.abs(i - 2) * 120}" width="90" height="900" rx="45" fill="#c9d3d8"/>`,
  );
  const hand = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1800" height="1500">${bones.join('')}<ellipse cx="845" cy="1250" rx="420" ry="220" fill="#aab6bc"/></svg>`,
  );
  const noise = { type: 'gaussian' as const, mean: 40, sigma: 25 };
  return sharp({ create: { width: 1800, height: 1500, channels: 3, background: '#101416', noise } })
    .composite([{ input: hand, blend: 'screen' }])
    .jpeg({ quality: 97 })
    .toBuffer();
}

const REPORT = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n9\n%%EOF\n',
);

const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.getByLabel('Add files').setInputFiles({ name, mimeType, buffer });
const upload = (page: Page) => page.getByRole('button', { name: 'Upload this file' }).click();
const kept = (page: Page): Locator => page.getByRole('list', { name: 'Files', exact: true }).getByRole('listitem');
const isDrawn = (image: Locator) => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0);

test('A doctor adds an X-ray over a line that breaks, opens it and takes a wrong one away; nurse, administrator and chart', async ({
  desk,
  hospital,
  page: office,
  anotherPage,
}) => {
  const clinic = await Clinic.open(desk, hospital);
  const doctor = await pageOf('doctor', anotherPage, DESK);
  await doctor.goto('/consulting');
  await doctor.getByRole('link', { name: PATIENT.fullName, exact: true }).click();
  await expect(doctor.getByText('No files yet')).toBeVisible();

  // A slow line, which breaks in the middle and comes back
  const parts: string[] = [];
  await doctor.route('**/attachments/uploads/*', async (route) => {
    if (route.request().method() === 'PATCH') parts.push(route.request().headers()['upload-offset']!);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue().catch(() => undefined);
  });
  await choose(doctor, 'x-ray hand.jpg', 'image/jpeg', await xRay());
  await expect(doctor.getByLabel('What it is')).toHaveValue('X_RAY');
  await doctor.getByLabel('Title').fill('Right hand, front');
  await expectUsable(doctor);
  await upload(doctor);
  const bar = doctor.getByRole('progressbar', { name: 'Upload of x-ray hand.jpg' });
  await expect.poll(() => bar.getAttribute('value').then(Number)).toBeGreaterThan(0);
  await doctor.context().setOffline(true);
  await expect(doctor.getByText('It goes on by itself, from where it was.')).toBeVisible();
  await expectUsable(doctor);
  await doctor.context().setOffline(false);
  await expect(kept(doctor)).toHaveCount(1, { timeout: 30_000 });
  expect(parts.filter((offset) => offset === '0')).toHaveLength(1); // what had arrived was not sent again
  expect(parts.length).toBeGreaterThan(2);
  await expect(kept(doctor)).toContainText('Right hand, front');
  await expect(kept(doctor)).toContainText('With this record');
  await expect.poll(() => isDrawn(kept(doctor).locator('img'))).toBe(true);
  await kept(doctor).scrollIntoViewIfNeeded();
  await expectUsable(doctor);
  await picture(doctor, 'files');
  await doctor.unrouteAll({ behavior: 'ignoreErrors' });

  // Opened
  await kept(doctor).getByRole('button').click();
  const dialog = doctor.getByRole('dialog', { name: 'Right hand, front' });
  await expect(dialog).toContainText('X-ray or scan');
  await expect.poll(() => isDrawn(dialog.getByRole('img', { name: 'X-ray or scan: Right hand, front' }))).toBe(true);
  await expectUsable(doctor);
  await dialog.getByRole('button', { name: 'Close' }).click();

  // Refused, in words
  await choose(doctor, 'report.pdf', 'application/pdf', Buffer.from('<html><script>alert(1)</script></html>'));
  await upload(doctor);
  await expect(doctor.getByText('This file is neither a picture nor a PDF, whatever its name says.')).toBeVisible();
  await expectUsable(doctor);
  await doctor.getByRole('button', { name: 'Cancel report.pdf' }).click();

  // A PDF, opened in a tab, and then marked as entered in error
  await choose(doctor, 'Blood count.pdf', 'application/pdf', REPORT);
  await upload(doctor);
  await expect(kept(doctor)).toHaveCount(2);
  await kept(doctor).first().getByRole('button').click();
  const report = doctor.getByRole('dialog', { name: 'Blood count' });
  await expect(report).toContainText('1 page');
  const [tab] = await Promise.all([
    doctor.waitForEvent('popup'),
    report.getByRole('button', { name: 'Open PDF' }).click(),
  ]);
  await expect.poll(() => tab.url()).toMatch(/^blob:/);
  await tab.close();
  await report.getByRole('button', { name: 'Entered in error…' }).click();
  await report.getByRole('button', { name: 'Mark as entered in error' }).click();
  await expect(report.getByText('Please fill this in.')).toBeVisible();
  await report.getByLabel('Why it should not be here').fill('Of another patient');
  await expectUsable(doctor);
  await report.getByRole('button', { name: 'Mark as entered in error' }).click();
  await expect(kept(doctor).first()).toContainText('Entered in error');
  await kept(doctor).first().getByRole('button').click();
  await expect(report).toContainText('Of another patient');
  await expect(report.getByRole('button', { name: 'Open PDF' })).toHaveCount(0);
  await report.getByRole('button', { name: 'Close' }).click();

  // A nurse adds one from a phone, and sees what she added
  const nurse = await pageOf('nurse', anotherPage, PHONE);
  await nurse.goto(`/patients/${clinic.patientId}`);
  await choose(nurse, 'discharge.jpg', 'image/jpeg', await xRay());
  await expect(nurse.getByLabel('What it is')).toHaveValue('DISCHARGE_SUMMARY');
  await expectUsable(nurse);
  await upload(nurse);
  await expect(kept(nurse)).toHaveCount(1);
  await expectUsable(nurse);

  // In the chart: for the doctor with what hangs on the draft, for an administrator without it
  await doctor.goto(`/patients/${clinic.patientId}/chart`);
  await expect(kept(doctor)).toHaveCount(3);
  await doctor.getByRole('button', { name: 'Files 3' }).click();
  await expect(doctor.getByRole('region', { name: 'What happened' })).toContainText('Right hand, front');
  await expectUsable(doctor);
  await signIn(office);
  await office.goto(`/patients/${clinic.patientId}/chart`);
  await office.getByRole('button', { name: 'Quality review' }).click();
  await office.getByRole('button', { name: 'Open chart' }).click();
  await expect(kept(office)).toHaveCount(1);
  await expect(office.getByLabel('Add files')).toHaveCount(0);
  await expect.poll(() => isDrawn(kept(office).locator('img'))).toBe(true);
  await expectUsable(office);
});
