import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import pino from 'pino';
import { freshSettings, startApi } from './kit/api';
import { bareQuery, engine, freshFolder } from './kit/databases';
import { askAt, codeOf, dataOf, signInAt } from './kit/graphql-client';
import { makePerson, PASSWORD } from './kit/people';
import { compose, createHttpServer, readConfig } from './kit/process';
import { Started } from './kit/started';
import { until } from './kit/until';

const SCRIPT = `console.log("${'a console '.repeat(500)}");`;

describe('the console and its files', () => {
  let url: string;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const dist = freshFolder();
    const folder = join(dist, 'apps/admin/browser');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<html><app-root ngCspNonce="CSP_NONCE_PLACEHOLDER"></app-root></html>');
    mkdirSync(join(dist, 'portal-shell'));
    writeFileSync(
      join(dist, 'portal-shell/page.html'),
      '<header></header><app-root ngCspNonce="CSP_NONCE_PLACEHOLDER"></app-root>',
    );
    const portal = join(dist, 'apps/portal/browser');
    mkdirSync(portal, { recursive: true });
    writeFileSync(join(portal, 'index.html'), '<app-root ngCspNonce="CSP_NONCE_PLACEHOLDER"></app-root>');
    writeFileSync(join(portal, 'chunk-aB12-_34.js'), SCRIPT);
    writeFileSync(join(folder, 'main-AB12CD34.js'), SCRIPT);
    writeFileSync(join(folder, 'main-AB12CD34.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    mkdirSync(join(dist, 'face'));
    writeFileSync(join(dist, 'face/worker.js'), 'postMessage(1)');
    writeFileSync(join(dist, 'face/model-AB12CD34EF56.bin'), '0123');
    const config = readConfig(await freshSettings());
    const composition = await compose(config, pino({ level: 'silent' }));
    const { server, close } = createHttpServer(composition, config, dist);
    await new Promise<void>((resolve) => server.listen({ port: config.port, host: config.host }, resolve));
    url = `http://127.0.0.1:${config.port}`;
    stop = () => close().then(() => composition.close());
  });
  afterAll(() => stop());

  test.each([
    ['/portal', true],
    ['/portal/', true],
    ['/portal/bills/01890000-0000-7000-8000-000000000000?x=1', true],
    ['/portals', false],
    ['/patients/portal', false],
  ])('%s: the page of the patients? %s', async (path, isPortal) => {
    const html = await (await fetch(url + path)).text();
    expect(html.includes('<header>')).toBe(isPortal);
  });

  test.each([
    '/',
    '/portal',
    '/patients/01890000-0000-7000-8000-000000000000',
    '/index.html',
    '/%69ndex',
    '/set-up?x=1',
  ])('%s is the page, under a strict policy with a nonce of its own', async (path) => {
    const nonces = new Set<string>();
    for (let i = 0; i < 2; i++) {
      const response = await fetch(url + path);
      const [policy, html] = [String(response.headers.get('content-security-policy')), await response.text()];
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      const nonce = /'nonce-([\w-]{20,})'/.exec(policy)![1];
      nonces.add(nonce);
      expect(html).toContain(`ngCspNonce="${nonce}"`);
      for (const part of [
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'self'",
      ])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(response.headers.has('x-powered-by')).toBe(false);
    }
    expect(nonces.size).toBe(2);
  });

  test('hashed files are kept for a year and sent compressed; others are asked for again', async () => {
    const script = await fetch(`${url}/main-AB12CD34.js`, { headers: { 'accept-encoding': 'br' } });
    expect(Object.fromEntries(script.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    expect(await script.text()).toBe(SCRIPT);
    expect((await fetch(`${url}/favicon.svg`)).headers.get('cache-control')).toBe('no-cache');
    const ofPortal = await fetch(`${url}/portal-app/chunk-aB12-_34.js`);
    expect(ofPortal.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await ofPortal.text()).toBe(SCRIPT);
  });

  test.each([
    '/portal-app/',
    '/portal-app/index.html',
    '/portal-app/index',
    '/portal-app/%69ndex.html/',
    '/portal-app/%',
    '/portal-app/none.js',
    '/portal-app/none',
    '/portal/none.pdf',
  ])('%s is no page: that has a nonce of its own at its own address', async (path) =>
    expect((await fetch(url + path)).status).toBe(404),
  );

  test('WebAssembly is allowed to the worker that looks for faces, by its own policy, and models are kept for a year', async () => {
    const worker = await fetch(`${url}/face/worker.js`);
    const policy = String(worker.headers.get('content-security-policy'));
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*/);
    expect([worker.status, worker.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const model = await fetch(`${url}/face/model-AB12CD34EF56.bin`);
    expect(model.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${url}/face/none.js`)).status).toBe(404);
  });

  test('a file that does not exist is 404, other methods are 405, and no path leads out of the folder or harms the process', async () => {
    expect([
      (await fetch(`${url}/main-ZZ99ZZ99.js`)).status,
      (await fetch(`${url}/`, { method: 'DELETE' })).status,
      (await fetch(`${url}/`, { method: 'HEAD' })).status,
    ]).toEqual([404, 405, 200]);
    const raw = (line: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
          socket.write(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
        );
        let text = '';
        socket
          .on('data', (part: Buffer) => (text += part.toString()))
          .on('close', () => resolve(text))
          .on('error', () => resolve(text));
      });
    for (const path of [
      '/../../../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fetc%2fpasswd',
      '/%',
      '/%E0%A4%A',
      '/%00',
      '//evil.example',
      '/playground/../../package.json',
      '/playground/%2e%2e%2fmain.js',
      '*',
      'http://evil.example/',
      '/graphql?query=%',
      '/?' + 'x'.repeat(8000),
    ]) {
      const text = await raw(`GET ${path}`);
      expect({ path, status: Number(text.slice(9, 12)) >= 500 }).toEqual({ path, status: false });
      expect(text).not.toMatch(/root:x:|"dependencies"|Location: \/\/evil/i);
    }
    expect((await fetch(`${url}/livez`)).status).toBe(200);
  });
});

let after: (() => Promise<void>) | null = null;
afterEach(async () => {
  await after?.();
  after = null;
});

test('health: alive, ready, and not ready while the database is gone', async () => {
  const api = await startApi();
  after = () => api.stop();
  const look = async (path: string) =>
    fetch(api.url + path).then(async (response) => [
      response.status,
      await response.json(),
      response.headers.get('cache-control'),
    ]);
  expect([await look('/livez'), await look('/readyz')]).toEqual([
    [200, { status: 'alive' }, 'no-store'],
    [200, { status: 'ready' }, 'no-store'],
  ]);
  const { token } = await makePerson(api, 'ADMIN', []);
  if (engine === 'postgres') {
    const server = process.env['TEST_POSTGRES_URL']!;
    const name = api.config.databaseUrl.split('/').at(-1)!;
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`;
    await bareQuery(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await bareQuery(server, cut);
    await until(async () => (await look('/readyz'))[0] === 503, 'it says that it is not ready');
    expect(await look('/livez')).toEqual([200, { status: 'alive' }, 'no-store']);
    // A known token and one that has to be looked up: both are told to come back, neither is signed out.
    for (const bearer of [token, `mpk_01890000-0000-7000-8000-000000000000_${'A'.repeat(43)}`]) {
      const answer = await api.ask('{ branches { id } }', {}, bearer);
      expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 503, code: 'UNAVAILABLE' });
    }
    await bareQuery(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await until(async () => (await look('/readyz'))[0] === 200, 'it is ready again');
    expect(codeOf(await api.ask('{ branches { id } }', {}, token))).toBeNull();
  }
});

test('every answer has its own request id, and the log of a whole session holds nothing personal', async () => {
  const marks = {
    name: 'Zqfirstname Zqlastname',
    phone: '9845071717',
    email: 'zqmail@zq.example',
    address: 'Zqstreet',
    search: 'zqsearch',
    password: 'zqpass-word-long-enough',
    wrong: 'zqwrong-password',
  };
  const settings = await freshSettings({
    LOG_LEVEL: 'debug',
    ADMIN_EMAIL: 'zqadmin@zq.example',
    ADMIN_PASSWORD: PASSWORD,
  });
  const started = await new Started(settings).ready();
  const { token, cookie } = await signInAt(started.url, 'zqadmin@zq.example', PASSWORD);
  const ask = (query: string, variables = {}, bearer: string | null = token) =>
    askAt(started.url, query, variables, bearer, { cookie });
  const input = { fullName: marks.name, phone: marks.phone, email: marks.email, address: marks.address };
  const made = dataOf(
    await ask('mutation ($input: RegisterPatientInput!) { registerPatient(input: $input) { id } }', { input }),
  ) as { registerPatient: { id: string } };
  const answers = [
    await ask('mutation ($input: RegisterPatientInput!) { registerPatient(input: $input) { id } }', { input }),
    await ask('mutation ($input: RegisterPatientInput!) { registerPatient(input: $input) { id } }', {
      input: { ...input, age: marks.name },
    }),
    await ask(`{ patients(search: "${marks.search}") { totalCount } }`),
    await ask(`{ patients(search: "${marks.search}", first: "${marks.name}") { nothing } }`),
    await ask(`{ ${marks.search} `),
    await ask('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input: { identifier: marks.email, password: marks.wrong },
    }),
    await ask('mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }', {
      input: { fullName: marks.name, phone: '9845072727', password: marks.password },
    }),
    await ask('mutation { refreshSession { accessToken } }'),
  ];
  const key = dataOf(
    await ask('mutation { createApiKey(input: { name: "Zqkey", scopes: ["patients:read"] }) { secret } }'),
  ) as { createApiKey: { secret: string } };
  await ask('{ patients { totalCount } }', {}, key.createApiKey.secret);
  await fetch(`${started.url}/patients/${made.registerPatient.id}?q=${marks.search}`);
  await fetch(`${started.url}/graphql?query=${marks.search}`);
  expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(answers.length);
  await until(() => started.said.split('"request"').length > 12, 'the requests are logged');
  expect(started.said).toContain(answers[0].headers.get('x-request-id'));
  expect(await started.stop()).toBe(0);
  const secrets = [
    token,
    token.split('.')[2],
    cookie.split('=')[1],
    key.createApiKey.secret,
    made.registerPatient.id,
    PASSWORD,
  ];
  for (const mark of ['zq', '98450', ...secrets])
    expect({ mark: mark.slice(0, 6), found: started.said.toLowerCase().includes(mark.toLowerCase()) }).toEqual({
      mark: mark.slice(0, 6),
      found: false,
    });
});
