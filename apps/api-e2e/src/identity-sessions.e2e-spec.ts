import { digestOf } from '@medicare/platform';
import { type RunningApi, startApi } from './kit/api';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePerson, PASSWORD, type Person } from './kit/people';
import { sealed } from './kit/settled';

const REFRESH = 'mutation { refreshSession { accessToken me { role } } }';
const ME = '{ me { role } }';
const SESSIONS = '{ sessions { id isCurrent device } }';
const CHANGE_PASSWORD = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';

let api: RunningApi;
let branch: string;
let admin: Person;
let nurse: Person;
beforeEach(async () => {
  api = await startApi();
  branch = await makeBranch(api.store, 'MAIN');
  admin = await makePerson(api, 'ADMIN', [branch]);
  nurse = await makePerson(api, 'NURSE', [branch]);
});
afterEach(() => api.stop());

type Refreshed = Answer<{ refreshSession: { accessToken: string } }>;
const refresh = (cookie: string): Promise<Refreshed> => api.ask(REFRESH, {}, null, { cookie });
const setCookie = (answer: Answer<unknown>): string => String(answer.headers.get('set-cookie'));
const cookieOf = (answer: Answer<unknown>): string => setCookie(answer).split(';')[0];
const isIn = async (token: string): Promise<boolean> => codeOf(await api.ask(ME, {}, token)) === null;
const later = (seconds: number): void =>
  void (api.composition.services.clock = () => new Date(Date.now() + seconds * 1000));
async function endings(accountId: string): Promise<string[]> {
  await sealed(api.store);
  const sql = "SELECT data FROM event_log WHERE type = 'session.ended' AND subject = $1 ORDER BY seq";
  const rows = await api.store.read<{ data: string }>(sql, [accountId]);
  return rows.map(({ data }) => (JSON.parse(data) as { cause: string }).cause);
}
const byId = (name: string, id: string, token = admin.token, rest = '') =>
  api.ask(`mutation ($id: ID!) { ${name}(id: $id${rest}) { id role isActive } }`, { id }, token);

describe('the refresh cookie', () => {
  test('is new each time, and out of reach for scripts, other sites and other paths', async () => {
    const { cookie } = await api.signIn(nurse.email, PASSWORD);
    const [first, second] = [await refresh(cookie), null as Refreshed | null];
    expect(second).toBeNull();
    const next = await refresh(cookieOf(first));
    expect(new Set([cookie, cookieOf(first), cookieOf(next)]).size).toBe(3);
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/graphql', 'Max-Age=43200'])
      expect(setCookie(next).split('; ')).toContain(flag);
    expect(next.text).not.toContain(cookieOf(next).split('=')[1]);
    expect(await isIn(dataOf(next).refreshSession.accessToken)).toBe(true);
  });

  test('serves two tabs that ask at the same moment', async () => {
    const { cookie } = await api.signIn(nurse.email, PASSWORD);
    const both = await Promise.all([refresh(cookie), refresh(cookie), refresh(cookie)]);
    expect(both.map(codeOf)).toEqual([null, null, null]);
    expect(new Set(both.map(cookieOf)).size).toBe(1);
    expect(codeOf(await refresh(cookieOf(both[0])))).toBeNull();
  });

  test('that a slow network lost is given again, and goes on for as long as any', async () => {
    const { cookie } = await api.signIn(nurse.email, PASSWORD);
    const lost = await refresh(cookie);
    later(59);
    const again = await refresh(cookie);
    expect(cookieOf(again)).toBe(cookieOf(lost));
    later(3600);
    expect(codeOf(await refresh(cookieOf(again)))).toBeNull();
    expect(await endings(nurse.accountId)).toEqual([]);
  });

  test.each([
    ['the one before, after the grace', 1, 61],
    ['one from long ago, at any time', 4, 1],
    ['one from long ago, later', 4, 3600],
  ])('ends the whole session when %s is shown', async (_, steps, seconds) => {
    const { cookie } = await api.signIn(nurse.email, PASSWORD);
    let renewed = await refresh(cookie);
    for (let step = 1; step < steps; step++) renewed = await refresh(cookieOf(renewed));
    later(seconds);
    const replayed = await refresh(cookie);
    expect(codeOf(replayed)).toBe('UNAUTHENTICATED');
    expect(setCookie(replayed)).toContain('mp_refresh=; Max-Age=0');
    expect(codeOf(await refresh(cookieOf(renewed)))).toBe('UNAUTHENTICATED');
    expect(await isIn(dataOf(renewed).refreshSession.accessToken)).toBe(false);
    expect(await endings(nurse.accountId)).toEqual(['replayed']);
  });

  test('from before secrets were numbered goes on, and is followed by one of now', async () => {
    const { cookie } = await api.signIn(nurse.email, PASSWORD);
    const sessionId = cookie.split('=')[1].split('.')[0];
    const sql = 'UPDATE session_secret SET digest = $1 WHERE session_id = $2';
    const options = { actorId: null, withoutEvent: 'as it was' };
    await api.store.run((tx) => tx.query(sql, [digestOf('random'), sessionId]), options);
    const renewed = await refresh(`mp_refresh=${sessionId}.random`);
    expect(codeOf(await refresh(cookieOf(renewed)))).toBeNull();
  });

  test('that was guessed or made up is refused and harms nobody', async () => {
    const { cookie } = await api.signIn(nurse.email, PASSWORD);
    for (const bad of [
      `${cookie}x`,
      'mp_refresh=',
      'mp_refresh=a.b',
      'mp_refresh=nothing',
      "mp_refresh='; DROP TABLE session.x",
      `mp_refresh=${nurse.sessionId}.guess`,
      `mp_refresh=${nurse.sessionId}.1.guess`,
      `mp_refresh=${nurse.sessionId}.${cookie.split('.').slice(1).join('.')}`,
    ])
      expect(codeOf(await refresh(bad))).toBe('UNAUTHENTICATED');
    expect(codeOf(await refresh(cookie))).toBeNull();
  });

  test('is worth nothing once the session was not used for a shift', async () => {
    const { cookie } = await api.signIn(nurse.email, PASSWORD);
    later(12 * 3600 + 1);
    expect(codeOf(await refresh(cookie))).toBe('UNAUTHENTICATED');
  });
});

describe('ending sessions', () => {
  test('signing out ends the session at once, here and nowhere else', async () => {
    const { token, cookie } = await api.signIn(nurse.email, PASSWORD);
    const out = await api.ask('mutation { signOut }', {}, token, { cookie });
    expect(setCookie(out)).toContain('Max-Age=0');
    expect([await isIn(token), codeOf(await refresh(cookie)), await isIn(nurse.token)]).toEqual([
      false,
      'UNAUTHENTICATED',
      true,
    ]);
    expect(dataOf(await api.ask('mutation { signOut }', {}, token))).toEqual({ signOut: true });
  });

  test('signing out after the access token has run out ends the session that the cookie names', async () => {
    const { cookie } = await api.signIn(nurse.email, PASSWORD);
    dataOf(await api.ask('mutation { signOut }', {}, null, { cookie: 'mp_refresh=someone.else' }));
    dataOf(await api.ask('mutation { signOut }', {}, null, { cookie }));
    expect(codeOf(await refresh(cookie))).toBe('UNAUTHENTICATED');
    expect(await endings(nurse.accountId)).toEqual(['signed-out']);
  });

  test('people see and end their own sessions, and never those of others', async () => {
    const other = await api.signIn(nurse.email, PASSWORD);
    const { sessions } = dataOf(
      await api.ask<{ sessions: { id: string; isCurrent: boolean; device: string }[] }>(SESSIONS, {}, other.token),
    );
    expect(sessions.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    const end = (id: string, token: string) => api.ask('mutation ($id: ID!) { endSession(id: $id) }', { id }, token);
    expect(codeOf(await end(nurse.sessionId, admin.token))).toBe('NOT_FOUND');
    expect(await isIn(nurse.token)).toBe(true);
    dataOf(await end(nurse.sessionId, other.token));
    expect([await isIn(nurse.token), await isIn(other.token)]).toEqual([false, true]);
    expect(codeOf(await end(nurse.sessionId, other.token))).toBe('NOT_FOUND');
  });

  test('all others can be ended together', async () => {
    const others = [await api.signIn(nurse.email, PASSWORD), await api.signIn(nurse.email, PASSWORD)];
    expect(dataOf(await api.ask('mutation { endOtherSessions }', {}, nurse.token))).toEqual({ endOtherSessions: 2 });
    expect([
      await isIn(others[0].token),
      await isIn(others[1].token),
      await isIn(nurse.token),
      await isIn(admin.token),
    ]).toEqual([false, false, true, true]);
  });
});

describe('changing the password', () => {
  const change = (currentPassword: string, newPassword: string) =>
    api.ask(CHANGE_PASSWORD, { input: { currentPassword, newPassword } }, nurse.token);

  test('ends the other sessions, and only the new one opens the door', async () => {
    const other = await api.signIn(nurse.email, PASSWORD);
    dataOf(await change(PASSWORD, 'copper kettle on the roof'));
    expect([await isIn(other.token), codeOf(await refresh(other.cookie)), await isIn(nurse.token)]).toEqual([
      false,
      'UNAUTHENTICATED',
      true,
    ]);
    const signIn = (password: string) =>
      api.ask('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
        input: { identifier: nurse.email, password },
      });
    expect([codeOf(await signIn(PASSWORD)), codeOf(await signIn('copper kettle on the roof'))]).toEqual([
      'UNAUTHENTICATED',
      null,
    ]);
  });

  test('leaves nobody in who was on the way in with the old one', async () => {
    for (let round = 0; round < 4; round++) {
      const person = await makePerson(api, 'NURSE', [branch]);
      const input = { currentPassword: PASSWORD, newPassword: 'copper kettle on the roof' };
      const changing = api.ask(CHANGE_PASSWORD, { input }, person.token);
      const onTheWay = await Promise.allSettled(Array.from({ length: 8 }, () => api.signIn(person.email, PASSWORD)));
      dataOf(await changing);
      const tokens = onTheWay.flatMap((each) => (each.status === 'fulfilled' ? each.value.token : []));
      expect(await Promise.all(tokens.map(isIn))).toEqual(tokens.map(() => false));
    }
  });

  test('refuses common, short and own passwords at the field, and a wrong present one with the delays of a sign-in', async () => {
    for (const [password, message] of [
      ['short', /at least 10/],
      ['Password123!', /guessed first/],
      ['1234567890', /guessed first/],
      [nurse.email, /own/],
      [PASSWORD, /own/],
      ['x'.repeat(201), /at most 200/],
    ] as const) {
      const { errors } = await change(PASSWORD, password);
      expect(errors![0].extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'newPassword', message: expect.stringMatching(message) }],
      });
    }
    for (let i = 0; i < 5; i++)
      expect((await change('wrong', 'copper kettle on the roof')).errors![0].extensions).toMatchObject({
        fields: [{ path: 'currentPassword' }],
      });
    expect(codeOf(await change(PASSWORD, 'copper kettle on the roof'))).toBe('RATE_LIMITED');
    expect(await isIn(nurse.token)).toBe(true);
  });
});

describe('what an administrator does to an account', () => {
  test('another role or deactivation ends its sessions at once; reactivating lets it in again', async () => {
    dataOf(await byId('changeAccountRole', nurse.accountId, admin.token, ', role: CASHIER'));
    expect(await isIn(nurse.token)).toBe(false);
    const again = await api.signIn(nurse.email, PASSWORD);
    expect(dataOf(await api.ask(ME, {}, again.token))).toEqual({ me: { role: 'CASHIER' } });
    for (let twice = 0; twice < 2; twice++)
      expect(dataOf(await byId('deactivateAccount', nurse.accountId))).toMatchObject({
        deactivateAccount: { isActive: false },
      });
    expect([await isIn(again.token), codeOf(await refresh(again.cookie))]).toEqual([false, 'UNAUTHENTICATED']);
    await expect(api.signIn(nurse.email, PASSWORD)).rejects.toThrow('UNAUTHENTICATED');
    dataOf(await byId('reactivateAccount', nurse.accountId));
    expect(await isIn((await api.signIn(nurse.email, PASSWORD)).token)).toBe(true);
    expect(await endings(nurse.accountId)).toEqual(['role-changed', 'deactivated']);
  });

  test('no patient becomes staff, and no staff a patient', async () => {
    const patient = await makePerson(api, 'PATIENT', [branch]);
    expect(codeOf(await byId('changeAccountRole', patient.accountId, admin.token, ', role: ADMIN'))).toBe('CONFLICT');
    expect(codeOf(await byId('changeAccountRole', nurse.accountId, admin.token, ', role: PATIENT'))).toBe('CONFLICT');
  });

  test('the last administrator stays, also when two remove each other at the same moment', async () => {
    for (const answer of [
      await byId('deactivateAccount', admin.accountId),
      await byId('changeAccountRole', admin.accountId, admin.token, ', role: NURSE'),
    ])
      expect(codeOf(answer)).toBe('CONFLICT');
    for (let round = 0; round < 5; round++) {
      const other = await makePerson(api, 'ADMIN', [branch]);
      const both = await Promise.all([
        byId('deactivateAccount', other.accountId),
        byId('deactivateAccount', admin.accountId, other.token),
      ]);
      expect(both.filter((answer) => !answer.errors)).toHaveLength(1);
      // The loser is told that it is the last, or that it is signed out by now.
      expect(['CONFLICT', 'UNAUTHENTICATED']).toContain(both.map(codeOf).find((code) => code));
      const left = await api.store.read<{ id: string }>(
        "SELECT id FROM account WHERE role = 'ADMIN' AND is_active = $1",
        [true],
      );
      expect(left).toHaveLength(1);
      if (left[0].id !== admin.accountId) admin = other;
    }
  });
});
