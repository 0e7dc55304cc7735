import { type RunningApi, startApi } from './kit/api';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { book, makeWorkingDoctor, quarter, zoneInTheMorning } from './kit/schedules';
import { sealed } from './kit/settled';
import { makeStaff } from './kit/staffing';
import { restingCounts } from './kit/whole-database';

let api: RunningApi;
let main: string;
let admin: Person;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN', { timeZone: zoneInTheMorning() });
  admin = await makePerson(api, 'ADMIN', [main]);
});
afterEach(() => api.stop());

const fieldsOf = (answer: Answer<unknown>): string[] =>
  ((answer.errors?.[0]?.extensions['fields'] ?? []) as { path: string; rule: string }[]).map(
    ({ path, rule }) => `${path} ${rule}`,
  );
const BRANCH =
  'id version code name address timeZone phone gstin payeeVpa payeeName upiMerchantCode upiMode upiPurpose isActive';
interface Branch {
  id: string;
  version: number;
}
const create = (input: object, token = admin.token) =>
  api.ask<{ createBranch: Branch }>(
    `mutation ($input: CreateBranchInput!) { createBranch(input: $input) { ${BRANCH} } }`,
    { input },
    token,
  );
const update = (id: string, version: number, input: object, token = admin.token) =>
  api.ask<{ updateBranch: Branch }>(
    `mutation ($id: ID!, $version: Int!, $input: UpdateBranchInput!) { updateBranch(id: $id, version: $version, input: $input) { ${BRANCH} } }`,
    { id, version, input },
    token,
  );
const set = (mutation: string, id: string) =>
  api.ask(`mutation ($id: ID!) { ${mutation}(id: $id) { isActive } }`, { id }, admin.token);

test('a branch is added, read and changed in the version that was read, tax number and UPI payee included', async () => {
  const made = dataOf(
    await create({
      code: 'NORTH',
      name: ' North  Wing ',
      address: '12, MG Road\nBengaluru 560001',
      phone: '080 2345 6789',
    }),
  ).createBranch;
  expect(made).toMatchObject({
    version: 1,
    code: 'NORTH',
    name: 'North Wing',
    address: '12, MG Road\nBengaluru 560001',
    timeZone: 'Asia/Kolkata',
    phone: '+918023456789',
    gstin: null,
    payeeVpa: null,
    isActive: true,
  });
  const payee = {
    payeeVpa: 'north.wing@hdfcbank',
    payeeName: 'North Wing',
    upiMerchantCode: '8062',
    upiMode: '15',
    upiPurpose: '05',
  };
  const changed = dataOf(await update(made.id, 1, { ...payee, gstin: '27aapfu0939f1zv' })).updateBranch;
  expect(changed).toMatchObject({ ...payee, gstin: '27AAPFU0939F1ZV', version: 2, name: 'North Wing' });
  const stale = await update(made.id, 1, { name: 'Other' });
  expect(stale.errors![0].extensions).toMatchObject({ code: 'STALE_WRITE', currentVersion: 2 });
  expect(
    dataOf(await api.ask(`query ($id: ID!) { branch(id: $id) { payeeVpa } }`, { id: made.id }, admin.token)),
  ).toEqual({
    branch: { payeeVpa: 'north.wing@hdfcbank' },
  });
  await sealed(api.store);
  const log = await api.store.read("SELECT * FROM event_log WHERE type = 'branch.updated'");
  expect(JSON.stringify(log)).toContain('payeeVpa');
  expect(JSON.stringify(log)).not.toContain('hdfcbank');
});

test('values that cannot be are refused at each field, and nothing is saved', async () => {
  const before = await restingCounts(api.store);
  const good = { code: 'NORTH', name: 'North' };
  for (const [input, faults] of [
    [{ code: 'N', name: 'North' }, ['code min-length']],
    [{ code: 'north', name: 'North' }, ['code form']],
    [{ code: 'NOR1', name: 'N' }, ['name min-length']],
    [{ ...good, timeZone: '+05:30' }, ['timeZone time-zone']],
    [{ ...good, timeZone: 'Asia/Nowhere' }, ['timeZone time-zone']],
    [{ ...good, phone: 'none', gstin: '27AAPFU0939F1ZX' }, ['phone form', 'gstin form']],
    [{ ...good, gstin: '27AAPFU0939F1Z' }, ['gstin form']],
    [{ ...good, payeeVpa: 'north', payeeName: 'North' }, ['payeeVpa vpa']],
    [{ ...good, payeeVpa: 'north@bank' }, ['payeeName required']],
    [
      { ...good, upiMerchantCode: '806', upiMode: '1', upiPurpose: 'ab' },
      ['upiMerchantCode digits', 'upiMode digits', 'upiPurpose digits'],
    ],
    [{ ...good, payeeName: 'x'.repeat(100) }, ['payeeName length']],
  ] as const)
    expect({ input, faults: fieldsOf(await create(input)) }).toEqual({ input, faults });
  const twice = await create({ code: 'MAIN', name: 'Another' });
  expect([codeOf(twice), fieldsOf(twice)]).toEqual(['CONFLICT', ['code unique']]);
  expect(await restingCounts(api.store)).toEqual(before);
  expect(fieldsOf(await update(main, 1, { name: '', timeZone: null }))).toEqual(['name required', 'timeZone required']);
  expect(fieldsOf(await update(main, 1, { code: 'OTHER' }))).toEqual(['code unknown']);
});

test('a payee cannot lose its name, and both go together', async () => {
  dataOf(await update(main, 1, { payeeVpa: 'main@bank', payeeName: 'Main' }));
  expect(fieldsOf(await update(main, 2, { payeeName: null }))).toEqual(['payeeName required']);
  expect(codeOf(await update(main, 2, { payeeVpa: null, payeeName: null }))).toBeNull();
});

test('the same code asked for by several at once is given once', async () => {
  const codes = (await Promise.all(Array.from({ length: 5 }, () => create({ code: 'SOUTH', name: 'South' })))).map(
    codeOf,
  );
  expect(codes.sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT', null].sort());
});

test('a branch that is in use is not closed, and says why; closed, it leaves the list and comes back', async () => {
  const north = await makeBranch(api.store, 'NORTH', { timeZone: zoneInTheMorning() });
  const staffId = await makeStaff(api.store, north);
  const doctorId = await makeWorkingDoctor(api.store, north);
  const { id: patientId } = await makePatient(api.store, north);
  const appointment = await book(api, admin.token, { doctorId, patientId, startsAt: quarter(4) });
  const refused = await set('deactivateBranch', north);
  expect(refused.errors![0]).toMatchObject({
    message: expect.stringMatching(/1 appointment to come and 1 doctor and 1 member of staff/) as string,
    extensions: { code: 'CONFLICT', appointments: 1, doctors: 1, staff: 1 },
  });
  const call = (text: string, id: string) => api.ask(`mutation ($id: ID!) { ${text} { id } }`, { id }, admin.token);
  dataOf(await call('cancelAppointment(id: $id, reason: "moving")', appointment));
  dataOf(await call('deactivateDoctor(id: $id)', doctorId));
  dataOf(await call('deactivateStaff(id: $id)', staffId));
  for (let i = 0; i < 2; i++)
    expect(dataOf(await set('deactivateBranch', north))).toEqual({ deactivateBranch: { isActive: false } });
  const listed = '{ branches { code } all: branches(isActive: null) { code } }';
  expect(dataOf(await api.ask(listed, {}, admin.token))).toEqual({
    branches: [{ code: 'MAIN' }],
    all: [{ code: 'MAIN' }, { code: 'NORTH' }],
  });
  expect(codeOf(await set('deactivateBranch', main))).toBe('CONFLICT');
  expect(dataOf(await set('reactivateBranch', north))).toEqual({ reactivateBranch: { isActive: true } });
});

test('of the last two branches that are closed at the same moment one stays', async () => {
  for (let round = 0; round < 5; round++) {
    const other = await makeBranch(api.store, `B${'ABCDE'[round]}`);
    const codes = (await Promise.all([set('deactivateBranch', main), set('deactivateBranch', other)])).map(codeOf);
    expect(codes.sort()).toEqual(['CONFLICT', null].sort());
    await api.store.run((tx) => tx.query('UPDATE branch SET is_active = (id = $1)', [main]), {
      withoutEvent: 'the next round starts with the first branch',
    });
  }
});
