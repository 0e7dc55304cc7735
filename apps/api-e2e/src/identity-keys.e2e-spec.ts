import { digestOf } from '@medicare/platform';
import { randomUUID } from 'node:crypto';
import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, PASSWORD, type Person } from './kit/people';
import { makeWorkingDoctor, quarter, zoneInTheMorning } from './kit/schedules';
import { restingCounts, wholeText } from './kit/whole-database';

const SIGN_UP =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken me { role patient { id uhid fullName phone } } } }';
const CREATE =
  'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id name scopes hint expiresOn } } }';
const PATIENTS = '{ patients(sort: UHID) { items { fullName phone } } }';

let api: RunningApi;
let main: string;
let north: string;
let admin: Person;
beforeAll(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN');
  north = await makeBranch(api.store, 'NORTH');
  admin = await makePerson(api, 'ADMIN', [main]);
  await makePatient(api.store, main, { fullName: 'Main Person', phone: '+919845000001', email: 'desk@record.example' });
  await makePatient(api.store, north, { fullName: 'North Person', phone: '+919845000002' });
});
afterAll(() => api.stop());

interface Created {
  createApiKey: { secret: string; apiKey: { id: string; hint: string } };
}
const create = async (input: Record<string, unknown>) =>
  dataOf(await api.ask<Created>(CREATE, { input: { name: 'Lab', scopes: ['patients:read'], ...input } }, admin.token))
    .createApiKey;
const names = async (secret: string): Promise<string[]> =>
  dataOf(await api.ask<{ patients: { items: { fullName: string }[] } }>(PATIENTS, {}, secret)).patients.items.map(
    ({ fullName }) => fullName,
  );

describe('patients who sign up', () => {
  const signUp = (input: Record<string, unknown>) =>
    api.ask<{ signUp: { accessToken: string; me: { patient: { id: string } } } }>(SIGN_UP, {
      input: { fullName: 'Latha Iyer', password: PASSWORD, ...input },
    });

  test('get a record of their own, and never one that the desk has made', async () => {
    const { signUp: made } = dataOf(await signUp({ phone: '98450 00001' })); // the phone number of a desk record
    expect(made).toMatchObject({
      me: { role: 'PATIENT', patient: { fullName: 'Latha Iyer', phone: '+919845000001' } },
    });
    const { patients } = dataOf(
      await api.ask<{ patients: { items: object[] } }>(
        '{ patients(search: "98450 00001") { items { fullName } } }',
        {},
        admin.token,
      ),
    );
    expect(patients.items).toHaveLength(2);
  });

  test('meet CONFLICT at the field when an account has the address or the number, and nothing is saved', async () => {
    dataOf(await signUp({ phone: '98450 11111', email: 'latha@test.example' }));
    const before = await restingCounts(api.store);
    for (const [path, input] of [
      ['phone', { phone: '+91 98450-11111' }],
      ['email', { email: 'LATHA@test.example' }],
      ['email', { email: 'desk@record.example' }],
    ] as const)
      expect((await signUp(input)).errors![0].extensions).toMatchObject({
        code: 'CONFLICT',
        fields: [{ path, rule: 'unique' }],
      });
    expect(await restingCounts(api.store)).toEqual(before);
    // Whether it is a patient's or an account's is nothing for a stranger to learn.
    const words = await Promise.all(
      ['latha@test.example', 'desk@record.example'].map(async (email) => (await signUp({ email })).errors![0].message),
    );
    expect(new Set(words).size).toBe(1);
  });

  test('are told at the field what is wrong, before anything is saved', async () => {
    const before = await restingCounts(api.store);
    for (const [path, input] of [
      ['phone', {}],
      ['email', { email: 'nonsense' }],
      ['phone', { phone: '12' }],
      ['dateOfBirth', { phone: '98450 22222', dateOfBirth: '2999-01-01' }],
      ['password', { phone: '98450 22222', password: 'latha iyer' }],
      ['password', { phone: '98450 22222', password: 'qwertyuiop' }],
      ['fullName', { phone: '98450 22222', fullName: 'L' }],
    ] as const)
      expect((await signUp(input)).errors![0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
    expect(await restingCounts(api.store)).toEqual(before);
  });
});

describe('an API key', () => {
  test('is shown once, and the database holds only its digest', async () => {
    const { secret, apiKey } = await create({ name: 'Shown once' });
    expect(secret).toMatch(/^mpk_[0-9a-f-]{36}_[A-Za-z0-9_-]{43}$/);
    expect(await names(secret)).toEqual(expect.arrayContaining(['Main Person', 'North Person']));
    const own = secret.slice(-43);
    const everything = await wholeText(api.store);
    expect(everything).not.toContain(own);
    expect(everything).toContain(digestOf(own));
    const listed = await api.ask('{ apiKeys { id name scopes hint expiresOn lastUsedAt revokedAt } }', {}, admin.token);
    expect(listed.text).toContain(apiKey.id);
    expect(listed.text).not.toContain(own);
    expect(apiKey.hint).not.toContain(own.slice(0, 3));
  });

  test('does what its scopes say, in its branch', async () => {
    const { secret } = await create({ branchId: north });
    expect(await names(secret)).toEqual(['North Person']);
    for (const query of [
      '{ doctors { totalCount } }',
      '{ staff { totalCount } }',
      '{ events { totalCount } }',
      '{ inventoryItems { totalCount } }',
    ])
      expect(codeOf(await api.ask(query, {}, secret))).toBe('FORBIDDEN');
    expect(
      codeOf(await api.ask('mutation { registerPatient(input: { fullName: "Some Body" }) { id } }', {}, secret)),
    ).toBe('FORBIDDEN');
    const writer = await create({ branchId: north, scopes: ['patients:write', 'patients:read'] });
    expect(
      dataOf(
        await api.ask(
          'mutation { registerPatient(input: { fullName: "By Program" }) { branch { id } } }',
          {},
          writer.secret,
        ),
      ),
    ).toEqual({ registerPatient: { branch: null } });
    expect(await names(secret)).toContain('By Program');
    expect(
      codeOf(
        await api.ask(
          'mutation ($b: ID!) { registerPatient(input: { fullName: "Else Where", branchId: $b }) { id } }',
          { b: main },
          writer.secret,
        ),
      ),
    ).toBe('BAD_USER_INPUT');
  });

  test('is refused before anything is done where it may not read what comes of it', async () => {
    const BOOK = 'mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { id } }';
    const DRAFT = 'mutation ($input: CreateBillInput!) { createBill(input: $input) { id } }';
    const branchId = await makeBranch(api.store, 'EAST', { timeZone: zoneInTheMorning() });
    const doctorId = await makeWorkingDoctor(api.store, branchId);
    const patientId = (await makePatient(api.store, branchId)).id;
    const booking = { input: { doctorId, patientId, startsAt: quarter(4) } };
    const draft = { input: { patientId, branchId, lines: [], idempotencyKey: randomUUID() } };
    const before = await restingCounts(api.store);
    for (const [scope, mutation, variables, needs] of [
      ['appointments:book', BOOK, booking, 'appointments:read'],
      ['bills:draft', DRAFT, draft, 'bills:read'],
    ] as const) {
      const { secret, apiKey } = await create({ branchId, scopes: [scope, 'doctors:read', 'patients:read'] });
      const refused = await api.ask(mutation, variables, secret);
      expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', needs: [needs] } });
      expect(refused.errors?.[0].message).toContain(needs);
      await api.ask('mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id: apiKey.id }, admin.token);
    }
    expect(await restingCounts(api.store)).toMatchObject({ appointment: before['appointment'], bill: before['bill'] });
    const { secret } = await create({ branchId, scopes: ['appointments:book', 'appointments:read', 'patients:read'] });
    expect(codeOf(await api.ask(BOOK, booking, secret))).toBeNull();
  });

  test('is never good for the things of an account', async () => {
    const { secret } = await create({
      scopes: [
        'patients:read',
        'patients:write',
        'doctors:read',
        'staff:read',
        'inventory:read',
        'branches:read',
        'events:read',
      ],
    });
    for (const query of [
      '{ me { role } }',
      '{ sessions { id } }',
      '{ accounts { totalCount } }',
      '{ apiKeys { id } }',
      '{ notifications { totalCount } }',
      'mutation { endOtherSessions }',
      'mutation { markAllNotificationsRead }',
    ])
      expect({ query, code: codeOf(await api.ask(query, {}, secret)) }).toEqual({ query, code: 'FORBIDDEN' });
    expect(
      codeOf(
        await api.ask(
          'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }',
          { input: { currentPassword: PASSWORD, newPassword: 'copper kettle' } },
          secret,
        ),
      ),
    ).toBe('FORBIDDEN');
    expect(codeOf(await api.ask(CREATE, { input: { name: 'Child', scopes: ['patients:read'] } }, secret))).toBe(
      'FORBIDDEN',
    );
    expect((await api.ask('{ staff { items { salary } } }', {}, secret)).text).not.toMatch(/"salary":\d/);
  });

  test('dies at once when it is revoked, and after its last day', async () => {
    const { secret, apiKey } = await create({});
    expect(await names(secret)).not.toEqual([]);
    for (let twice = 0; twice < 2; twice++)
      dataOf(
        await api.ask('mutation ($id: ID!) { revokeApiKey(id: $id) { revokedAt } }', { id: apiKey.id }, admin.token),
      );
    expect(codeOf(await api.ask(PATIENTS, {}, secret))).toBe('UNAUTHENTICATED');
    const [past, future] = [await create({ expiresOn: '2999-01-01' }), await create({ expiresOn: '2999-12-31' })];
    const age = 'UPDATE api_key SET expires_on = $2 WHERE id = $1';
    await api.store.run((tx) => tx.query(age, [past.apiKey.id, '2026-01-01']), { withoutEvent: 'time passes' });
    expect(codeOf(await api.ask(PATIENTS, {}, past.secret))).toBe('UNAUTHENTICATED');
    expect(await names(future.secret)).not.toEqual([]);
  });

  test('cannot be made for days that have passed', async () => {
    const input = { name: 'Too late', scopes: ['patients:read'], expiresOn: '2020-01-01' };
    expect((await api.ask(CREATE, { input }, admin.token)).errors![0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'expiresOn' }],
    });
  });

  test('is refused when a letter of it is wrong, and its scopes must exist', async () => {
    const { secret } = await create({});
    for (const wrong of [
      `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`,
      secret.toUpperCase(),
      `${secret} `.repeat(2),
    ])
      expect(codeOf(await api.ask(PATIENTS, {}, wrong))).toBe('UNAUTHENTICATED');
    expect((await api.ask(PATIENTS, {}, secret.slice(0, -2))).errors?.[0].message).toMatch(/^This API key is not good/);
    for (const scopes of [[], ['accounts:manage'], ['patients:read', 'patients:read'], ['*']])
      expect(
        (await api.ask(CREATE, { input: { name: 'Bad', scopes } }, admin.token)).errors![0].extensions,
      ).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'scopes' }] });
  });
});
