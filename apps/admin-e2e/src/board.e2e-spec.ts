import type { Page } from '@playwright/test';
import { FrontDesk, RECEPTIONISTS, expireHolds, signInAs } from './front-desk';
import { expect, picture, test } from './journey';
import { expectUsable } from './usable';

const DESK = { viewport: { width: 1440, height: 900 } };
const PATIENTS = [
  'Kavya Reddy',
  'Imran Sheikh',
  'Geeta Kulkarni',
  'Rohan Mehta',
  'Sunita Deshmukh',
  'Joseph Mathew',
  'Fatima Begum',
  'Harpreet Singh',
  'Lakshmi Narayan',
  'Arun Pillai',
];
const REASONS = ['Fever for three days', 'Follow-up', 'Blood pressure check', 'Reports to show', 'Back pain'];

test.use({ actionTimeout: 15_000 });

const visit = (page: Page, name: string) => page.locator('button[data-block]').filter({ hasText: name });
const dialog = (page: Page) => page.getByRole('dialog');
const nextFree = (page: Page) => page.getByRole('group', { name: 'Next free times' }).getByRole('button');

async function choosePatient(page: Page, name: string): Promise<void> {
  await page.getByLabel('Find the patient').fill(name);
  await page.getByRole('list', { name: 'Patients found' }).getByRole('button', { name }).click();
}

/** Drags a visit over another one, as a hand does: in steps. */
async function drag(page: Page, name: string, over: string): Promise<void> {
  await visit(page, over).scrollIntoViewIfNeeded();
  const [from, to] = [(await visit(page, name).boundingBox())!, (await visit(page, over).boundingBox())!];
  await page.mouse.move(from.x + 30, from.y + 6);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + 30, to.y + 6, { steps: 8 });
  await page.mouse.up();
}

test('The board of a day: dragged to a taken time a visit goes back, and free times are offered', async ({
  desk,
  hospital,
  anotherPage,
}) => {
  test.setTimeout(180_000);
  const front = await FrontDesk.open(hospital);
  const [rao, nair, menon] = front.doctorIds as [string, string, string];
  const page = await anotherPage({ ...DESK, timezoneId: front.zone });
  const [times, tomorrow] = [await front.openTimes(rao, 0), await front.openTimes(rao, 1)];
  const ids: string[] = [];
  for (const [i, fullName] of PATIENTS.entries()) {
    const patientId = await desk.register({ fullName, phone: `984504${1840 + i}` });
    const at = times[2 + Math.floor(i / 3) * 2 + (i % 2)]!;
    ids.push(await front.book([rao, nair, menon][i % 3]!, patientId, at, REASONS[i % REASONS.length]));
  }
  const [kavya, imran] = [front.clock(times[2]!), front.clock(times[3]!)];
  await signInAs(page, RECEPTIONISTS[0].email);
  await page.goto('/appointments');

  await test.step('today opens at the present hour, another day with its first session', async () => {
    await expect(visit(page, 'Kavya Reddy')).toBeInViewport();
    await page.getByRole('button', { name: 'Day after' }).click();
    const early = page.getByRole('button', { name: '08:00, free, book with Dr Anand Rao' });
    await expect(early).toBeInViewport();
    await page.goto('/appointments');
  });

  await test.step('the names of the doctors stay in front when the day is scrolled', async () => {
    await expect(visit(page, 'Kavya Reddy')).toBeInViewport();
    const head = page.locator('.ec-header .col b').filter({ hasText: 'Dr Anand Rao' });
    const [name, block] = [(await head.boundingBox())!, (await visit(page, 'Kavya Reddy').boundingBox())!];
    await page.locator('.ec-main').evaluate((part, by) => part.scrollBy(0, by), block.y - name.y);
    expect((await visit(page, 'Kavya Reddy').boundingBox())!.y).toBeCloseTo(name.y, -1);
    const isInFront = await head.evaluate((element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return element.closest('.ec-header')!.contains(document.elementFromPoint(left + 10, top + height / 2));
    });
    expect(isInFront).toBe(true);
    await page.reload();
  });

  await test.step('dragged over a taken time', async () => {
    await expect(visit(page, 'Kavya Reddy')).toBeVisible();
    const before = await visit(page, 'Kavya Reddy').boundingBox();
    await drag(page, 'Kavya Reddy', 'Rohan Mehta');
    await expect(page.getByText('Kavya Reddy stays at the old time.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'See what is in the way' })).toBeVisible();
    await expect(visit(page, 'Kavya Reddy')).toHaveAttribute('aria-label', new RegExp(`^${kavya}, Kavya Reddy`));
    await expect.poll(async () => (await visit(page, 'Kavya Reddy').boundingBox())?.x).toBe(before?.x);
    await expect(nextFree(page)).toHaveCount(3);
    await expectUsable(page);
    const [time] = /\d\d:\d\d$/.exec(await nextFree(page).first().innerText())!;
    await nextFree(page).first().click();
    await expect(page.getByText(/Kavya Reddy is moved to/)).toContainText(time);
    await expect(visit(page, 'Kavya Reddy')).toHaveAttribute('aria-label', new RegExp(`^${time}, Kavya Reddy`));
  });

  await test.step('the same move without a mouse', async () => {
    await visit(page, 'Imran Sheikh').focus();
    await front.step('confirmAppointment', ids[2]!);
    await expect(visit(page, 'Geeta Kulkarni')).toContainText('Confirmed');
    await expect(visit(page, 'Imran Sheikh')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText('Imran Sheikh');
    await dialog(page).getByRole('button', { name: 'Move…' }).press('Enter');
    const moving = page.getByRole('dialog', { name: 'Move Imran Sheikh' });
    const free = moving.getByRole('group', { name: 'Free times of Dr Meera Nair' });
    await expect(free.getByRole('button', { name: imran })).toHaveCount(0);
    await free.getByRole('button', { name: '15:30' }).press('Enter');
    await expect(moving.getByText(/Kept for you for/)).toBeVisible();
    await moving.getByRole('button', { name: /^Move to .*15:30/ }).press('Enter');
    await expect(page.getByText(/Imran Sheikh is moved to .*15:30/)).toBeVisible();
    await expect(visit(page, 'Imran Sheikh')).toHaveAttribute('aria-label', /^15:30/);
  });

  await test.step('over a taken time with a reason', async () => {
    await desk.register({ fullName: 'Vikram Joshi', phone: '9845041860' });
    await page.goto(`/appointments/new?doctor=${rao}`);
    await choosePatient(page, 'Vikram');
    await page.getByText('Another time: over a taken one').click();
    await page.getByLabel('Time', { exact: true }).fill(front.clock(times[3 + 2]!));
    await page.getByRole('button', { name: 'Use this time' }).click();
    await expect(page.getByLabel('Why', { exact: true })).toBeFocused();
    await page.getByLabel('Why', { exact: true }).fill('Sent by the ward');
    await page.getByRole('button', { name: 'Use this time' }).click();
    await expect(page.getByRole('definition').filter({ hasText: 'Sent by the ward' })).toBeVisible();
    await expectUsable(page);
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await expect(page.getByText(/Vikram Joshi is booked for/)).toBeVisible();
    await visit(page, 'Vikram Joshi').click();
    await expect(dialog(page)).toContainText('Overbooked');
    await page.keyboard.press('Escape');
  });

  await test.step('a walk-in is booked, confirmed and checked in at once', async () => {
    await desk.register({ fullName: 'Meena Kumari', phone: '9845041861' });
    await page.goto(`/appointments/new?doctor=${menon}`);
    await choosePatient(page, 'Meena');
    await page.getByRole('group', { name: 'First free times' }).getByRole('button').first().click();
    await page.getByLabel('Walk-in').check();
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await expect(page.getByText(/Meena Kumari is booked for .* Token 1\./)).toBeVisible();
    await expect(visit(page, 'Meena Kumari')).toContainText('Here');
  });

  await test.step('a hold that ran out says so, and the time can be kept again', async () => {
    const other = await anotherPage({ ...DESK, timezoneId: front.zone });
    await signInAs(other, RECEPTIONISTS[1].email);
    await other.clock.install();
    await other.goto(`/appointments/new?doctor=${rao}&at=${encodeURIComponent(tomorrow[5]!)}`);
    await expect(other.getByText(/Kept for you for/)).toBeVisible();
    expect(await front.openTimes(rao, 1)).not.toContain(tomorrow[5]);
    expireHolds(hospital);
    expect(await front.openTimes(rao, 1)).toContain(tomorrow[5]);
    await other.clock.fastForward(121_000);
    await expect(other.getByRole('alert')).toContainText('The time is no longer kept');
    await expectUsable(other);
    await other.getByRole('button', { name: 'Keep it again' }).click();
    await expect(other.getByText(/Kept for you for/)).toBeVisible();
  });

  await test.step('what the day looks like by then', async () => {
    for (const id of ids.slice(3)) await front.step('confirmAppointment', id);
    for (const id of [ids[3]!, ids[4]!, ids[5]!, ids[6]!, ids[7]!]) await front.step('checkInAppointment', id);
    await front.callNext(menon);
    await page.goto('/appointments');
    await expect(visit(page, 'Harpreet Singh')).toContainText('Here');
    await expectUsable(page);
    await picture(page, 'board');
    await page.goto('/queue');
    await expect(page.getByText('With the doctor', { exact: true })).toBeVisible();
    await expectUsable(page);
    await picture(page, 'queue');
  });
});
