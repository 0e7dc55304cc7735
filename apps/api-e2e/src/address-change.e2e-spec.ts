import { Account } from '@medicare/data';
import { freePort, type RunningApi, startApi } from './kit/api';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { MailServer, type ReceivedMail } from './kit/mail-server';
import { makeBranch, makePatient, makePerson, PASSWORD, type Person } from './kit/people';
import { relayed } from './kit/settled';
import { until } from './kit/until';
import { rowCounts, wholeText } from './kit/whole-database';

const ASK = 'mutation ($input: RequestAddressChangeInput!) { requestAddressChange(input: $input) }';
const LOOK = 'query ($code: String!) { addressChangeLink(code: $code) { email expiresAt } }';
const CONFIRM = 'mutation ($code: String!) { confirmAddressChange(code: $code) }';
const WANTED = 'asha.new@test.example';

let api: RunningApi;
let mails: MailServer;
let branch: string;
let patient: Person;
beforeEach(async () => {
  mails = await new MailServer(await freePort()).start();
  api = await startApi({ SMTP_URL: mails.url, MAIL_FROM: 'no-reply@hospital.example' });
  branch = await makeBranch(api.store, 'MAIN', { name: 'City Hospital' });
  const { id: patientId } = await makePatient(api.store, branch, { fullName: 'Asha Rao' });
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
const ask = (email = WANTED, password = PASSWORD, token: string | null = patient.token) =>
  api.ask(ASK, { input: { email, password } }, token);
const look = (code: string) => api.ask<{ addressChangeLink: { email: string } }>(LOOK, { code });
const confirm = (code: string) => api.ask<{ confirmAddressChange: string }>(CONFIRM, { code });
const mailTo = async (address: string): Promise<ReceivedMail> => {
  await until(() => mails.received.some(({ to }) => to[0] === address), `a mail to ${address} has come`);
  return mails.received.filter(({ to }) => to[0] === address).at(-1)!;
};
const signInCode = async (identifier: string): Promise<string | null> =>
  codeOf(
    await api.ask('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input: { identifier, password: PASSWORD },
    }),
  );
const update = (id: string, values: Partial<Account>): Promise<unknown> =>
  api.store.run((tx) => tx.manager.update(Account, { id }, values), { withoutEvent: 'a test prepares' });
const isDead = async (code: string): Promise<boolean> =>
  (await Promise.all([look(code), confirm(code)])).every(
    (answer) => codeOf(answer) === 'BAD_USER_INPUT' && fieldsOf(answer).join() === 'code link',
  );
const handled = (): Promise<void> =>
  until(async () => (await rowCounts(api.store))['mail_message'] === 0, 'the queue is empty');

test('the link goes to the new address and a notice to the old one; only the link changes the account', async () => {
  dataOf(await ask(` ${WANTED.toUpperCase()} `));
  const [link, notice] = [await mailTo(WANTED), await mailTo(patient.email)];
  expect(link.text).toContain(`${api.config.publicUrl}/portal/address#${link.code}`);
  expect(notice.code).toBeNull();
  expect(notice.text).toContain(`${api.config.publicUrl}/portal/forgot`);
  for (const { text } of [link, notice]) expect(text).not.toMatch(/Asha Rao|A patient/);
  expect(notice.text).not.toContain(WANTED);
  expect([await signInCode(patient.email), await signInCode(WANTED)]).toEqual([null, 'UNAUTHENTICATED']);
  expect(dataOf(await look(link.code!))).toMatchObject({ addressChangeLink: { email: WANTED } });
  expect([await signInCode(patient.email), await signInCode(WANTED)]).toEqual([null, 'UNAUTHENTICATED']);
  expect(dataOf(await confirm(link.code!))).toEqual({ confirmAddressChange: WANTED });
  expect([await signInCode(patient.email), await signInCode(WANTED)]).toEqual(['UNAUTHENTICATED', null]);
  expect(codeOf(await api.ask('{ me { role } }', {}, patient.token))).toBeNull();
  expect(await isDead(link.code!)).toBe(true);
  await relayed(api.store);
  const told = dataOf(
    await api.ask<{ notifications: { items: { kind: string }[] } }>(
      '{ notifications { items { kind } } }',
      {},
      patient.token,
    ),
  ).notifications.items;
  expect(told).toEqual([{ kind: 'ADDRESS_CHANGED' }]);
  const log = await api.store.read<{ type: string; data: string; patient_id: string | null }>(
    "SELECT type, data, patient_id FROM event_log WHERE subject = $1 AND type LIKE 'account.address%' ORDER BY seq",
    [patient.accountId],
  );
  expect(log.map(({ type, data, patient_id }) => [type, data, patient_id !== null])).toEqual([
    ['account.address-change-requested', '{}', true],
    ['account.address-changed', '{}', true],
  ]);
  expect(await wholeText(api.store)).not.toContain(link.code);
});

test('it needs the password, wrong ones bring delays, and nothing is sent', async () => {
  for (let i = 0; i < 5; i++) expect(fieldsOf(await ask(WANTED, 'wrong'))).toEqual(['password match']);
  expect(codeOf(await ask())).toBe('RATE_LIMITED');
  expect(codeOf(await ask(WANTED, PASSWORD, null))).toBe('UNAUTHENTICATED');
  expect((await rowCounts(api.store))['mail_message']).toBe(0);
});

test('it needs another address, written whole', async () => {
  expect(fieldsOf(await ask('asha@'))).toEqual(['email form']);
  expect(fieldsOf(await ask(patient.email.toUpperCase()))).toEqual(['email same']);
});

test('whose address is taken is said to the holder of the link and to nobody before', async () => {
  const other = await makePerson(api, 'NURSE', [branch]);
  expect((await ask(other.email)).text.trim()).toBe('{"data":{"requestAddressChange":true}}');
  const { code } = await mailTo(other.email);
  const answer = await confirm(code!);
  expect([codeOf(answer), fieldsOf(answer)]).toEqual(['CONFLICT', ['email unique']]);
  expect(answer.errors![0].message).toContain('Another account uses this address');
  expect([await signInCode(patient.email), await signInCode(other.email)]).toEqual([null, null]);
});

test('of two accounts that want the same address, the first that confirms it has it', async () => {
  const second = await makePerson(api, 'NURSE', [branch]);
  const codes: string[] = [];
  for (const token of [patient.token, second.token]) {
    dataOf(await ask(WANTED, PASSWORD, token));
    await until(() => mails.received.filter(({ to }) => to[0] === WANTED).length > codes.length, 'the link has come');
    codes.push((await mailTo(WANTED)).code!);
  }
  const answers = await Promise.all(codes.map(confirm));
  expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', null]);
  expect(await signInCode(WANTED)).toBeNull();
});

test('an account with a phone number alone gets its first address this way, and nobody is sent a notice', async () => {
  await update(patient.accountId, { email: null, phone: '+919845012345' });
  dataOf(await ask());
  const { code } = await mailTo(WANTED);
  dataOf(await confirm(code!));
  expect([await signInCode(WANTED), await signInCode('98450 12345')]).toEqual([null, null]);
  expect(mails.received).toHaveLength(1);
});

test('the link works for a day, and dies with a newer one and with a change of the password', async () => {
  dataOf(await ask());
  const first = (await mailTo(WANTED)).code!;
  await handled();
  later(24 * 3600 - 5);
  expect(codeOf(await look(first))).toBeNull();
  later(24 * 3600 + 1);
  expect(await isDead(first)).toBe(true);
  later(0);
  dataOf(await ask('another@test.example'));
  const second = (await mailTo('another@test.example')).code!;
  expect([await isDead(first), codeOf(await look(second))]).toEqual([true, null]);
  const input = { currentPassword: PASSWORD, newPassword: 'tamarind-ferry-harbour-92' };
  dataOf(
    await api.ask(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }',
      { input },
      patient.token,
    ),
  );
  expect(await isDead(second)).toBe(true);
});

test('a changed address makes links for a new password useless, which went to the old one', async () => {
  dataOf(
    await api.ask('mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) }', {
      input: { identifier: patient.email },
    }),
  );
  const { code } = await mailTo(patient.email);
  await handled();
  dataOf(await ask());
  dataOf(await confirm((await mailTo(WANTED)).code!));
  expect(codeOf(await api.ask('query ($code: String!) { passwordResetLink(code: $code) { email } }', { code }))).toBe(
    'BAD_USER_INPUT',
  );
});

test('staff confirm theirs in the console, and nobody can ask too often', async () => {
  const nurse = await makePerson(api, 'NURSE', [branch]);
  dataOf(await ask(WANTED, PASSWORD, nurse.token));
  const { text, code } = await mailTo(WANTED);
  expect(text).toContain(`${api.config.publicUrl}/address#${code}`);
  for (let i = 0; i < 4; i++) dataOf(await ask(WANTED, PASSWORD, nurse.token));
  expect(codeOf(await ask(WANTED, PASSWORD, nurse.token))).toBe('RATE_LIMITED');
});
