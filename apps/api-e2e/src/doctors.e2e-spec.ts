import { addDays, wallClockOf } from '@medicare/domain';
import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import {
  book,
  giveHours,
  makeDoctor,
  makeWorkingDoctor,
  overlapsIn,
  quarter,
  strayGrains,
  zoneInTheMorning,
} from './kit/schedules';
import { relayed } from './kit/settled';

let api: RunningApi;
let main: string;
let north: string;
let admin: Person;
let desk: Person;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN', { timeZone: zoneInTheMorning() });
  north = await makeBranch(api.store, 'NORTH');
  admin = await makePerson(api, 'ADMIN', [main]);
  desk = await makePerson(api, 'RECEPTIONIST', [main]);
});
afterEach(() => api.stop());

const fieldsOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }): string[] =>
  ((answer.errors?.[0].extensions['fields'] ?? []) as { path: string; rule: string }[]).map(
    ({ path, rule }) => `${path} ${rule}`,
  );
const dayFromNow = (n: number): string => addDays(wallClockOf(Date.now(), zoneInTheMorning()).day, n);

describe('a doctor', () => {
  const create = (input: object, who = admin) =>
    api.ask<{ createDoctor: { id: string; version: number } }>(
      'mutation ($input: CreateDoctorInput!) { createDoctor(input: $input) { id version fullName specialization phone email consultationFee isAvailable isActive branch { code } } }',
      { input },
      who.token,
    );
  const update = (id: string, version: number, input: object) =>
    api.ask(
      'mutation ($id: ID!, $version: Int!, $input: UpdateDoctorInput!) { updateDoctor(id: $id, version: $version, input: $input) { version fullName room isAvailable phone } }',
      { id, version, input },
      admin.token,
    );
  const set = (mutation: string, id: string) =>
    api.ask(`mutation ($id: ID!) { ${mutation}(id: $id) { isActive } }`, { id }, admin.token);

  test('is created, read, changed in the version that was read, and deactivated', async () => {
    const input = {
      fullName: ' Dr  Meera Nair ',
      specialization: 'Cardiology',
      phone: '98450 12345',
      email: 'Meera@Test.Example',
      consultationFee: 90_000,
    };
    const { createDoctor: made } = dataOf(await create(input));
    expect(made).toMatchObject({
      version: 1,
      fullName: 'Dr Meera Nair',
      phone: '+919845012345',
      email: 'meera@test.example',
      consultationFee: 90_000,
      isAvailable: true,
      isActive: true,
      branch: { code: 'MAIN' },
    });
    expect((await update(made.id, 1, { room: '7', isAvailable: false, phone: null })).data).toEqual({
      updateDoctor: { version: 2, fullName: 'Dr Meera Nair', room: '7', isAvailable: false, phone: null },
    });
    const stale = await update(made.id, 1, { room: '8' });
    expect(stale.errors![0].extensions).toMatchObject({ code: 'STALE_WRITE', currentVersion: 2 });
    expect((await set('deactivateDoctor', made.id)).data).toEqual({ deactivateDoctor: { isActive: false } });
    expect((await set('deactivateDoctor', made.id)).data).toEqual({ deactivateDoctor: { isActive: false } });
    const listed = await api.ask(
      '{ doctors { totalCount } all: doctors(isActive: null) { totalCount } }',
      {},
      desk.token,
    );
    expect(listed.data).toEqual({ doctors: { totalCount: 0 }, all: { totalCount: 1 } });
    expect((await set('reactivateDoctor', made.id)).data).toEqual({ reactivateDoctor: { isActive: true } });
  });

  test('with values that cannot be is refused at each of them', async () => {
    const bad = await create({ fullName: 'X', specialization: '  ', phone: 'none', email: 'no', consultationFee: -1 });
    expect(
      fieldsOf(bad)
        .map((each) => each.split(' ')[0])
        .sort(),
    ).toEqual(['consultationFee', 'fullName', 'specialization']);
    expect(fieldsOf(await create({ fullName: 'Dr X', specialization: 'ENT', phone: 'none', email: 'no' }))).toEqual([
      'phone form',
      'email form',
    ]);
    expect(codeOf(await create({ fullName: 'Dr X', specialization: 'ENT' }, desk))).toBe('FORBIDDEN');
    const id = await makeDoctor(api.store, main);
    expect(fieldsOf(await update(id, 1, { fullName: null, isAvailable: null }))).toEqual([
      'fullName required',
      'isAvailable required',
    ]);
  });

  test('with appointments to come is not deactivated', async () => {
    const id = await makeWorkingDoctor(api.store, main);
    const patient = await makePatient(api.store, main);
    await book(api, desk.token, { doctorId: id, patientId: patient.id, startsAt: quarter(4) });
    const refused = await set('deactivateDoctor', id);
    expect(refused.errors![0]).toMatchObject({
      message: expect.stringMatching(/1 appointment is still to come.*Move or cancel/) as string,
      extensions: { code: 'CONFLICT', appointments: 1 },
    });
  });

  test('is found by specialization, and those there are are listed', async () => {
    await makeDoctor(api.store, main, { specialization: 'ENT' });
    await makeDoctor(api.store, main, { specialization: 'Cardiology' });
    await makeDoctor(api.store, main, { specialization: 'Dermatology', isActive: false });
    const answer = await api.ask('{ specializations doctors(specialization: "ENT") { totalCount } }', {}, desk.token);
    expect(answer.data).toEqual({ specializations: ['Cardiology', 'ENT'], doctors: { totalCount: 1 } });
  });
});

describe('a week', () => {
  const SET =
    'mutation ($d: ID!, $v: Int!, $i: SetDoctorHoursInput!) { setDoctorHours(doctorId: $d, version: $v, input: $i) { version hours(first: 100) { weekday fromTime toTime slotMinutes validFrom validTo room } } }';
  const setHours = (d: string, v: number, i: object, who = desk) =>
    api.ask<{ setDoctorHours: { hours: Record<string, unknown>[] } }>(SET, { d, v, i }, who.token);
  const row = (weekday: number, fromTime = '09:00', toTime = '13:00') => ({
    weekday,
    fromTime,
    toTime,
    slotMinutes: 15,
  });

  test('set from a day on ends the one before, and one for a while lets it come back', async () => {
    const id = await makeDoctor(api.store, main);
    await setHours(id, 1, { validFrom: dayFromNow(0), hours: [row(1), row(2)] });
    await setHours(id, 2, { validFrom: dayFromNow(10), validTo: dayFromNow(20), hours: [row(1, '16:00', '18:00')] });
    const { hours } = dataOf(await setHours(id, 3, { validFrom: dayFromNow(40), hours: [] })).setDoctorHours;
    const lines = hours.map(
      ({ weekday, fromTime, validFrom, validTo }) => `${weekday} ${fromTime} ${validFrom} ${validTo}`,
    );
    expect(lines.sort()).toEqual(
      [
        `1 09:00 ${dayFromNow(0)} ${dayFromNow(9)}`,
        `1 16:00 ${dayFromNow(10)} ${dayFromNow(20)}`,
        `1 09:00 ${dayFromNow(21)} ${dayFromNow(39)}`,
        `2 09:00 ${dayFromNow(0)} ${dayFromNow(9)}`,
        `2 09:00 ${dayFromNow(21)} ${dayFromNow(39)}`,
      ].sort(),
    );
  });

  test('that cannot be is refused row by row, and nothing changes', async () => {
    const id = await makeDoctor(api.store, main);
    const refused = async (i: object): Promise<string[]> => fieldsOf(await setHours(id, 1, i));
    const from = dayFromNow(0);
    expect(await refused({ validFrom: from, hours: [row(1), row(9), row(1, '12:00', '14:00')] })).toEqual([
      'hours.1.weekday range',
    ]);
    expect(await refused({ validFrom: from, hours: [row(1), row(1, '12:00', '14:00')] })).toEqual(['hours.1 overlap']);
    expect(await refused({ validFrom: from, hours: [row(1, '13:00', '09:00')] })).toEqual(['hours.0.toTime order']);
    expect(await refused({ validFrom: from, hours: [row(1, '24:30', '25:00')] })).toHaveLength(1);
    expect(await refused({ validFrom: '2026-01-01', hours: [] })).toEqual(['validFrom past']);
    expect(await refused({ validFrom: dayFromNow(3), validTo: dayFromNow(2), hours: [] })).toEqual(['validTo order']);
    expect(await refused({ validFrom: from, hours: [{ ...row(1), branchId: north }] })).toEqual([
      'hours.0.branchId branch',
    ]);
    const stale = await setHours(id, 7, { validFrom: from, hours: [] });
    expect(codeOf(stale)).toBe('STALE_WRITE');
    const theirs = await makeDoctor(api.store, north);
    expect(codeOf(await setHours(theirs, 1, { validFrom: from, hours: [] }))).toBe('FORBIDDEN');
    expect(await api.store.read('SELECT id FROM doctor_hours')).toEqual([]);
  });
});

describe('leave', () => {
  const ADD = 'mutation ($d: ID!, $i: DoctorLeaveInput!) { addDoctorLeave(doctorId: $d, input: $i) { id reason } }';
  const PLAN =
    'query ($d: ID!, $s: Instant, $e: Instant) { displacedAppointments(doctorId: $d, startsAt: $s, endsAt: $e) { appointmentId appointment { patient { id } } proposals { kind doctorId startsAt } } }';
  interface Plan {
    displacedAppointments: {
      appointmentId: string;
      proposals: { kind: string; doctorId: string; startsAt: string }[];
    }[];
  }
  let doctorId: string;
  let colleague: string;
  let booked: string[];
  beforeEach(async () => {
    doctorId = await makeWorkingDoctor(api.store, main);
    colleague = await makeWorkingDoctor(api.store, main, { fullName: 'Dr Colleague' });
    await makeWorkingDoctor(api.store, main, { fullName: 'Dr Skin', specialization: 'Dermatology' });
    booked = [];
    for (const n of [4, 5, 6]) {
      const { id } = await makePatient(api.store, main, { fullName: `Patient ${n}` });
      booked.push(await book(api, desk.token, { doctorId, patientId: id, startsAt: quarter(n) }));
    }
  });
  const span = { startsAt: quarter(4), endsAt: quarter(6) };
  const plan = async (dates?: object): Promise<Plan['displacedAppointments']> =>
    dataOf(await api.ask<Plan>(PLAN, { d: doctorId, ...dates }, desk.token)).displacedAppointments;
  const MOVE = 'mutation ($moves: [MoveInput!]!) { moveAppointments(moves: $moves) }';

  test('over booked time shows whom it meets, before it is added and after, with times for all of them', async () => {
    const preview = await plan({ s: span.startsAt, e: span.endsAt });
    expect(preview.map(({ appointmentId }) => appointmentId)).toEqual(booked.slice(0, 2));
    expect(preview[0].proposals).toEqual([
      { kind: 'SAME_DOCTOR_LATER', doctorId, startsAt: quarter(7) },
      { kind: 'SAME_SPECIALIZATION_SAME_DAY', doctorId: colleague, startsAt: quarter(4) },
    ]);
    expect(await plan()).toEqual([]);
    dataOf(await api.ask(ADD, { d: doctorId, i: { ...span, reason: 'Conference' } }, desk.token));
    expect(await plan()).toEqual(preview);
    // Nothing is dropped: they stand where they stood until somebody moves them.
    const rows = await api.store.read('SELECT status FROM appointment');
    expect(rows).toEqual(booked.map(() => ({ status: 'PENDING' })));
  });

  test('meets those who were overbooked too; without leave they need no hours', async () => {
    const { id: patientId } = await makePatient(api.store, main, { fullName: 'Patient beyond' });
    const input = { doctorId, patientId, startsAt: quarter(4), overbookReason: 'Fever since the morning' };
    const overbooked = await book(api, desk.token, input);
    expect(await plan()).toEqual([]);
    dataOf(await api.ask(ADD, { d: doctorId, i: span }, desk.token));
    const met = (await plan()).map(({ appointmentId }) => appointmentId);
    expect(met.sort()).toEqual([...booked.slice(0, 2), overbooked].sort());
  });

  test('all are moved at once, each patient is told; taken back, it leaves the moved where they are', async () => {
    const { addDoctorLeave: leave } = dataOf(
      await api.ask<{ addDoctorLeave: { id: string } }>(ADD, { d: doctorId, i: span }, desk.token),
    );
    const moves = (await plan()).map(({ appointmentId, proposals }, i) => ({
      appointmentId,
      doctorId: proposals[i].doctorId,
      startsAt: proposals[i].startsAt,
    }));
    expect(dataOf(await api.ask(MOVE, { moves }, desk.token))).toEqual({ moveAppointments: booked.slice(0, 2) });
    expect(await plan()).toEqual([]);
    await relayed(api.store);
    const told = await api.store.read(
      "SELECT patient_id FROM notification WHERE kind = 'APPOINTMENT_RESCHEDULED' AND patient_id IS NOT NULL",
    );
    expect(told).toHaveLength(2);
    dataOf(await api.ask('mutation ($id: ID!) { withdrawDoctorLeave(id: $id) { id } }', { id: leave.id }, desk.token));
    const open = await api.ask<{ openSlots: { startsAt: string }[] }>(
      'query ($d: ID!, $f: Instant!, $t: Instant!) { openSlots(doctorId: $d, from: $f, to: $t) { startsAt } }',
      { d: doctorId, f: quarter(4), t: quarter(6) },
      desk.token,
    );
    expect(dataOf(open).openSlots.map(({ startsAt }) => startsAt)).toEqual([quarter(4), quarter(5)]);
    expect(await overlapsIn(api.store)).toEqual([]);
    expect(await strayGrains(api.store)).toBe(0);
  });

  test('when one of the proposed times is gone, none moves and the one is named', async () => {
    dataOf(await api.ask(ADD, { d: doctorId, i: span }, desk.token));
    const moves = (await plan()).map(({ appointmentId, proposals: [{ startsAt }] }) => ({ appointmentId, startsAt }));
    const { id } = await makePatient(api.store, main, { fullName: 'Quick' });
    await book(api, desk.token, { doctorId, patientId: id, startsAt: moves[1].startsAt });
    const refused = await api.ask(MOVE, { moves }, desk.token);
    expect(refused.errors![0].extensions).toMatchObject({ code: 'SLOT_TAKEN', appointmentId: moves[1].appointmentId });
    expect((await plan()).map(({ appointmentId }) => appointmentId)).toEqual(booked.slice(0, 2));
  });

  test('among several moves the one that cannot be is named, whatever the reason', async () => {
    const moves = [
      { appointmentId: booked[0], startsAt: quarter(9) },
      { appointmentId: booked[1], startsAt: new Date(Date.parse(quarter(9)) + 60_000).toISOString() },
    ];
    const refused = await api.ask(MOVE, { moves }, desk.token);
    expect(refused.errors![0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', appointmentId: booked[1] });
    expect(fieldsOf(refused)).toEqual(['startsAt grid']);
  });

  test('that cannot be is refused', async () => {
    const add = async (i: object, who = desk): Promise<string> => {
      const answer = await api.ask(ADD, { d: doctorId, i }, who.token);
      return fieldsOf(answer)[0] ?? codeOf(answer);
    };
    expect(await add({ startsAt: quarter(6), endsAt: quarter(6) })).toBe('endsAt order');
    expect(await add({ startsAt: quarter(-9), endsAt: quarter(-8) })).toBe('endsAt past');
    expect(await add({ startsAt: quarter(1), endsAt: quarter(4 * 24 * 400) })).toBe('endsAt too-long');
    expect(await add(span, await makePerson(api, 'RECEPTIONIST', [north]))).toBe('FORBIDDEN');
    expect(await add(span, await makePerson(api, 'DOCTOR', [main], { doctorId }))).toBe('FORBIDDEN');
  });

  test('the reason is for the staff', async () => {
    dataOf(await api.ask(ADD, { d: doctorId, i: { ...span, reason: 'Operation' } }, desk.token));
    const me = await makePerson(api, 'PATIENT', [main], { patientId: (await makePatient(api.store, main)).id });
    const read = (who: Person) =>
      api.ask('query ($d: ID!) { doctor(id: $d) { leaves { reason } } }', { d: doctorId }, who.token);
    expect((await read(desk)).data).toEqual({ doctor: { leaves: [{ reason: 'Operation' }] } });
    expect((await read(me)).data).toEqual({ doctor: { leaves: [{ reason: null }] } });
  });

  test('shorter hours displace, too', async () => {
    const set =
      'mutation ($d: ID!, $i: SetDoctorHoursInput!) { setDoctorHours(doctorId: $d, version: 1, input: $i) { id } }';
    dataOf(await api.ask(set, { d: doctorId, i: { validFrom: dayFromNow(0), hours: [] } }, desk.token));
    const displaced = await plan();
    expect(displaced.map(({ appointmentId }) => appointmentId)).toEqual(booked);
    expect(
      displaced.every(({ proposals }) => proposals.every(({ kind }) => kind === 'SAME_SPECIALIZATION_SAME_DAY')),
    ).toBe(true);
  });
});

describe('an extra session', () => {
  const ADD =
    'mutation ($d: ID!, $i: ExtraSessionInput!) { addExtraSession(doctorId: $d, input: $i) { id slotMinutes branch { code } } }';
  const open = async (doctorId: string): Promise<number> =>
    dataOf(
      await api.ask<{ openSlots: unknown[] }>(
        'query ($d: ID!, $f: Instant!, $t: Instant!) { openSlots(doctorId: $d, from: $f, to: $t) { startsAt } }',
        { d: doctorId, f: quarter(1), t: quarter(40) },
        desk.token,
      ),
    ).openSlots.length;

  test('offers times on a day without hours, and no longer once it is removed', async () => {
    const doctorId = await makeDoctor(api.store, main);
    const i = { startsAt: quarter(8), endsAt: quarter(12), slotMinutes: 20 };
    const { addExtraSession: session } = dataOf(
      await api.ask<{ addExtraSession: { id: string } }>(ADD, { d: doctorId, i }, desk.token),
    );
    expect(session).toMatchObject({ slotMinutes: 20, branch: { code: 'MAIN' } });
    expect(await open(doctorId)).toBe(3);
    await api.ask('mutation ($id: ID!) { removeExtraSession(id: $id) { id } }', { id: session.id }, desk.token);
    expect(await open(doctorId)).toBe(0);
  });

  test('that cannot be is refused', async () => {
    const doctorId = await makeDoctor(api.store, main);
    await giveHours(api.store, doctorId, main, { fromTime: '09:00', toTime: '10:00' });
    const add = async (i: object): Promise<string> => {
      const answer = await api.ask(
        ADD,
        { d: doctorId, i: { startsAt: quarter(8), endsAt: quarter(12), slotMinutes: 20, ...i } },
        desk.token,
      );
      return fieldsOf(answer)[0] ?? String(codeOf(answer));
    };
    expect(await add({ endsAt: quarter(7) })).toBe('endsAt order');
    expect(await add({ startsAt: quarter(-8), endsAt: quarter(-4) })).toBe('endsAt past');
    expect(await add({ endsAt: quarter(200) })).toBe('endsAt too-long');
    expect(await add({ slotMinutes: 7 })).toBe('slotMinutes range');
    expect(await add({ slotMinutes: 90 })).toBe('slotMinutes too-long');
    expect(await add({ branchId: north })).toBe('branchId branch');
    expect(await add({ startsAt: new Date(Date.parse(quarter(8)) + 60_000).toISOString() })).toBe('startsAt grid');
  });
});
