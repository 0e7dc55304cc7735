import type { Page } from '@playwright/test';
import { BillingOffice, signedUpPatient } from './billing-office';
import { Clinic } from './clinic';
import { expect, test } from './journey';
import { expectGood, PHONE, signInAsPatient } from './portal-patient';
import { proxyOf } from './proxy';

test.use(PHONE);

/** Waits until everything that the portal needs without a network is kept. */
const isKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // There is one as soon as it is installed, not when it is registered.
    const { active: worker } = await navigator.serviceWorker.ready;
    if (worker?.state === 'activating')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
  });

/** Everything that this origin keeps on the device: caches with their contents, storage, databases, cookies for scripts. */
const keptOn = (page: Page): Promise<{ addresses: string[]; texts: string }> =>
  page.evaluate(async () => {
    const addresses: string[] = [];
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        addresses.push(`${request.method} ${new URL(request.url).pathname}`);
        const answer = await cache.match(request);
        texts.push([...(answer?.headers ?? [])].join('\n'), (await answer?.text()) ?? '');
      }
    }
    texts.push(JSON.stringify(await indexedDB.databases()));
    return { addresses, texts: texts.join('\n') };
  });

test('The portal is installable, and its worker looks after nothing else', async ({ page, desk }) => {
  expect(desk).toBeTruthy();
  await page.goto('/portal');
  await isKept(page);
  for (const language of ['en', 'hi']) {
    const answer = await page.request.get(`/portal-app/portal.${language}.webmanifest`);
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const manifest = await answer.json();
    expect(manifest).toMatchObject({
      start_url: '/portal',
      scope: '/portal',
      display: 'standalone',
      lang: `${language}-IN`,
      short_name: 'MediCare',
    });
    expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
    for (const { src, type } of manifest.icons)
      expect((await page.request.get(src)).headers()['content-type']).toBe(type);
  }
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // The tests' own profile is private, which is the only thing against it.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);

  await page.goto('/verify');
  await expect
    .poll(() =>
      page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort(),
      ),
    )
    .toEqual(['/portal', '/verify']);
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).map((name) => name.split('-')[0]).sort()))
    .toEqual(['portal', 'verify']);
  for (const path of ['/verify', '/', '/wall']) {
    await page.goto(path);
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? '')).not.toContain('portal');
    await expect(page.locator('link[rel=manifest]')).toHaveCount(0);
  }
});

test('The portal opens without a network, and goes on by itself once there is one', async ({
  page,
  desk,
  hospital,
}) => {
  expect(desk).toBeTruthy();
  await signedUpPatient(hospital);
  await page.goto('/portal');
  await isKept(page);
  await page.context().setOffline(true);

  await page.goto('/portal/bills');
  await expect(page.getByRole('heading', { name: 'The hospital cannot be reached' }).first()).toBeAttached();
  await expect(page.getByText('You are offline.')).toBeVisible();
  await expectGood(page, 'offline');
  await test.step('in the other language, too', async () => {
    await page.getByRole('button', { name: 'हिन्दी' }).click();
    await expect(page.getByText('अपना इंटरनेट देखें।')).toBeVisible();
    await page.getByRole('button', { name: 'English' }).click();
  });

  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 20_000 });
  await signInAsPatient(page);

  await test.step('and where a server is up that is none of the hospital’s', async () => {
    await page.route('**/portal', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
    await page.goto('/portal');
    await expect(page.getByRole('heading', { name: 'Hello, Kavya' })).toBeVisible();
    await page.unroute('**/portal');
  });
});

test('Of a visit nothing about the patient is kept on the device', async ({ page, desk, hospital }) => {
  const clinic = await Clinic.open(desk, hospital);
  await clinic.signed({ complaint: 'Fever', diagnoses: [{ code: 'J02.9', text: 'Acute pharyngitis' }] });
  const office = await BillingOffice.open(hospital);
  const { patientId } = await signedUpPatient(hospital);
  const bill = await office.bill(patientId, 123_450, 'Echocardiography');
  await page.goto('/portal');
  await isKept(page);
  await signInAsPatient(page);
  // Under the worker from the first request on, with something saved.
  for (const path of [
    '',
    '/appointments',
    '/book',
    '/bills',
    `/bills/${bill.id}`,
    '/records',
    '/messages',
    '/contact',
  ]) {
    await page.goto(`/portal${path}`);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  }
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toContain('/portal-shell/worker.js');
  await page.goto(`/portal/bills/${bill.id}`);
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bill (PDF)' }).click()]);

  const SECRETS = ['Kavya', 'kavya@example.in', patientId, bill.id, String(bill.number), 'Echocardiography', 'eyJ'];
  const IS_SHELL =
    /^GET \/(portal|portal-app\/((main|styles)-[A-Z0-9]{8}|chunk-[\w-]{8})\.(js|css)|portal-app\/media\/[\w-]+-[A-Z0-9]{8}\.woff2)$/;
  const expectNothing = async (): Promise<void> => {
    const { addresses, texts } = await keptOn(page);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !IS_SHELL.test(address))).toEqual([]);
    expect(SECRETS.filter((secret) => texts.includes(secret))).toEqual([]);
  };
  await expectNothing();
  await page.goto('/portal/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await expectNothing();
  expect((await page.context().cookies()).filter(({ value }) => value)).toEqual([]);

  await test.step('and without a network nothing of it is shown', async () => {
    await page.context().setOffline(true);
    await page.goto(`/portal/bills/${bill.id}`);
    await expect(page.getByRole('heading', { name: 'The hospital cannot be reached' }).first()).toBeAttached();
    await expect(page.getByText(/Kavya|1,234/)).toHaveCount(0);
  });
});

test('A new build takes the place of the old one once the portal was closed', async ({
  desk,
  hospital,
  anotherPage,
}) => {
  expect(desk).toBeTruthy();
  const builds = { before: '', after: 'another00000' };
  let isDeployed = false;
  const site = await proxyOf(hospital, '/portal-shell/worker.js', (script) =>
    isDeployed ? script.replaceAll(builds.before, builds.after) : script,
  );
  const first = await anotherPage({ ...PHONE, baseURL: site.address });
  const namesOn = async (page: Page): Promise<string[]> => (await page.evaluate(() => caches.keys())).sort();
  await first.goto('/portal');
  await isKept(first);
  const [name = ''] = await namesOn(first);
  builds.before = name.replace('portal-', '');
  isDeployed = true;

  // Both are kept while a page of the old build is open, so that it finds its files.
  await first.goto('/portal/sign-in');
  await expect.poll(() => namesOn(first)).toEqual([name, `portal-${builds.after}`].sort());
  const next = await first.context().newPage();
  await next.goto('/livez');
  await first.close();
  await expect.poll(() => namesOn(next)).toEqual([`portal-${builds.after}`]);
  await next.context().setOffline(true);
  await next.goto('/portal');
  await expect(next.getByRole('heading', { name: 'The hospital cannot be reached' }).first()).toBeAttached();
  site.close();
});
