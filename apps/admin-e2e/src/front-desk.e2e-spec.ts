import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Desk } from './desk';
import { FrontDesk, RECEPTIONISTS, signInAs } from './front-desk';
import { expect, picture, signIn, test } from './journey';
import { expectUsable } from './usable';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const WALL = { viewport: { width: 1920, height: 1080 } };
const DOCTOR = 'Dr Anand Rao';
const PATIENT = { fullName: 'Kavya Reddy', phone: '98450 41827', password: 'my blue cow eats grass' };

test.use({ actionTimeout: 15_000 });

/** Presses a button and tells how long after it each screen showed what it is waited for. */
async function pushed(words: string, button: Locator, screens: Record<string, Locator>): Promise<void> {
  await button.click({ trial: true });
  for (const shown of Object.values(screens)) await expect(shown).toHaveCount(0);
  const from = Date.now();
  const seen = Object.entries(screens).map(async ([name, shown]) => {
    await shown.waitFor({ timeout: 10_000 });
    return `${name} ${Date.now() - from} ms`;
  });
  await button.click();
  // eslint-disable-next-line no-console -- how long pushes take is for people to read, not for a limit to trip over
  console.log(`${words}: ${(await Promise.all(seen)).join(', ')}`);
}

async function registerOnPhone(phone: Page): Promise<void> {
  await phone.goto('/portal/register');
  await phone.getByLabel('Full name').fill(PATIENT.fullName);
  await phone.getByLabel('Mobile number').fill(PATIENT.phone);
  await phone.getByLabel('Password', { exact: true }).fill(PATIENT.password);
  await phone.getByRole('button', { name: 'Register' }).click();
  await expect(phone.getByRole('heading', { name: 'Hello, Kavya' })).toBeVisible();
}

/** Books with the doctor on the phone, from the home page; gives the time. */
async function bookOnPhone(phone: Page, day: number, which: number): Promise<string> {
  await phone.getByRole('link', { name: 'Book an appointment' }).click();
  await phone.getByRole('link', { name: DOCTOR }).click();
  const chosen = phone.getByRole('list', { name: 'Days' }).getByRole('button').nth(day);
  await chosen.click();
  await expect(chosen).toHaveAttribute('aria-pressed', 'true');
  const time = phone.getByRole('link', { name: /^\d\d:\d\d$/ }).nth(which);
  const clock = (await time.innerText()).trim();
  await time.click();
  await phone.getByLabel('What is it about?').fill('Chest feels tight on the stairs');
  await phone.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(phone.getByRole('heading', { name: 'Requested. The desk confirms it.' })).toBeVisible();
  return clock;
}

const visit = (desk: Page, name: string) => desk.locator('button[data-block]').filter({ hasText: name });
const slots = (desk: Page) => desk.getByRole('button', { name: `free, book with ${DOCTOR}` });
const queueOn = (desk: Page) => desk.getByRole('region', { name: `Queue of ${DOCTOR}` });
const dialog = (desk: Page) => desk.getByRole('dialog');

/** Opens the visit's small window on the board; gives one of its buttons. */
async function onBoard(desk: Page, name: string, button: string): Promise<Locator> {
  await visit(desk, name).click();
  return dialog(desk).getByRole('button', { name: button, exact: true });
}

/** Patients who wait for the other doctors. */
async function fillOtherRooms(desk: Desk, front: FrontDesk): Promise<void> {
  const names = ['Rohan Mehta', 'Sunita Deshmukh', 'Joseph Mathew', 'Fatima Begum', 'Harpreet Singh'];
  const [, ...doctorIds] = front.doctorIds;
  for (const [i, fullName] of names.entries()) {
    const doctorId = doctorIds[i % doctorIds.length]!;
    const patientId = await desk.register({ fullName, phone: `984504184${i}` });
    const id = await front.book(doctorId, patientId, (await front.openTimes(doctorId, 0))[1]!);
    await front.step('confirmAppointment', id);
    await front.step('checkInAppointment', id);
  }
  await front.callNext(doctorIds[0]!);
}

async function choosePatient(desk: Page, name: string): Promise<void> {
  await desk.getByLabel('Find the patient').fill(name);
  await desk.getByRole('list', { name: 'Patients found' }).getByRole('button', { name }).click();
}

test('Two desks, a wall and a phone: a patient is booked, called, seen and moved, and every screen follows', async ({
  page,
  desk,
  hospital,
  anotherPage,
}) => {
  test.setTimeout(240_000);
  const front = await FrontDesk.open(hospital);
  const [doctorId] = front.doctorIds;
  const clock = { timezoneId: front.zone };
  for (const [i, fullName] of ['Imran Sheikh', 'Geeta Kulkarni'].entries())
    await desk.register({ fullName, phone: `984504183${i}` });
  const [deskA, deskB] = [await anotherPage({ ...DESK, ...clock }), await anotherPage({ ...DESK, ...clock })];
  const [wall, phone] = [await anotherPage({ ...WALL, ...clock }), await anotherPage({ ...PHONE, ...clock })];
  await signInAs(deskA, RECEPTIONISTS[0].email);
  await signInAs(deskB, RECEPTIONISTS[1].email);
  await registerOnPhone(phone);

  await test.step('an administrator gives the wall screen its key; it asks for no sign-in', async () => {
    await signIn(page);
    await page.goto('/settings/api-keys');
    await page.getByRole('button', { name: 'Wall screen' }).click();
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByLabel('The link').inputValue();
    await wall.goto(link);
    await expect(wall.getByText('Nobody is waiting at the moment.')).toBeVisible();
    expect(wall.url()).not.toContain('key');
  });

  await test.step('what the patient books on the phone comes to both desks by itself', async () => {
    for (const each of [deskA, deskB]) {
      await each.goto('/appointments');
      await expect(slots(each).first()).toBeVisible();
    }
    await bookOnPhone(phone, 0, 6);
    for (const each of [deskA, deskB]) await expect(visit(each, PATIENT.fullName)).toContainText('To confirm');
    const saving = phone.waitForEvent('download');
    await phone.getByRole('button', { name: 'Add to calendar' }).click();
    expect(await readFile(await (await saving).path(), 'utf8')).toContain('BEGIN:VEVENT');
    await phone.getByRole('link', { name: 'Home', exact: true }).first().click();
  });

  await test.step('a time that one desk has open is gone from the board of the other', async () => {
    const label = (await slots(deskA).nth(3).getAttribute('aria-label'))!;
    await pushed('held', deskA.getByRole('button', { name: label }), {
      'the form': deskA.getByText(/Kept for you for/),
    });
    await expect(deskB.getByRole('button', { name: label })).toHaveCount(0);
    await deskA.getByRole('link', { name: 'Cancel' }).click();
    await expect(deskB.getByRole('button', { name: label })).toHaveCount(1);
  });

  await test.step('of two desks that ask for one time, one keeps it and the other takes what is free', async () => {
    const times = await front.openTimes(doctorId!, 0);
    const address = `/appointments/new?doctor=${doctorId}&at=${encodeURIComponent(times[3]!)}`;
    await Promise.all([deskA.goto(address), deskB.goto(address)]);
    const kept = (each: Page) => each.getByText(/Kept for you for/);
    const taken = (each: Page) => each.getByRole('alert').filter({ hasText: 'Somebody has it open in a form' });
    await expect(kept(deskA).or(taken(deskA))).toBeVisible();
    await expect(kept(deskB).or(taken(deskB))).toBeVisible();
    const [first, second] = (await kept(deskA).isVisible()) ? [deskA, deskB] : [deskB, deskA];
    await expect(taken(second)).toBeVisible();
    await choosePatient(first, 'Imran');
    await choosePatient(second, 'Geeta');
    await picture(first, 'booking');
    await expectUsable(first, second);
    await second.getByRole('group', { name: 'Next free times' }).getByRole('button').first().click();
    await expect(kept(second)).toBeVisible();
    await second.getByRole('button', { name: 'Book', exact: true }).click();
    await expect(second.getByText(/Geeta Kulkarni is booked for/)).toBeVisible();
    await first.getByLabel('Walk-in').check();
    await first.getByRole('button', { name: 'Book', exact: true }).click();
    await expect(first.getByText(/Imran Sheikh is booked for .* Token 1\./)).toBeVisible();
    for (const each of [deskA, deskB]) await expect(visit(each, 'Imran Sheikh')).toContainText('Here');
  });

  await test.step('the desk confirms and checks in; phone and wall say so', async () => {
    await pushed('confirmed', await onBoard(deskA, PATIENT.fullName, 'Confirm'), {
      'the phone': phone.getByText('Confirmed', { exact: true }).first(),
      'the other desk': visit(deskB, PATIENT.fullName).filter({ hasText: 'Confirmed' }),
    });
    await pushed('checked in', await onBoard(deskA, PATIENT.fullName, 'Check in'), {
      'the phone': phone.getByText('1 person before you').first(),
      'the wall': wall.getByRole('listitem').filter({ hasText: 'KR' }),
    });
    await expectUsable(deskB, phone);
    await picture(phone, 'portal-token');
  });

  await test.step('calling the next one changes every screen', async () => {
    for (const each of [deskA, deskB]) await each.getByRole('link', { name: 'Queue' }).click();
    const serving = (name: string) => queueOn(deskB).locator('.now').filter({ hasText: name });
    await pushed('called', queueOn(deskA).getByRole('button', { name: 'Call next' }), {
      'the wall': wall.locator('.now').filter({ hasText: 'IS' }),
      'the other desk': serving('Imran Sheikh'),
      'the phone': phone.getByText('Token 1 is with the doctor').first(),
    });
    await expect(wall.getByRole('region')).toHaveCount(1);
    await fillOtherRooms(desk, front);
    await expect(wall.getByRole('region')).toHaveCount(3);
    await expect(wall.locator('.now').filter({ hasText: 'RM' })).toBeVisible();
    await picture(wall, 'wall');
    await expectUsable(deskA, wall);
    await pushed('called next', queueOn(deskA).getByRole('button', { name: 'Complete and call next' }), {
      'the wall': wall.locator('.now').filter({ hasText: 'KR' }),
      'the other desk': serving(PATIENT.fullName),
      'the phone': phone.getByRole('alert').filter({ hasText: 'It is your turn' }),
    });
  });

  await test.step('who does not come is skipped, comes, is called again, and is seen', async () => {
    await queueOn(deskB).getByRole('button', { name: 'Skip token 2' }).click();
    await expect(phone.getByText('You were called and did not come').first()).toBeVisible();
    await expect(wall.getByText('KR')).toHaveCount(0);
    await queueOn(deskA).getByRole('button', { name: 'Call token 2 again' }).click();
    await expect(phone.getByRole('alert').filter({ hasText: 'Please go to room 4' })).toBeVisible();
    await expect(wall.locator('.now').filter({ hasText: 'KR' })).toBeVisible();
    await queueOn(deskA).getByRole('button', { name: 'Complete', exact: true }).click();
    await expect(phone.getByText('It is your turn')).toHaveCount(0);
    await expect(wall.getByRole('region', { name: DOCTOR })).toHaveCount(0);
  });

  await test.step('leave of the doctor: a choice is made, taken back and applied; the phone has the new time', async () => {
    await expect(phone.getByText('No upcoming appointments')).toBeVisible();
    const old = await bookOnPhone(phone, 1, 9);
    await phone.getByRole('link', { name: 'See the appointment' }).click();
    await expect(phone.getByText(old).first()).toBeVisible();

    await deskA.goto(`/doctors/${doctorId}/leave`);
    await deskA.getByLabel('First day').fill(front.day(1).split('-').reverse().join('-'));
    await expect(deskA.getByText('1 patient booked then')).toBeVisible();
    await deskA.getByLabel('Reason').fill('Conference');
    await deskA.getByRole('button', { name: 'Add leave' }).click();
    const chosen = deskA
      .getByRole('group', { name: `Another time for ${PATIENT.fullName}` })
      .getByRole('button', { pressed: true });
    await deskA.getByRole('button', { name: 'Accept all first proposals' }).click();
    await expect(chosen).toContainText(/\d\d:\d\d/);
    const proposal = await chosen.innerText();
    await deskA.getByRole('button', { name: `Cancel the visit of ${PATIENT.fullName}` }).click();
    await dialog(deskA).getByLabel('Reason').fill('Asked to be called later');
    await dialog(deskA).getByRole('button', { name: 'Mark to cancel' }).click();
    await expect(chosen).toContainText('called later');
    await deskA.getByRole('button', { name: 'Undo' }).click();
    await expect(chosen).toHaveText(proposal, { useInnerText: true });
    await expectUsable(deskA);
    await deskA.getByRole('button', { name: `Apply for ${PATIENT.fullName}` }).click();
    await expect(deskA.getByText('1 patient is notified')).toBeVisible();

    const [time] = /\d\d:\d\d/.exec(proposal)!;
    await expect(phone.getByText(time).first()).toBeVisible();
    await phone
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /Messages/ })
      .click();
    await expect(phone.getByRole('link', { name: /^Moved/ }).first()).toContainText(time);
  });
});
