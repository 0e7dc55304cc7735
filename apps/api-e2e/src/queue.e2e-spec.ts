import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { book, makeWorkingDoctor, quarter, step, zoneInTheMorning } from './kit/schedules';
import { until } from './kit/until';

let api: RunningApi;
let main: string;
let doctorId: string;
let patients: string[];
let desk: Person;
let doctor: Person;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN', { timeZone: zoneInTheMorning() });
  doctorId = await makeWorkingDoctor(api.store, main);
  patients = [];
  for (const fullName of ['Asha Rao', 'Ravi Kumar', 'Sita Devi', 'Joseph Dias', 'Meena Iyer'])
    patients.push((await makePatient(api.store, main, { fullName })).id);
  desk = await makePerson(api, 'RECEPTIONIST', [main]);
  doctor = await makePerson(api, 'DOCTOR', [main], { doctorId });
});
afterEach(() => api.stop());

interface Queue {
  doctorId: string;
  nowServing: Entry | null;
  waiting: Entry[];
  skipped: Entry[];
  expected: number;
  meanConsultationMinutes: number | null;
  waitErrorMinutes: number | null;
}
interface Entry {
  token: number;
  initials: string | null;
  appointmentId: string | null;
  expectedMinutes: number | null;
}
const QUEUE =
  '{ doctorId nowServing { token initials appointmentId } waiting { token initials appointmentId expectedMinutes } skipped { token } expected meanConsultationMinutes waitErrorMinutes }';
const queueFor = async (token: string): Promise<Queue> =>
  dataOf(await api.ask<{ queues: Queue[] }>(`query ($d: ID) { queues(doctorId: $d) ${QUEUE} }`, { d: doctorId }, token))
    .queues[0];
const callNext = (token: string, completing: string | null = null) =>
  api.ask<{ callNext: { id: string; token: number } | null }>(
    'mutation ($d: ID!, $c: ID) { callNext(doctorId: $d, completing: $c) { id token } }',
    { d: doctorId, c: completing },
    token,
  );

/** Books, confirms and checks in the nth patient at the nth quarter of an hour. */
async function arrive(n: number, at = n + 1): Promise<string> {
  const id = await book(api, desk.token, { doctorId, patientId: patients[n], startsAt: quarter(at) });
  await step(api, desk.token, 'confirmAppointment', id);
  dataOf(await step(api, desk.token, 'checkInAppointment', id));
  return id;
}
const passed = (id: string, changes: string): Promise<unknown> =>
  api.store.run(
    (tx) => tx.query(`UPDATE appointment SET ${changes} WHERE id = $1`, [id, new Date(Date.now() - 600_000)]),
    {
      withoutEvent: 'ten minutes pass',
    },
  );

test('tokens count from 1 for each doctor and day, however many arrive at once', async () => {
  const other = await makeWorkingDoctor(api.store, main, { fullName: 'Dr Other' });
  const ids: string[] = [];
  for (const n of [0, 1, 2, 3]) {
    ids.push(await book(api, desk.token, { doctorId, patientId: patients[n], startsAt: quarter(n + 1) }));
    await step(api, desk.token, 'confirmAppointment', ids[n]);
  }
  const elsewhere = await book(api, desk.token, { doctorId: other, patientId: patients[4], startsAt: quarter(2) });
  await step(api, desk.token, 'confirmAppointment', elsewhere);
  const answers = await Promise.all([...ids, elsewhere].map((id) => step(api, desk.token, 'checkInAppointment', id)));
  const tokens = answers.map((answer) => (dataOf(answer)['checkInAppointment'] as { token: number }).token);
  expect(tokens.slice(0, 4).sort()).toEqual([1, 2, 3, 4]);
  expect(tokens[4]).toBe(1);
});

test('nobody is checked in on another day, or twice', async () => {
  const id = await book(api, desk.token, { doctorId, patientId: patients[0], startsAt: quarter(4 * 24 * 2) });
  await step(api, desk.token, 'confirmAppointment', id);
  const early = await step(api, desk.token, 'checkInAppointment', id);
  expect(early.errors![0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ rule: 'day' }] });
  const today = await arrive(1);
  expect(codeOf(await step(api, desk.token, 'checkInAppointment', today))).toBe('INVALID_TRANSITION');
});

test('the order is that of the booked times; calling goes through it one by one', async () => {
  const late = await arrive(0, 6);
  const early = await arrive(1, 2);
  expect((await queueFor(desk.token)).waiting.map(({ token }) => token)).toEqual([2, 1]);
  expect(dataOf(await callNext(desk.token)).callNext).toEqual({ id: early, token: 2 });
  const busy = await callNext(doctor.token);
  expect(busy.errors![0]).toMatchObject({
    message: expect.stringMatching(/Token 2 is with the doctor/) as string,
    extensions: { code: 'CONFLICT', token: 2 },
  });
  expect(dataOf(await callNext(doctor.token, early)).callNext).toEqual({ id: late, token: 1 });
  expect(dataOf(await callNext(doctor.token, late)).callNext).toBeNull();
  const { nowServing, waiting } = await queueFor(desk.token);
  expect({ nowServing, waiting }).toEqual({ nowServing: null, waiting: [] });
});

test('two desks that call at once call one patient', async () => {
  await arrive(0);
  await arrive(1);
  const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => callNext(i % 2 ? desk.token : doctor.token)));
  const called = answers.filter((answer) => answer.data?.callNext);
  expect(called).toHaveLength(1);
  expect(answers.filter((answer) => codeOf(answer) === 'CONFLICT')).toHaveLength(7);
});

test('completing and calling, however often it is clicked, passes over nobody', async () => {
  const ids = [await arrive(0), await arrive(1), await arrive(2), await arrive(3)];
  await callNext(desk.token);
  const answers = await Promise.all(Array.from({ length: 6 }, () => callNext(desk.token, ids[0])));
  expect(answers.filter((answer) => answer.data?.callNext?.id === ids[1])).toHaveLength(1);
  expect(answers.filter((answer) => codeOf(answer) === 'CONFLICT')).toHaveLength(5);
  const { nowServing, waiting } = await queueFor(desk.token);
  expect([nowServing?.token, ...waiting.map(({ token }) => token)]).toEqual([2, 3, 4]);
});

test('skipped and recalled: who does not come is passed over and can be brought back', async () => {
  const [one, two] = [await arrive(0), await arrive(1)];
  await callNext(desk.token);
  const go = async (mutation: string, id: string): Promise<string | null> =>
    codeOf(await step(api, desk.token, mutation, id));
  expect(await go('recallAppointment', two)).toBe('INVALID_TRANSITION'); // waits, and was not called yet
  expect(await go('recallAppointment', one)).toBeNull(); // called once more
  expect(await go('skipAppointment', one)).toBeNull();
  expect((await queueFor(desk.token)).skipped).toEqual([{ token: 1 }]);
  await callNext(desk.token);
  expect(await go('recallAppointment', one)).toBe('CONFLICT'); // token 2 is inside
  await step(api, doctor.token, 'completeAppointment', two);
  expect(await go('recallAppointment', one)).toBeNull();
  expect((await queueFor(desk.token)).nowServing).toMatchObject({ token: 1 });
  await step(api, doctor.token, 'completeAppointment', one);
  expect(await go('skipAppointment', one)).toBe('INVALID_TRANSITION');
});

test('a nurse calls, and leaves completing to the doctor', async () => {
  const nurse = await makePerson(api, 'NURSE', [main]);
  const first = await arrive(0);
  await arrive(1);
  expect(codeOf(await callNext(nurse.token))).toBeNull();
  expect(codeOf(await callNext(nurse.token, first))).toBe('FORBIDDEN');
  expect((await queueFor(desk.token)).nowServing).toMatchObject({ token: 1 });
});

test('a doctor at two branches has a queue at each, and each branch hears of its own', async () => {
  const north = await makeBranch(api.store, 'NORTH', { timeZone: zoneInTheMorning() });
  const admin = await makePerson(api, 'ADMIN', [main]);
  const watch = api.live({
    token: admin.token,
    query:
      'subscription ($since: Int) { queueChanged(since: $since) { seq branchId queue { branchId waiting { token } } } }',
  });
  await until(() => watch.isSubscribed, 'the administrator listens');
  await arrive(0);
  const there = await arrive(1);
  await passed(there, `branch_id = '${north}', updated_at = $2`);
  await step(api, admin.token, 'skipAppointment', there);
  await until(() => watch.payloads.length === 3, 'all is heard');
  const last = watch.payloads[2]['queueChanged'] as unknown as { branchId: string; queue: { branchId: string } };
  expect([last.branchId, last.queue.branchId]).toEqual([north, north]);
});

test('a doctor calls the own queue and no other', async () => {
  const other = await makePerson(api, 'DOCTOR', [main], { doctorId: await makeWorkingDoctor(api.store, main) });
  await arrive(0);
  expect(codeOf(await callNext(other.token))).toBe('FORBIDDEN');
  const queues = await api.ask<{ queues: unknown[] }>('{ queues { doctorId } }', {}, other.token);
  expect(dataOf(queues).queues).toEqual([]);
});

test('staff of another branch neither see nor call it', async () => {
  const north = await makePerson(api, 'NURSE', [await makeBranch(api.store, 'NORTH')]);
  await arrive(0);
  expect(await queueFor(north.token)).toBeUndefined();
  expect(dataOf(await callNext(north.token)).callNext).toBeNull();
  expect((await queueFor(desk.token)).waiting).toHaveLength(1);
});

describe('what waits are told', () => {
  test('follow from how long the doctor takes, and are measured by what came about', async () => {
    const ids = [await arrive(0, 1), await arrive(1, 2), await arrive(2, 3)];
    await callNext(desk.token);
    await passed(ids[0], 'called_at = $2'); // has been inside for ten minutes
    await step(api, doctor.token, 'completeAppointment', ids[0]);
    const queue = await queueFor(desk.token);
    expect(queue.meanConsultationMinutes).toBe(10);
    const [first, second] = queue.waiting.map(({ expectedMinutes }) => expectedMinutes!);
    expect(second - first).toBeGreaterThanOrEqual(10);
    // The first was called at once; the booked time was at most a quarter of an hour ahead.
    expect(queue.waitErrorMinutes).toBeLessThanOrEqual(15);
    const [row] = await api.store.read<Record<string, number>>('SELECT consultations, estimates FROM doctor_pace');
    expect([Number(row['consultations']), Number(row['estimates'])]).toEqual([1, 1]);
  });
});

describe('screens that watch', () => {
  const WATCH = `subscription ($since: Int, $d: ID) { queueChanged(since: $since, doctorId: $d) { seq change queue ${QUEUE} } }`;

  /** A wall screen's key, as an administrator makes it. */
  async function deviceKey(): Promise<string> {
    const admin = await makePerson(api, 'ADMIN', [main]);
    const made = await api.ask<{ createApiKey: { secret: string } }>(
      'mutation ($b: ID) { createApiKey(input: { name: "Wall", scopes: ["queue:read"], branchId: $b }) { secret } }',
      { b: main },
      admin.token,
    );
    return dataOf(made).createApiKey.secret;
  }

  test('a wall screen with nothing but a device key sees tokens and initials, and moves by push within a second', async () => {
    const key = await deviceKey();
    await arrive(0);
    const wall = api.live({ token: key, query: WATCH });
    const desks = api.live({ token: desk.token, query: WATCH, variables: { d: doctorId } });
    await until(() => wall.isSubscribed && desks.isSubscribed, 'both listen');
    const called = Date.now();
    await callNext(desk.token);
    await until(() => wall.payloads.length > 0 && desks.payloads.length > 0, 'both have moved');
    expect(Date.now() - called).toBeLessThan(1000);
    const shown = wall.payloads[0]['queueChanged'] as unknown as { change: string; queue: Queue };
    expect(shown.change).toBe('called');
    expect(shown.queue.nowServing).toEqual({ token: 1, initials: 'AR', appointmentId: null });
    const text = JSON.stringify(await queueFor(key)) + wall.texts.join();
    for (const secret of ['Asha', 'Rao', patients[0]]) expect(text).not.toContain(secret);
    for (const query of ['{ appointments { totalCount } }', '{ patients { totalCount } }', '{ me { role } }'])
      expect(codeOf(await api.ask(query, {}, key))).toBe('FORBIDDEN');
  });

  test('a screen that was away gets what it missed, once', async () => {
    const key = await deviceKey();
    const wall = api.live({ token: key, query: WATCH, resumes: true });
    await until(() => wall.isSubscribed, 'it listens');
    await arrive(0);
    await until(() => wall.payloads.length === 1, 'it has heard of the first');
    wall.cut();
    await arrive(1);
    await callNext(desk.token);
    await until(() => wall.payloads.length >= 3, 'it has caught up');
    const changes = wall.payloads.map((payload) => (payload['queueChanged'] as unknown as { change: string }).change);
    expect(changes).toEqual(['checked-in', 'checked-in', 'called']);
    expect(new Set(wall.seen).size).toBe(3);
  });

  test('a patient follows the own token and sees of the others no more than theirs', async () => {
    await arrive(0);
    const own = await arrive(1);
    const me = await makePerson(api, 'PATIENT', [main], { patientId: patients[1] });
    const { waiting } = await queueFor(me.token);
    expect(waiting.map(({ token, initials, appointmentId }) => ({ token, initials, appointmentId }))).toEqual([
      { token: 1, initials: null, appointmentId: null },
      { token: 2, initials: null, appointmentId: own },
    ]);
    const phone = api.live({ token: me.token, query: WATCH, variables: { d: doctorId } });
    await until(() => phone.isSubscribed, 'the phone listens');
    await callNext(desk.token);
    await until(() => phone.payloads.length === 1, 'the phone has moved');
    expect(phone.payloads[0]).toMatchObject({ queueChanged: { queue: { nowServing: { token: 1, initials: null } } } });
    const stranger = await makePerson(api, 'PATIENT', [main], { patientId: patients[4] });
    expect(await queueFor(stranger.token)).toBeUndefined();
  });

  test('a key that is revoked goes dark', async () => {
    const key = await deviceKey();
    const wall = api.live({ token: key, query: WATCH });
    await until(() => wall.isSubscribed, 'it listens');
    const admin = await makePerson(api, 'ADMIN', [main]);
    const { apiKeys } = dataOf(await api.ask<{ apiKeys: { id: string }[] }>('{ apiKeys { id } }', {}, admin.token));
    await api.ask('mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id: apiKeys[0].id }, admin.token);
    await until(() => !wall.isOpen, 'its socket is closed');
    expect(codeOf(await api.ask('{ queues { doctorId } }', {}, key))).toBe('UNAUTHENTICATED');
  });
});
