import { graphql } from './graphql';
import { expect, picture, signIn, test } from './journey';

test('A patient is registered although someone similar is known', async ({ page, desk }) => {
  await desk.register({ fullName: 'Kavya Reddy', phone: '9845041827', dateOfBirth: '1992-03-14', gender: 'FEMALE' });
  await signIn(page);
  await page.goto('/patients');
  await page.getByRole('link', { name: 'New patient' }).click();
  await page.getByLabel('Full name').fill('Kavya Redy');
  await page.getByLabel('Phone', { exact: false }).first().fill('9845041827');

  const duplicates = page.getByRole('region', { name: 'Possible duplicates' });
  await expect(duplicates.getByText('Kavya Reddy')).toBeVisible();
  await page.getByRole('button', { name: 'Register patient' }).click();
  await expect(duplicates.getByRole('alert')).toBeVisible();
  await picture(page, 'register-duplicate');
  await duplicates.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Register patient' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Kavya Redy' })).toBeVisible();
});

test('A wrong value is told at its field', async ({ page, desk }) => {
  expect(desk).toBeTruthy();
  await signIn(page);
  await page.goto('/patients');
  await page.getByRole('link', { name: 'New patient' }).click();
  await page.getByRole('button', { name: 'Register patient' }).click();
  const name = page.getByLabel('Full name');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toBeFocused();
});

test('An edit is saved and seen', async ({ page, desk }) => {
  const id = await desk.register({ fullName: 'Imran Sheikh', phone: '9845041828' });
  await signIn(page);
  await page.goto(`/patients/${id}`);
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Allergies').fill('Penicillin');
  await page.getByLabel('Address').fill('12, Temple Road, Mysuru');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('12, Temple Road, Mysuru')).toBeVisible();
  await expect(page.getByText('Penicillin')).toBeVisible();
  await picture(page, 'patient');
});

test('Two people edit the same patient: the second is asked, and nothing is lost', async ({
  page,
  desk,
  anotherPage,
}) => {
  const id = await desk.register({ fullName: 'Geeta Kulkarni', phone: '9845041829' });
  const second = await anotherPage();
  for (const editor of [page, second]) {
    await signIn(editor);
    await editor.goto(`/patients/${id}/edit`);
    await expect(editor.getByLabel('Full name')).toHaveValue('Geeta Kulkarni');
  }
  await page.getByLabel('Address').fill('First Street');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('First Street')).toBeVisible();

  await second.getByLabel('Address').fill('Second Street');
  await second.getByRole('button', { name: 'Save' }).click();
  const dialog = second.getByRole('dialog', { name: 'Somebody else saved first' });
  await expect(dialog).toContainText('First Street');
  await expect(dialog).toContainText('Second Street');
  await picture(second, 'two-editors');
  await dialog.getByRole('radio', { name: /Second Street/ }).check();
  await dialog.getByRole('button', { name: 'Save this version' }).click();

  await expect(second.getByText('Second Street')).toBeVisible();
  // The first one's page follows by itself and says why.
  await expect(page.getByText('Second Street')).toBeVisible();
  await expect(page.getByText(/by somebody else/)).toBeVisible();
});

test('A patient is deactivated, and the mistake is taken back', async ({ page, desk }) => {
  const id = await desk.register({ fullName: 'Rohan Mehta' });
  await signIn(page);
  await page.goto(`/patients/${id}`);
  await page.getByRole('button', { name: 'Deactivate' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await expect(page.getByRole('button', { name: 'Make active' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Deactivate' })).toBeVisible();
  await expect(page.getByText('Rohan Mehta is active again.')).toBeVisible();
});

test('The bell on another screen rings by push', async ({ page, desk, hospital, anotherPage }) => {
  expect(desk).toBeTruthy();
  await signIn(page);
  const other = await anotherPage();
  await signIn(other);
  for (const screen of [page, other]) {
    await screen.goto('/patients');
    await expect(screen.getByText('No patients yet')).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
  }

  // The patient does it: nobody is told of their own doings.
  await graphql(hospital.address, 'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }', {
    input: { fullName: 'Sunita Deshmukh', phone: '9845041830', password: 'my blue cow eats grass' },
  });
  for (const screen of [page, other]) {
    await expect(screen.getByRole('button', { name: 'Notifications, 1 unread' })).toBeVisible({ timeout: 3_000 });
    await expect(screen.getByRole('link', { name: 'Sunita Deshmukh' })).toBeVisible();
  }

  await other.getByRole('button', { name: 'Notifications, 1 unread' }).click();
  await other
    .getByRole('dialog', { name: 'Unread notifications' })
    .getByRole('button', { name: /registered online/ })
    .click();
  await expect(other.getByRole('heading', { level: 1, name: 'Sunita Deshmukh' })).toBeVisible();
});
