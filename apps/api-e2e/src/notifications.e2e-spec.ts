import type { Role } from '@medicare/domain';
import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, PASSWORD, type Person } from './kit/people';
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
