import type { Role } from '@medicare/domain';
import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, PASSWORD, type Person } from './kit/people';
import { book, makeWorkingDoctor, quarter } from './kit/schedules';
import { relayed } from './kit/settled';
import { sleep, until } from './kit/until';

const ROLES: Role[] = ['ADMIN', 'RECEPTIONIST', 'DOCTOR', 'NURSE', 'PHARMACIST', 'CASHIER', 'PATIENT'];
const LIST =
  'query ($unread: Boolean) { notifications(unreadOnly: $unread) { totalCount items { id kind title body link readAt } } me { unreadNotifications } }';

interface Listed {
  notifications: {
    totalCount: number;
    items: { id: string; kind: string; title: string; body: string; link: string; readAt: string | null }[];
  };
  me: { unreadNotifications: number };
}
let api: RunningApi;
let main: string;
let north: string;
const people = {} as Record<Role, Person>;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN');
  north = await makeBranch(api.store, 'NORTH');
  for (const role of ROLES) people[role] = await makePerson(api, role, [main]);
});
afterEach(() => api.stop());

const listFor = async (person: Person, unread = false): Promise<Listed> =>
  dataOf(await api.ask<Listed>(LIST, { unread }, person.token));
const kindsFor = async (person: Person): Promise<string[]> =>
  (await listFor(person)).notifications.items.map(({ kind }) => kind);
const mark = (person: Person, id: string) =>
  api.ask<{ markNotificationRead: { readAt: string } }>(
    'mutation ($id: ID!) { markNotificationRead(id: $id) { id readAt } }',
    { id },
    person.token,
  );
const comeTo = (person: Person, count: number): Promise<void> =>
  until(async () => (await listFor(person)).notifications.totalCount >= count, `${count} notifications have come`);

test('a registration tells the administrators and the reception of its branch, without a name', async () => {
  const far = await makePerson(api, 'RECEPTIONIST', [north]);
  const { id, uhid } = await makePatient(api.store, main, { fullName: 'Secret Name', phone: '+919845012345' });
  await comeTo(people.RECEPTIONIST, 1);
  await comeTo(people.ADMIN, 1);
  for (const role of ROLES)
    expect({ role, kinds: await kindsFor(people[role]) }).toEqual({
      role,
      kinds: ['ADMIN', 'RECEPTIONIST'].includes(role) ? ['PATIENT_REGISTERED'] : [],
    });
  expect(await kindsFor(far)).toEqual([]);
  const [{ title, body, link }] = (await listFor(people.RECEPTIONIST)).notifications.items;
  expect([title, link]).toEqual([`New patient ${uhid}`, `/patients/${id}`]);
  expect(title + body).not.toMatch(/Secret|98450/);
});

test('each kind of event finds its own audience, once', async () => {
  dataOf(
    await api.ask('mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }', {
      input: { fullName: 'Online Person', phone: '98450 77777', password: PASSWORD },
    }),
  );
  dataOf(
    await api.ask(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }',
      { input: { currentPassword: PASSWORD, newPassword: 'copper kettle on the roof' } },
      people.NURSE.token,
    ),
  );
  dataOf(
    await api.ask(
      'mutation { createApiKey(input: { name: "Lab", scopes: ["patients:read"] }) { secret } }',
      {},
      people.ADMIN.token,
    ),
  );
  await comeTo(people.ADMIN, 2);
  await comeTo(people.NURSE, 1);
  await sleep(300); // time for one too many
  const found = Object.fromEntries(
    await Promise.all(ROLES.map(async (role) => [role, (await kindsFor(people[role])).sort()] as const)),
  );
  expect(found).toEqual({
    ADMIN: ['API_KEY_CREATED', 'PATIENT_SIGNED_UP'],
    RECEPTIONIST: ['PATIENT_SIGNED_UP'],
    DOCTOR: [],
    NURSE: ['PASSWORD_CHANGED'],
    PHARMACIST: [],
    CASHIER: [],
    PATIENT: [],
  });
});

test('what somebody has read is read for that person alone, and stays read at the first moment', async () => {
  const colleague = await makePerson(api, 'RECEPTIONIST', [main]);
  await makePatient(api.store, main);
  await makePatient(api.store, main, { fullName: 'Second Person' });
  await comeTo(people.RECEPTIONIST, 2);
  const { items } = (await listFor(people.RECEPTIONIST)).notifications;
  const { readAt } = dataOf(await mark(people.RECEPTIONIST, items[0].id)).markNotificationRead;
  expect(Date.parse(readAt)).toBeGreaterThan(Date.now() - 60_000);
  expect(dataOf(await mark(people.RECEPTIONIST, items[0].id)).markNotificationRead.readAt).toBe(readAt);
  expect(await listFor(people.RECEPTIONIST)).toMatchObject({
    me: { unreadNotifications: 1 },
    notifications: { totalCount: 2, items: [{ readAt }, { readAt: null }] },
  });
  expect(await listFor(people.RECEPTIONIST, true)).toMatchObject({
    notifications: { totalCount: 1, items: [{ id: items[1].id }] },
  });
  expect((await listFor(colleague)).me.unreadNotifications).toBe(2);
});

test('all can be marked at once, also from two windows, and the count says how many were new', async () => {
  for (let i = 0; i < 3; i++) await makePatient(api.store, main, { fullName: `Person ${i} Here` });
  await comeTo(people.ADMIN, 3);
  const markAll = () =>
    api.ask<{ markAllNotificationsRead: number }>('mutation { markAllNotificationsRead }', {}, people.ADMIN.token);
  const both = await Promise.all([markAll(), markAll()]);
  expect(both.map(codeOf)).toEqual([null, null]);
  expect(both.map((answer) => dataOf(answer).markAllNotificationsRead)).toContain(3);
  expect(dataOf(await markAll())).toEqual({ markAllNotificationsRead: 0 });
  expect((await listFor(people.ADMIN)).me.unreadNotifications).toBe(0);
  await until(
    async () => (await listFor(people.RECEPTIONIST)).me.unreadNotifications === 3,
    'the reception has its own three',
  );
});

test('nobody can see or mark a notification that is meant for others', async () => {
  dataOf(
    await api.ask(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }',
      { input: { currentPassword: PASSWORD, newPassword: 'copper kettle on the roof' } },
      people.DOCTOR.token,
    ),
  );
  await comeTo(people.DOCTOR, 1);
  const [{ id }] = (await listFor(people.DOCTOR)).notifications.items;
  for (const role of ROLES)
    if (role !== 'DOCTOR')
      expect({ role, code: codeOf(await mark(people[role], id)) }).toEqual({ role, code: 'NOT_FOUND' });
  expect(await api.store.read('SELECT * FROM notification_read')).toEqual([]);
});

test('a patient is told of what concerns the patient, and an account that moved away hears no more of its old branch', async () => {
  await makePatient(api.store, main);
  await comeTo(people.RECEPTIONIST, 1);
  await api.store.run(async (tx) => {
    await tx.query('UPDATE account_branch SET branch_id = $1 WHERE account_id = $2', [
      north,
      people.RECEPTIONIST.accountId,
    ]);
    tx.record({
      type: 'account.role-changed',
      subject: people.RECEPTIONIST.accountId,
      facts: { from: 'main', to: 'north' },
    });
  });
  await until(async () => (await kindsFor(people.RECEPTIONIST)).length === 0, 'the old branch is out of sight');
  expect(await kindsFor(people.PATIENT)).toEqual([]);
});

describe('nobody is told of their own doings', () => {
  const BELL = 'subscription ($since: Int) { notificationAdded(since: $since) { seq notification { kind } } }';
  const register = async (person: Person, fullName: string): Promise<void> => {
    dataOf(
      await api.ask(
        'mutation ($input: RegisterPatientInput!) { registerPatient(input: $input) { id } }',
        { input: { fullName } },
        person.token,
      ),
    );
    await relayed(api.store);
  };

  test('a role is told, and the one of it who did it is not: in the list, in the count, at the bell, in what is replayed', async () => {
    const [doer, colleague] = [people.RECEPTIONIST, await makePerson(api, 'RECEPTIONIST', [main])];
    const bells = [doer, colleague].map(({ token }) => api.live({ token, query: BELL }));
    await until(() => bells.every(({ isSubscribed }) => isSubscribed), 'both listen');
    await register(doer, 'First Person');
    await register(colleague, 'Second Person');
    await register(people.ADMIN, 'Third Person');
    await until(() => bells.every(({ seen }) => seen.length >= 2), 'both bells have rung');
    for (const [person, count] of [
      [doer, 2],
      [colleague, 2],
      [people.ADMIN, 2],
    ] as const) {
      const { notifications, me } = await listFor(person);
      expect([notifications.totalCount, notifications.items.length, me.unreadNotifications]).toEqual(
        Array(3).fill(count),
      );
    }
    const replays = [doer, colleague].map(({ token }) => api.live({ token, query: BELL, since: 0 }));
    await until(() => replays.every(({ seen }) => seen.length >= 2), 'both have it again');
    await sleep(100); // time for one too many
    expect(replays.map(({ seen }) => seen)).toEqual(bells.map(({ seen }) => seen));
    expect(bells.map(({ seen }) => seen.length)).toEqual([2, 2]);
    expect(bells[0].seen[0]).not.toBe(bells[1].seen[0]);
    expect(bells[0].seen[1]).toBe(bells[1].seen[1]);
  });

  test('what is hidden from the doer cannot be marked, and stays unread when all are marked', async () => {
    await register(people.RECEPTIONIST, 'First Person');
    const [{ id }] = await api.store.read<{ id: string }>(
      "SELECT id FROM notification WHERE audience_role = 'RECEPTIONIST'",
    );
    expect(codeOf(await mark(people.RECEPTIONIST, id))).toBe('NOT_FOUND');
    const all = await api.ask('mutation { markAllNotificationsRead }', {}, people.RECEPTIONIST.token);
    expect(dataOf(all)).toEqual({ markAllNotificationsRead: 0 });
    expect(await api.store.read('SELECT * FROM notification_read')).toEqual([]);
  });

  test('of an appointment each side is told what the other has done', async () => {
    const doctorId = await makeWorkingDoctor(api.store, main);
    const { id: patientId } = await makePatient(api.store, main);
    await relayed(api.store);
    const patient = await makePerson(api, 'PATIENT', [main], { patientId });
    const doctor = await makePerson(api, 'DOCTOR', [main], { doctorId });
    const told = async (): Promise<Record<string, string[]>> => {
      await relayed(api.store);
      const of = async (person: Person) => (await kindsFor(person)).filter((kind) => kind.startsWith('APPOINTMENT'));
      return { patient: await of(patient), doctor: await of(doctor), desk: await of(people.RECEPTIONIST) };
    };
    const id = await book(api, patient.token, { doctorId, startsAt: quarter(200) });
    const booked = await told();
    expect(booked).toMatchObject({ patient: [], desk: ['APPOINTMENT_BOOKED'] });
    dataOf(
      await api.ask(
        'mutation ($id: ID!) { cancelAppointment(id: $id, reason: "The doctor is ill") { id } }',
        { id },
        people.RECEPTIONIST.token,
      ),
    );
    expect(await told()).toEqual({
      patient: ['APPOINTMENT_CANCELLED'],
      doctor: ['APPOINTMENT_CANCELLED', ...booked['doctor']],
      desk: booked['desk'],
    });
    const before = await told();
    await book(api, doctor.token, { doctorId, patientId, startsAt: quarter(201) });
    expect(await told()).toEqual({ ...before, patient: ['APPOINTMENT_BOOKED', ...before['patient']] });
  });
});
