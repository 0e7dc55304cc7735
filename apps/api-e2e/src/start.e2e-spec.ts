import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openStore } from '@medicare/data';
import { WebSocket } from 'ws';
import { freshSettings } from './kit/api';
import { engine } from './kit/databases';
import { askAt, codeOf, dataOf, signInAt } from './kit/graphql-client';
import { PASSWORD } from './kit/people';
import { Started } from './kit/started';
import { until } from './kit/until';
import { rowCounts, wholeText } from './kit/whole-database';

const running: Started[] = [];
const start = (settings: Record<string, string>): Started => {
  const started = new Started(settings);
  running.push(started);
  return started;
};
afterEach(async () => {
  for (const started of running.splice(0)) await started.stop('SIGKILL');
});
/** Looks into the database of a server that is not running any more. */
async function inside<T>(
  settings: Record<string, string>,
  look: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T> {
  const eventKey = readFileSync(join(settings['DATA_DIR'], 'keys/events.key'), 'utf8').trim();
  const store = await openStore({ databaseUrl: settings['DATABASE_URL'], eventKey });
  return look(store).finally(() => store.close());
}

test('bad settings are named all at once in a table, without any value, and nothing is started', async () => {
  const settings = await freshSettings();
  const bad = {
    PORT: 'zQport',
    SEED: 'zQseed',
    LOG_LEVEL: 'zQlevel',
    PUBLIC_URL: 'zQurl',
    ADMIN_EMAIL: 'zQmail',
    DATABASE_URL: 'mysql://zQ:zQsecret@host/x',
    POOL_SIZE: 'zQpool',
    TRUST_PROXY: 'zQproxy',
    SMTP_URL: 'https://zQ:zQsecret@mail.example',
    MAIL_FROM: 'zQ without an address',
  };
  const started = start({ ...settings, ...bad });
  expect(await started.ended()).toBe(1);
  for (const name of Object.keys(bad)) expect(started.said).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  expect(started.said).not.toMatch(/zQ|\bat .*\.js/);
  expect(readdirSync(settings['DATA_DIR'])).toEqual([]);
  const half = start({ ...settings, ADMIN_PASSWORD: 'zQsecret-secret' });
  expect([await half.ended(), half.said.includes('ADMIN_PASSWORD'), half.said.includes('zQ')]).toEqual([
    1,
    true,
    false,
  ]);
  const silent = start({ ...settings, SMTP_URL: 'smtp://zQ:zQsecret@mail.example' });
  expect([await silent.ended(), silent.said.includes('MAIL_FROM'), silent.said.includes('zQ')]).toEqual([
    1,
    true,
    false,
  ]);
  const poor = start({ ...settings, ADMIN_EMAIL: 'chief@hospital.example', ADMIN_PASSWORD: 'password123' });
  expect([await poor.ended(), poor.said.includes('ADMIN_PASSWORD'), poor.said.includes('password123')]).toEqual([
    1,
    true,
    false,
  ]);
});

test('a taken port is said in a clear sentence', async () => {
  const settings = await freshSettings();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(Number(settings['PORT']), '127.0.0.1', resolve));
  const started = start(settings);
  expect(await started.ended()).toBe(1);
  expect(started.said).toContain(`Port ${settings['PORT']} is in use`);
  expect(started.said).toContain(`PORT=${Number(settings['PORT']) + 1} npm start`);
  expect(started.said).not.toMatch(/\bat .*\.js/);
  other.close();
});

test('a database of a newer version is refused and not touched', async () => {
  const settings = await freshSettings();
  await (await start(settings).ready()).stop();
  await inside(settings, (store) =>
    store.run(
      (tx) => tx.query("INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')"),
      { withoutEvent: 'a newer version was here' },
    ),
  );
  const file = settings['DATABASE_URL'];
  const before = engine === 'sqlite' ? [readFileSync(file), statSync(file).mtimeMs] : null;
  const started = start(settings);
  expect(await started.ended()).toBe(1);
  expect(started.said).toMatch(/newer version.*FromTheFuture.*Nothing was changed/s);
  if (engine === 'sqlite') expect([readFileSync(file), statSync(file).mtimeMs]).toEqual(before);
});

test('another event key is refused, and the right one works again', async () => {
  const settings = await freshSettings({ ADMIN_EMAIL: 'chief@hospital.example', ADMIN_PASSWORD: PASSWORD });
  const first = await start(settings).ready();
  const { token } = await signInAt(first.url, 'chief@hospital.example', PASSWORD);
  const length = () => askAt<{ events: { totalCount: number } }>(first.url, '{ events { totalCount } }', {}, token);
  await until(async () => dataOf(await length()).events.totalCount > 1, 'the log has begun');
  await first.stop();
  const file = join(settings['DATA_DIR'], 'keys/events.key');
  const right = readFileSync(file, 'utf8');
  for (const wrong of ['another key that is long enough to be one', 'short']) {
    writeFileSync(file, wrong);
    const refused = start(settings);
    expect(await refused.ended()).toBe(1);
    expect(refused.said).toMatch(wrong === 'short' ? /too short/ : /not the key that sealed/);
    expect(refused.said).not.toContain(wrong === 'short' ? right.trim() : wrong);
  }
  writeFileSync(file, right);
  expect(codeOf(await askAt((await start(settings).ready()).url, '{ needsSetUp }'))).toBeNull();
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('SIGTERM ends it in order within seconds, with screens connected and requests on the way', async () => {
  const settings = await freshSettings({ ADMIN_EMAIL: 'chief@hospital.example', ADMIN_PASSWORD: PASSWORD });
  const started = await start(settings).ready();
  const { token } = await signInAt(started.url, 'chief@hospital.example', PASSWORD);
  const sockets = Array.from(
    { length: 20 },
    () => new WebSocket(`${started.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws'),
  );
  const closes = sockets.map(
    (socket) => new Promise<number>((resolve) => socket.on('error', () => undefined).on('close', resolve)),
  );
  for (const socket of sockets)
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { accessToken: token } })));
  await until(() => sockets.every((socket) => socket.readyState === WebSocket.OPEN), 'the sockets stand');
  const answers = Array.from({ length: 20 }, (_, i) =>
    askAt(
      started.url,
      'mutation ($n: String!) { registerPatient(input: { fullName: $n }) { uhid } }',
      { n: `Late Person ${i}` },
      token,
    ).catch(() => null),
  );
  const begun = Date.now();
  expect(await started.stop()).toBe(0);
  expect(Date.now() - begun).toBeLessThan(6000);
  await Promise.all(closes);
  const saved = (await Promise.all(answers)).filter((answer) => answer?.data).length;
  await inside(settings, async (store) => {
    expect((await rowCounts(store))['patient']).toBeGreaterThanOrEqual(saved);
    expect(await store.verify()).toBeNull();
  });
});

test('demo accounts can sign in with the passwords that are shown once, and nothing else knows these', async () => {
  const settings = await freshSettings({ SEED: 'demo', LOG_LEVEL: 'debug' });
  const started = await start(settings).ready();
  const shown = [...started.said.matchAll(/^ {2}(\S+@demo\.example) +(\S+)$/gm)].map(([, email, password]) => ({
    email,
    password,
  }));
  expect(shown.map(({ email }) => email.split('@')[0]).sort()).toEqual([
    'admin',
    'cashier',
    'doctor',
    'nurse',
    'patient',
    'pharmacist',
    'receptionist',
  ]);
  for (const { email, password } of shown) expect((await signInAt(started.url, email, password)).token).toMatch(/^ey/);
  await started.stop();
  const everything = await inside(settings, wholeText);
  for (const { password } of shown)
    expect([everything.includes(password), started.said.split(password).length - 1]).toEqual([false, 1]);
  const again = await start(settings).ready();
  expect(again.said).not.toContain('@demo.example');
  const other = await start(await freshSettings({ SEED: 'demo' })).ready();
  for (const { password } of shown) expect(other.said).not.toContain(password);
});

test('without a seed it prints a link that sets the hospital up, and forgets it then', async () => {
  const settings = await freshSettings();
  const started = await start(settings).ready();
  const code = /\/set-up#(\S+)/.exec(started.said)![1];
  expect(await inside({ ...settings }, wholeText)).not.toContain(code);
  const input = { code, fullName: 'Meera Nair', email: 'meera@hospital.example', password: PASSWORD };
  dataOf(
    await askAt(
      started.url,
      'mutation ($input: SetUpInput!) { setUpFirstAdministrator(input: $input) { accessToken } }',
      { input },
    ),
  );
  await started.stop();
  expect((await start(settings).ready()).said).not.toContain('set-up#');
});

test('in production nothing is seeded', async () => {
  const { SEED: _seed, ...settings } = await freshSettings({ NODE_ENV: 'production' });
  const started = await start(settings).ready();
  expect([started.said.includes('@demo.example'), started.said.includes('/set-up#')]).toEqual([false, true]);
  await started.stop();
  expect(await inside(settings, (store) => rowCounts(store))).toMatchObject({ account: 0, patient: 0, branch: 0 });
});

test('a demo hospital is never made in production', async () => {
  const started = start(await freshSettings({ NODE_ENV: 'production', SEED: 'demo' }));
  expect(await started.ended()).not.toBe(0);
  expect(started.said).toMatch(/SEED +needs none under NODE_ENV=production/);
});
