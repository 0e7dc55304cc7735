import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import {
  book,
  makeDoctor,
  makeWorkingDoctor,
  overlapsIn,
  quarter,
  step,
  strayGrains,
  wrongCounts,
  zoneInTheMorning,
} from './kit/schedules';
import { relayed, sealed } from './kit/settled';
import { until } from './kit/until';
import { restingCounts } from './kit/whole-database';

let api: RunningApi;
let main: string;
let doctorId: string;
let patients: string[];
const people = {} as Record<'desk' | 'otherDesk' | 'doctor' | 'patient' | 'admin', Person>;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN', { timeZone: zoneInTheMorning() });
  doctorId = await makeWorkingDoctor(api.store, main);
  patients = [];
  for (const fullName of ['Asha Rao', 'Ravi Kumar', 'Sita Devi', 'Joseph Dias'])
    patients.push((await makePatient(api.store, main, { fullName })).id);
  people.admin = await makePerson(api, 'ADMIN', [main]);
  people.desk = await makePerson(api, 'RECEPTIONIST', [main]);
  people.otherDesk = await makePerson(api, 'RECEPTIONIST', [main]);
  people.doctor = await makePerson(api, 'DOCTOR', [main], { doctorId });
  people.patient = await makePerson(api, 'PATIENT', [main], { patientId: patients[0] });
});
afterEach(async () => {
  expect(await overlapsIn(api.store)).toEqual([]);
  expect(await strayGrains(api.store)).toBe(0);
  expect(await wrongCounts(api.store)).toEqual([]);
  await api.stop();
});

const BOOK =
  'mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { id status token day startsAt endsAt room bookedVia isOverbooked reason notes version patient { id fullName } doctor { id } } }';
const MOVE =
  'mutation ($id: ID!, $input: RescheduleAppointmentInput!) { rescheduleAppointment(id: $id, input: $input) { id status startsAt doctor { id } } }';
const HOLD = 'mutation ($d: ID!, $s: Instant!) { holdSlot(doctorId: $d, startsAt: $s) { id expiresAt endsAt } }';
const SLOTS =
  'query ($d: ID!, $f: Instant!, $t: Instant!) { openSlots(doctorId: $d, from: $f, to: $t) { startsAt endsAt } }';
const CANCEL =
  'mutation ($id: ID!, $reason: String!) { cancelAppointment(id: $id, reason: $reason) { id status cancelReason } }';

const bookAs = (who: Person, input: Record<string, unknown>) =>
  api.ask<{ bookAppointment: { id: string } & Record<string, unknown> }>(
    BOOK,
    { input: { doctorId, patientId: patients[0], startsAt: quarter(4), ...input } },
    who.token,
  );
const moveAs = (who: Person, id: string, input: Record<string, unknown>) => api.ask(MOVE, { id, input }, who.token);
const openTimes = async (who = people.desk, of = doctorId): Promise<string[]> =>
  dataOf(
    await api.ask<{ openSlots: { startsAt: string }[] }>(SLOTS, { d: of, f: quarter(0), t: quarter(12) }, who.token),
  ).openSlots.map(({ startsAt }) => startsAt);
const fieldOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }): unknown =>
  (answer.errors?.[0].extensions['fields'] as { path: string; rule: string }[] | undefined)?.map(
    ({ path, rule }) => `${path} ${rule}`,
  )[0];
const eventsSince = async (): Promise<string[]> => {
  await sealed(api.store);
  return (await api.store.since(0)).filter(({ type }) => /^(appointment|slot)\./.test(type)).map(({ type }) => type);
};

describe('booking', () => {
  test('an open time is booked, pending, as long as its slot, and no longer open', async () => {
    expect(await openTimes()).toContain(quarter(4));
    const { bookAppointment: booked } = dataOf(await bookAs(people.desk, { reason: ' Fever ', notes: 'Wheelchair' }));
    expect(booked).toMatchObject({
      status: 'PENDING',
      token: null,
      startsAt: quarter(4),
      endsAt: quarter(5),
      room: '4',
      bookedVia: 'DESK',
      isOverbooked: false,
      reason: 'Fever',
      notes: 'Wheelchair',
      version: 1,
      patient: { fullName: 'Asha Rao' },
    });
    expect(await openTimes()).not.toContain(quarter(4));
    expect(await eventsSince()).toEqual(['appointment.booked']);
  });

  test('the second of two gets SLOT_TAKEN with the next three open times and what is in the way', async () => {
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(4) });
    await book(api, people.desk.token, { doctorId, patientId: patients[1], startsAt: quarter(6) });
    const before = await restingCounts(api.store);
    const late = await bookAs(people.otherDesk, { patientId: patients[2] });
    expect(late.errors![0]).toMatchObject({
      message: expect.stringMatching(/just taken/) as string,
      extensions: {
        code: 'SLOT_TAKEN',
        nextFree: [5, 7, 8].map((n) => ({ doctorId, branchId: main, startsAt: quarter(n), endsAt: quarter(n + 1) })),
        inTheWay: { whose: 'doctor', appointmentId: id },
      },
    });
    expect(await restingCounts(api.store)).toEqual(before);
  });

  test('a patient is told that a time is taken, and nothing of whose it is', async () => {
    await book(api, people.desk.token, { doctorId, patientId: patients[1], startsAt: quarter(4) });
    const late = await bookAs(people.patient, { patientId: undefined });
    expect(late.errors![0].extensions).toMatchObject({ code: 'SLOT_TAKEN', inTheWay: { whose: 'doctor' } });
    expect(JSON.stringify(late.errors![0].extensions['inTheWay'])).toBe('{"whose":"doctor"}');
  });

  test('nobody can be in two places: a patient with another doctor at the time', async () => {
    const other = await makeWorkingDoctor(api.store, main, { fullName: 'Dr Other' });
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(4) });
    const twice = await bookAs(people.desk, { doctorId: other });
    expect(twice.errors![0]).toMatchObject({
      message: expect.stringMatching(/patient has another appointment/) as string,
      extensions: { code: 'SLOT_TAKEN', inTheWay: { whose: 'patient', appointmentId: id } },
    });
  });

  test('the times proposed instead are none at which the patient is elsewhere', async () => {
    const other = await makeWorkingDoctor(api.store, main, { fullName: 'Dr Other' });
    const own = (n: number) => book(api, people.patient.token, { doctorId, startsAt: quarter(n) });
    const id = await own(4);
    await own(6);
    const later = [5, 7, 8].map((n) => ({ startsAt: quarter(n) }));
    const booked = await bookAs(people.patient, { patientId: undefined, doctorId: other });
    expect(booked.errors![0].extensions).toMatchObject({
      nextFree: later,
      inTheWay: { whose: 'patient', appointmentId: id },
    });
    const held = await api.ask(HOLD, { d: doctorId, s: quarter(4) }, people.patient.token);
    expect(held.errors![0].extensions).toMatchObject({
      nextFree: later,
      inTheWay: { whose: 'doctor', appointmentId: id },
    });
  });

  test('a longer time spans several slots and takes all of them', async () => {
    dataOf(await bookAs(people.desk, { endsAt: quarter(6) }));
    expect((await openTimes()).filter((time) => [quarter(4), quarter(5)].includes(time))).toEqual([]);
    expect(codeOf(await bookAs(people.desk, { patientId: patients[1], startsAt: quarter(5) }))).toBe('SLOT_TAKEN');
  });

  test('patients book for themselves alone, and their notes are nobody’s', async () => {
    const own = dataOf(await bookAs(people.patient, { patientId: undefined, notes: 'let me in' })).bookAppointment;
    expect(own).toMatchObject({ bookedVia: 'PORTAL', notes: null, patient: { id: patients[0] } });
    expect(codeOf(await bookAs(people.patient, { patientId: patients[1], startsAt: quarter(8) }))).toBe('NOT_FOUND');
  });

  test('doctors book into their own list', async () => {
    const other = await makeWorkingDoctor(api.store, main);
    expect(codeOf(await bookAs(people.doctor, {}))).toBeNull();
    expect(codeOf(await bookAs(people.doctor, { doctorId: other, startsAt: quarter(8) }))).toBe('FORBIDDEN');
  });
});

describe('what cannot be booked', () => {
  test('has a clear code and field, and changes nothing', async () => {
    const away = await makeWorkingDoctor(api.store, main, { isAvailable: false });
    const gone = await makeWorkingDoctor(api.store, main, { isActive: false });
    const idle = await makeDoctor(api.store, main);
    const north = await makeBranch(api.store, 'NORTH');
    const elsewhere = await makeWorkingDoctor(api.store, north);
    const left = await makePatient(api.store, main, { fullName: 'Left Long Ago' });
    await api.ask('mutation ($id: ID!) { deactivatePatient(id: $id) { id } }', { id: left.id }, people.desk.token);
    const leave = 'mutation ($d: ID!, $i: DoctorLeaveInput!) { addDoctorLeave(doctorId: $d, input: $i) { id } }';
    dataOf(await api.ask(leave, { d: doctorId, i: { startsAt: quarter(20), endsAt: quarter(24) } }, people.desk.token));
    const before = await restingCounts(api.store);
    const refused: [input: Record<string, unknown>, code: string, field: string | undefined][] = [
      [{ startsAt: quarter(-4) }, 'BAD_USER_INPUT', 'startsAt past'],
      [{ endsAt: quarter(3) }, 'BAD_USER_INPUT', 'endsAt order'],
      [{ endsAt: quarter(4) }, 'BAD_USER_INPUT', 'endsAt order'],
      [{ endsAt: quarter(80) }, 'BAD_USER_INPUT', 'endsAt too-long'],
      [{ startsAt: new Date(Date.parse(quarter(4)) + 60_000).toISOString() }, 'BAD_USER_INPUT', 'startsAt grid'],
      [{ startsAt: new Date(Date.parse(quarter(4)) + 300_000).toISOString() }, 'BAD_USER_INPUT', 'startsAt grid'],
      [{ startsAt: quarter(21) }, 'BAD_USER_INPUT', 'startsAt leave'],
      [{ doctorId: idle }, 'BAD_USER_INPUT', 'startsAt hours'],
      [{ doctorId: away }, 'BAD_USER_INPUT', 'doctorId unavailable'],
      [{ doctorId: gone }, 'BAD_USER_INPUT', 'doctorId inactive'],
      [{ doctorId: patients[0] }, 'BAD_USER_INPUT', 'doctorId doctor'],
      [{ doctorId: elsewhere }, 'BAD_USER_INPUT', 'startsAt branch'],
      [{ patientId: left.id }, 'BAD_USER_INPUT', 'patientId inactive'],
      [{ patientId: null }, 'BAD_USER_INPUT', 'patientId required'],
      [{ patientId: doctorId }, 'NOT_FOUND', undefined],
      [{ holdId: patients[0] }, 'CONFLICT', undefined],
    ];
    for (const [input, code, field] of refused) {
      const answer = await bookAs(people.desk, input);
      expect({ input, code: codeOf(answer), field: fieldOf(answer) }).toEqual({ input, code, field });
      expect(answer.errors![0].message).toMatch(/[a-z]{3,}.*\.$/);
    }
    expect(await restingCounts(api.store)).toEqual(before);
  });

  test('a patient books ten visits to come and no more; the desk can book on', async () => {
    for (let n = 4; n < 14; n++)
      expect(codeOf(await bookAs(people.patient, { patientId: undefined, startsAt: quarter(n) }))).toBeNull();
    const eleventh = await bookAs(people.patient, { patientId: undefined, startsAt: quarter(14) });
    expect(eleventh.errors![0].extensions).toMatchObject({ code: 'CONFLICT', appointments: 10 });
    expect(codeOf(await bookAs(people.desk, { startsAt: quarter(14) }))).toBeNull();
  });

  test('online a visit takes one slot, or ten of them would be ten mornings; the desk can book longer', async () => {
    const long = { patientId: undefined, startsAt: quarter(4), endsAt: quarter(16) };
    expect(fieldOf(await bookAs(people.patient, long))).toBe('endsAt one-slot');
    const hold =
      'mutation ($d: ID!, $s: Instant!, $e: Instant!) { holdSlot(doctorId: $d, startsAt: $s, endsAt: $e) { id } }';
    const held = await api.ask(hold, { d: doctorId, s: quarter(4), e: quarter(16) }, people.patient.token);
    expect(fieldOf(held)).toBe('endsAt one-slot');
    const one = await bookAs(people.patient, { ...long, endsAt: quarter(5) });
    const { id } = dataOf(one).bookAppointment;
    const moved = await moveAs(people.patient, id, { startsAt: quarter(20), endsAt: quarter(24) });
    expect(fieldOf(moved)).toBe('endsAt one-slot');
    expect(codeOf(await bookAs(people.desk, { ...long, patientId: patients[1], startsAt: quarter(5) }))).toBeNull();
  });

  test('more open times than one answer holds are refused with what to do', async () => {
    const all = 'query ($f: Instant!, $t: Instant!) { FIELDS }';
    const months = Array.from(
      { length: 20 },
      (_, i) => `m${i}: openSlots(from: $f, to: $t) { startsAt doctor { id } }`,
    );
    const answer = await api.ask(
      all.replace('FIELDS', months.join(' ')),
      { f: quarter(0), t: quarter(4 * 24 * 61) },
      people.desk.token,
    );
    expect([codeOf(answer), answer.errors?.[0].message]).toEqual([
      'TOO_COMPLEX',
      expect.stringContaining('Ask for fewer days'),
    ]);
  });

  test('nobody books, or is offered, what lies more than two years ahead', async () => {
    const far = quarter(4 * 24 * 740);
    expect(fieldOf(await bookAs(people.patient, { patientId: undefined, startsAt: far }))).toBe('startsAt too-late');
    expect(fieldOf(await bookAs(people.desk, { startsAt: far, overbookReason: 'far' }))).toBe('startsAt too-late');
    const end = quarter(4 * 24 * 750);
    expect(dataOf(await api.ask(SLOTS, { d: doctorId, f: far, t: end }, people.desk.token))).toEqual({ openSlots: [] });
  });

  test('what is in the way is named also where it begins later than the wanted time', async () => {
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[1], startsAt: quarter(5) });
    const taken = await bookAs(people.desk, { startsAt: quarter(4), endsAt: quarter(6) });
    expect(taken.errors![0].extensions).toMatchObject({
      code: 'SLOT_TAKEN',
      inTheWay: { whose: 'doctor', appointmentId: id },
    });
    const other = await book(api, people.desk.token, { doctorId, patientId: patients[2], startsAt: quarter(7) });
    const moved = await moveAs(people.desk, id, { startsAt: quarter(5), endsAt: quarter(8) });
    expect(moved.errors![0].extensions).toMatchObject({ inTheWay: { whose: 'doctor', appointmentId: other } });
  });

  test('a patient who books and cancels without end is slowed down, others are not', async () => {
    let limited = null as string | null;
    for (let i = 0; i < 30 && !limited; i++) {
      const made = await bookAs(people.patient, { patientId: undefined });
      limited = codeOf(made);
      if (made.data) await api.ask(CANCEL, { id: made.data.bookAppointment.id, reason: 'no' }, people.patient.token);
    }
    expect(limited).toBe('RATE_LIMITED');
    expect(codeOf(await bookAs(people.desk, { startsAt: quarter(7) }))).toBeNull();
  });

  test('a patient with visits to come is not deactivated', async () => {
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[2], startsAt: quarter(4) });
    const deactivate = () =>
      api.ask(
        'mutation ($id: ID!) { deactivatePatient(id: $id) { isActive } }',
        { id: patients[2] },
        people.desk.token,
      );
    expect((await deactivate()).errors![0].extensions).toMatchObject({ code: 'CONFLICT', appointments: 1 });
    await api.ask(CANCEL, { id, reason: 'moved away' }, people.desk.token);
    expect((await deactivate()).data).toEqual({ deactivatePatient: { isActive: false } });
  });

  test('overbooking takes a taken time, with the permission and a reason; it shows in the log', async () => {
    await book(api, people.desk.token, { doctorId, patientId: patients[1], startsAt: quarter(4) });
    expect(codeOf(await bookAs(people.patient, { patientId: undefined, overbookReason: 'please' }))).toBe('FORBIDDEN');
    expect(codeOf(await bookAs(people.desk, { overbookReason: '   ' }))).toBe('SLOT_TAKEN');
    const over = dataOf(await bookAs(people.desk, { overbookReason: 'Chest pain, the doctor agrees' })).bookAppointment;
    expect(over).toMatchObject({ isOverbooked: true });
    await sealed(api.store);
    const told = (await api.store.since(0)).filter(({ facts }) => facts['isOverbooked']).map(({ subject }) => subject);
    expect(told).toEqual([over.id]);
    // The patient of the overbooked time is as busy as any.
    expect(codeOf(await bookAs(people.desk, { overbookReason: 'again' }))).toBe('SLOT_TAKEN');
  });
});

describe('a hold', () => {
  const holdAs = (who: Person, startsAt = quarter(4)) =>
    api.ask<{ holdSlot: { id: string; expiresAt: string } }>(HOLD, { d: doctorId, s: startsAt }, who.token);

  test('keeps a time for two minutes: others cannot have it, and see it at once', async () => {
    const watcher = api.live({
      token: people.otherDesk.token,
      query:
        'subscription ($since: Int, $d: ID) { slotsChanged(since: $since, doctorId: $d) { seq doctorIds heldUntil } }',
      variables: { d: doctorId },
    });
    await until(() => watcher.isSubscribed, 'the other desk listens');
    const { holdSlot } = dataOf(await holdAs(people.desk));
    const seconds = (Date.parse(holdSlot.expiresAt) - Date.now()) / 1000;
    expect(seconds).toBeGreaterThan(115);
    expect(seconds).toBeLessThanOrEqual(120);
    await until(() => watcher.payloads.length === 1, 'the other desk hears of it');
    expect(watcher.payloads[0]).toMatchObject({
      slotsChanged: { doctorIds: [doctorId], heldUntil: holdSlot.expiresAt },
    });
    expect(await openTimes(people.otherDesk)).not.toContain(quarter(4));
    expect(await openTimes(people.desk)).toContain(quarter(4));
    const late = await bookAs(people.otherDesk, { patientId: patients[1] });
    expect(late.errors![0].extensions).toMatchObject({
      code: 'SLOT_TAKEN',
      inTheWay: { whose: 'doctor', isHold: true },
    });
    expect(codeOf(await bookAs(people.desk, { holdId: holdSlot.id }))).toBeNull();
  });

  test('of another time lets go of the first; a released one is free for all', async () => {
    await holdAs(people.desk);
    const second = dataOf(await holdAs(people.desk, quarter(5))).holdSlot;
    expect(await openTimes(people.otherDesk)).toContain(quarter(4));
    const release = 'mutation ($id: ID!) { releaseSlot(id: $id) }';
    expect(dataOf(await api.ask(release, { id: second.id }, people.otherDesk.token))).toEqual({ releaseSlot: false });
    expect(dataOf(await api.ask(release, { id: second.id }, people.desk.token))).toEqual({ releaseSlot: true });
    expect(await openTimes(people.otherDesk)).toContain(quarter(5));
    expect(await eventsSince()).toEqual(['slot.held', 'slot.released', 'slot.held', 'slot.released']);
  });

  test('that has expired is refused by name and stands in nobody’s way', async () => {
    const { id } = dataOf(await holdAs(people.desk)).holdSlot;
    await api.store.run((tx) => tx.query('UPDATE slot_hold SET expires_at = $1', [new Date(Date.now() - 1)]), {
      withoutEvent: 'two minutes pass',
    });
    expect(await openTimes(people.otherDesk)).toContain(quarter(4));
    const late = await bookAs(people.desk, { holdId: id });
    expect(late.errors![0]).toMatchObject({
      message: expect.stringMatching(/two minutes.*Choose the time again/) as string,
      extensions: { code: 'CONFLICT' },
    });
    expect(codeOf(await bookAs(people.otherDesk, { patientId: patients[1] }))).toBeNull();
  });

  test('of one holder is one, also where several doctors are asked at once', async () => {
    const doctors = [doctorId, ...(await Promise.all([1, 2, 3, 4].map(() => makeWorkingDoctor(api.store, main))))];
    const all = await Promise.all(doctors.map((d) => api.ask(HOLD, { d, s: quarter(4) }, people.patient.token)));
    expect(all.map(codeOf)).toEqual(doctors.map(() => null));
    const open = await Promise.all(doctors.map((d) => openTimes(people.desk, d)));
    expect(open.filter((times) => !times.includes(quarter(4)))).toHaveLength(1);
  });

  test('of a patient is one for all the phones of that patient', async () => {
    const tablet = await api.signIn(people.patient.email, 'saffron-lantern-meadow-417');
    await holdAs(people.patient);
    await api.ask(HOLD, { d: doctorId, s: quarter(5) }, tablet.token);
    expect(await openTimes(people.desk)).toContain(quarter(4));
  });
});

describe('moving', () => {
  test('is one move: the new time is had, the old one is free', async () => {
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(4) });
    await step(api, people.desk.token, 'confirmAppointment', id);
    const moved = await moveAs(people.patient, id, { startsAt: quarter(9) });
    expect(moved.data).toMatchObject({ rescheduleAppointment: { id, status: 'CONFIRMED', startsAt: quarter(9) } });
    expect(await openTimes()).toContain(quarter(4));
    expect(await openTimes()).not.toContain(quarter(9));
    expect(await eventsSince()).toEqual(['appointment.booked', 'appointment.confirmed', 'appointment.rescheduled']);
  });

  test('onto a taken time changes nothing, and says where else', async () => {
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(4) });
    await book(api, people.desk.token, { doctorId, patientId: patients[1], startsAt: quarter(9) });
    const before = await api.store.read('SELECT * FROM appointment ORDER BY id');
    const moved = await moveAs(people.desk, id, { startsAt: quarter(9) });
    expect(moved.errors![0].extensions).toMatchObject({ code: 'SLOT_TAKEN', appointmentId: id });
    expect(moved.errors![0].extensions['nextFree']).toHaveLength(3);
    expect(await api.store.read('SELECT * FROM appointment ORDER BY id')).toEqual(before);
  });

  test('to another doctor tells both, and a doctor cannot give patients away', async () => {
    const other = await makeWorkingDoctor(api.store, main, { fullName: 'Dr Other' });
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(4) });
    expect(codeOf(await moveAs(people.doctor, id, { doctorId: other, startsAt: quarter(5) }))).toBe('FORBIDDEN');
    expect(codeOf(await moveAs(people.desk, id, { doctorId: other, startsAt: quarter(4) }))).toBeNull();
    expect(await openTimes()).toContain(quarter(4));
    await relayed(api.store);
    const bell = await api.ask<{ notifications: { items: { title: string }[] } }>(
      '{ notifications { items { title } } }',
      {},
      people.doctor.token,
    );
    expect(dataOf(bell).notifications.items[0].title).toMatch(/^Moved to another doctor/);
  });

  test('two appointments can change places, or neither moves', async () => {
    const [one, other] = [
      await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(4) }),
      await book(api, people.desk.token, { doctorId, patientId: patients[1], startsAt: quarter(5) }),
    ];
    await book(api, people.desk.token, { doctorId, patientId: patients[2], startsAt: quarter(6) });
    const moves = 'mutation ($moves: [MoveInput!]!) { moveAppointments(moves: $moves) }';
    const ask = (...pairs: [string, number][]) =>
      api.ask(
        moves,
        { moves: pairs.map(([appointmentId, n]) => ({ appointmentId, startsAt: quarter(n) })) },
        people.desk.token,
      );
    expect(dataOf(await ask([one, 5], [other, 4]))).toEqual({ moveAppointments: [one, other] });
    const refused = await ask([one, 10], [other, 6]);
    expect(refused.errors![0].extensions).toMatchObject({ code: 'SLOT_TAKEN', appointmentId: other });
    const rows = await api.ask('{ appointments { items { id startsAt } } }', {}, people.desk.token);
    expect(JSON.stringify(rows.data)).toContain(`{"id":"${one}","startsAt":"${quarter(5)}"}`);
    expect(codeOf(await ask([one, 11], [one, 12]))).toBe('BAD_USER_INPUT');
  });
});

describe('the life of an appointment', () => {
  test('goes by the table, step by step, with an event and a notification each', async () => {
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(1) });
    const go = async (mutation: string, who = people.desk) => {
      const answer = await step(api, who.token, mutation, id);
      return codeOf(answer) ?? (answer.data as Record<string, { status: string }>)[mutation].status;
    };
    expect(await go('checkInAppointment')).toBe('INVALID_TRANSITION');
    expect(await go('completeAppointment')).toBe('INVALID_TRANSITION');
    expect(await go('confirmAppointment')).toBe('CONFIRMED');
    expect(await go('confirmAppointment')).toBe('INVALID_TRANSITION');
    expect(await go('markAppointmentNoShow')).toBe('BAD_USER_INPUT'); // its time has not come
    expect(await go('checkInAppointment')).toBe('CHECKED_IN');
    expect(codeOf(await moveAs(people.desk, id, { startsAt: quarter(9) }))).toBe('INVALID_TRANSITION');
    expect(await go('completeAppointment', people.doctor)).toBe('COMPLETED');
    const off = await api.ask(CANCEL, { id, reason: 'too late' }, people.desk.token);
    expect(off.errors![0]).toMatchObject({
      message: expect.stringMatching(/COMPLETED to CANCELLED/) as string,
      extensions: { code: 'INVALID_TRANSITION', from: 'COMPLETED', to: 'CANCELLED' },
    });
    expect(await eventsSince()).toEqual(
      ['booked', 'confirmed', 'checked-in', 'completed'].map((each) => `appointment.${each}`),
    );
    await relayed(api.store);
    const inbox = await api.ask<{ notifications: { items: { kind: string; title: string; link: string }[] } }>(
      '{ notifications { items { kind title link } } }',
      {},
      people.patient.token,
    );
    const items = dataOf(inbox).notifications.items;
    expect(items.map(({ kind }) => kind)).toEqual(['APPOINTMENT_CONFIRMED', 'APPOINTMENT_BOOKED']);
    expect(items[0].link).toBe(`/portal/appointments/${id}`);
  });

  test('patients leave alone what has passed or is over', async () => {
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(4) });
    const pass = `UPDATE appointment SET starts_at = $2, ends_at = $3 WHERE id = $1`;
    const shift = (n: number): Promise<unknown> =>
      api.store.run((tx) => tx.query(pass, [id, new Date(quarter(n)), new Date(quarter(n + 1))]), {
        withoutEvent: 'an hour passes',
      });
    await shift(-4);
    expect(fieldOf(await moveAs(people.patient, id, { startsAt: quarter(6) }))).toBe('id past');
    expect(fieldOf(await api.ask(CANCEL, { id, reason: 'late' }, people.patient.token))).toBe('id past');
    await shift(4);
    await api.ask(CANCEL, { id, reason: 'off' }, people.desk.token);
    const change = await api.ask(
      'mutation ($id: ID!) { updateAppointment(id: $id, version: 2, input: { reason: "x" }) { id } }',
      { id },
      people.patient.token,
    );
    expect(codeOf(change)).toBe('INVALID_TRANSITION');
  });

  test('cancelled with a reason it frees its time; without one nothing happens', async () => {
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(4) });
    for (const reason of ['', '  ', 'x'.repeat(201), 'a\u0007b'])
      expect(codeOf(await api.ask(CANCEL, { id, reason }, people.desk.token))).toBe('BAD_USER_INPUT');
    const off = await api.ask(CANCEL, { id, reason: ' Feels  better ' }, people.patient.token);
    expect(off.data).toEqual({ cancelAppointment: { id, status: 'CANCELLED', cancelReason: 'Feels better' } });
    expect(await openTimes()).toContain(quarter(4));
    expect(codeOf(await bookAs(people.desk, { patientId: patients[1] }))).toBeNull();
  });

  test('reason and notes are changed in the version that was read', async () => {
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(4) });
    const update = (version: number, input: object, who = people.desk) =>
      api.ask<{ updateAppointment: { version: number; reason: string } }>(
        'mutation ($id: ID!, $version: Int!, $input: UpdateAppointmentInput!) { updateAppointment(id: $id, version: $version, input: $input) { version reason notes } }',
        { id, version, input },
        who.token,
      );
    expect((await update(1, { reason: 'Cough', notes: 'Hard of hearing' })).data).toMatchObject({
      updateAppointment: { version: 2, reason: 'Cough' },
    });
    expect(codeOf(await update(1, { reason: 'Fever' }))).toBe('STALE_WRITE');
    expect(codeOf(await update(2, { notes: 'VIP' }, people.patient))).toBe('FORBIDDEN');
    expect((await update(2, { reason: 'Fever' }, people.patient)).data).toMatchObject({
      updateAppointment: { reason: 'Fever', notes: null },
    });
  });

  test('can be put into a calendar, and is taken out of it by the same file', async () => {
    const id = await book(api, people.desk.token, {
      doctorId,
      patientId: patients[0],
      startsAt: quarter(4),
      reason: 'secret',
    });
    const fileFor = async (who: Person) =>
      (
        await api.ask<{ appointmentCalendar: string }>(
          'query ($id: ID!) { appointmentCalendar(id: $id) }',
          { id },
          who.token,
        )
      ).data;
    const stamp = (at: string): string => at.replace(/[-:]|\.000/g, '');
    const { appointmentCalendar: file } = (await fileFor(people.patient))!;
    for (const line of [`DTSTART:${stamp(quarter(4))}`, `DTEND:${stamp(quarter(5))}`, 'STATUS:TENTATIVE', 'SEQUENCE:1'])
      expect(file.split('\r\n')).toContain(line);
    expect(file).toMatch(/SUMMARY:Appointment with Dr Meera Nair\r\n/);
    expect(file).not.toContain('secret');
    await step(api, people.desk.token, 'confirmAppointment', id);
    expect((await fileFor(people.patient))!.appointmentCalendar).toMatch(/SEQUENCE:2[\s\S]*STATUS:CONFIRMED/);
    await api.ask(CANCEL, { id, reason: 'no' }, people.desk.token);
    expect((await fileFor(people.patient))!.appointmentCalendar).toMatch(
      /METHOD:CANCEL[\s\S]*SEQUENCE:3[\s\S]*STATUS:CANCELLED/,
    );
    const stranger = await makePerson(api, 'PATIENT', [main], { patientId: patients[1] });
    expect((await fileFor(stranger)) ?? null).toBeNull();
  });

  test('of a calendar file, a key is told what its scopes name', async () => {
    const id = await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(4) });
    const fileFor = async (scopes: string[]): Promise<string> => {
      const made = await api.ask<{ createApiKey: { secret: string } }>(
        'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
        { input: { name: 'A calendar', scopes } },
        people.admin.token,
      );
      const query = 'query ($id: ID!) { appointmentCalendar(id: $id) }';
      return dataOf(await api.ask<{ appointmentCalendar: string }>(query, { id }, dataOf(made).createApiKey.secret))
        .appointmentCalendar;
    };
    const least = await fileFor(['appointments:read']);
    expect(least).toMatch(/SUMMARY:Appointment\r\n/);
    expect(least).toMatch(/LOCATION:Room 4\r\n/);
    const more = await fileFor(['appointments:read', 'doctors:read', 'branches:read']);
    expect(more).toMatch(/SUMMARY:Appointment with Dr Meera Nair\r\n/);
    expect(more).not.toMatch(/LOCATION:Room 4\r\n/);
  });
});

describe('lists', () => {
  test('by day, doctor, patient, status and specialization, in the order of their beginning', async () => {
    const skin = await makeWorkingDoctor(api.store, main, { specialization: 'Dermatology' });
    const a = await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(8) });
    const b = await book(api, people.desk.token, { doctorId: skin, patientId: patients[1], startsAt: quarter(4) });
    const c = await book(api, people.desk.token, { doctorId, patientId: patients[1], startsAt: quarter(4 * 24 * 3) });
    await step(api, people.desk.token, 'confirmAppointment', a);
    const ids = async (args: string, who = people.desk): Promise<string[]> =>
      dataOf(
        await api.ask<{ appointments: { items: { id: string }[] } }>(
          `{ appointments${args && `(${args})`} { items { id } } }`,
          {},
          who.token,
        ),
      ).appointments.items.map(({ id }) => id);
    expect(await ids('')).toEqual([b, a, c]);
    expect(await ids('descending: true')).toEqual([c, a, b]);
    expect(await ids(`doctorId: "${doctorId}"`)).toEqual([a, c]);
    expect(await ids(`patientId: "${patients[1]}"`)).toEqual([b, c]);
    expect(await ids('statuses: [CONFIRMED]')).toEqual([a]);
    expect(await ids('statuses: [CONFIRMED, PENDING], specialization: "Dermatology"')).toEqual([b]);
    expect(await ids(`from: "${quarter(5)}", to: "${quarter(9)}"`)).toEqual([a]);
    expect(await ids('', people.doctor)).toEqual([a, c]);
    expect(await ids('', people.patient)).toEqual([a]);
    const today = await api.ask('{ todaysAppointments { totalCount items { id } } }', {}, people.desk.token);
    expect(today.data).toEqual({ todaysAppointments: { totalCount: 2, items: [{ id: b }, { id: a }] } });
  });

  test('the first free time with anybody of a specialization', async () => {
    const second = await makeWorkingDoctor(api.store, main, { fullName: 'Dr Zoya Khan' });
    await makeWorkingDoctor(api.store, main, { specialization: 'Dermatology' });
    await book(api, people.desk.token, { doctorId, patientId: patients[0], startsAt: quarter(1) });
    const first = await api.ask<{ firstOpenSlots: { startsAt: string; doctor: { id: string } }[] }>(
      '{ firstOpenSlots(specialization: "Cardiology", count: 3) { startsAt doctor { id } } }',
      {},
      people.patient.token,
    );
    expect(dataOf(first).firstOpenSlots).toEqual([
      { startsAt: quarter(1), doctor: { id: second } },
      { startsAt: quarter(2), doctor: { id: doctorId } },
      { startsAt: quarter(2), doctor: { id: second } },
    ]);
    const each = await api.ask(
      '{ firstOpenSlots(specialization: "Cardiology", perDoctor: 1) { startsAt doctorId } }',
      {},
      people.patient.token,
    );
    expect(each.data).toEqual({
      firstOpenSlots: [
        { startsAt: quarter(1), doctorId: second },
        { startsAt: quarter(2), doctorId },
      ],
    });
  });

  test('counts are asked for within bounds, and thousands of years are refused at once', async () => {
    const counts = (from: string, to: string, who = people.desk) =>
      api.ask(`{ appointmentDayCounts(from: "${from}", to: "${to}") { count } }`, {}, who.token);
    expect(codeOf(await counts('2026-11-01', '2027-01-02'))).toBeNull();
    expect(fieldOf(await counts('2026-11-01', '2027-01-03'))).toBe('to too-long');
    expect(fieldOf(await counts('2026-11-02', '2026-11-01'))).toBe('to order');
    const before = performance.now();
    expect(fieldOf(await counts('0001-01-01', '9999-12-31', people.patient))).toBe('to too-long');
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test('a fault inside a list is named by its place', async () => {
    const moves = `moves: [{ appointmentId: "01890000-0000-7000-8000-000000000000", startsAt: "${quarter(4)}" }, { appointmentId: "?", startsAt: "${quarter(5)}" }]`;
    const answer = await api.ask(`mutation { moveAppointments(${moves}) }`, {}, people.desk.token);
    expect(fieldOf(answer)).toBe('moves.1.appointmentId id');
    expect(answer.errors![0].message).toBe('Give the id of an existing row.');
  });

  test('open times are asked for within bounds', async () => {
    const ask = (f: string, t: string) => api.ask(SLOTS, { d: doctorId, f, t }, people.desk.token);
    expect(fieldOf(await ask(quarter(4), quarter(4)))).toBe('to order');
    expect(fieldOf(await ask(quarter(0), quarter(4 * 24 * 70)))).toBe('to too-long');
  });

  test('appointmentChanged goes to the desk, the doctor and the patient, each with what they may see', async () => {
    const query =
      'subscription ($since: Int) { appointmentChanged(since: $since) { seq change appointment { id status notes } } }';
    const stranger = await makePerson(api, 'PATIENT', [main], { patientId: patients[3] });
    const watchers = [people.otherDesk, people.doctor, people.patient, stranger].map(({ token }) =>
      api.live({ token, query }),
    );
    await until(() => watchers.every(({ isSubscribed }) => isSubscribed), 'all listen');
    const id = await book(api, people.desk.token, {
      doctorId,
      patientId: patients[0],
      startsAt: quarter(4),
      notes: 'for staff',
    });
    await step(api, people.desk.token, 'confirmAppointment', id);
    await until(() => watchers.slice(0, 3).every(({ payloads }) => payloads.length === 2), 'three have heard both');
    const last = watchers.map(({ payloads }) => payloads[1]?.['appointmentChanged']);
    const seen = { change: 'confirmed', appointment: { id, status: 'CONFIRMED' } };
    expect(last[0]).toMatchObject({ ...seen, appointment: { ...seen.appointment, notes: 'for staff' } });
    expect(last[1]).toMatchObject({ ...seen, appointment: { ...seen.appointment, notes: 'for staff' } });
    expect(last[2]).toMatchObject({ ...seen, appointment: { ...seen.appointment, notes: null } });
    expect(watchers[3].payloads).toEqual([]);
    const resumed = api.live({ token: people.patient.token, query, since: watchers[2].seen[0] });
    await until(() => resumed.payloads.length === 1, 'who comes back gets what was missed');
    expect(resumed.payloads[0]).toMatchObject({ appointmentChanged: { change: 'confirmed' } });
  });
});
