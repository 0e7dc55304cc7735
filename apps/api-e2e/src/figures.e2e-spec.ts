import { addDays, wallClockOf } from '@medicare/domain';
import { countDiagnoses } from '@medicare/platform';
import { type RunningApi, startApi } from './kit/api';
import { billing, freeLine, issuedBill, UPI_BRANCH } from './kit/billing';
import { wrongFigures } from './kit/figures';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { book, makeWorkingDoctor, quarter, step } from './kit/schedules';
import { relayed } from './kit/settled';
import { makeStaff } from './kit/staffing';
import { Counter } from './kit/stock';
import { sleep, until } from './kit/until';

const STATS = `totalPatients activePatients totalDoctors availableDoctors totalAppointments todaysAppointments pendingAppointments
  paidBills unpaidBills totalRevenue pendingRevenue lowStockItems activeStaff unreadNotifications`;
const ANALYTICS = `from to bloodGroups { bloodGroup count } genders { gender count } appointmentStatuses { status count }
  topDiagnoses { code count } topDoctors { doctorId doctorName count } appointmentsByDay { day count cancelled }
  revenueByDay { day received refunded revenue }`;
type Figures = Record<string, number | null>;

let api: RunningApi;
let main: string;
let other: string;
let doctorId: string;
let patientId: string;
let people: Record<'admin' | 'desk' | 'doctor' | 'nurse' | 'pharmacist' | 'cashier' | 'patient', Person>;
const today = wallClockOf(Date.now(), 'Asia/Kolkata').day;

beforeAll(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN', UPI_BRANCH);
  other = await makeBranch(api.store, 'EAST');
  doctorId = await makeWorkingDoctor(api.store, main);
  patientId = (await makePatient(api.store, main, { gender: 'FEMALE' as never, bloodGroup: 'O_POSITIVE' as never })).id;
  people = {
    admin: await makePerson(api, 'ADMIN', [main]),
    desk: await makePerson(api, 'RECEPTIONIST', [main]),
    doctor: await makePerson(api, 'DOCTOR', [main], { doctorId }),
    nurse: await makePerson(api, 'NURSE', [main]),
    pharmacist: await makePerson(api, 'PHARMACIST', [main]),
    cashier: await makePerson(api, 'CASHIER', [main]),
    patient: await makePerson(api, 'PATIENT', [main], { patientId }),
  };
}, 60_000);
afterAll(() => api.stop());

const statsOf = async ({ token }: { token: string }, branchId: string | null = null): Promise<Figures> =>
  dataOf(
    await api.ask<{ stats: Figures }>(`query ($b: ID) { stats(branchId: $b) { ${STATS} } }`, { b: branchId }, token),
  ).stats;
const analyticsOf = async ({ token }: { token: string }, args: object = {}): Promise<Record<string, unknown>> =>
  dataOf(
    await api.ask<{ analytics: Record<string, unknown> }>(
      `query ($b: ID, $from: LocalDate, $to: LocalDate) { analytics(branchId: $b, from: $from, to: $to) { ${ANALYTICS} } }`,
      { ...args },
      token,
    ),
  ).analytics;
const seen = (figures: Figures): string[] => Object.keys(figures).filter((name) => figures[name] !== null);
/** What has changed from one answer to the next. */
const changes = (before: Figures, after: Figures): Figures =>
  Object.fromEntries(
    Object.keys(after)
      .filter((name) => after[name] !== before[name] && name !== 'unreadNotifications')
      .map((name) => [name, Number(after[name]) - Number(before[name])]),
  );

describe('each figure follows what is done', () => {
  test('patients, doctors, staff and items come, change and go', async () => {
    const start = await statsOf(people.admin);
    const { id } = await makePatient(api.store, main);
    await makeWorkingDoctor(api.store, other, { isAvailable: false });
    await makeStaff(api.store, main);
    await new Counter(api, people.pharmacist.token).item({ minQuantity: 5 });
    const then = await statsOf(people.admin);
    expect(changes(start, then)).toEqual({
      totalPatients: 1,
      activePatients: 1,
      totalDoctors: 1,
      activeStaff: 1,
      lowStockItems: 1,
    });
    dataOf(await api.ask('mutation ($id: ID!) { deactivatePatient(id: $id) { id } }', { id }, people.admin.token));
    expect(changes(then, await statsOf(people.admin))).toEqual({ activePatients: -1 });
  });

  test('an item is low until it is filled, and again once it is dispensed', async () => {
    const counter = new Counter(api, people.pharmacist.token);
    const start = await statsOf(people.pharmacist);
    const { itemId } = await counter.stocked(10, { minQuantity: 5 });
    expect(changes(start, await statsOf(people.pharmacist))).toEqual({});
    dataOf(await counter.dispense({ lines: [{ itemId, quantity: 6 }], patientId }));
    expect(changes(start, await statsOf(people.pharmacist))).toEqual({ lowStockItems: 1 });
    dataOf(await counter.receive({ itemId, quantity: 50 }));
    expect(changes(start, await statsOf(people.pharmacist))).toEqual({});
  });

  test('an appointment is pending until it is confirmed, and counted whatever becomes of it', async () => {
    const start = await statsOf(people.desk);
    const id = await book(api, people.desk.token, { doctorId, patientId, startsAt: quarter(200) });
    expect(changes(start, await statsOf(people.desk))).toEqual({ totalAppointments: 1, pendingAppointments: 1 });
    dataOf(await step(api, people.desk.token, 'confirmAppointment', id));
    expect(changes(start, await statsOf(people.desk))).toEqual({ totalAppointments: 1 });
    const cancel = 'mutation ($id: ID!) { cancelAppointment(id: $id, reason: "Feels better") { id } }';
    dataOf(await api.ask(cancel, { id }, people.desk.token));
    expect(changes(start, await statsOf(people.desk))).toEqual({ totalAppointments: 1 });
  });

  test("today's appointments are the rows of the list by the same name", async () => {
    await book(api, people.desk.token, { doctorId, patientId, startsAt: quarter(2) });
    const { totalCount } = dataOf(
      await api.ask<{ todaysAppointments: { totalCount: number } }>(
        'query { todaysAppointments { totalCount } }',
        {},
        people.desk.token,
      ),
    ).todaysAppointments;
    expect((await statsOf(people.desk)).todaysAppointments).toBe(totalCount);
  });

  test('a bill is unpaid, partly paid, paid, and what is given back is no revenue', async () => {
    const start = await statsOf(people.cashier);
    const calls = billing(api, people.cashier.token);
    const bill = await issuedBill(api, { patientId, cashier: people.cashier }, 10_000);
    expect(changes(start, await statsOf(people.cashier))).toEqual({ unpaidBills: 1, pendingRevenue: 10_000 });
    dataOf(await calls.pay(bill.id, 4_000));
    expect(changes(start, await statsOf(people.cashier))).toEqual({
      unpaidBills: 1,
      pendingRevenue: 6_000,
      totalRevenue: 4_000,
    });
    const { recordPayment } = dataOf(await calls.pay(bill.id, 6_000));
    expect(changes(start, await statsOf(people.cashier))).toEqual({ paidBills: 1, totalRevenue: 10_000 });
    dataOf(await calls.refund(recordPayment.id, 1_000));
    expect(changes(start, await statsOf(people.cashier))).toEqual({ paidBills: 1, totalRevenue: 9_000 });
    dataOf(await calls.create({ patientId, lines: [freeLine(500)] }));
    expect(changes(start, await statsOf(people.cashier))).toEqual({ paidBills: 1, totalRevenue: 9_000 });
  });

  test('unread notifications are those of the viewer, as the list has them', async () => {
    await relayed(api.store);
    const UNREAD = 'query { notifications(unreadOnly: true, first: 1) { totalCount items { id } } }';
    type Unread = { notifications: { totalCount: number; items: { id: string }[] } };
    for (const person of Object.values(people).filter(
      ({ token }) => token !== people.nurse.token && token !== people.patient.token,
    )) {
      const unread = async (): Promise<Unread['notifications']> =>
        dataOf(await api.ask<Unread>(UNREAD, {}, person.token)).notifications;
      const before = await unread();
      expect((await statsOf(person)).unreadNotifications).toBe(before.totalCount);
      if (!before.totalCount) continue;
      const READ = 'mutation ($id: ID!) { markNotificationRead(id: $id) { id } }';
      for (let twice = 0; twice < 2; twice++) dataOf(await api.ask(READ, { id: before.items[0].id }, person.token));
      expect((await statsOf(person)).unreadNotifications).toBe(before.totalCount - 1);
      dataOf(await api.ask('mutation { markAllNotificationsRead }', {}, person.token));
      expect((await statsOf(person)).unreadNotifications).toBe(0);
    }
    expect(await wrongFigures(api.store)).toEqual([]);
  });
});

describe('who sees which figures', () => {
  const DESK = ['totalPatients', 'activePatients', 'totalDoctors', 'availableDoctors'];
  const LOAD = ['totalAppointments', 'todaysAppointments', 'pendingAppointments'];
  const MONEY = ['paidBills', 'unpaidBills', 'totalRevenue', 'pendingRevenue'];

  test('the administrator all, others what their work needs, and a figure of others is null', async () => {
    expect(seen(await statsOf(people.admin))).toHaveLength(14);
    expect(seen(await statsOf(people.desk))).toEqual([...DESK, ...LOAD, 'unreadNotifications']);
    expect(seen(await statsOf(people.doctor))).toEqual([...LOAD, 'unreadNotifications']);
    expect(seen(await statsOf(people.pharmacist))).toEqual(['lowStockItems', 'unreadNotifications']);
    expect(seen(await statsOf(people.cashier))).toEqual([...MONEY, 'unreadNotifications']);
  });

  test('nurses, patients and strangers are refused', async () => {
    for (const token of [people.nurse.token, people.patient.token])
      expect(codeOf(await api.ask('query { stats { totalPatients } }', {}, token))).toBe('FORBIDDEN');
    expect(codeOf(await api.ask('query { analytics { from } }', {}, null))).toBe('UNAUTHENTICATED');
  });

  test('a doctor sees the own load alone, of all branches', async () => {
    const colleague = await makeWorkingDoctor(api.store, main);
    const before = await statsOf(people.doctor);
    await book(api, people.desk.token, { doctorId: colleague, patientId, startsAt: quarter(230) });
    expect(await statsOf(people.doctor)).toEqual(before);
    await book(api, people.desk.token, { doctorId, patientId, startsAt: quarter(232) });
    expect(changes(before, await statsOf(people.doctor))).toEqual({ totalAppointments: 1, pendingAppointments: 1 });
    const { topDoctors, genders, revenueByDay } = await analyticsOf(people.doctor, {
      from: today,
      to: addDays(today, 6),
    });
    expect((topDoctors as { doctorId: string }[]).map((each) => each.doctorId)).toEqual([doctorId]);
    expect([genders, revenueByDay]).toEqual([null, null]);
  });

  test('a branch out of reach does not exist; all branches are those that one may see', async () => {
    await makePatient(api.store, other);
    const answer = await api.ask(
      'query ($b: ID) { stats(branchId: $b) { totalPatients } }',
      { b: other },
      people.desk.token,
    );
    expect(codeOf(answer)).toBe('NOT_FOUND');
    const [all, one, east] = [
      await statsOf(people.admin),
      await statsOf(people.admin, main),
      await statsOf(people.admin, other),
    ];
    expect(east.totalPatients).toBe(1);
    expect(all.totalPatients).toBe(Number(one.totalPatients) + 1);
    expect((await statsOf(people.desk)).totalPatients).toBe(one.totalPatients);
  });

  test('a program sees what its scopes name, and no notifications', async () => {
    const CREATE = 'mutation ($s: [String!]!) { createApiKey(input: { name: "Wall", scopes: $s }) { secret } }';
    const { createApiKey } = dataOf(
      await api.ask<{ createApiKey: { secret: string } }>(CREATE, { s: ['figures:stock'] }, people.admin.token),
    );
    expect(seen(await statsOf({ token: createApiKey.secret }))).toEqual(['lowStockItems']);
  });
});

describe('what charts are drawn from', () => {
  test('counts by its own definitions, with every day in it', async () => {
    await api.store.run(async (tx) => countDiagnoses(tx, main, ['J06.9', 'I10', 'I10'], 1), { withoutEvent: 'a test' });
    const asked = await analyticsOf(people.admin, { from: addDays(today, -2), to: addDays(today, 6) });
    const days = asked['appointmentsByDay'] as { day: string; count: number; cancelled: number }[];
    const statuses = asked['appointmentStatuses'] as { status: string; count: number }[];
    const sum = (rows: { count: number }[]): number => rows.reduce((total, { count }) => total + count, 0);
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 9 }, (_, i) => addDays(today, i - 2)));
    expect(sum(days)).toBe((await statsOf(people.admin)).totalAppointments);
    expect(sum(statuses)).toBe(sum(days));
    expect(days.reduce((total, { cancelled }) => total + cancelled, 0)).toBe(1);
    expect(asked['topDiagnoses']).toEqual([
      { code: 'I10', count: 2 },
      { code: 'J06.9', count: 1 },
    ]);
    expect(asked['topDoctors']).toMatchObject([{ doctorId, doctorName: 'Dr Meera Nair' }, { count: 1 }]);
    expect(asked['genders']).toContainEqual({ gender: 'FEMALE', count: 1 });
    expect(asked['bloodGroups']).toContainEqual({ bloodGroup: 'O_POSITIVE', count: 1 });
    expect((asked['bloodGroups'] as { bloodGroup: string | null }[]).at(-1)?.bloodGroup).toBeNull();
    const revenue = asked['revenueByDay'] as { revenue: number }[];
    expect(revenue.reduce((total, day) => total + day.revenue, 0)).toBe((await statsOf(people.admin)).totalRevenue);
  });

  test('days without an end, too many, or the wrong way round are refused with words', async () => {
    for (const span of [
      { from: today, to: addDays(today, -1) },
      { from: '2020-01-01', to: today },
    ]) {
      const answer = await api.ask(
        'query ($from: LocalDate, $to: LocalDate) { analytics(from: $from, to: $to) { from } }',
        span,
        people.admin.token,
      );
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    }
    expect(await analyticsOf(people.admin)).toMatchObject({ from: addDays(today, -29), to: today });
  });
});

test('the short way to an answer and the long one say the same, whatever is selected', async () => {
  const FIELDS = `__typename all: totalPatients ...More } charts: analytics { ${ANALYTICS} again: genders { __typename n: count } }`;
  const MORE = 'fragment More on Stats { totalRevenue totalPatients lowStockItems }';
  for (const { token } of [people.admin, people.desk, people.doctor, people.pharmacist]) {
    const short = await api.ask(`query { stats { ${FIELDS} } ${MORE}`, {}, token);
    const { needsSetUp, ...long } = dataOf(await api.ask(`query { needsSetUp stats { ${FIELDS} } ${MORE}`, {}, token));
    expect(needsSetUp).toBe(false);
    expect(JSON.stringify(dataOf(short))).toBe(JSON.stringify(long));
  }
});

describe('statsChanged', () => {
  const QUERY = `subscription ($since: Int) { statsChanged(since: $since) { seq stats { ${STATS} } } }`;
  type Push = { statsChanged: { seq: number; stats: Figures } };
  const listen = async (token: string) => {
    const client = api.live({ token, query: QUERY, resumes: true });
    await until(() => client.isSubscribed, 'it listens');
    return client;
  };

  test('tells the newest state after a burst, at most twice a second', async () => {
    await relayed(api.store);
    const client = await listen(people.desk.token);
    const before = await statsOf(people.desk);
    const started = Date.now();
    for (let i = 0; i < 60; i++) await makePatient(api.store, main);
    await until(
      () =>
        (client.payloads.at(-1) as Push | undefined)?.statsChanged.stats.totalPatients ===
        Number(before.totalPatients) + 60,
      'the last of sixty patients',
    );
    expect(client.payloads.length).toBeLessThanOrEqual(Math.ceil((Date.now() - started) / 500) + 1);
  });

  test('is silent about what the viewer has no figure of, and about other branches', async () => {
    await relayed(api.store);
    const [pharmacist, desk] = [await listen(people.pharmacist.token), await listen(people.desk.token)];
    await makePatient(api.store, other);
    await makeStaff(api.store, main);
    await sleep(700);
    expect([pharmacist.payloads, desk.payloads]).toEqual([[], []]);
    await new Counter(api, people.pharmacist.token).item();
    await until(() => pharmacist.payloads.length > 0, 'the pharmacist hears of the new item');
    expect(seen((pharmacist.payloads[0] as Push).statsChanged.stats)).toEqual(['lowStockItems', 'unreadNotifications']);
  });

  test('a line that was cut goes on with the newest state', async () => {
    const client = await listen(people.desk.token);
    await makePatient(api.store, main);
    await until(() => client.payloads.length > 0, 'the first push');
    client.cut();
    for (let i = 0; i < 5; i++) await makePatient(api.store, main);
    const { totalPatients } = await statsOf(people.desk);
    await until(
      () => (client.payloads.at(-1) as Push).statsChanged.stats.totalPatients === totalPatients,
      'the state of now',
    );
  });

  test('asks again for rights: who may see nothing any more hears nothing', async () => {
    const person = await makePerson(api, 'RECEPTIONIST', [main]);
    const client = await listen(person.token);
    await relayed(api.store);
    await sleep(700); // what was on its way, from before, is here now
    const heard = client.payloads.length;
    await api.store.run(async (tx) => {
      await tx.query("UPDATE account SET role = 'NURSE' WHERE id = $1", [person.accountId]);
      tx.record({
        type: 'account.role-changed',
        subject: person.accountId,
        facts: { from: 'RECEPTIONIST', to: 'NURSE' },
      });
    });
    await relayed(api.store);
    await makePatient(api.store, main);
    await sleep(700);
    expect(client.payloads.slice(heard).filter((each) => seen((each as Push).statsChanged.stats).length > 1)).toEqual(
      [],
    );
  });
});
