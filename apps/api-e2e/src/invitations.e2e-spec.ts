import { type RunningApi, startApi } from './kit/api';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, PASSWORD, type Person } from './kit/people';
import { makeDoctor } from './kit/schedules';
import { relayed, sealed } from './kit/settled';
import { makeStaff } from './kit/staffing';
import { until } from './kit/until';
import { rowCounts, wholeText } from './kit/whole-database';

let api: RunningApi;
let main: string;
let north: string;
let admin: Person;
let staffId: string;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN');
  north = await makeBranch(api.store, 'NORTH');
  admin = await makePerson(api, 'ADMIN', [main]);
  staffId = await makeStaff(api.store, main, { fullName: 'Kavya Iyer' });
});
afterEach(() => api.stop());

const fieldsOf = (answer: Answer<unknown>): string[] =>
  ((answer.errors?.[0]?.extensions['fields'] ?? []) as { path: string; rule: string }[]).map(
    ({ path, rule }) => `${path} ${rule}`,
  );
const later = (seconds: number): void =>
  void (api.composition.services.clock = () => new Date(Date.now() + seconds * 1000));

interface Invited {
  inviteStaff: { id: string; link: string; expiresAt: string };
}
const invite = (input: object = {}, token = admin.token) =>
  api.ask<Invited>(
    'mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { id link expiresAt } }',
    { input: { staffId, role: 'NURSE', branchIds: [main], email: 'Kavya@Test.Example', ...input } },
    token,
  );
const codeOfLink = (answer: Answer<Invited>): string => dataOf(answer).inviteStaff.link.split('#')[1];
const look = (code: string) =>
  api.ask('query ($code: String!) { invitation(code: $code) { role fullName email branches expiresAt } }', { code });
const accept = (code: string, password = PASSWORD) =>
  api.ask<{ acceptInvitation: { accessToken: string } }>(
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken me { role branches { code } account { email displayName staff { id } doctor { id } } } } }',
    { input: { code, password } },
  );
const pending = async (args = ''): Promise<{ id: string; isExpired: boolean }[]> =>
  dataOf(
    await api.ask<{ invitations: { id: string; isExpired: boolean }[] }>(
      `{ invitations${args} { id role email fullName staffId doctorId branchIds isExpired } }`,
      {},
      admin.token,
    ),
  ).invitations;
/** What is said of a code that does not work, to the letter. */
const refusedAlike = async (code: string): Promise<string> => {
  const answers = [await look(code), await accept(code)];
  for (const answer of answers) expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_USER_INPUT', ['code link']]);
  return answers[0].errors![0].message;
};

describe('an invitation', () => {
  test('gives a link once; whoever has it sees what it is, sets a password, and is signed in as the person', async () => {
    const made = await invite({ branchIds: [north, main] });
    const { link, expiresAt } = dataOf(made).inviteStaff;
    expect(link).toMatch(/^http:\/\/localhost:\d+\/invitation#[A-Za-z0-9_-]{43}$/);
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(7);
    const code = codeOfLink(made);
    expect(dataOf(await look(code))).toMatchObject({
      invitation: {
        role: 'NURSE',
        fullName: 'Kavya Iyer',
        email: 'kavya@test.example',
        branches: ['Branch MAIN', 'Branch NORTH'],
      },
    });
    expect(await pending(`(staffId: "${staffId}")`)).toMatchObject([
      {
        role: 'NURSE',
        email: 'kavya@test.example',
        fullName: 'Kavya Iyer',
        staffId,
        doctorId: null,
        branchIds: [north, main],
        isExpired: false,
      },
    ]);
    const accepted = await accept(code);
    expect(dataOf(accepted).acceptInvitation).toMatchObject({
      me: {
        role: 'NURSE',
        branches: [{ code: 'MAIN' }, { code: 'NORTH' }],
        account: { email: 'kavya@test.example', displayName: 'Kavya Iyer', staff: { id: staffId }, doctor: null },
      },
    });
    expect(accepted.headers.get('set-cookie')).toContain('mp_refresh=');
    expect((await api.signIn('kavya@test.example', PASSWORD)).token).toBeTruthy();
    expect(await pending()).toEqual([]);
    await refusedAlike(code);
    await sealed(api.store);
    const everything = await wholeText(api.store);
    expect(everything).not.toContain(code);
    expect(everything).not.toContain(PASSWORD);
    const log = await api.store.read<{ type: string }>(
      "SELECT type FROM event_log WHERE type LIKE 'invitation.%' ORDER BY seq",
    );
    expect(log.map(({ type }) => type)).toEqual(['invitation.created', 'invitation.accepted']);
    await relayed(api.store);
    const bell = await api.ask<{ notifications: { items: object[] } }>(
      '{ notifications { items { kind body } } }',
      {},
      admin.token,
    );
    expect(dataOf(bell).notifications.items).toMatchObject([{ kind: 'INVITATION_ACCEPTED' }]);
  });

  test('that was used, withdrawn, replaced, has run out, or never was gets the same clear answer', async () => {
    const used = codeOfLink(await invite({ email: 'first@test.example' }));
    const other = await makeStaff(api.store, main, { fullName: 'Other' });
    const replaced = codeOfLink(await invite({ staffId: other, email: 'other@test.example' }));
    const fresh = await invite({ staffId: other, email: 'other@test.example' });
    expect(await pending(`(staffId: "${other}")`)).toHaveLength(1);
    dataOf(await accept(used));
    const withdraw = () =>
      api.ask('mutation ($id: ID!) { withdrawInvitation(id: $id) }', { id: dataOf(fresh).inviteStaff.id }, admin.token);
    for (let i = 0; i < 2; i++) expect(dataOf(await withdraw())).toEqual({ withdrawInvitation: true });
    const third = await makeStaff(api.store, main, { fullName: 'Third' });
    const old = codeOfLink(await invite({ staffId: third, email: 'third@test.example' }));
    later(7 * 24 * 3600 + 1);
    expect(await pending()).toMatchObject([{ isExpired: true }]);
    const said = new Set<string>();
    for (const code of [used, replaced, codeOfLink(fresh), old, 'never', '', '\u0000', 'x'.repeat(99)])
      if (code) said.add(await refusedAlike(code));
    expect([...said]).toEqual([expect.stringMatching(/not valid any more.*Ask an administrator/)]);
    const unknown = await api.ask('mutation { withdrawInvitation(id: "nothing") }', {}, admin.token);
    expect(codeOf(unknown)).toBe('NOT_FOUND');
  });

  test('accepted by several at the same moment makes one account', async () => {
    const code = codeOfLink(await invite());
    const before = (await rowCounts(api.store))['account'];
    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(code)));
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    for (const answer of answers.filter(({ errors }) => errors)) expect(fieldsOf(answer)).toEqual(['code link']);
    expect((await rowCounts(api.store))['account']).toBe(before + 1);
  });

  test('made by two administrators at once leaves one link that works', async () => {
    const second = await makePerson(api, 'ADMIN', [main]);
    const made = await Promise.all([invite(), invite({}, second.token)]);
    const looks = await Promise.all(made.map((each) => look(codeOfLink(each))));
    expect(looks.map(codeOf).sort()).toEqual(['BAD_USER_INPUT', null]);
    expect(await pending()).toHaveLength(1);
  });

  test('takes only a good password, and may be tried again', async () => {
    const code = codeOfLink(await invite());
    for (const password of ['short', 'password1234', 'kavya@test.example', 'Kavya Iyer'])
      expect(fieldsOf(await accept(code, password))).toEqual(['password password']);
    expect(codeOf(await accept(code))).toBeNull();
  });

  test('is for one person, with the role that goes with it', async () => {
    const doctorId = await makeDoctor(api.store, main, { fullName: 'Dr Meera Nair' });
    for (const [input, faults] of [
      [{ staffId: null }, ['staffId one']],
      [{ doctorId }, ['staffId one']],
      [{ role: 'DOCTOR' }, ['role role']],
      [{ role: 'PATIENT' }, ['role role']],
      [{ staffId: null, doctorId, role: 'NURSE' }, ['role role']],
      [{ email: 'no' }, ['email form']],
      [{ email: '' }, ['email required']],
      [{ branchIds: [] }, ['branchIds arrayNotEmpty']],
      [{ branchIds: ['nowhere'] }, ['branchIds branch']],
    ] as const)
      expect({ input, faults: fieldsOf(await invite(input)) }).toEqual({ input, faults });
    expect(codeOf(await invite({ staffId: 'nobody' }))).toBe('NOT_FOUND');
    expect(await pending()).toEqual([]);
    const code = codeOfLink(await invite({ staffId: null, doctorId, role: 'DOCTOR', email: 'meera@test.example' }));
    expect(dataOf(await accept(code)).acceptInvitation).toMatchObject({
      me: { role: 'DOCTOR', account: { displayName: 'Dr Meera Nair', doctor: { id: doctorId }, staff: null } },
    });
  });

  test('is refused for an address that is taken or promised, and for who has an account or has left', async () => {
    const taken = await makePerson(api, 'CASHIER', [main]);
    expect([
      codeOf(await invite({ email: taken.email.toUpperCase() })),
      fieldsOf(await invite({ email: taken.email })),
    ]).toEqual(['CONFLICT', ['email unique']]);
    dataOf(await invite());
    const other = await makeStaff(api.store, main, { fullName: 'Other' });
    expect(fieldsOf(await invite({ staffId: other }))).toEqual(['email unique']);
    const settled = await makeStaff(api.store, main, { fullName: 'Settled' });
    const account = await makePerson(api, 'NURSE', [main], { staffId: settled });
    const second = await invite({ staffId: settled, email: 'second@test.example' });
    expect(second.errors![0].extensions).toMatchObject({ code: 'CONFLICT', accountId: account.accountId });
    const gone = await makeStaff(api.store, main, { fullName: 'Gone', isActive: false });
    expect(codeOf(await invite({ staffId: gone, email: 'gone@test.example' }))).toBe('CONFLICT');
  });

  test('whose address was taken in the meantime is refused at the address, and stays', async () => {
    const code = codeOfLink(await invite());
    const { id: patientId } = await makePatient(api.store, main);
    const thief = await makePerson(api, 'PATIENT', [main], { patientId });
    await api.store.run(
      (tx) => tx.query('UPDATE account SET email = $1 WHERE id = $2', ['kavya@test.example', thief.accountId]),
      {
        withoutEvent: 'somebody registered with this address',
      },
    );
    const refused = await accept(code);
    expect([codeOf(refused), fieldsOf(refused)]).toEqual(['CONFLICT', ['email unique']]);
    expect(codeOf(await look(code))).toBeNull();
  });

  test('of somebody who leaves dies with that', async () => {
    const code = codeOfLink(await invite());
    dataOf(await api.ask('mutation ($id: ID!) { deactivateStaff(id: $id) { id } }', { id: staffId }, admin.token));
    await refusedAlike(code);
  });

  test('is not tried without end from one address', async () => {
    const codes: (string | null)[] = [];
    for (let i = 0; i < 65; i++) codes.push(codeOf(await look('guess')));
    expect([codes[0], codes.at(-1)]).toEqual(['BAD_USER_INPUT', 'RATE_LIMITED']);
    expect(codeOf(await accept('guess'))).toBe('RATE_LIMITED');
  });
});

describe('the branches of an account', () => {
  const setBranches = (id: string, branchIds: string[], token = admin.token) =>
    api.ask(
      'mutation ($id: ID!, $b: [ID!]!) { setAccountBranches(id: $id, branchIds: $b) { id } }',
      { id, b: branchIds },
      token,
    );

  test('change what it sees with the next question and on open screens, while the session stays', async () => {
    const desk = await makePerson(api, 'RECEPTIONIST', [main]);
    const there = await makePatient(api.store, north, { fullName: 'In The North' });
    const sees = async (): Promise<boolean> =>
      !!dataOf(
        await api.ask<{ patient: object | null }>(
          'query ($id: ID!) { patient(id: $id) { id } }',
          { id: there.id },
          desk.token,
        ),
      ).patient;
    const screen = api.live({
      token: desk.token,
      query: 'subscription ($since: Int) { patientChanged(since: $since) { seq patient { fullName } } }',
    });
    await until(() => screen.isSubscribed, 'the screen listens');
    expect(await sees()).toBe(false);
    dataOf(await setBranches(desk.accountId, [north, north]));
    expect(await sees()).toBe(true);
    await makePatient(api.store, north, { fullName: 'Newly There' });
    await until(() => screen.payloads.length === 1, 'the open screen sees the new branch');
    await makePatient(api.store, main, { fullName: 'Not Any More' });
    await makePatient(api.store, north, { fullName: 'Again' });
    await until(() => screen.payloads.length === 2, 'and not the old one');
    expect(screen.texts.join()).not.toContain('Not Any More');
    expect(screen.closes).toEqual([]);
    const shown = await api.ask<{ accountBranches: object[] }>(
      'query ($ids: [ID!]!) { accountBranches(accountIds: $ids) { accountId branchIds } }',
      { ids: [desk.accountId, admin.accountId] },
      admin.token,
    );
    expect(dataOf(shown).accountBranches).toEqual([
      { accountId: desk.accountId, branchIds: [north] },
      { accountId: admin.accountId, branchIds: [main] },
    ]);
  });

  test('are at least one that is in use, and of staff', async () => {
    const desk = await makePerson(api, 'RECEPTIONIST', [main]);
    expect(fieldsOf(await setBranches(desk.accountId, []))).toEqual(['branchIds branch']);
    expect(fieldsOf(await setBranches(desk.accountId, [main, 'nowhere']))).toEqual(['branchIds branch']);
    const closed = await makeBranch(api.store, 'OLD', { isActive: false });
    expect(fieldsOf(await setBranches(desk.accountId, [closed]))).toEqual(['branchIds branch']);
    const { id: patientId } = await makePatient(api.store, main);
    const patient = await makePerson(api, 'PATIENT', [main], { patientId });
    expect(codeOf(await setBranches(patient.accountId, [north]))).toBe('CONFLICT');
    expect(codeOf(await setBranches('nobody', [north]))).toBe('NOT_FOUND');
  });

  test('and a role of a doctor belong to who is one', async () => {
    const nurse = await makePerson(api, 'NURSE', [main]);
    const change = await api.ask(
      'mutation ($id: ID!) { changeAccountRole(id: $id, role: DOCTOR) { id } }',
      { id: nurse.accountId },
      admin.token,
    );
    expect(codeOf(change)).toBe('CONFLICT');
  });

  test('accounts are listed by whom they belong to, by role, and by whether they can sign in', async () => {
    const nurse = await makePerson(api, 'NURSE', [main], { staffId });
    await makePerson(api, 'CASHIER', [main]);
    const listed = async (args: string): Promise<string[]> =>
      dataOf(
        await api.ask<{ accounts: { items: { id: string }[] } }>(
          `{ accounts(${args}) { items { id } } }`,
          {},
          admin.token,
        ),
      ).accounts.items.map(({ id }) => id);
    expect(await listed(`staffIds: ["${staffId}"]`)).toEqual([nurse.accountId]);
    expect(await listed('doctorIds: []')).toEqual([]);
    expect(await listed('role: NURSE')).toEqual([nurse.accountId]);
    expect(await listed('isActive: false')).toEqual([]);
    expect(await listed('first: 50')).toHaveLength(3);
  });
});
