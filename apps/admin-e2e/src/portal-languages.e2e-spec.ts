import type { Page } from '@playwright/test';
import { BillingOffice, signedUpPatient } from './billing-office';
import { filesOf } from './built-files';
import { ConsultingRoom } from './consulting-room';
import { expect, picture, test } from './journey';
import { expectGood, PHONE } from './portal-patient';

const [EMAIL, PASSWORD] = ['kavya@example.in', 'my blue cow eats grass'];
test.use({ ...PHONE, locale: 'hi-IN' });

const ways = (page: Page) => page.getByRole('navigation', { name: 'मुख्य' });

async function signIn(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel('ईमेल या मोबाइल नंबर').fill(EMAIL);
  await page.getByLabel('पासवर्ड', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'साइन इन करें' }).click();
}

test('A patient whose phone speaks Hindi signs in, books and sees the bill in Hindi', async ({
  page,
  desk,
  hospital,
}) => {
  expect(desk).toBeTruthy();
  const room = await ConsultingRoom.open(hospital, 'Dr Anand Rao');
  const office = await BillingOffice.open(hospital);
  const { patientId } = await signedUpPatient(hospital);
  const bill = await office.bill(patientId, 12_345_650, 'Echocardiography');

  await test.step('the first visit follows the phone', async () => {
    await page.goto('/portal');
    await expect(page.getByRole('heading', { name: 'साइन इन करें' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
    await expect(page).toHaveTitle('साइन इन करें · MediCare Pro');
    await page.getByRole('button', { name: 'साइन इन करें' }).click();
    await expect(page.getByText('अपना पासवर्ड लिखें।')).toBeVisible();
    await expectGood(page, 'hi-sign-in');
    await picture(page, 'portal-hindi-sign-in');
  });

  await test.step('what the server refuses is told in Hindi', async () => {
    await signIn(page, 'not the password');
    await expect(page.getByText('पासवर्ड मेल नहीं खाते')).toBeVisible();
    await signIn(page);
  });

  await test.step('home, with names and numbers as they are', async () => {
    await expect(page.getByRole('heading', { name: 'नमस्ते, Kavya' })).toBeVisible();
    await expect(page.getByRole('link', { name: /1 बिल का भुगतान बाकी.*₹1,23,456\.50/ })).toBeVisible();
    await expectGood(page, 'hi-home');
    await picture(page, 'portal-hindi');
  });

  await test.step('a time is chosen and booked', async () => {
    await page.getByRole('link', { name: 'अपॉइंटमेंट बुक करें' }).click();
    await page.getByRole('link', { name: /Dr Anand Rao.*कमरा 4.*फ़ीस ₹500.*पहला खाली समय/ }).click();
    await page.getByRole('list', { name: 'दिन' }).getByRole('button').nth(1).click();
    await expect(page.getByRole('heading', { name: 'सुबह' })).toBeVisible();
    await expectGood(page, 'hi-times');
    await page.getByRole('link', { name: '10:30' }).click();
    await expect(page.getByText(/आपके लिए रोका गया: [12]:\d\d/)).toBeVisible();
    await page.getByLabel('किस बारे में मिलना है?').fill('सीने में भारीपन');
    await expectGood(page, 'hi-confirm');
    await page.getByRole('button', { name: 'बुक करें', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'अनुरोध भेज दिया गया है। रिसेप्शन इसे पक्का करेगा।' })).toBeVisible();
    await expect(page.getByText(/^कल, .*वार \d/)).toBeVisible();
    await expectGood(page, 'hi-booked');
  });

  await test.step('the desk confirms, and its message is understood', async () => {
    await page.getByRole('link', { name: 'अपॉइंटमेंट देखें' }).click();
    await expect(page.getByText('अभी पक्का नहीं हुआ').first()).toBeVisible();
    await room.confirm(new URL(page.url()).pathname.split('/').at(-1)!);
    await expect(page.getByText('पक्का हो गया', { exact: true }).first()).toBeVisible();
    await expectGood(page, 'hi-appointment');
    await ways(page).getByRole('link', { name: /संदेश/ }).click();
    await expect(page.getByRole('link', { name: /पक्का हो गया: .*10:30.*दस मिनट पहले/ })).toBeVisible();
    await expect(page.getByText(/नया बिल: ₹1,23,456\.50/)).toBeVisible();
    await expectGood(page, 'hi-messages');
  });

  await test.step('the bill, and what is wrong with a number', async () => {
    await page.goto(`/portal/bills/${bill.id}`);
    await expect(page.getByRole('link', { name: 'UPI ऐप से ₹1,23,456.50 दें' })).toBeVisible();
    await page.getByRole('button', { name: 'मैंने भुगतान कर दिया है' }).click();
    await page.getByLabel('भुगतान का UTR').fill('4267 1122 00');
    await page.getByRole('button', { name: 'भेजें', exact: true }).click();
    await expect(page.getByText('UTR में 12 अंक होते हैं। आपने 10 लिखे हैं।')).toBeVisible();
    await expectGood(page, 'hi-bill');
    await picture(page, 'portal-hindi-bill');
    await page.getByLabel('भुगतान का UTR').fill('426711220003');
    await page.getByRole('button', { name: 'भेजें', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'आपके भुगतान की जाँच हो रही है' })).toBeVisible();
  });
});

test('The language changes at once, keeps what was typed, and is remembered', async ({ page, desk }) => {
  expect(desk).toBeTruthy();
  await page.goto('/portal/register');
  await page.evaluate(() => Object.assign(window, { sameLoad: true }));
  await page.getByLabel('पूरा नाम').fill('Kavya Reddy');
  await page.getByRole('button', { name: 'रजिस्टर करें' }).click();
  await expect(page.getByText('ईमेल या मोबाइल नंबर लिखें।')).toBeVisible();

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Register as a patient' })).toBeVisible();
  await expect(page.getByLabel('Full name')).toHaveValue('Kavya Reddy');
  await expect(page.getByText('Give an email address or a mobile number.')).toBeVisible();
  await expect(page.getByText(/[\u0900-\u097f]/)).toHaveText(['हिन्दी']);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Register as a patient · MediCare Pro');
  await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', '/portal-app/portal.en.webmanifest');
  expect(await page.evaluate(() => 'sameLoad' in window)).toBe(true);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Register as a patient' })).toBeVisible();
  await page.goto('/portal/sign-in');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('Without the network the language stays and says why, and so does a page', async ({
  desk,
  hospital,
  anotherPage,
}) => {
  expect(desk).toBeTruthy();
  await signedUpPatient(hospital);
  // Without the worker that keeps the portal.
  const phone = await anotherPage({ ...PHONE, locale: 'hi-IN', serviceWorkers: 'block' });
  await phone.goto('/portal');
  await expect(phone.getByRole('heading', { name: 'साइन इन करें' })).toBeVisible();
  await phone.route('**/*.js', (route) => route.abort());
  await phone.getByRole('button', { name: 'English' }).click();
  await expect(phone.getByText('भाषा नहीं बदली जा सकी।')).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'साइन इन करें' })).toBeVisible();
  await phone.unroute('**/*.js');
  await phone.getByRole('button', { name: 'English' }).click();
  await expect(phone.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await phone.getByRole('button', { name: 'हिन्दी' }).click();
  await signIn(phone);

  await expect(phone.getByRole('heading', { name: 'नमस्ते, Kavya' })).toBeVisible();
  await phone.route('**/*.js', (route) => route.abort());
  await phone.getByRole('link', { name: /^सेहत/ }).click();
  await expect(phone.getByText('अस्पताल से संपर्क नहीं हो पाया।')).toBeVisible();
  await phone.unroute('**/*.js');
  await phone.getByRole('link', { name: /^सेहत/ }).click();
  await expect(phone.getByRole('heading', { name: 'सेहत' })).toBeVisible();
  await expect(phone.getByText('अस्पताल से संपर्क नहीं हो पाया।')).toHaveCount(0);
});

for (const [spoken, other, font] of [
  ['en', 'hi', false],
  ['hi', 'en', true],
] as const)
  test.describe(`A phone in ${spoken}`, () => {
    test.use({ locale: `${spoken}-IN`, serviceWorkers: 'block' });

    test('fetches the words and letters of its language, and no others', async ({ page, desk, hospital }) => {
      expect(desk).toBeTruthy();
      await signedUpPatient(hospital);
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      await page.goto('/portal/sign-in');
      await page.locator('input').nth(0).fill(EMAIL);
      await page.locator('input').nth(1).fill(PASSWORD);
      await page.locator('form button.main').click();
      await page.waitForURL('**/portal');
      for (const path of ['book', 'bills', 'records']) await page.goto(`/portal/${path}`, { waitUntil: 'networkidle' });

      const wordsOf = (language: string) => filesOf((source) => source.endsWith(`-words.${language}.ts`));
      const own = wordsOf(spoken).filter((file) => fetched.includes(file));
      expect(own.length).toBeGreaterThanOrEqual(6);
      expect(wordsOf(other).filter((file) => fetched.includes(file))).toEqual([]);
      expect(fetched.some((path) => /noto-sans-devanagari/.test(path))).toBe(font);
    });
  });
