import { ConsultingRoom } from './consulting-room';
import { expect, picture, signIn, test } from './journey';
import { expectUsable } from './usable';

const AHEAD_OF_UTC_MS = 5.5 * 3_600_000;
const DAY_MS = 86_400_000;
const DOCTOR = 'Dr Arjun Menon';

/** The day in India that many days from today, as it is typed: DD-MM-YYYY. */
const dayIn = (days: number): string =>
  new Date(Date.now() + AHEAD_OF_UTC_MS + days * DAY_MS).toISOString().slice(0, 10).split('-').reverse().join('-');

const inIndia = (instant: string): string => new Date(Date.parse(instant) + AHEAD_OF_UTC_MS).toISOString();

/** The open times of one coming day. */
async function timesOf(room: ConsultingRoom, days: number): Promise<string[]> {
  const day = dayIn(days).split('-').reverse().join('-');
  return (await room.openTimes(days + 1)).filter((time) => inIndia(time).startsWith(day));
}

/** The open time at that hour of a coming day in India. */
async function timeAt(room: ConsultingRoom, clock: string, days: number): Promise<string> {
  const time = (await timesOf(room, days)).find((each) => inIndia(each).slice(11, 16) === clock);
  if (!time) throw new Error(`${clock} is not open that day.`);
  return time;
}

/** Patients booked with the doctor on one coming day, in the order of their times. */
async function bookDay(room: ConsultingRoom, patients: string[], days: number): Promise<string[]> {
  const times = await timesOf(room, days);
  const ids: string[] = [];
  for (const [i, patient] of patients.entries()) ids.push(await room.book(patient, times[i * 4]));
  return ids;
}

test('A doctor is entered, gets a week, and another one from a later day', async ({ page, desk }) => {
  expect(desk).toBeTruthy();
  await signIn(page);
  await page.goto('/doctors');
  await expect(page.getByText('No doctors yet')).toBeVisible();

  await test.step('the doctor is entered, the fee in rupees', async () => {
    await page.getByRole('link', { name: 'New doctor' }).click();
    await page.getByRole('button', { name: 'Save and set hours' }).click();
    await expect(page.getByLabel('Full name')).toBeFocused();
    await page.getByLabel('Full name').fill(DOCTOR);
    await page.getByLabel('Specialization').fill('Cardiology');
    await page.getByLabel('Consultation fee').fill('five');
    await page.getByLabel('Room').fill('12');
    await expect(page.getByText('Write rupees with at most two decimals')).toBeVisible();
    await page.getByLabel('Consultation fee').fill('499.50');
    await expectUsable(page);
    await page.getByRole('button', { name: 'Save and set hours' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Hours of ${DOCTOR}` })).toBeVisible();
  });

  await test.step('a fault is told while typing, a day is copied to others', async () => {
    await page.getByRole('button', { name: 'Add hours on Monday' }).click();
    await page.getByLabel('Monday, to').fill('8');
    await expect(page.getByText('The end must be later than the beginning.')).toBeVisible();
    await page.getByRole('button', { name: 'Save the week' }).click();
    await expect(page.getByRole('alert')).toContainText('marked');
    await page.getByLabel('Monday, to').fill('1230');
    await page.getByLabel('Monday, to').blur();
    await expect(page.getByLabel('Monday, to')).toHaveValue('12:30');
    await page.getByRole('button', { name: 'Monday to Friday alike' }).click();
    await expect(page.getByText('70 patients a week')).toBeVisible();
    await page.getByRole('button', { name: 'Copy Monday to other days' }).click();
    await page.getByRole('button', { name: 'Saturday', exact: true }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('70 patients a week')).toBeVisible();
    await picture(page, 'doctor-week');
    await expectUsable(page);
    await page.getByRole('button', { name: 'Save the week' }).click();
  });

  await test.step('the page shows the week, and one that begins later', async () => {
    await expect(page.getByRole('heading', { level: 1, name: DOCTOR })).toBeVisible();
    await expect(page.getByText('₹499.50')).toBeVisible();
    const week = page.getByRole('region', { name: 'Weekly hours' });
    await expect(week).toContainText('until further notice');
    await week.getByRole('link', { name: 'Change' }).click();
    await page.getByLabel('Holds from').fill(dayIn(40));
    await page.getByLabel('Until').fill(dayIn(50));
    await expect(page.getByText('the week set before holds again')).toBeVisible();
    await page.getByRole('button', { name: 'Add hours on Sunday' }).click();
    await page.getByRole('button', { name: 'Save the week' }).click();
    await expect(page.getByRole('heading', { level: 1, name: DOCTOR })).toBeVisible();
    await expect(page.getByRole('region', { name: /^From / })).toHaveCount(2);
  });

  await test.step('an extra session is added and removed', async () => {
    await page.getByRole('button', { name: 'Add session' }).click();
    const dialog = page.getByRole('dialog', { name: 'Extra session' });
    await dialog.getByLabel('Day').fill(dayIn(6));
    await dialog.getByLabel('From').fill('17:00');
    await dialog.getByLabel('To').fill('19:00');
    await expect(dialog).toContainText('Room for 8 patients.');
    await dialog.getByRole('button', { name: 'Add session' }).click();
    await expect(page.getByText('8 patients, 15 min each, room 12')).toBeVisible();
    await expectUsable(page);
    await page.getByRole('button', { name: /^Remove the session/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('None beyond the weekly hours.')).toBeVisible();
  });
});

test('Leave over booked time: everybody gets another time, and every choice can be taken back', async ({
  page,
  desk,
  hospital,
}) => {
  const room = await ConsultingRoom.open(hospital, DOCTOR);
  const names = ['Kavya Reddy', 'Imran Sheikh', 'Geeta Kulkarni'];
  const patients: string[] = [];
  for (const fullName of names) patients.push(await desk.register({ fullName }));
  const thief = await desk.register({ fullName: 'Rohan Mehta' });
  await bookDay(room, patients, 2);
  await signIn(page);
  await page.goto(`/doctors/${room.doctorId}/leave`);
  const caseOf = (name: string) => page.getByRole('group', { name: `Another time for ${name}` });

  await test.step('who is affected is shown before anything is saved', async () => {
    await page.getByLabel('First day').fill(dayIn(2));
    await expect(page.getByText('3 patients booked then')).toBeVisible();
    for (const name of names) await expect(page.getByText(name)).toBeVisible();
    await page.getByLabel('Reason').fill('Conference');
    await page.getByRole('button', { name: 'Add leave' }).click();
    await expect(page.getByRole('heading', { name: '3 patients to re-plan' })).toBeVisible();
    await expectUsable(page);
  });

  await test.step('choices are made and taken back', async () => {
    await page.getByRole('button', { name: 'Accept all first proposals' }).click();
    await expect(page.getByText('3 of 3 decided')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel the visit of Geeta Kulkarni' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Asked to be called later');
    await page.getByRole('button', { name: 'Mark to cancel' }).click();
    await expect(caseOf('Geeta Kulkarni').getByRole('button', { pressed: true })).toContainText('called later');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(caseOf('Geeta Kulkarni').getByRole('button', { pressed: true })).toContainText('Same doctor');
    await caseOf('Geeta Kulkarni').getByRole('button', { name: 'Other times' }).click();
    const dialog = page.getByRole('dialog', { name: 'Another time for Geeta Kulkarni' });
    await dialog.getByRole('button', { name: '15:30' }).click();
    await expect(caseOf('Geeta Kulkarni').getByRole('button', { pressed: true })).toContainText('15:30');
    await picture(page, 'leave-planner');
  });

  await test.step('a time that somebody else takes meanwhile moves nobody, and is chosen anew', async () => {
    const taken = await caseOf('Imran Sheikh').getByRole('button', { pressed: true }).innerText();
    const [, clock] = /(\d\d:\d\d)/.exec(taken) ?? [];
    await room.book(thief, await timeAt(room, clock ?? '', 3));
    await page.getByRole('button', { name: 'Apply all and notify' }).click();
    await expect(page.getByRole('alert')).toContainText('The time for Imran Sheikh was just taken');
    await expect(page.getByRole('heading', { name: '3 patients to re-plan' })).toBeVisible();
    await expect(page.getByText('2 of 3 decided')).toBeVisible();
    await page.getByRole('button', { name: 'Accept all first proposals' }).click();
    await page.getByRole('button', { name: 'Apply all and notify' }).click();
    await expect(page.getByText('3 patients are notified')).toBeVisible();
    await expect(page.getByRole('heading', { name: /to re-plan/ })).toHaveCount(0);
  });

  await test.step('the leave is taken back', async () => {
    await page.getByRole('button', { name: /^Withdraw leave/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await expect(page.getByText('No leave is planned.')).toBeVisible();
  });
});

test('A doctor who is booked is not deactivated, and the way out is shown', async ({ page, desk, hospital }) => {
  const room = await ConsultingRoom.open(hospital, DOCTOR);
  await bookDay(room, [await desk.register({ fullName: 'Sunita Deshmukh' })], 2);
  await signIn(page);
  await page.goto(`/doctors/${room.doctorId}`);
  const deactivate = async () => {
    await page.getByRole('button', { name: 'Deactivate' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  };
  await deactivate();
  const obstacles = page.getByRole('region', { name: `${DOCTOR} is still booked` });
  await expect(obstacles).toContainText('Sunita Deshmukh');
  await expectUsable(page);
  await obstacles.getByRole('link', { name: 'Move these patients' }).click();
  await expect(page.getByText('1 patient booked then')).toBeVisible();
  await page.getByRole('button', { name: 'Add leave' }).click();
  await page.getByRole('button', { name: 'Cancel the visit of Sunita Deshmukh' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('The doctor has left');
  await page.getByRole('button', { name: 'Mark to cancel' }).click();
  await page.getByRole('button', { name: 'Apply for Sunita Deshmukh' }).click();
  await expect(page.getByText('1 patient is notified')).toBeVisible();

  await page.goto(`/doctors/${room.doctorId}`);
  await deactivate();
  await expect(page.getByRole('button', { name: 'Make active' })).toBeVisible();
});

test('Hours that no longer hold what is booked lead to the planner', async ({ page, desk, hospital }) => {
  const room = await ConsultingRoom.open(hospital, DOCTOR);
  await bookDay(room, [await desk.register({ fullName: 'Kavya Reddy' })], 2);
  await signIn(page);
  await page.goto(`/doctors/${room.doctorId}/hours`);
  await page.getByLabel('Monday, from').fill('20');
  await page.getByRole('button', { name: 'Copy Monday to other days' }).click();
  await page.getByRole('button', { name: 'All days' }).click();
  await page.getByRole('button', { name: 'Save the week' }).click();
  await expect(page.getByText('1 booked patient no longer fits')).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 patient to re-plan' })).toBeVisible();
});

test('Two administrators correct one doctor: the second is asked', async ({ page, desk, hospital, anotherPage }) => {
  expect(desk).toBeTruthy();
  const { doctorId } = await ConsultingRoom.open(hospital, DOCTOR);
  const second = await anotherPage();
  for (const editor of [page, second]) {
    await signIn(editor);
    await editor.goto(`/doctors/${doctorId}/edit`);
    await expect(editor.getByLabel('Full name')).toHaveValue(DOCTOR);
  }
  await page.getByLabel('Room').fill('7');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: DOCTOR })).toBeVisible();
  await second.getByLabel('Room').fill('8');
  await second.getByRole('button', { name: 'Save' }).click();
  const dialog = second.getByRole('dialog', { name: 'Somebody else saved first' });
  await dialog.getByRole('radio', { name: /Theirs, saved.*7/ }).check();
  await dialog.getByRole('button', { name: 'Save this version' }).click();
  await expect(second.getByRole('definition').filter({ hasText: /^7$/ })).toBeVisible();
});
