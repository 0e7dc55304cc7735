import type { Page } from '@playwright/test';
import { signedUpPatient } from './billing-office';
import { enrol, test } from './face-journey';
import { FrontDesk, RECEPTIONISTS, signInAs } from './front-desk';
import { expect, signIn } from './journey';
import { expectGood } from './portal-patient';
import type { Before } from './webcam';

test.setTimeout(180_000);

const ask = (page: Page) => page.getByRole('button', { name: 'Who is this?' });

test('The desk is shown who may be standing there, and decides for itself', async ({
  hospital,
  desk,
  clips,
  phone,
  newProfile,
  page: office,
}) => {
  expect(desk).toBeTruthy();
  const front = await FrontDesk.open(hospital);
  const { patientId } = await signedUpPatient(hospital);
  const [doctorId] = front.doctorIds as [string];
  const visitId = await front.book(doctorId, patientId, (await front.openTimes(doctorId, 0))[3]!);
  const own = await phone({ clip: clips.one }, await newProfile());
  await enrol(own);
  await own.context().close();

  /** A receptionist's computer with somebody before its camera, at the day's queue. */
  const receive = async (before: Before) => {
    const page = await phone(before, await newProfile());
    await page.setViewportSize({ width: 1280, height: 800 });
    await signInAs(page, RECEPTIONISTS[0].email);
    await page.goto('/queue');
    await expect(page.getByRole('heading', { name: 'Queue' })).toBeVisible();
    return page;
  };

  await test.step('it is off until an administrator switches it on', async () => {
    const page = await receive({ clip: clips.one });
    await expect(page.getByText('Dr Anand Rao')).toBeVisible();
    await expect(ask(page)).toHaveCount(0);
    await page.context().close();
    await signIn(office);
    await office.goto('/settings/face');
    await office.getByRole('switch', { name: 'Show look-alikes to receptionists' }).click();
    await expect(office.getByText('The desk is shown look-alikes now.')).toBeVisible();
  });

  await test.step('who looks alike is chosen by a human, and only looked at: nobody is checked in', async () => {
    const page = await receive({ clip: clips.one });
    await ask(page).click();
    await expect(page.getByRole('button', { name: /Kavya Reddy/ })).toBeVisible();
    await expectGood(page, 'face-desk');
    await page.getByRole('button', { name: /Kavya Reddy/ }).click();
    await page.waitForURL(`**/appointments/${visitId}`);
    await expect(page.getByRole('button', { name: 'Confirm and check in' })).toBeVisible();
    await page.context().close();
  });

  await test.step('somebody who is not expected is nobody', async () => {
    const page = await receive({ clip: clips.another });
    await ask(page).click();
    await expect(page.getByText('Nobody who is expected today looks like this.')).toBeVisible();
    await page.context().close();
  });

  await test.step('the threshold is chosen beside what it cost when measured', async () => {
    await office.getByRole('radio', { name: '0.40' }).check();
    await expect(office.getByText('None in 3,598 pairs is no proof of none.')).toBeVisible();
    await office.getByRole('button', { name: 'Use 0.40' }).click();
    await expect(office.getByText('The threshold is 0.40 now.')).toBeVisible();
  });
});
