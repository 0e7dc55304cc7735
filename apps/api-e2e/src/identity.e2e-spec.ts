import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { newSetUpCode } from '@medicare/features';
import { SignJWT, UnsecuredJWT } from 'jose';
import { type RunningApi, startApi } from './kit/api';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePerson, PASSWORD, type Person } from './kit/people';
import { signingKey, firstStart } from './kit/process';
import { sealed } from './kit/settled';
import { until } from './kit/until';
import { rowCounts } from './kit/whole-database';

const SET_UP =
  'mutation ($input: SetUpInput!) { setUpFirstAdministrator(input: $input) { accessToken me { role branches { code name } } } }';
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken expiresAt me { role account { email phone } } } }';
const SIGN_UP =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken me { role patient { id uhid } } } }';
const ME = '{ me { role account { id } } }';

let api: RunningApi;
afterEach(() => api.stop());

const fieldsOf = (answer: Answer<unknown>): string[] =>
  ((answer.errors?.[0]?.extensions['fields'] ?? []) as { path: string }[]).map(({ path }) => path);
const signIn = (identifier: string, password: string) =>
  api.ask<{ signIn: { accessToken: string; expiresAt: string } }>(SIGN_IN, { input: { identifier, password } });
const later = (seconds: number): void =>
  void (api.composition.services.clock = () => new Date(Date.now() + seconds * 1000));

describe('the first administrator', () => {
  const input = {
    fullName: 'Meera Nair',
    email: 'Meera@Hospital.example',
    password: PASSWORD,
    hospitalName: 'City Hospital',
  };

  test('is made with the one-time code, which works once; then nobody else is', async () => {
    api = await startApi();
    expect(dataOf(await api.ask('{ needsSetUp }'))).toEqual({ needsSetUp: true });
    const code = await newSetUpCode(api.store, new Date());
    for (const wrong of [`${code}x`, 'guess', code.toLowerCase()])
      expect(fieldsOf(await api.ask(SET_UP, { input: { ...input, code: wrong } }))).toEqual(['code']);
    const weak = await api.ask(SET_UP, { input: { ...input, code, password: 'short' } });
    expect([codeOf(weak), fieldsOf(weak)]).toEqual(['BAD_USER_INPUT', ['password']]);
    const made = dataOf(
      await api.ask<{ setUpFirstAdministrator: { accessToken: string } }>(SET_UP, { input: { ...input, code } }),
    );
    expect(made.setUpFirstAdministrator).toMatchObject({
      me: { role: 'ADMIN', branches: [{ code: 'MAIN', name: 'City Hospital' }] },
    });
    expect(codeOf(await api.ask(ME, {}, made.setUpFirstAdministrator.accessToken))).toBeNull();
    expect(codeOf(await api.ask(SET_UP, { input: { ...input, code } }))).toBe('CONFLICT');
    const other = await newSetUpCode(api.store, new Date());
    expect(codeOf(await api.ask(SET_UP, { input: { ...input, email: 'other@hospital.example', code: other } }))).toBe(
      'CONFLICT',
    );
    expect(dataOf(await api.ask('{ needsSetUp }'))).toEqual({ needsSetUp: false });
  });

  test('is one, also when the link is opened twice at the same moment', async () => {
    api = await startApi();
    const code = await newSetUpCode(api.store, new Date());
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, i) =>
        api.ask(SET_UP, { input: { ...input, email: `admin${i}@hospital.example`, code } }),
      ),
    );
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    expect((await rowCounts(api.store))['account']).toBe(1);
  });

  test('is not made with a link that is older than seven days, or that a newer one has replaced', async () => {
    api = await startApi();
    const replaced = await newSetUpCode(api.store, new Date());
    const code = await newSetUpCode(api.store, new Date());
    expect(fieldsOf(await api.ask(SET_UP, { input: { ...input, code: replaced } }))).toEqual(['code']);
    later(7 * 24 * 3600 + 1);
    expect(fieldsOf(await api.ask(SET_UP, { input: { ...input, code } }))).toEqual(['code']);
    expect((await rowCounts(api.store))['account']).toBe(0);
  });

  test('comes from ADMIN_EMAIL and ADMIN_PASSWORD on an empty database, and a poor password stops the start', async () => {
    api = await startApi({ ADMIN_EMAIL: 'Chief@Hospital.example', ADMIN_PASSWORD: PASSWORD });
    const poor = { ...api.config, admin: { email: 'chief@hospital.example', password: 'password123' } };
    await expect(firstStart(api.store, poor)).rejects.toThrow('ADMIN_PASSWORD');
    expect((await firstStart(api.store, api.config)).join()).not.toContain(PASSWORD);
    expect(codeOf(await signIn('chief@hospital.example', PASSWORD))).toBeNull();
    expect(await firstStart(api.store, api.config)).toEqual([]);
  });
});

describe('signing in', () => {
  let admin: Person;
  beforeEach(async () => {
    api = await startApi();
    const branch = await makeBranch(api.store, 'MAIN');
    admin = await makePerson(api, 'ADMIN', [branch]);
  });

  test('takes the e-mail address in any case and the phone number in any writing', async () => {
    dataOf(
      await api.ask(SIGN_UP, {
        input: { fullName: 'Asha Rao', email: 'Asha.Rao@Example.in', phone: '98450 12345', password: PASSWORD },
      }),
    );
    for (const name of [
      'ASHA.RAO@example.IN',
      '  asha.rao@example.in ',
      '98450-12345',
      '+91 98450 12345',
      '09845012345',
      '(98450) 12345',
      '0091 98450 12345',
    ])
      expect({ name, answer: dataOf(await signIn(name, PASSWORD)).signIn }).toMatchObject({
        name,
        answer: { me: { role: 'PATIENT', account: { phone: '+919845012345' } } },
      });
  });

  test('answers unknown, wrong and deactivated alike, in comparable time', async () => {
    const [known, gone] = [await makePerson(api, 'NURSE', []), await makePerson(api, 'NURSE', [])];
    dataOf(
      await api.ask(
        'mutation ($id: ID!) { deactivateAccount(id: $id) { isActive } }',
        { id: gone.accountId },
        admin.token,
      ),
    );
    await signIn('warm@up.example', 'the very first hash is made on demand');
    const tries: Record<string, { ms: number[]; said: Set<string> }> = {};
    for (let i = 0; i < 4; i++)
      for (const [kind, name, password] of [
        ['unknown', `nobody${i}@test.example`, PASSWORD],
        ['wrong', known.email, 'wrong'],
        ['deactivated', gone.email, PASSWORD],
      ]) {
        const started = performance.now();
        const answer = await signIn(name, password);
        const seen = (tries[kind] ??= { ms: [], said: new Set() });
        seen.ms.push(performance.now() - started);
        seen.said.add(`${answer.status} ${JSON.stringify(answer.errors)}`);
      }
    const median = ({ ms }: { ms: number[] }): number => [...ms].sort((a, b) => a - b)[2];
    expect(new Set(Object.values(tries).flatMap(({ said }) => [...said])).size).toBe(1);
    expect([...tries['wrong'].said][0]).toContain('UNAUTHENTICATED');
    const medians = Object.values(tries).map(median);
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(4);
  });

  test('waits after five failures, for known and unknown alike, and tells the account and the administrators once', async () => {
    const nurse = await makePerson(api, 'NURSE', []);
    const blocked: Answer[] = [];
    for (const name of [nurse.email, 'nobody@test.example']) {
      for (let i = 0; i < 5; i++) expect(codeOf(await signIn(name, 'wrong'))).toBe('UNAUTHENTICATED');
      blocked.push(await signIn(name.toUpperCase(), PASSWORD));
    }
    for (const answer of blocked)
      expect([answer.status, codeOf(answer), answer.errors?.[0].extensions['retryAfterSeconds']]).toEqual([
        429,
        'RATE_LIMITED',
        expect.any(Number),
      ]);
    expect(blocked[0].errors![0].extensions['retryAfterSeconds']).toBeGreaterThan(15);
    later(31);
    expect(codeOf(await signIn(nurse.email, 'wrong'))).toBe('UNAUTHENTICATED');
    expect((await signIn(nurse.email, PASSWORD)).errors![0].extensions['retryAfterSeconds']).toBeGreaterThan(45); // the delay doubles
    later(31 + 61);
    expect(codeOf(await signIn(nurse.email, PASSWORD))).toBeNull();
    expect(codeOf(await signIn(nurse.email, 'wrong'))).toBe('UNAUTHENTICATED'); // the count has started anew
    await sealed(api.store);
    expect(await api.store.read("SELECT subject FROM event_log WHERE type = 'account.locked'")).toEqual([
      { subject: nurse.accountId },
    ]);
    for (const token of [nurse.token, admin.token]) {
      const kinds = async () =>
        dataOf(
          await api.ask<{ notifications: { items: { kind: string }[] } }>(
            '{ notifications { items { kind } } }',
            {},
            token,
          ),
        ).notifications.items;
      await until(async () => (await kinds()).length > 0, 'the notification is there');
      expect(await kinds()).toEqual([{ kind: 'ACCOUNT_LOCKED' }]);
    }
  });

  test('counts failures that come at the same moment one by one', async () => {
    const codes = (await Promise.all(Array.from({ length: 12 }, () => signIn('many@test.example', 'wrong')))).map(
      codeOf,
    );
    expect(new Set(codes)).not.toContain('INTERNAL');
    expect(codeOf(await signIn('many@test.example', 'wrong'))).toBe('RATE_LIMITED');
  });
});

describe('an access token', () => {
  const AUDIENCE = 'medicare-pro';
  let nurse: Person;
  beforeEach(async () => {
    api = await startApi();
    nurse = await makePerson(api, 'NURSE', [await makeBranch(api.store, 'MAIN')]);
  });

  const token = (
    changes: { issuer?: string; audience?: string; expires?: number; typ?: string; sid?: string } = {},
  ): SignJWT =>
    new SignJWT({ sid: changes.sid ?? nurse.sessionId })
      .setProtectedHeader({ alg: 'EdDSA', typ: changes.typ ?? 'at+jwt' })
      .setIssuer(changes.issuer ?? api.config.publicUrl)
      .setAudience(changes.audience ?? AUDIENCE)
      .setSubject(nurse.accountId)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + (changes.expires ?? 600));

  test('is taken when it is ours, and refused when expired, foreign, unsigned or signed with another key', async () => {
    const { privateKey, publicKey } = signingKey(api.config.authKeyFile);
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const unsigned = new UnsecuredJWT({ sid: nurse.sessionId })
      .setIssuer(api.config.publicUrl)
      .setAudience(AUDIENCE)
      .setSubject(nurse.accountId)
      .setExpirationTime('10m')
      .encode();
    const asSecret = new SignJWT({ sid: nurse.sessionId })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setIssuer(api.config.publicUrl)
      .setAudience(AUDIENCE)
      .setExpirationTime('10m');
    const good = await token().sign(privateKey);
    expect(dataOf(await api.ask(ME, {}, good))).toMatchObject({ me: { role: 'NURSE' } });
    const bad = {
      expired: await token({ expires: -1 }).sign(privateKey),
      issuer: await token({ issuer: 'http://elsewhere.example' }).sign(privateKey),
      audience: await token({ audience: 'other' }).sign(privateKey),
      type: await token({ typ: 'JWT' }).sign(privateKey),
      session: await token({ sid: randomUUID() }).sign(privateKey),
      key: await token().sign(stranger),
      none: unsigned,
      publicKeyAsSecret: await asSecret.sign(Buffer.from(publicKey.export({ type: 'spki', format: 'pem' }).toString())),
      changed: `${good.slice(0, -4)}AAAA`,
      text: 'not-a-token',
    };
    for (const [why, text] of Object.entries(bad))
      expect({ why, code: codeOf(await api.ask(ME, {}, text)) }).toEqual({ why, code: 'UNAUTHENTICATED' });
  });

  test('that was checked before dies at its own time, and so does the session at its', async () => {
    const { privateKey } = signingKey(api.config.authKeyFile);
    const short = await token({ expires: 2 }).sign(privateKey);
    expect(codeOf(await api.ask(ME, {}, short))).toBeNull();
    await until(async () => codeOf(await api.ask(ME, {}, short)) === 'UNAUTHENTICATED', 'the token has expired', 8000);
    expect(Date.parse(dataOf(await signIn(nurse.email, PASSWORD)).signIn.expiresAt) - Date.now()).toBeLessThanOrEqual(
      600_000,
    );
  });
});
