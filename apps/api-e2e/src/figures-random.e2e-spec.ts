import { recountFigures } from '@medicare/features';
import { newId } from '@medicare/platform';
import { type RunningApi, startApi } from './kit/api';
import { billing, freeLine, freshUtr, UPI_BRANCH } from './kit/billing';
import { wrongBooks } from './kit/books';
import { wrongFigures } from './kit/figures';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { random, type Random } from './kit/random';
import { makeWorkingDoctor, quarter, wrongCounts } from './kit/schedules';
import { relayed } from './kit/settled';
import { Counter, wrongBooks as wrongStock } from './kit/stock';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const [ROUNDS, AT_ONCE] = [30, 10];

let api: RunningApi;
let branches: string[];
let admin: Person;
let cashier: Person;

beforeAll(async () => {
  process.stdout.write(`figures-random: SEED=${SEED}\n`);
  api = await startApi();
  branches = [await makeBranch(api.store, 'MAIN', UPI_BRANCH), await makeBranch(api.store, 'EAST', UPI_BRANCH)];
  admin = await makePerson(api, 'ADMIN', branches);
  cashier = await makePerson(api, 'CASHIER', branches);
  for (const branchId of branches) {
    for (let i = 0; i < 3; i++) await makeWorkingDoctor(api.store, branchId);
    for (let i = 0; i < 4; i++) await makePatient(api.store, branchId);
  }
}, 60_000);
afterAll(() => api.stop());

/** What may come back; anything else is a fault. */
const EXPECTED = [
  null,
  'OVERPAYMENT',
  'INVALID_TRANSITION',
  'BAD_USER_INPUT',
  'STALE_WRITE',
  'CONFLICT',
  'SLOT_TAKEN',
  'INSUFFICIENT_STOCK',
  'NOT_FOUND',
];

type Act = (r: Random) => Promise<Answer<unknown>>;
const call = (query: string, variables: object, { token } = admin): Promise<Answer<unknown>> =>
  api.ask(query, { ...variables }, token);
const idIn = async (r: Random, table: string, where = ''): Promise<string> => {
  const rows = await api.store.read<{ id: string }>(`SELECT id FROM ${table} ${where} ORDER BY id`);
  return r.pick(rows)?.id ?? newId();
};
const versionOf = async (table: string, id: string): Promise<number> =>
  Number(
    (await api.store.read<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]))[0]?.version ?? 1,
  );

/** Changes a row by its id and the version that it has just now. */
const update = async (r: Random, table: string, name: string, input: object): Promise<Answer<unknown>> => {
  const id = await idIn(r, table);
  const query = `mutation ($id: ID!, $v: Int!, $input: Update${name}Input!) { update${name}(id: $id, version: $v, input: $input) { id } }`;
  return call(query, { id, v: await versionOf(table, id), input });
};
const switchActive = async (r: Random, table: string, name: string): Promise<Answer<unknown>> => {
  const id = await idIn(r, table);
  return call(`mutation ($id: ID!) { ${r.chance(0.5) ? 'deactivate' : 'reactivate'}${name}(id: $id) { id } }`, { id });
};

const PEOPLE: Act[] = [
  (r) =>
    call('mutation ($input: RegisterPatientInput!) { registerPatient(input: $input) { id } }', {
      input: { fullName: `Asha ${newId()}`, branchId: r.pick(branches), gender: r.pick(['FEMALE', 'MALE', null]) },
    }),
  (r) =>
    update(r, 'patient', 'Patient', {
      gender: r.pick(['FEMALE', 'MALE', 'OTHER']),
      bloodGroup: r.pick(['A_POSITIVE', 'O_NEGATIVE', null]),
    }),
  (r) => switchActive(r, 'patient', 'Patient'),
  (r) =>
    call('mutation ($input: CreateDoctorInput!) { createDoctor(input: $input) { id } }', {
      input: { fullName: 'Dr Meera Nair', specialization: 'ENT', branchId: r.pick(branches) },
    }),
  (r) => update(r, 'doctor', 'Doctor', { isAvailable: r.chance(0.5) }),
  (r) => switchActive(r, 'doctor', 'Doctor'),
  (r) =>
    call('mutation ($input: CreateStaffInput!) { createStaff(input: $input) { id } }', {
      input: { fullName: 'Kavya Iyer', jobTitle: 'Nurse', branchId: r.pick(branches) },
    }),
  (r) => update(r, 'staff', 'Staff', { branchId: r.pick(branches) }),
  (r) => switchActive(r, 'staff', 'Staff'),
];

const step = async (r: Random, mutation: string): Promise<Answer<unknown>> =>
  call(`mutation ($id: ID!) { ${mutation}(id: $id) { id } }`, { id: await idIn(r, 'appointment') });
const reschedule: Act = async (r) =>
  call(
    'mutation ($id: ID!, $input: RescheduleAppointmentInput!) { rescheduleAppointment(id: $id, input: $input) { id } }',
    {
      id: await idIn(r, 'appointment'),
      input: { startsAt: quarter(1 + r.int(300)), doctorId: await idIn(r, 'doctor') },
    },
  );
const book: Act = async (r) => {
  const input = {
    doctorId: await idIn(r, 'doctor'),
    patientId: await idIn(r, 'patient'),
    startsAt: quarter(1 + r.int(300)),
  };
  return call('mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { id } }', { input });
};
const APPOINTMENTS: Act[] = [
  book,
  book,
  book,
  reschedule,
  reschedule,
  (r) => step(r, 'confirmAppointment'),
  (r) => step(r, 'confirmAppointment'),
  (r) => step(r, 'checkInAppointment'),
  (r) => step(r, 'completeAppointment'),
  async (r) =>
    call('mutation ($id: ID!) { cancelAppointment(id: $id, reason: "Feels better") { id } }', {
      id: await idIn(r, 'appointment'),
    }),
];

const bills = () => billing(api, cashier.token);
const createBill: Act = async (r) =>
  bills().create({
    patientId: await idIn(r, 'patient'),
    branchId: r.pick(branches),
    lines: [freeLine(1 + r.int(20_000))],
  });
const issueBill: Act = async (r) => {
  const id = await idIn(r, 'bill', "WHERE status = 'DRAFT'");
  return bills().issue(id, await versionOf('bill', id));
};
const MONEY: Act[] = [
  createBill,
  createBill,
  issueBill,
  issueBill,
  async (r) =>
    bills().pay(await idIn(r, 'bill', "WHERE status IN ('UNPAID', 'PARTIALLY_PAID')"), 1 + r.int(8_000), {
      method: 'UPI',
      utr: freshUtr(),
      reference: null,
    }),
  async (r) => bills().pay(await idIn(r, 'bill', "WHERE status IN ('UNPAID', 'PARTIALLY_PAID')"), 1 + r.int(8_000)),
  async (r) =>
    bills().refund(await idIn(r, 'payment'), 1 + r.int(3_000), { isStillOwed: r.chance(0.5), method: 'CARD' }),
  async (r) => bills().credit(await idIn(r, 'bill'), { amount: 1 + r.int(2_000) }),
  async (r) => billing(api, admin.token).cancel(await idIn(r, 'bill')),
];

const counter = () => new Counter(api, admin.token);
const STOCK: Act[] = [
  (r) =>
    call('mutation ($input: CreateInventoryItemInput!) { createInventoryItem(input: $input) { id } }', {
      input: {
        name: `Gauze ${newId()}`,
        category: 'Consumables',
        unit: 'pack',
        unitPrice: 100,
        minQuantity: r.int(20),
        branchId: r.pick(branches),
      },
    }),
  async (r) =>
    counter().receive({
      itemId: await idIn(r, 'inventory_item'),
      quantity: 1 + r.int(30),
      batchNumber: r.pick(['A', 'B']),
    }),
  async (r) =>
    counter().receive({ itemId: await idIn(r, 'inventory_item'), quantity: 1 + r.int(30), batchNumber: 'A' }),
  async (r) => {
    const lines = new Map([
      [await idIn(r, 'inventory_item'), 1 + r.int(15)],
      [await idIn(r, 'inventory_item'), 1 + r.int(15)],
    ]);
    return counter().dispense({
      lines: [...lines].map(([itemId, quantity]) => ({ itemId, quantity })),
      patientId: await idIn(r, 'patient'),
      addToBill: r.chance(0.5),
    });
  },
  async (r) => counter().writeOff({ batchId: await idIn(r, 'stock_batch'), quantity: 1 + r.int(5) }),
  (r) => update(r, 'inventory_item', 'InventoryItem', { minQuantity: r.int(25) }),
  (r) => switchActive(r, 'inventory_item', 'InventoryItem'),
];

const NOTICES: Act[] = [
  async (r) => {
    const { token } = r.pick([admin, cashier]);
    const id = await idIn(r, 'notification');
    return call('mutation ($id: ID!) { markNotificationRead(id: $id) { id } }', { id }, { ...admin, token });
  },
  (r) => call('mutation { markAllNotificationsRead }', {}, r.pick([admin, cashier])),
];

/** Each figure by way of the list whose rows it counts. */
const LISTS: Record<string, string> = {
  totalPatients: 'patients(isActive: null, first: 1)',
  activePatients: 'patients(first: 1)',
  totalDoctors: 'doctors(isActive: null, first: 1)',
  totalAppointments: 'appointments(first: 1)',
  todaysAppointments: 'todaysAppointments(first: 1)',
  pendingAppointments: 'appointments(statuses: [PENDING], first: 1)',
  paidBills: 'bills(status: PAID, first: 1)',
  unpaidBills: 'bills(isOpen: true, first: 1)',
  lowStockItems: 'lowStockItems(first: 1)',
  activeStaff: 'staff(first: 1)',
  unreadNotifications: 'notifications(unreadOnly: true, first: 1)',
};

test('after random work at once, each counter is what a recount of the rows gives, and each figure what its list holds', async () => {
  const r = random(SEED);
  const codes = new Map<string | null, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const acts = Array.from({ length: AT_ONCE }, () =>
      r.pick(r.pick([PEOPLE, APPOINTMENTS, APPOINTMENTS, MONEY, MONEY, STOCK, STOCK, NOTICES])),
    );
    for (const answer of await Promise.all(acts.map((act) => act(r)))) {
      const code = codeOf(answer);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (!EXPECTED.includes(code)) throw new Error(`SEED=${SEED}: ${answer.text}`);
    }
  }
  await relayed(api.store);
  expect({ SEED, wrong: await wrongFigures(api.store) }).toEqual({ SEED, wrong: [] });
  expect({ SEED, wrong: await recountFigures(api.store, { mend: false }) }).toEqual({ SEED, wrong: [] });
  expect([await wrongBooks(api.store), await wrongStock(api.store), await wrongCounts(api.store)]).toEqual([
    [],
    [],
    [],
  ]);
  expect(codes.get(null)).toBeGreaterThan((ROUNDS * AT_ONCE) / 3);

  const query = `query { stats { ${Object.keys(LISTS).join(' ')} } ${Object.entries(LISTS)
    .map(([name, list]) => `${name}: ${list} { totalCount }`)
    .join(' ')} }`;
  const { stats, ...lists } = dataOf(
    await api.ask<{ stats: Record<string, number> } & Record<string, { totalCount: number }>>(query, {}, admin.token),
  );
  const rows = Object.entries(lists).map(([name, list]) => [
    name,
    (list as unknown as { totalCount: number }).totalCount,
  ]);
  expect({ SEED, ...stats }).toEqual({ SEED, ...Object.fromEntries(rows) });
}, 240_000);
