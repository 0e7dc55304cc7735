import { freePort, type RunningApi, startApi } from './kit/api';
import { bareSql } from './kit/databases';
import { codeOf, dataOf } from './kit/graphql-client';
import { MailServer } from './kit/mail-server';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { sealed } from './kit/settled';
import { sleep, until } from './kit/until';
import { rowCounts, wholeText } from './kit/whole-database';

const FROM = 'City Hospital <no-reply@hospital.example>';
const ASK = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) }';
const OUTBOX = '{ outbox { hasMailServer waiting messages { id kind recipient createdAt expiresAt } } }';
const OPEN = 'mutation ($id: ID!) { openOutboxMessage(id: $id) { to subject text link } }';

interface Outbox {
  outbox: {
    hasMailServer: boolean;
    waiting: number;
    messages: { id: string; kind: string; recipient: string; createdAt: string; expiresAt: string }[];
  };
}

let api: RunningApi;
let mails: MailServer | undefined;
let admin: Person;
let patient: Person;

async function start(environment: Record<string, string> = {}): Promise<void> {
  api = await startApi(environment);
  const branch = await makeBranch(api.store, 'MAIN', { name: 'City Hospital' });
  admin = await makePerson(api, 'ADMIN', [branch]);
  const { id: patientId } = await makePatient(api.store, branch, { fullName: 'Asha Rao' });
  patient = await makePerson(api, 'PATIENT', [branch], { patientId });
}
async function startWithServer(server = new MailServer(0)): Promise<MailServer> {
  await start({ SMTP_URL: server.url, MAIL_FROM: FROM });
  return server;
}
const freshServer = async (): Promise<MailServer> => (mails = new MailServer(await freePort()));
afterEach(async () => {
  await api.stop();
  await mails?.stop();
  mails = undefined;
});

const ask = (identifier: string, language?: string) => api.ask(ASK, { input: { identifier, language } });
const outbox = async (token = admin.token): Promise<Outbox['outbox']> =>
  dataOf(await api.ask<Outbox>(OUTBOX, {}, token)).outbox;
const open = (id: string, token = admin.token) =>
  api.ask<{ openOutboxMessage: { to: string; subject: string; text: string; link: string } }>(OPEN, { id }, token);
const events = async (type: string): Promise<Record<string, unknown>[]> => {
  await sealed(api.store);
  return api.store.read('SELECT subject, actor_id, data FROM event_log WHERE type = $1 ORDER BY seq', [type]);
};
const queued = async (): Promise<number> => (await rowCounts(api.store))['mail_message'];
const later = (seconds: number): void =>
  void (api.composition.services.clock = () => new Date(Date.now() + seconds * 1000));
const linkWorks = async (code: string): Promise<boolean> =>
  !codeOf(await api.ask('query ($code: String!) { passwordResetLink(code: $code) { email } }', { code }));

describe('with a mail server', () => {
  test('a mail is sent in the name of the hospital, in plain text, says no more than it must, and leaves nothing behind', async () => {
    const server = await (await freshServer()).start();
    await startWithServer(server);
    dataOf(await ask(patient.email.toUpperCase()));
    const mail = await server.mail(1);
    expect([mail.from, mail.to]).toEqual(['no-reply@hospital.example', [patient.email]]);
    expect(mail.text).toContain('Subject: A new password for City Hospital');
    expect(mail.text).toContain(`${api.config.publicUrl}/portal/reset#${mail.code}`);
    expect(mail.text).toMatch(/^Auto-Submitted: auto-generated/im);
    expect(mail.text).not.toMatch(/Asha|Rao|A patient/);
    await until(async () => (await queued()) === 0, 'the mail has left the queue');
    expect(await outbox()).toEqual({ hasMailServer: true, waiting: 0, messages: [] });
    expect(await events('mail.sent')).toEqual([
      { subject: patient.accountId, actor_id: null, data: JSON.stringify({ kind: 'PASSWORD_RESET' }) },
    ]);
    expect(await linkWorks(mail.code!)).toBe(true);
    expect(await wholeText(api.store)).not.toContain(mail.code);
  });

  test('staff are led to the console, and a mail is written in Hindi where the page was', async () => {
    const server = await (await freshServer()).start();
    await startWithServer(server);
    dataOf(await ask(admin.email, 'HI'));
    const mail = await server.mail(1);
    expect(mail.text).toContain(`${api.config.publicUrl}/reset#${mail.code}`);
    expect(mail.text).toContain('30 मिनट के भीतर');
    expect(mail.text).not.toContain('Somebody asked');
  });

  test('that is away at first, a mail waits, is tried again, and comes with a link that works', async () => {
    const server = await freshServer();
    await startWithServer(server);
    dataOf(await ask(patient.email));
    await until(async () => (await outbox()).waiting === 1, 'a try has failed');
    expect((await outbox()).messages).toEqual([]);
    const before = await wholeText(api.store);
    await server.start();
    const mail = await server.mail(1);
    expect(await linkWorks(mail.code!)).toBe(true);
    expect(before).not.toContain(mail.code);
    await until(async () => (await queued()) === 0, 'the mail has left the queue');
    await sleep(1500);
    expect(server.received).toHaveLength(1);
  });

  test('a passing refusal is waited out; what the server will never take is given up, and stands in the audit', async () => {
    const server = await (await freshServer()).start();
    await startWithServer(server);
    server.refusal = { code: 451, message: 'Come back later' };
    dataOf(await ask(patient.email));
    await until(() => server.tries === 1, 'it was tried');
    expect(await events('mail.given-up')).toEqual([]);
    server.refusal = { code: 550, message: 'No such mailbox' };
    await until(async () => (await queued()) === 0, 'it was given up');
    expect(await events('mail.given-up')).toEqual([
      { subject: patient.accountId, actor_id: null, data: JSON.stringify({ kind: 'PASSWORD_RESET' }) },
    ]);
    expect(server.received).toEqual([]);
  });

  test('a mail that cannot be sent in time is given up', async () => {
    await startWithServer(await freshServer());
    dataOf(await ask(patient.email));
    await until(async () => (await outbox()).waiting === 1, 'a try has failed');
    later(3601);
    await until(async () => (await queued()) === 0, 'it is gone');
    expect(await events('mail.given-up')).toHaveLength(1);
  });

  test('on another machine, mails go encrypted or not at all, unless the setting says otherwise', async () => {
    const server = (mails = await new MailServer(await freePort(), '127.0.0.2').start());
    await startWithServer(server);
    dataOf(await ask(patient.email));
    await until(async () => (await outbox()).waiting === 1, 'a try has failed');
    expect([server.tries, server.received]).toEqual([0, []]);
    await api.stop();
    await start({ SMTP_URL: `${server.url}?ignoreTLS=true`, MAIL_FROM: FROM });
    dataOf(await ask(patient.email));
    expect((await server.mail(1)).to).toEqual([patient.email]);
  });

  test('several accounts are sent their own mails and links', async () => {
    const server = await (await freshServer()).start();
    await startWithServer(server);
    for (const { email } of [admin, patient]) dataOf(await ask(email));
    await server.mail(2);
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual([admin.email, patient.email].sort());
    for (const { code } of server.received) expect(await linkWorks(code!)).toBe(true);
  });
});

describe('without a mail server', () => {
  const kept = async (count = 1): Promise<Outbox['outbox']['messages']> => {
    await until(async () => (await outbox()).messages.length >= count, `${count} are in the outbox`);
    return (await outbox()).messages;
  };

  test('a mail is kept in the outbox, for administrators alone', async () => {
    await start();
    dataOf(await ask(patient.email));
    const [message] = await kept();
    expect(message).toMatchObject({ kind: 'PASSWORD_RESET', recipient: patient.email });
    expect(Date.parse(message.expiresAt) - Date.parse(message.createdAt)).toBe(3_600_000);
    for (const role of ['RECEPTIONIST', 'DOCTOR', 'NURSE', 'PHARMACIST', 'CASHIER'] as const) {
      const { token } = await makePerson(api, role, []);
      expect([codeOf(await api.ask(OUTBOX, {}, token)), codeOf(await open(message.id, token))]).toEqual([
        'FORBIDDEN',
        'FORBIDDEN',
      ]);
    }
    expect(codeOf(await open(message.id, patient.token))).toBe('FORBIDDEN');
    expect(codeOf(await api.ask(OUTBOX))).toBe('UNAUTHENTICATED');
  });

  test('holds no link: one is made for whoever reads it, takes the place of the one before, and the reading is recorded', async () => {
    await start();
    dataOf(await ask(patient.email));
    const [{ id }] = await kept();
    expect((await rowCounts(api.store))['account_link']).toBe(0);
    const first = dataOf(await open(id)).openOutboxMessage;
    expect(first).toMatchObject({ to: patient.email, subject: 'A new password for City Hospital' });
    expect(first.text).toContain(first.link);
    const [oldCode] = first.link.split('#').slice(1);
    expect(await linkWorks(oldCode)).toBe(true);
    const [newCode] = dataOf(await open(id))
      .openOutboxMessage.link.split('#')
      .slice(1);
    expect([await linkWorks(oldCode), await linkWorks(newCode)]).toEqual([false, true]);
    const text = await wholeText(api.store);
    for (const code of [oldCode, newCode]) expect(text).not.toContain(code);
    expect(await events('mail.opened')).toEqual(
      Array(2).fill({
        subject: patient.accountId,
        actor_id: admin.accountId,
        data: JSON.stringify({ kind: 'PASSWORD_RESET' }),
      }),
    );
  });

  test('is emptied: what has run out cannot be read, and its row is gone', async () => {
    await start();
    dataOf(await ask(patient.email));
    const [{ id }] = await kept();
    later(3601);
    expect(codeOf(await open(id))).toBe('NOT_FOUND');
    expect((await outbox()).messages).toEqual([]);
    await until(async () => (await queued()) === 0, 'the row is gone');
    expect(codeOf(await open('nowhere'))).toBe('NOT_FOUND');
  });

  test('administrators are told once in a while that a mail waits, and the newest of an account replaces the others', async () => {
    await start();
    dataOf(await ask(patient.email));
    const [before] = await kept();
    dataOf(await ask(patient.email));
    await until(async () => (await outbox()).messages[0]?.id !== before.id, 'the newer one is there');
    expect(await kept()).toHaveLength(1);
    const told = async () =>
      dataOf(
        await api.ask<{ notifications: { items: { kind: string; body: string; link: string }[] } }>(
          '{ notifications { items { kind body link } } }',
          {},
          admin.token,
        ),
      ).notifications.items.filter(({ kind }) => kind === 'MAIL_KEPT');
    await until(async () => (await told()).length > 0, 'the bell has rung');
    expect(await told()).toEqual([
      { kind: 'MAIL_KEPT', body: expect.not.stringContaining('@') as string, link: '/settings/outbox' },
    ]);
  });

  test('what waits there is sent once there is a server', async () => {
    await start();
    dataOf(await ask(patient.email));
    const [{ id }] = await kept();
    const { databaseUrl, dataDir } = api.config;
    await api.stop();
    const server = await freshServer();
    api = await startApi({
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      SMTP_URL: server.url,
      MAIL_FROM: FROM,
      PUBLIC_URL: api.config.publicUrl,
    });
    await bareSql(api.store, "UPDATE mail_message SET state = 'KEPT', next_at = '2099-01-01'");
    expect([(await outbox()).messages, codeOf(await open(id))]).toEqual([[], 'NOT_FOUND']);
    await bareSql(api.store, "UPDATE mail_message SET next_at = '2020-01-01'");
    await server.start();
    expect((await server.mail(1)).to).toEqual([patient.email]);
  });
});

test('what the log of events says of mails are ids and codes', async () => {
  await start();
  dataOf(await ask(patient.email));
  await until(async () => (await events('mail.kept')).length > 0, 'it is kept');
  dataOf(await open((await outbox()).messages[0].id));
  const told = [...(await events('account.reset-requested')), ...(await events('mail.opened'))];
  expect(told.map(({ subject, data }) => [subject, data])).toEqual([
    [patient.accountId, '{}'],
    [patient.accountId, '{"kind":"PASSWORD_RESET"}'],
  ]);
});
