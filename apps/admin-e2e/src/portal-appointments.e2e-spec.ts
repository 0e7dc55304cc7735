import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { ConsultingRoom } from './consulting-room';
import { expect, picture, test } from './journey';
import { expectUsable } from './usable';

const PHONE = { width: 390, height: 844 };
const PATIENT = { fullName: 'Kavya Reddy', phone: '98450 41827', password: 'my blue cow eats grass' };
const DOCTOR = 'Dr Anand Rao';
const MINUTE_MS = 60_000;

test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

/** Registers on the portal; the page shows the home of the new patient. */
async function register(page: Page): Promise<void> {
  await page.goto('/portal/register');
  await page.getByLabel('Full name').fill(PATIENT.fullName);
  await page.getByLabel('Mobile number').fill(PATIENT.phone);
  await page.getByLabel('Password', { exact: true }).fill(PATIENT.password);
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByRole('heading', { name: 'Hello, Kavya' })).toBeVisible();
}

const ways = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const day = (page: Page, index: number) => page.getByRole('list', { name: 'Days' }).getByRole('button').nth(index);

test('A patient finds a doctor, books, and sees the confirmation come', async ({ page, desk, hospital }) => {
  expect(desk).toBeTruthy();
  const room = await ConsultingRoom.open(hospital, DOCTOR);
  await register(page);

  await test.step('a doctor is found by what is needed', async () => {
    await expect(page.getByText('No upcoming appointments')).toBeVisible();
    await page.getByRole('link', { name: 'Book an appointment' }).click();
    await expect(page.getByRole('link', { name: /Dr Anand Rao.*Room 4.*₹500.*First free/ })).toBeVisible();
    await expectUsable(page);
    await picture(page, 'portal-doctors');
    await page.getByRole('link', { name: DOCTOR }).click();
  });

  await test.step('a time of another day is chosen and kept', async () => {
    await day(page, 1).click();
    await expect(page.getByRole('heading', { name: 'Morning' })).toBeVisible();
    await expectUsable(page);
    await picture(page, 'portal-times');
    await page.getByRole('link', { name: '10:30' }).click();
    await expect(page.getByText(/Kept for you: [12]:\d\d/)).toBeVisible();
    await page.getByLabel('What is it about?').fill('Chest feels tight on the stairs');
    await expectUsable(page);
    await picture(page, 'portal-book');
  });

  await test.step('it is booked, and goes into the calendar', async () => {
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Requested. The desk confirms it.' })).toBeVisible();
    await expectUsable(page);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Add to calendar' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^appointment-\d{4}-\d\d-\d\d\.ics$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('BEGIN:VEVENT');
    expect(text).toContain('STATUS:TENTATIVE');
    expect(text).not.toContain('Chest');
  });

  await test.step('the confirmation of the desk shows by itself, and its message leads back', async () => {
    await page.getByRole('link', { name: 'See the appointment' }).click();
    await expect(page.getByText('Not confirmed yet').first()).toBeVisible();
    await expectUsable(page);
    await room.confirm(new URL(page.url()).pathname.split('/').at(-1)!);
    await expect(page.getByText('Confirmed', { exact: true }).first()).toBeVisible();
    await ways(page)
      .getByRole('link', { name: /Messages/ })
      .click();
    await page.getByRole('link', { name: /^Confirmed:/ }).click();
    await expect(page.getByText('Chest feels tight on the stairs')).toBeVisible();
  });
});

test('A time that somebody else takes vanishes, and who comes too late gets others', async ({
  page,
  desk,
  hospital,
}) => {
  const room = await ConsultingRoom.open(hospital, DOCTOR);
  const other = await desk.register({ fullName: 'Imran Sheikh', phone: '9845041828' });
  await register(page);
  await page.goto(`/portal/book/${room.doctorId}`);
  await day(page, 1).click();
  await page.getByRole('link', { name: '10:30' }).waitFor();
  const address = await page.getByRole('link', { name: '10:30' }).getAttribute('href');

  await room.book(other, new URL(address!, page.url()).searchParams.get('at')!);
  await expect(page.getByRole('link', { name: '10:30' })).toBeHidden();

  await page.goto(address!);
  await expect(page.getByText(/Somebody else was faster/)).toBeVisible();
  await expectUsable(page);
  await picture(page, 'portal-taken');
  await page.getByRole('link', { name: /10:45$/ }).click();
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Requested. The desk confirms it.' })).toBeVisible();
  await expect(page.getByText('10:45')).toBeVisible();
});

test('Who is elsewhere at a time is told so, and gets times without a clash', async ({ page, desk, hospital }) => {
  expect(desk).toBeTruthy();
  const [room, second] = [
    await ConsultingRoom.open(hospital, DOCTOR),
    await ConsultingRoom.open(hospital, 'Dr Ravi Menon'),
  ];
  await register(page);
  const id = await room.patientId(PATIENT.fullName);
  const times = (await room.openTimes(2)).slice(-8);
  await room.book(id, times[0]!);
  await room.book(id, times[1]!);
  await page.goto(`/portal/book/${second.doctorId}?at=${times[0]}`);
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You already have an appointment then' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: `with ${DOCTOR}` })).toBeVisible();
  await expectUsable(page);
  await page.getByRole('list', { name: 'Free times instead' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Requested. The desk confirms it.' })).toBeVisible();
});

test('A time is kept for two minutes and can be taken again; leaving gives it back', async ({
  page,
  desk,
  hospital,
}) => {
  expect(desk).toBeTruthy();
  const room = await ConsultingRoom.open(hospital, DOCTOR);
  await register(page);
  await page.clock.install();
  await page.goto(`/portal/book/${room.doctorId}`);
  await day(page, 1).click();
  const before = (await room.openTimes(3)).length;
  await page.getByRole('link', { name: '10:30' }).click();
  await expect(page.getByText(/Kept for you/)).toBeVisible();
  expect((await room.openTimes(3)).length).toBeLessThan(before);

  await page.clock.fastForward(2 * MINUTE_MS);
  await expect(page.getByText('The two minutes are over.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Book', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Take it again' }).click();
  await expect(page.getByText(/Kept for you/)).toBeVisible();

  await page.getByRole('link', { name: 'Choose another time' }).click();
  await expect.poll(async () => (await room.openTimes(3)).length).toBeGreaterThanOrEqual(before - 1);
});

test('An appointment is moved in one step, then cancelled with a reason', async ({ page, desk, hospital }) => {
  expect(desk).toBeTruthy();
  const room = await ConsultingRoom.open(hospital, DOCTOR);
  await register(page);
  const times = await room.openTimes(4);
  const id = await room.book(await room.patientId(PATIENT.fullName), times[150]!);

  await test.step('what the desk booked is there by itself', async () => {
    await page.getByRole('link', { name: 'Appointments' }).click();
    await page.getByRole('link', { name: new RegExp(DOCTOR) }).click();
    await page.getByRole('link', { name: 'Say what it is about' }).click();
    await page.getByLabel('In your words').fill('Reports to show');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Reports to show')).toBeVisible();
  });

  await test.step('moved', async () => {
    await page.getByRole('link', { name: 'Move to another time' }).click();
    await day(page, 3).click();
    await page.getByRole('link', { name: '17:15' }).click();
    await expect(page.getByText(/^Instead of /)).toBeVisible();
    await page.getByRole('button', { name: 'Move the appointment' }).click();
    await expect(page.getByRole('heading', { name: 'Your appointment is moved' })).toBeVisible();
    await expect(page.getByText('17:15')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${id}/moved$`));
  });

  await test.step('cancelled', async () => {
    await page.getByRole('link', { name: 'See the appointment' }).click();
    await page.getByRole('link', { name: 'Cancel the appointment' }).click();
    await page.getByRole('button', { name: 'Cancel the appointment' }).click();
    await expect(page.getByLabel('Why can you not come?')).toBeFocused();
    await page.getByRole('button', { name: 'I feel better' }).click();
    await expectUsable(page);
    await page.getByRole('button', { name: 'Cancel the appointment' }).click();
    await expect(page.getByText('Cancelled').first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Move to another time' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Book again' })).toBeVisible();
  });
});

test('On the day the token, the wait and the turn come by push', async ({ page, desk, hospital }) => {
  const room = await ConsultingRoom.open(hospital, DOCTOR, 5);
  const other = await desk.register({ fullName: 'Imran Sheikh', phone: '9845041828' });
  await register(page);
  const [first, second] = await room.openTimes(1);
  const before = await room.book(other, first!);
  const own = await room.book(await room.patientId(PATIENT.fullName), second!);
  await expect(page.getByText('Your next appointment')).toBeVisible();
  for (const id of [before, own]) {
    await room.confirm(id);
    await room.checkIn(id);
  }

  await test.step('the token and who is before', async () => {
    await expect(page.getByText('1 person before you').first()).toBeVisible();
    await expect(page.getByText(/^About \d+ minutes?|^Any moment now/).first()).toBeVisible();
    await expectUsable(page);
    await picture(page, 'portal-queue');
  });

  await test.step('who is with the doctor', async () => {
    await room.callNext();
    await expect(page.getByText('Token 1 is with the doctor').first()).toBeVisible();
    await expect(page.getByText('You are next').first()).toBeVisible();
  });

  await test.step('the turn is told on whatever page one is', async () => {
    await ways(page)
      .getByRole('link', { name: /Messages/ })
      .click();
    await room.callNext();
    await expect(page.getByRole('alert').filter({ hasText: 'It is your turn' })).toContainText('Please go to room 4');
    await expectUsable(page);
    await picture(page, 'portal-turn');
  });
});
