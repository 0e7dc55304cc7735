import { type RunningApi, startApi } from './kit/api';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePerson, type Person } from './kit/people';
import { makeDepartment, makeDuty, makeShift, makeStaff } from './kit/staffing';
import { relayed, sealed } from './kit/settled';
import { until } from './kit/until';
import { restingCounts } from './kit/whole-database';

let api: RunningApi;
let main: string;
let north: string;
let admin: Person;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN');
  north = await makeBranch(api.store, 'NORTH');
  admin = await makePerson(api, 'ADMIN', [main]);
});
afterEach(() => api.stop());

const fieldsOf = (answer: Answer<unknown>): string[] =>
  ((answer.errors?.[0]?.extensions['fields'] ?? []) as { path: string; rule: string }[]).map(
    ({ path, rule }) => `${path} ${rule}`,
  );
const dayFromNow = (n: number): string =>
  new Date(Date.now() + 5.5 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10);

interface Member {
  id: string;
  version: number;
  salary: number | null;
  fullName: string;
}
const MEMBER =
  'id version fullName jobTitle phone email joinedOn salary isActive department { name } shift { name } branch { code }';
const create = (input: object, token = admin.token) =>
  api.ask<{ createStaff: Member }>(
    `mutation ($input: CreateStaffInput!) { createStaff(input: $input) { ${MEMBER} } }`,
    { input },
    token,
  );
const update = (id: string, version: number, input: object, token = admin.token) =>
  api.ask<{ updateStaff: Member }>(
    `mutation ($id: ID!, $version: Int!, $input: UpdateStaffInput!) { updateStaff(id: $id, version: $version, input: $input) { ${MEMBER} } }`,
    { id, version, input },
    token,
  );
const set = (mutation: string, id: string, more = '', token = admin.token) =>
  api.ask(`mutation ($id: ID!) { ${mutation}(id: $id${more}) { isActive } }`, { id }, token);

describe('a member of staff', () => {
  test('is created, read, changed in the version that was read, deactivated and reactivated', async () => {
    const departmentId = await makeDepartment(api.store, main);
    const shiftId = await makeShift(api.store, main, 'Morning', '06:00', '14:00');
    const input = {
      fullName: '  Kavya   Iyer ',
      jobTitle: 'Nurse',
      phone: '98450 12345',
      email: 'Kavya@Test.Example',
      joinedOn: '2024-02-29',
      salary: 28_000_00,
    };
    const { createStaff: made } = dataOf(await create({ ...input, departmentId, shiftId }));
    expect(made).toMatchObject({
      version: 1,
      fullName: 'Kavya Iyer',
      phone: '+919845012345',
      email: 'kavya@test.example',
      joinedOn: '2024-02-29',
      salary: 28_000_00,
      isActive: true,
      department: { name: 'Ward' },
      shift: { name: 'Morning' },
      branch: { code: 'MAIN' },
    });
    const changed = dataOf(await update(made.id, 1, { jobTitle: 'Head nurse', phone: null })).updateStaff;
    expect(changed).toMatchObject({ version: 2, jobTitle: 'Head nurse', phone: null, fullName: 'Kavya Iyer' });
    const stale = await update(made.id, 1, { jobTitle: 'Nurse' });
    expect(stale.errors![0].extensions).toMatchObject({ code: 'STALE_WRITE', currentVersion: 2 });
    for (let i = 0; i < 2; i++)
      expect(dataOf(await set('deactivateStaff', made.id))).toEqual({ deactivateStaff: { isActive: false } });
    const counts = '{ staff { totalCount } all: staff(isActive: null) { totalCount } }';
    expect(dataOf(await api.ask(counts, {}, admin.token))).toEqual({
      staff: { totalCount: 0 },
      all: { totalCount: 1 },
    });
    expect(dataOf(await set('reactivateStaff', made.id))).toEqual({ reactivateStaff: { isActive: true } });
    await sealed(api.store);
    const log = await api.store.read<{ type: string }>(
      "SELECT type FROM event_log WHERE type LIKE 'staff.%' ORDER BY seq",
    );
    expect(log.map(({ type }) => type)).toEqual([
      'staff.created',
      'staff.updated',
      'staff.deactivated',
      'staff.reactivated',
    ]);
  });

  test('with values that cannot be is refused at each of them, and nothing is saved', async () => {
    const theirs = await makeDepartment(api.store, north, 'Theirs');
    const before = await restingCounts(api.store);
    const good = { fullName: 'Kavya Iyer', jobTitle: 'Nurse' };
    for (const [input, faults] of [
      [{ fullName: 'K', jobTitle: ' ' }, ['fullName min-length', 'jobTitle required']],
      [{ ...good, phone: 'none', email: 'no' }, ['phone form', 'email form']],
      [{ ...good, salary: -1 }, ['salary min']],
      [{ ...good, salary: 2 ** 53 - 1 }, ['salary max']],
      [{ ...good, salary: 1.5 }, ['salary type']],
      [{ ...good, joinedOn: '1949-12-31' }, ['joinedOn range']],
      [{ ...good, joinedOn: dayFromNow(400) }, ['joinedOn range']],
      [{ ...good, joinedOn: '2023-02-30' }, ['joinedOn type']],
      [{ ...good, departmentId: theirs }, ['departmentId branch']],
      [{ ...good, shiftId: 'nothing' }, ['shiftId branch']],
      [{ ...good, branchId: 'nowhere' }, ['branchId branch']],
      [{ ...good, fullName: 'K\u202eavya' }, ['fullName characters']],
    ] as const) {
      const answer = await create(input);
      expect({ input, faults: fieldsOf(answer), code: codeOf(answer) }).toEqual({
        input,
        faults,
        code: 'BAD_USER_INPUT',
      });
    }
    expect(await restingCounts(api.store)).toEqual(before);
    const id = await makeStaff(api.store, main);
    expect(fieldsOf(await update(id, 1, { fullName: null, jobTitle: '', branchId: north }))).toEqual([
      'fullName required',
      'jobTitle required',
    ]);
    expect(fieldsOf(await update(id, 1, { branchId: null }))).toEqual(['branchId required']);
    expect(codeOf(await update('nobody', 1, {}))).toBe('NOT_FOUND');
  });

  test('who moves to another branch leaves department and shift behind', async () => {
    const departmentId = await makeDepartment(api.store, main);
    const id = await makeStaff(api.store, main, { departmentId });
    expect(fieldsOf(await update(id, 1, { branchId: north }))).toEqual(['departmentId branch']);
    const moved = dataOf(await update(id, 1, { branchId: north, departmentId: null })).updateStaff;
    expect(moved).toMatchObject({ version: 2, branch: { code: 'NORTH' }, department: null });
  });

  test('is found by parts of the name in whatever writing, job title, phone or e-mail, by department and branch', async () => {
    const departmentId = await makeDepartment(api.store, main);
    await makeStaff(api.store, main, { fullName: 'Zoë D’Souza', phone: '+919845012345', departmentId });
    await makeStaff(api.store, main, { fullName: 'सीता देवी', jobTitle: 'Cashier', email: 'sita@test.example' });
    await makeStaff(api.store, north, { fullName: 'Asha 100% Rao' });
    const found = async (args: string): Promise<string[]> =>
      dataOf(
        await api.ask<{ staff: { items: Member[] } }>(`{ staff(${args}) { items { fullName } } }`, {}, admin.token),
      ).staff.items.map(({ fullName }) => fullName.slice(0, 4));
    expect(await found('search: "zoe SOUZ"')).toEqual(['Zoë ']);
    expect(await found('search: "45012"')).toEqual(['Zoë ']);
    expect(await found('search: "सीता"')).toEqual(['सीता']);
    expect(await found('search: "cashier sita@"')).toEqual(['सीता']);
    expect(await found('search: "%"')).toEqual(['Asha']);
    expect(await found('search: "nobody of this name"')).toEqual([]);
    expect(await found('search: "  "')).toHaveLength(3);
    expect(await found(`departmentId: "${departmentId}"`)).toEqual(['Zoë ']);
    expect(await found(`branchId: "${north}"`)).toEqual(['Asha']);
  });
});

describe('a salary', () => {
  let id: string;
  let nurse: Person;
  let key: string;
  beforeEach(async () => {
    id = await makeStaff(api.store, main, { salary: 31_337_00 });
    nurse = await makePerson(api, 'NURSE', [main], { staffId: id });
    const made = await api.ask<{ createApiKey: { secret: string } }>(
      'mutation { createApiKey(input: { name: "Staff list", scopes: ["staff:read", "branches:read"] }) { secret } }',
      {},
      admin.token,
    );
    key = dataOf(made).createApiKey.secret;
  });

  test('is seen by administrators, and by nobody else, whichever way it is asked for', async () => {
    const ways = {
      one: ['query ($id: ID!) { staffMember(id: $id) { id salary } }', { id }],
      list: ['{ staff { items { id salary } } }', {}],
      aliased: ['{ staff { items { pay: salary ... on Staff { salary } } } }', {}],
      nested: ['{ me { account { staff { id salary } } } }', {}],
    } as const;
    expect(dataOf(await api.ask(...ways.one, admin.token))).toEqual({ staffMember: { id, salary: 31_337_00 } });
    expect((await api.ask(...ways.list, admin.token)).text).toContain('3133700');
    for (const [way, [query, variables]] of Object.entries(ways))
      for (const token of [key, nurse.token]) {
        const answer = await api.ask(query, variables, token);
        expect({ way, leaks: answer.text.includes('3133700') }).toEqual({ way, leaks: false });
      }
    expect(dataOf(await api.ask(...ways.one, key))).toEqual({ staffMember: { id, salary: null } });
    expect(dataOf(await api.ask(...ways.nested, nurse.token))).toEqual({
      me: { account: { staff: { id, salary: null } } },
    });
    expect(codeOf(await api.ask(...ways.list, nurse.token))).toBe('FORBIDDEN');
  });

  test('cannot be probed: there is no order by it, no filter and no search for it', async () => {
    const { args } = api.composition.schema.getQueryType()!.getFields()['staff'];
    expect(args.map(({ name }) => name).sort()).toEqual(
      ['after', 'branchId', 'departmentId', 'first', 'isActive', 'limit', 'search', 'skip'].sort(),
    );
    const searched = await api.ask('{ staff(search: "31337") { totalCount } }', {}, key);
    expect(dataOf(searched)).toEqual({ staff: { totalCount: 0 } });
  });

  test('stands in no event, and is set by administrators alone', async () => {
    dataOf(await update(id, 1, { salary: 42_424_00 }));
    await sealed(api.store);
    const log = await api.store.read("SELECT * FROM event_log WHERE type = 'staff.updated'");
    expect(JSON.stringify(log)).toContain('salary');
    expect(JSON.stringify(log)).not.toContain('42424');
    for (const token of [key, nurse.token]) expect(codeOf(await update(id, 2, { salary: 1 }, token))).toBe('FORBIDDEN');
    expect(await api.store.read('SELECT salary, version FROM staff WHERE id = $1', [id])).toEqual([
      { salary: expect.anything() as unknown, version: 2 },
    ]);
  });
});

describe('deactivating a member of staff', () => {
  const SHIFTED = 'subscription ($since: Int) { notificationAdded(since: $since) { seq } }';

  test('closes the open screen within a second, ends the tokens, and lets nobody sign in again', async () => {
    const id = await makeStaff(api.store, main);
    const nurse = await makePerson(api, 'NURSE', [main], { staffId: id });
    const screen = api.live({ token: nurse.token, query: SHIFTED });
    await until(() => screen.isSubscribed, 'the screen listens');
    const started = performance.now();
    dataOf(await set('deactivateStaff', id));
    expect(codeOf(await api.ask('{ me { role } }', {}, nurse.token))).toBe('UNAUTHENTICATED');
    await until(() => screen.closes.length > 0, 'the socket is closed');
    expect(performance.now() - started).toBeLessThan(1000);
    expect(screen.closes).toEqual([4401]);
    await expect(api.signIn(nurse.email, 'saffron-lantern-meadow-417')).rejects.toThrow('UNAUTHENTICATED');
  });

  test('withdraws the invitation and clears coming duties, but not what was worked', async () => {
    const id = await makeStaff(api.store, main);
    const shiftId = await makeShift(api.store, main, 'Morning', '06:00', '14:00');
    for (const n of [-1, 0, 1, 9]) await makeDuty(api.store, main, id, shiftId, dayFromNow(n));
    const invited = await api.ask(
      'mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { id } }',
      { input: { staffId: id, role: 'NURSE', branchIds: [main], email: 'kavya@test.example' } },
      admin.token,
    );
    expect(codeOf(invited)).toBeNull();
    dataOf(await set('deactivateStaff', id));
    expect(dataOf(await api.ask('{ invitations { id } }', {}, admin.token))).toEqual({ invitations: [] });
    const days = await api.store.read<{ day: string }>(
      'SELECT CAST(day AS varchar(10)) AS day FROM shift_assignment ORDER BY 1',
    );
    expect(days.map(({ day }) => day)).toEqual([dayFromNow(-1), dayFromNow(0)]);
  });

  test('leaves the account closed when they come back, unless told', async () => {
    const id = await makeStaff(api.store, main);
    const nurse = await makePerson(api, 'NURSE', [main], { staffId: id });
    dataOf(await set('deactivateStaff', id));
    dataOf(await set('reactivateStaff', id));
    await expect(api.signIn(nurse.email, 'saffron-lantern-meadow-417')).rejects.toThrow('UNAUTHENTICATED');
    dataOf(await set('reactivateStaff', id, ', withAccount: true'));
    expect((await api.signIn(nurse.email, 'saffron-lantern-meadow-417')).token).toBeTruthy();
  });

  test('is refused for the last administrator', async () => {
    const staffId = await makeStaff(api.store, main);
    const chief = await makePerson(api, 'ADMIN', [main], { staffId });
    dataOf(await set('deactivateAccount', admin.accountId, '', chief.token));
    const refused = await set('deactivateStaff', staffId, '', chief.token);
    expect(refused.errors![0]).toMatchObject({
      message: expect.stringMatching(/last administrator/) as string,
      extensions: { code: 'CONFLICT' },
    });
    expect(await api.store.read('SELECT is_active FROM staff WHERE version = 2')).toEqual([]);
    expect(codeOf(await api.ask('{ me { role } }', {}, chief.token))).toBeNull();
  });

  test('leaves one of two administrators who deactivate each other at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const ids = [await makeStaff(api.store, main), await makeStaff(api.store, main)];
      const chiefs = [
        await makePerson(api, 'ADMIN', [main], { staffId: ids[0] }),
        await makePerson(api, 'ADMIN', [main], { staffId: ids[1] }),
      ];
      const others = "UPDATE account SET is_active = $1 WHERE role = 'ADMIN' AND id NOT IN ($2, $3)";
      await api.store.run((tx) => tx.query(others, [false, ...chiefs.map(({ accountId }) => accountId)]), {
        withoutEvent: 'each round has its own two',
      });
      const started = performance.now();
      const answers = await Promise.all([
        set('deactivateStaff', ids[1], '', chiefs[0].token),
        set('deactivateStaff', ids[0], '', chiefs[1].token),
      ]);
      expect(performance.now() - started).toBeLessThan(900); // nobody waits until a deadlock is found
      const active = "SELECT id FROM account WHERE role = 'ADMIN' AND is_active = $1";
      expect(await api.store.read(active, [true])).toHaveLength(1);
      expect(answers.map(codeOf).filter((code) => code === null)).toHaveLength(1);
    }
  });
});

describe('departments and shifts', () => {
  const ask = (text: string, variables: object = {}) =>
    api.ask<Record<string, { id: string }>>(text, { ...variables }, admin.token);

  test('a department is added, renamed, and deactivated when nobody belongs to it', async () => {
    const made = dataOf(await ask('mutation { createDepartment(input: { name: "Ward" }) { id branch { code } } }'));
    const { id } = made.createDepartment;
    expect(made.createDepartment).toMatchObject({ branch: { code: 'MAIN' } });
    const twice = await ask('mutation { createDepartment(input: { name: " ward " }) { id } }');
    expect([codeOf(twice), fieldsOf(twice)]).toEqual(['CONFLICT', ['name unique']]);
    const elsewhere = await ask(
      'mutation ($b: ID!) { createDepartment(input: { name: "Ward", branchId: $b }) { id } }',
      { b: north },
    );
    expect(codeOf(elsewhere)).toBeNull();
    const rename = 'mutation ($id: ID!, $name: String!) { renameDepartment(id: $id, name: $name) { name } }';
    expect(dataOf(await ask(rename, { id, name: 'WARD' }))).toEqual({ renameDepartment: { name: 'WARD' } });
    expect(fieldsOf(await ask(rename, { id, name: ' ' }))).toEqual(['name required']);
    const staffId = await makeStaff(api.store, main, { departmentId: id });
    const refused = await set('deactivateDepartment', id);
    expect(refused.errors![0].extensions).toMatchObject({ code: 'CONFLICT', staff: 1 });
    dataOf(await set('deactivateStaff', staffId));
    expect(dataOf(await set('deactivateDepartment', id))).toEqual({ deactivateDepartment: { isActive: false } });
    expect(fieldsOf(await create({ fullName: 'New One', jobTitle: 'Nurse', departmentId: id }))).toEqual([
      'departmentId branch',
    ]);
    const listed = `{ departments(branchId: "${main}") { id } all: departments(isActive: null) { name branch { code } } }`;
    expect(dataOf(await ask(listed))).toMatchObject({ departments: [], all: [{ name: 'WARD' }, { name: 'Ward' }] });
    expect(dataOf(await set('reactivateDepartment', id))).toEqual({ reactivateDepartment: { isActive: true } });
  });

  test('a shift may go over midnight or last a day, and begins at a time of the day', async () => {
    const make = (name: string, fromTime: string, toTime: string) =>
      ask('mutation ($input: CreateShiftInput!) { createShift(input: $input) { id fromTime toTime } }', {
        input: { name, fromTime, toTime },
      });
    expect(codeOf(await make('Night', '22:00', '06:00'))).toBeNull();
    expect(codeOf(await make('Whole day', '08:00', '08:00'))).toBeNull();
    expect(codeOf(await make('Late', '14:00', '24:00'))).toBeNull();
    expect(fieldsOf(await make('Odd', '24:00', '08:00'))).toEqual(['fromTime time']);
    expect(fieldsOf(await make('Odd', '25:00', '08:00'))).toEqual(['fromTime type']);
    expect(fieldsOf(await make('NIGHT', '22:00', '06:00'))).toEqual(['name unique']);
  });

  test('a shift that was worked keeps its times, one that is only planned changes them unless duties would overlap', async () => {
    const early = await makeShift(api.store, main, 'Early', '06:00', '14:00');
    const night = await makeShift(api.store, main, 'Night', '22:00', '06:00');
    const staffId = await makeStaff(api.store, main);
    await makeDuty(api.store, main, staffId, night, dayFromNow(1));
    await makeDuty(api.store, main, staffId, early, dayFromNow(2));
    const change = (id: string, input: object) =>
      ask('mutation ($id: ID!, $input: UpdateShiftInput!) { updateShift(id: $id, input: $input) { name toTime } }', {
        id,
        input,
      });
    expect(fieldsOf(await change(night, { toTime: '07:00' }))).toEqual(['toTime overlap']);
    expect(dataOf(await change(night, { toTime: '05:30', name: 'Night' }))).toEqual({
      updateShift: { name: 'Night', toTime: '05:30' },
    });
    const planned = await set('deactivateShift', early);
    expect(planned.errors![0].extensions).toMatchObject({ code: 'CONFLICT', duties: 1 });
    await makeDuty(api.store, main, staffId, early, dayFromNow(-3));
    expect(codeOf(await change(early, { fromTime: '07:00' }))).toBe('CONFLICT');
    expect(codeOf(await change(early, { name: 'Morning' }))).toBeNull();
  });
});

describe('what happens to staff', () => {
  test('is heard live by who may see the staff of the branch, and by nobody else', async () => {
    const query = 'subscription ($since: Int) { staffChanged(since: $since) { seq change subjectId } }';
    const screen = api.live({ token: admin.token, query });
    const nurse = api.live({ token: (await makePerson(api, 'NURSE', [main])).token, query });
    await until(() => screen.isSubscribed && nurse.errors.length > 0, 'both have their answer');
    const { createStaff: made } = dataOf(await create({ fullName: 'Kavya Iyer', jobTitle: 'Nurse' }));
    await until(() => screen.payloads.length === 1, 'the screen hears of it');
    expect(screen.payloads[0]['staffChanged']).toMatchObject({ change: 'staff.created', subjectId: made.id });
    expect(nurse.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('reaches whose shifts it is as a notification without names', async () => {
    const shiftId = await makeShift(api.store, main, 'Morning', '06:00', '14:00');
    const [mine, other] = [
      await makeStaff(api.store, main),
      await makeStaff(api.store, main, { fullName: 'Other One' }),
    ];
    const nurse = await makePerson(api, 'NURSE', [main], { staffId: mine });
    const cashier = await makePerson(api, 'CASHIER', [main], { staffId: other });
    dataOf(
      await api.ask(
        'mutation ($input: SetRosterInput!) { setRoster(input: $input) { branchId } }',
        { input: { branchId: main, changes: [{ staffId: mine, day: dayFromNow(3), shiftId }] } },
        admin.token,
      ),
    );
    await relayed(api.store);
    const bell = '{ notifications { items { kind title body link } } }';
    const told = dataOf(await api.ask<{ notifications: { items: object[] } }>(bell, {}, nurse.token)).notifications;
    expect(told.items).toEqual([
      {
        kind: 'ROSTER_SET',
        title: 'Your shifts have changed',
        body: expect.stringMatching(/^On \w{3} \d{1,2} \w{3,4}\.$/) as string,
        link: `/my-shifts?day=${dayFromNow(3)}`,
      },
    ]);
    for (const token of [cashier.token, admin.token])
      expect(dataOf(await api.ask(bell, {}, token))).toEqual({ notifications: { items: [] } });
  });
});
