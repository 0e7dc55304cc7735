import type { Page } from '@playwright/test';
import { ADMINISTRATOR } from './desk';
import { expect, picture, signIn, test } from './journey';
import { expectUsable } from './usable';

const MEMBER = {
  fullName: 'Kavya Reddy',
  email: 'kavya.reddy@hospital.example',
  password: 'seven mangoes on the roof',
};
/** Milliseconds in which an ended screen must be out: the server has one second, the page a little to draw. */
const OUT_WITHIN_MS = 1_500;

/** A department and two shifts, entered in the settings. */
async function enterShifts(page: Page): Promise<void> {
  await page.goto('/settings/departments');
  await page.getByRole('button', { name: 'Add department' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Out-patients');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'Out-patients', exact: true })).toBeVisible();
  for (const [name, from, to] of [
    ['Morning', '6', '14'],
    ['Night', '22', '0630'],
  ]) {
    await page.getByRole('button', { name: 'Add shift' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByLabel('From').fill(from);
    await page.getByLabel('To', { exact: true }).fill(to);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('cell', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('cell', { name: '22:00–06:30 next day' })).toBeVisible();
  await expectUsable(page);
}

test('Somebody is entered, invited, set on the roster, works, and is let go', async ({ page, desk, anotherPage }) => {
  expect(desk).toBeTruthy();
  await signIn(page);
  const memberPage = await anotherPage();

  await test.step('departments and shifts are entered', () => enterShifts(page));

  await test.step('the member of staff is entered, the salary in rupees', async () => {
    await page.goto('/staff');
    await page.getByRole('link', { name: 'New member' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByLabel('Full name')).toBeFocused();
    await page.getByLabel('Full name').fill(MEMBER.fullName);
    await page.getByLabel('Job title').fill('Nurse');
    await page.getByLabel('Department').selectOption('Out-patients');
    await page.getByLabel('Usual shift').selectOption({ label: 'Morning, 06:00–14:00' });
    await page.getByLabel('Joined on').fill('31-12-2099');
    await page.getByLabel('Salary a month').fill('28000');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('This day is more than a year away. Check the year.').first()).toBeVisible();
    await page.getByLabel('Joined on').fill('01-06-2024');
    await expectUsable(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: MEMBER.fullName })).toBeVisible();
    await expect(page.getByText('₹28,000.00')).toBeVisible();
    await expect(page.getByText('has no account and cannot sign in')).toBeVisible();
  });

  const link = await test.step('an invitation gives a link, this once', async () => {
    await page.getByRole('button', { name: 'Invite' }).click();
    await expect(page.getByLabel('Role')).toHaveValue('NURSE');
    await page.getByLabel('E-mail to sign in with').fill(ADMINISTRATOR.email);
    await page.getByRole('button', { name: 'Make the link' }).click();
    await expect(page.getByText('An account uses this e-mail address already.').first()).toBeVisible();
    await page.getByLabel('E-mail to sign in with').fill(MEMBER.email);
    await page.getByRole('button', { name: 'Make the link' }).click();
    const made = await page.getByLabel('The link').inputValue();
    expect(made).toContain('/invitation#');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Invited', { exact: true })).toBeVisible();
    expect(await page.content()).not.toContain(made.split('#')[1]);
    return made;
  });

  await test.step('whoever opens it sets a password and is in', async () => {
    await memberPage.goto(link);
    await expect(memberPage.getByRole('heading', { name: `Welcome, ${MEMBER.fullName}` })).toBeVisible();
    await expectUsable(memberPage);
    await memberPage.getByLabel('Password', { exact: true }).fill('password12');
    await memberPage.getByRole('button', { name: 'Set password and start' }).click();
    await expect(memberPage.getByText('guessed first').first()).toBeVisible();
    await memberPage.getByLabel('Password', { exact: true }).fill(MEMBER.password);
    await memberPage.getByRole('button', { name: 'Set password and start' }).click();
    await expect(memberPage.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
    await expect(memberPage.getByRole('link', { name: 'Staff', exact: true })).toBeHidden();
    await expect(page.getByText('Can sign in')).toBeVisible(); // by push
  });

  await test.step('the link works once', async () => {
    const late = await anotherPage();
    await late.goto(link);
    await expect(late.getByRole('alert')).toContainText('not valid any more');
  });

  await test.step('the roster is set by keyboard; an overlap is marked before it is sent', async () => {
    await memberPage.goto('/my-shifts');
    await expect(memberPage.getByText('nothing planned')).toHaveCount(2);
    await page.goto('/roster');
    await page.getByRole('button', { name: 'The next week' }).click();
    const monday = page.getByRole('grid').getByRole('button').first();
    await expect(monday).toHaveAccessibleName(/Mon .*: off$/);
    await monday.focus();
    await page.keyboard.press('n');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Some days are marked.')).toBeVisible();
    await page
      .getByRole('grid')
      .getByRole('button', { name: /overlaps another one/ })
      .focus();
    await page.keyboard.press('Delete');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /Morning/ }).click();
    await expect(page.getByText('2 days are changed and not saved.')).toBeVisible();
    await expectUsable(page);
    await picture(page, 'roster');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('2 days are saved.')).toBeVisible();
  });

  await test.step('whose shifts they are sees them on the open page, and the bell rings', async () => {
    await expect(memberPage.getByText('16 h 30')).toBeVisible();
    await expect(memberPage.getByText('22:00–06:30 next day')).toBeVisible();
    await expect(memberPage.getByRole('button', { name: 'Notifications, 1 unread' })).toBeVisible();
    await expectUsable(memberPage);
  });

  await test.step('a week is copied into the next one', async () => {
    await page.getByRole('button', { name: 'The next week' }).click();
    await page.getByRole('button', { name: 'Copy last week' }).click();
    await expect(page.getByText('2 days copied.')).toBeVisible();
    await expect(page.getByRole('grid').getByRole('button', { name: /: Night/ })).toBeVisible();
  });

  await test.step('let go, the member is out within a second and cannot come back', async () => {
    await page.goto('/staff');
    await page.getByRole('searchbox', { name: 'Search staff' }).fill('kavya nurse');
    await page.getByRole('link', { name: MEMBER.fullName }).click();
    await page.getByRole('button', { name: 'Deactivate' }).click();
    const dialog = page.getByRole('dialog', { name: `Deactivate ${MEMBER.fullName}?` });
    const ended = Date.now();
    await dialog.getByRole('button', { name: 'Deactivate' }).click();
    await memberPage.waitForURL(/\/sign-in/, { timeout: 5_000 });
    expect(Date.now() - ended).toBeLessThan(OUT_WITHIN_MS);
    await expect(page.getByText('Deactivated', { exact: true })).toBeVisible();
    await memberPage.getByLabel('E-mail or phone').fill(MEMBER.email);
    await memberPage.getByLabel('Password', { exact: true }).fill(MEMBER.password);
    await memberPage.getByRole('button', { name: 'Sign in' }).click();
    await expect(memberPage.getByRole('alert')).toBeVisible();
  });
});

test('Two people correct the same member of staff, and the second one chooses', async ({ page, desk, anotherPage }) => {
  expect(desk).toBeTruthy();
  await signIn(page);
  await page.goto('/staff/new');
  await page.getByLabel('Full name').fill('Ravi Menon');
  await page.getByLabel('Job title').fill('Cashier');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ravi Menon' })).toBeVisible();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByLabel('Job title')).toHaveValue('Cashier');

  const other = await anotherPage();
  await signIn(other);
  await other.goto(page.url());
  await other.getByLabel('Job title').fill('Head cashier');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.getByText('Ravi Menon is saved.')).toBeVisible();

  await page.getByLabel('Job title').fill('Billing clerk');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Head cashier');
  await expect(dialog).toContainText('Billing clerk');
});

test('A branch gets its UPI payee, checked while it is typed', async ({ page, desk }) => {
  expect(desk).toBeTruthy();
  await signIn(page);
  await page.goto('/settings/branches');
  await page.getByRole('link', { name: 'Lotus Hospital' }).click();
  const address = page.getByLabel('UPI address');
  await address.fill('lotus');
  await address.blur();
  await expect(page.getByText('Give a UPI address such as hospital@bank')).toBeVisible();
  await address.fill('lotus.hospital@hdfcbank');
  await expect(page.getByText('Now give the name that payers see.')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('without it a UPI app shows nobody').first()).toBeVisible();
  await page.getByLabel('Payee name').fill('Lotus Hospital');
  await expect(page.getByText('Payers see Lotus Hospital (lotus.hospital@hdfcbank).')).toBeVisible();
  await page.getByLabel('GSTIN').fill('27AAPFU0939F1ZX');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('This is no GSTIN').first()).toBeVisible();
  await page.getByLabel('GSTIN').fill('27AAPFU0939F1ZV');
  await expectUsable(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'lotus.hospital@hdfcbank' })).toBeVisible();

  await test.step('a second branch is added and stands in the branch switch at once', async () => {
    await page.getByRole('link', { name: 'New branch' }).click();
    await page.getByLabel('Name', { exact: true }).fill('North Clinic');
    await page.getByLabel('Code', { exact: true }).fill('north');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('cell', { name: 'NORTH', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Branch: All branches' })).toBeVisible();
  });
});
