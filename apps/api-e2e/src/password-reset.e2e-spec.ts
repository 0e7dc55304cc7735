import { Account } from '@medicare/data';
import { freePort, type RunningApi, startApi } from './kit/api';
import { anotherLook, faceKeysIn, faceOf, framesOf, Phone } from './kit/faces';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { MailServer } from './kit/mail-server';
import { makeBranch, makePatient, makePerson, PASSWORD, type Person } from './kit/people';
import { relayed, sealed } from './kit/settled';
import { sleep, until } from './kit/until';
import { rowCounts, wholeText } from './kit/whole-database';

const NEW = 'tamarind-ferry-harbour-92';
const ASK = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) }';
const LOOK = 'query ($code: String!) { passwordResetLink(code: $code) { email expiresAt } }';
const RESET =
  'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { accessToken me { role account { id } } } }';
const ME = '{ me { role } }';
const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';

let api: RunningApi;
let mails: MailServer;
let branch: string;
let admin: Person;
let patient: Person;
beforeEach(async () => {
  mails = await new MailServer(await freePort()).start();
  api = await startApi({ SMTP_URL: mails.url, MAIL_FROM: 'no-reply@hospital.example' });
  branch = await makeBranch(api.store, 'MAIN', { name: 'City Hospital' });
  admin = await makePerson(api, 'ADMIN', [branch]);
  const { id: patientId } = await makePatient(api.store, branch);
  patient = await makePerson(api, 'PATIENT', [branch], { patientId });
});
afterEach(async () => {
  await api.stop();
  await mails.stop();
});

const fieldsOf = (answer: Answer<unknown>): string[] =>
  ((answer.errors?.[0]?.extensions['fields'] ?? []) as { path: string; rule: string }[]).map(
    ({ path, rule }) => `${path} ${rule}`,
  );
const later = (seconds: number): void =>
  void (api.composition.services.clock = () => new Date(Date.now() + seconds * 1000));
const ask = (identifier: string) => api.ask(ASK, { input: { identifier } });
const look = (code: string) => api.ask<{ passwordResetLink: { email: string; expiresAt: string } }>(LOOK, { code });
const reset = (code: string, password = NEW) =>
  api.ask<{ resetPassword: { accessToken: string } }>(RESET, { input: { code, password } });
const codeAt = async (mail: number): Promise<string> => (await mails.mail(mail)).code!;
const isDead = async (code: string): Promise<boolean> => {
  const answers = [await look(code), await reset(code)];
  return answers.every((answer) => codeOf(answer) === 'BAD_USER_INPUT' && fieldsOf(answer).join() === 'code link');
};
/** Until what strangers asked for was looked at, whatever came of it. */
const handled = (): Promise<void> =>
  until(async () => (await rowCounts(api.store))['mail_message'] === 0, 'the queue is empty');
const signInCode = async (identifier: string, password: string): Promise<string | null> =>
  codeOf(
    await api.ask('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input: { identifier, password },
    }),
  );
const update = (id: string, values: Partial<Account>): Promise<unknown> =>
  api.store.run((tx) => tx.manager.update(Account, { id }, values), { withoutEvent: 'a test prepares' });

describe('a link for a new password', () => {
  test('sets it, signs in, ends all sessions before within a second, and tells the account', async () => {
    const screen = api.live({
      token: patient.token,
      query: 'subscription ($since: Int) { notificationAdded(since: $since) { seq } }',
    });
    await until(() => screen.isSubscribed, 'the screen is open');
    dataOf(await ask(patient.email));
    const code = await codeAt(1);
    const { email, expiresAt } = dataOf(await look(code)).passwordResetLink;
    expect(email).toBe(patient.email);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(29 * 60_000);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(30 * 60_000);
    const answer = await reset(code);
    const { accessToken } = dataOf(answer).resetPassword;
    expect(answer.headers.get('set-cookie')).toContain('HttpOnly');
    expect(dataOf(await api.ask(ME, {}, accessToken))).toEqual({ me: { role: 'PATIENT' } });
    expect(codeOf(await api.ask(ME, {}, patient.token))).toBe('UNAUTHENTICATED');
    await until(() => screen.closes.length > 0, 'the open screen is out', 1000);
    expect([await signInCode(patient.email, PASSWORD), await signInCode(patient.email, NEW)]).toEqual([
      'UNAUTHENTICATED',
      null,
    ]);
    await relayed(api.store);
    const told = dataOf(
      await api.ask<{ notifications: { items: { kind: string; link: string }[] } }>(
        '{ notifications { items { kind link } } }',
        {},
        accessToken,
      ),
    ).notifications.items;
    expect(told).toEqual([{ kind: 'PASSWORD_CHANGED', link: '/portal/account/sessions' }]);
    const log = await api.store.read<{ type: string; data: string }>(
      "SELECT type, actor_id, data FROM event_log WHERE subject = $1 AND type LIKE 'account.%re%' ORDER BY seq",
      [patient.accountId],
    );
    expect(log.map(({ type, data }) => `${type} ${data}`)).toEqual([
      'account.created {"role":"PATIENT"}',
      'account.reset-requested {}',
      'account.password-reset {}',
    ]);
  });

  test('works once, also when it is used several times at the same moment', async () => {
    dataOf(await ask(patient.email));
    const code = await codeAt(1);
    const answers = await Promise.all(Array.from({ length: 5 }, () => reset(code)));
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    expect(await isDead(code)).toBe(true);
    expect(await wholeText(api.store)).not.toContain(code);
  });

  test('works for half an hour', async () => {
    dataOf(await ask(patient.email));
    const code = await codeAt(1);
    later(30 * 60 - 5);
    expect(codeOf(await look(code))).toBeNull();
    later(30 * 60 + 1);
    expect(await isDead(code)).toBe(true);
  });

  test('dies with a newer one, with a change of the password, and with the account', async () => {
    dataOf(await ask(patient.email));
    const first = await codeAt(1);
    await handled();
    dataOf(await ask(patient.email));
    const second = await codeAt(2);
    expect([await isDead(first), codeOf(await look(second))]).toEqual([true, null]);
    const input = { currentPassword: PASSWORD, newPassword: NEW };
    dataOf(await api.ask(CHANGE, { input }, patient.token));
    expect(await isDead(second)).toBe(true);
    await handled();
    dataOf(await ask(patient.email));
    const third = await codeAt(3);
    for (const set of ['deactivateAccount', 'reactivateAccount']) {
      dataOf(await api.ask(`mutation ($id: ID!) { ${set}(id: $id) { id } }`, { id: patient.accountId }, admin.token));
      expect(await isDead(third)).toBe(true);
    }
  });

  test('switches sign-in by face off: somebody else may have set it up', async () => {
    const phone = await Phone.make(api);
    dataOf(await phone.enrol(patient.token, framesOf(faceOf(1))));
    dataOf(await ask(patient.email));
    dataOf(await reset(await codeAt(1)));
    expect(codeOf(await phone.signIn(anotherLook(faceOf(1), 9)))).toBe('UNAUTHENTICATED');
    expect(faceKeysIn(api.config.dataDir)).toEqual([]);
  });

  test('a change of the password also takes back a mail that waits for the server', async () => {
    await mails.stop();
    dataOf(await ask(patient.email));
    await until(
      async () => (await api.store.read('SELECT id FROM mail_message WHERE attempts > 0')).length === 1,
      'a try has failed',
    );
    dataOf(await api.ask(CHANGE, { input: { currentPassword: PASSWORD, newPassword: NEW } }, patient.token));
    await handled();
    await mails.start();
    await sleep(1500);
    expect(mails.received).toEqual([]);
  });

  test('lifts the delays after wrong passwords', async () => {
    await update(patient.accountId, { phone: '+919845012345' });
    for (const name of [patient.email, '98450 12345']) for (let i = 0; i < 6; i++) await signInCode(name, 'wrong');
    expect(await signInCode(patient.email, PASSWORD)).toBe('RATE_LIMITED');
    dataOf(await ask(patient.email));
    dataOf(await reset(await codeAt(1)));
    expect([await signInCode(patient.email, NEW), await signInCode('+91 98450 12345', NEW)]).toEqual([null, null]);
  });

  test('takes a good password only, and is not used up by a poor one', async () => {
    dataOf(await ask(patient.email));
    const code = await codeAt(1);
    for (const poor of ['short', 'password123', patient.email])
      expect(fieldsOf(await reset(code, poor))).toEqual(['password password']);
    expect(codeOf(await reset(code))).toBeNull();
  });

  test('for staff works the same', async () => {
    dataOf(await ask(admin.email));
    expect(dataOf(await reset(await codeAt(1)))).toMatchObject({ resetPassword: { me: { role: 'ADMIN' } } });
  });

  test('of anybody else, or none at all, is refused in the same words', async () => {
    for (const code of ['guess', 'x'.repeat(43), admin.accountId]) expect(await isDead(code)).toBe(true);
    const long = await look('x'.repeat(5000));
    expect(codeOf(long)).toBe('BAD_USER_INPUT');
  });
});

describe('who asks for a link', () => {
  test('hears the same in the same time, whoever it is and whatever state the account is in', async () => {
    const gone = await makePerson(api, 'NURSE', [branch]);
    await update(gone.accountId, { isActive: false });
    const byPhone = await makePerson(api, 'NURSE', [branch]);
    await update(byPhone.accountId, { email: null, phone: '+919845012346' });
    await ask('warm@up.example');
    const names = { known: patient.email, unknown: 'nobody@test.example', gone: gone.email, phone: '98450 12346' };
    const [said, times] = [new Set<string>(), {} as Record<string, number[]>];
    // So many that those for one's own account are over its limit, too.
    for (let i = 0; i < 6; i++)
      for (const [kind, name] of Object.entries(names)) {
        const started = performance.now();
        const answer = await ask(name);
        (times[kind] ??= []).push(performance.now() - started);
        said.add(`${answer.status} ${answer.text.trim()}`);
      }
    expect([...said]).toEqual(['200 {"data":{"requestPasswordReset":true}}']);
    const medians = Object.values(times).map((ms) => [...ms].sort((a, b) => a - b)[3]);
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(4);
    await handled();
    expect(new Set(mails.received.flatMap(({ to }) => to))).toEqual(new Set([patient.email]));
    expect(await wholeText(api.store)).not.toContain('nobody@test.example');
    await sealed(api.store);
    const wishes = await api.store.read<{ subject: string }>(
      "SELECT DISTINCT subject FROM event_log WHERE type = 'account.reset-requested'",
    );
    expect(wishes).toEqual([{ subject: patient.accountId }]);
  });

  test('is sent three at most as long as one lives, whether the e-mail address or the phone number was given', async () => {
    await update(patient.accountId, { phone: '+919845012345' });
    for (const name of [patient.email, '98450 12345', patient.email, '98450 12345', patient.email]) {
      dataOf(await ask(name));
      await handled();
      await sealed(api.store);
    }
    expect(mails.received.map(({ to }) => to)).toEqual(Array(3).fill([patient.email]));
    expect(codeOf(await look(await codeAt(3)))).toBeNull();
    later(30 * 60 + 1);
    expect(await isDead(await codeAt(3))).toBe(true);
    dataOf(await ask(patient.email));
    expect(codeOf(await look(await codeAt(4)))).toBeNull();
  });

  test('has to wait after thirty in ten minutes from one address, for known and unknown alike', async () => {
    for (let i = 0; i < 30; i++) dataOf(await ask(`nobody${i}@test.example`));
    for (const name of [patient.email, 'nobody@test.example']) expect(codeOf(await ask(name))).toBe('RATE_LIMITED');
  });

  test('is asked for something that can be a name to sign in with', async () => {
    for (const name of ['', 'asha', 'asha@', '12'])
      expect(fieldsOf(await ask(name)).map((fault) => fault.split(' ')[0])).toEqual(['identifier']);
  });
});
