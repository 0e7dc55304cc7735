import type { Role } from '@medicare/domain';
import { getNamedType, isInputObjectType } from 'graphql';
import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { book, giveHours, makeDoctor, makeWorkingDoctor, quarter, zoneInTheMorning } from './kit/schedules';
import { relayed } from './kit/settled';

const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000';
const ROLES = ['ADMIN', 'RECEPTIONIST', 'DOCTOR', 'NURSE', 'CASHIER', 'PATIENT'] as const;
type Which = 'own' | 'near' | 'away' | 'far';
/** Own: of the doctor and the patient who ask. Near: of others at the same branch. Away and far: the same at the other. */
const SEEN: Record<(typeof ROLES)[number], readonly Which[]> = {
  ADMIN: ['own', 'near', 'away', 'far'],
  RECEPTIONIST: ['own', 'near'],
  DOCTOR: ['own', 'away'],
  NURSE: ['own', 'near'],
  CASHIER: ['own', 'near'],
  PATIENT: ['own', 'away'],
};

/** Every mutation that is told an appointment, and who may call it of those who do not see all. */
const CALLS: Record<string, { args: string; roles: readonly Role[] }> = {
  rescheduleAppointment: {
    args: `id: $id, input: { startsAt: "${quarter(30)}" }`,
    roles: ['RECEPTIONIST', 'DOCTOR', 'PATIENT'],
  },
  moveAppointments: {
    args: `moves: [{ appointmentId: $id, startsAt: "${quarter(30)}" }]`,
    roles: ['RECEPTIONIST', 'DOCTOR', 'PATIENT'],
  },
  updateAppointment: {
    args: 'id: $id, version: 1, input: { reason: "x" }',
    roles: ['RECEPTIONIST', 'DOCTOR', 'PATIENT'],
  },
  cancelAppointment: { args: 'id: $id, reason: "x"', roles: ['RECEPTIONIST', 'DOCTOR', 'PATIENT'] },
  confirmAppointment: { args: 'id: $id', roles: ['RECEPTIONIST'] },
  markAppointmentNoShow: { args: 'id: $id', roles: ['RECEPTIONIST'] },
  checkInAppointment: { args: 'id: $id', roles: ['RECEPTIONIST', 'NURSE'] },
  completeAppointment: { args: 'id: $id', roles: ['RECEPTIONIST', 'DOCTOR'] },
  skipAppointment: { args: 'id: $id', roles: ['RECEPTIONIST', 'DOCTOR', 'NURSE'] },
  recallAppointment: { args: 'id: $id', roles: ['RECEPTIONIST', 'DOCTOR', 'NURSE'] },
};

let api: RunningApi;
let main: string;
let north: string;
let ownDoctor: string;
let farDoctor: string;
const ids = {} as Record<Which, string>;
const people = {} as Record<Role, Person>;
beforeAll(async () => {
  api = await startApi();
  const timeZone = zoneInTheMorning();
  main = await makeBranch(api.store, 'MAIN', { timeZone });
  north = await makeBranch(api.store, 'NORTH', { timeZone });
  const doctorId = (ownDoctor = await makeDoctor(api.store, main));
  await giveHours(api.store, doctorId, main, { toTime: '20:00' });
  const nearDoctor = await makeWorkingDoctor(api.store, main, { fullName: 'Dr Near' });
  farDoctor = await makeWorkingDoctor(api.store, north, { fullName: 'Dr Far' });
  const [patientId, nearPatient, farPatient] = [
    (await makePatient(api.store, main, { fullName: 'Own Record' })).id,
    (await makePatient(api.store, main, { fullName: 'Near By' })).id,
    (await makePatient(api.store, north, { fullName: 'Far Away' })).id,
  ];
  for (const role of [...ROLES, 'PHARMACIST'] as const)
    people[role] = await makePerson(api, role, [main], {
      ...(role === 'PATIENT' && { patientId }),
      ...(role === 'DOCTOR' && { doctorId }),
    });
  dataOf(
    await ask(
      'mutation ($d: ID!, $input: ExtraSessionInput!) { addExtraSession(doctorId: $d, input: $input) { id } }',
      {
        d: doctorId,
        input: { startsAt: quarter(46), endsAt: quarter(50), slotMinutes: 15, branchId: north },
      },
    ),
  );
  for (const [which, input] of [
    ['own', { doctorId, patientId, startsAt: quarter(4) }],
    ['near', { doctorId: nearDoctor, patientId: nearPatient, startsAt: quarter(5) }],
    ['away', { doctorId, patientId, startsAt: quarter(47) }],
    ['far', { doctorId: farDoctor, patientId: farPatient, startsAt: quarter(6) }],
  ] as const)
    ids[which] = await book(api, people.ADMIN.token, input);
});
afterAll(() => api.stop());

const ask = <T = Record<string, unknown>>(
  query: string,
  variables: Record<string, unknown> = {},
  role: Role = 'ADMIN',
) => api.ask<T>(query, variables, people[role].token);
const known = (found: string[]): string[] =>
  (Object.keys(ids) as Which[]).filter((which) => found.includes(ids[which])).sort();
const state = async (): Promise<string> => {
  await relayed(api.store);
  return JSON.stringify([
    await api.store.read('SELECT * FROM appointment ORDER BY id'),
    await api.store.read('SELECT * FROM doctor_time ORDER BY doctor_id, grain'),
    await api.store.read('SELECT * FROM doctor_hours ORDER BY id'),
    await api.store.read('SELECT * FROM doctor_leave ORDER BY id'),
    await api.store.read('SELECT * FROM extra_session ORDER BY id'),
    await api.store.head(),
  ]);
};

test('the calls below are all those that are told an appointment', () => {
  const mutations = Object.values(api.composition.schema.getMutationType()!.getFields());
  // A bill, what is dispensed, a record and what is measured only name the visit that they are for: see billing-rights, stock and records.
  const naming = ['Bill', 'Dispensing', 'MedicalRecord', 'VitalSignMeasurement'];
  const others = mutations.filter(({ type }) => !naming.includes(getNamedType(type).name));
  const told = others.filter(({ type, args }) =>
    args.some((arg) => {
      const of = getNamedType(arg.type);
      return isInputObjectType(of)
        ? 'appointmentId' in of.getFields()
        : arg.name === 'appointmentId' || (arg.name === 'id' && getNamedType(type).name === 'Appointment');
    }),
  );
  expect(told.map(({ name }) => name).sort()).toEqual(Object.keys(CALLS).sort());
});

describe.each(Object.entries(CALLS))('%s', (name, { args, roles }) => {
  const body = name === 'moveAppointments' ? '' : ' { id }';
  test.each(roles)('as %s: what is not theirs does not exist, the same answer as for a wrong id', async (role) => {
    const before = await state();
    const call = (id: string) => ask(`mutation ($id: ID!) { ${name}(${args})${body} }`, { id }, role);
    const none = await call(UNKNOWN_ID);
    expect(codeOf(none)).toBe('NOT_FOUND');
    const hidden = SEEN.ADMIN.filter((which) => !SEEN[role as keyof typeof SEEN].includes(which));
    expect(hidden).toHaveLength(2);
    for (const which of hidden)
      expect({ which, errors: (await call(ids[which])).errors }).toEqual({ which, errors: none.errors });
    expect(await state()).toBe(before);
  });
});

describe('of appointments', () => {
  test.each(ROLES)('a %s reads those one may see, one by one', async (role) => {
    const found: string[] = [];
    for (const [which, id] of Object.entries(ids)) {
      const { data } = await ask('query ($id: ID!) { appointment(id: $id) { id } }', { id }, role);
      if (data?.['appointment']) found.push(which);
    }
    expect(found.sort()).toEqual([...SEEN[role]].sort());
  });

  test.each(ROLES)('a %s is given a calendar of those, and for the others the answer for a wrong id', async (role) => {
    const calendar = (id: string) => ask('query ($id: ID!) { appointmentCalendar(id: $id) }', { id }, role);
    const none = await calendar(UNKNOWN_ID);
    for (const [which, id] of Object.entries(ids)) {
      const answer = await calendar(id);
      if (SEEN[role].includes(which as Which)) expect(codeOf(answer)).toBeNull();
      else expect({ which, errors: answer.errors }).toEqual({ which, errors: none.errors });
    }
  });

  test.each(ROLES)('a %s finds those in the lists, and filters find no others', async (role) => {
    interface Listed {
      items: { id: string }[];
      totalCount: number;
    }
    const list = async (field: string): Promise<string[]> => {
      const [{ items, totalCount }] = Object.values(
        dataOf(await ask<Record<string, Listed>>(`{ ${field} { items { id } totalCount } }`, {}, role)),
      );
      expect(totalCount).toBe(items.length);
      return known(items.map(({ id }) => id));
    };
    const seen = [...SEEN[role]].sort();
    expect(await list('appointments')).toEqual(seen);
    expect(await list('todaysAppointments')).toEqual(seen);
    expect(await list(`appointments(branchId: "${north}")`)).toEqual(
      seen.filter((which) => ['away', 'far'].includes(which)),
    );
    expect(await list(`appointments(doctorId: "${farDoctor}")`)).toEqual(seen.filter((which) => which === 'far'));
  });

  test.each(ROLES)('a %s meets no others on the way through patients', async (role) => {
    interface Found {
      patient: { appointments: { id: string }[] } | null;
    }
    const found: string[] = [];
    for (const { patient_id: id } of await api.store.read<{ patient_id: string }>(
      'SELECT patient_id FROM appointment',
    )) {
      const answer = await ask<Found>('query ($id: ID!) { patient(id: $id) { appointments { id } } }', { id }, role);
      found.push(...(dataOf(answer).patient?.appointments ?? []).map((each) => each.id));
    }
    expect(known(found)).toEqual([...SEEN[role]].sort());
  });

  test.each([
    ['ADMIN', 4],
    ['RECEPTIONIST', 2],
    ['DOCTOR', 2],
    ['NURSE', 2],
    ['CASHIER', 2],
    ['PATIENT', 0],
  ] as const)('a %s is told of %p in the counts of days', async (role, expected) => {
    const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const { appointmentDayCounts } = dataOf(
      await ask<{ appointmentDayCounts: { count: number }[] }>(
        `{ appointmentDayCounts(from: "${day(-2)}", to: "${day(2)}") { count } }`,
        {},
        role,
      ),
    );
    expect(appointmentDayCounts.reduce((sum, { count }) => sum + count, 0)).toBe(expected);
  });
});

test('hours, leave and sessions at another branch are planned there', async () => {
  const leave = { startsAt: quarter(400), endsAt: quarter(500) };
  const session = { startsAt: quarter(600), endsAt: quarter(604), slotMinutes: 15, branchId: north };
  const added = dataOf(
    await ask<Record<'addDoctorLeave' | 'addExtraSession', { id: string }>>(
      'mutation ($d: ID!, $l: DoctorLeaveInput!, $s: ExtraSessionInput!) { addDoctorLeave(doctorId: $d, input: $l) { id } addExtraSession(doctorId: $d, input: $s) { id } }',
      { d: farDoctor, l: leave, s: session },
    ),
  );
  const before = await state();
  const as = (call: string, variables: Record<string, unknown>, head: string) =>
    ask(`mutation (${head}) { ${call} { id } }`, variables, 'RECEPTIONIST').then(codeOf);
  const week = { validFrom: '2099-01-01', hours: [] };
  expect({
    hours: await as(
      'setDoctorHours(doctorId: $d, version: 1, input: $w)',
      { d: farDoctor, w: week },
      '$d: ID!, $w: SetDoctorHoursInput!',
    ),
    leave: await as(
      'addDoctorLeave(doctorId: $d, input: $l)',
      { d: farDoctor, l: leave },
      '$d: ID!, $l: DoctorLeaveInput!',
    ),
    withdrawn: await as('withdrawDoctorLeave(id: $id)', { id: added.addDoctorLeave.id }, '$id: ID!'),
    session: await as(
      'addExtraSession(doctorId: $d, input: $s)',
      { d: farDoctor, s: session },
      '$d: ID!, $s: ExtraSessionInput!',
    ),
    removed: await as('removeExtraSession(id: $id)', { id: added.addExtraSession.id }, '$id: ID!'),
  }).toEqual({
    hours: 'FORBIDDEN',
    leave: 'FORBIDDEN',
    withdrawn: 'FORBIDDEN',
    session: 'BAD_USER_INPUT',
    removed: 'FORBIDDEN',
  });
  expect(await state()).toBe(before);
});

test('a doctor calls the own queue also at a branch where the account does not work', async () => {
  for (const call of ['confirmAppointment', 'checkInAppointment'])
    dataOf(await ask(`mutation ($id: ID!) { ${call}(id: $id) { id } }`, { id: ids.away }));
  const call = (role: Role) =>
    ask('mutation ($d: ID!) { callNext(doctorId: $d) { id } }', { d: ownDoctor }, role).then(dataOf);
  expect(await call('RECEPTIONIST')).toEqual({ callNext: null });
  expect(await call('DOCTOR')).toEqual({ callNext: { id: ids.away } });
});
