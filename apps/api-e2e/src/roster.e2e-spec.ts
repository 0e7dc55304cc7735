import { addDays, wallClockOf, weekOf } from '@medicare/domain';
import { type RunningApi, startApi } from './kit/api';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePerson, type Person } from './kit/people';
import { makeDepartment, makeDuty, makeShift, makeStaff } from './kit/staffing';
import { sealed } from './kit/settled';

interface Week {
  days: string[];
  members: { staffId: string; fullName: string; canBePlanned: boolean; duties: { day: string; shiftId: string }[] }[];
}
const WEEK = 'days members { staffId fullName department canBePlanned duties { day shiftId } }';

let api: RunningApi;
let main: string;
let admin: Person;
let staffId: string;
let morning: string;
let night: string;
const monday = weekOf(addDays(wallClockOf(Date.now(), 'Asia/Kolkata').day, 14))[0];
const day = (n: number): string => addDays(monday, n);
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN');
  admin = await makePerson(api, 'ADMIN', [main]);
  staffId = await makeStaff(api.store, main);
  morning = await makeShift(api.store, main, 'Morning', '06:00', '14:00');
  night = await makeShift(api.store, main, 'Night', '22:00', '06:30');
});
afterEach(() => api.stop());

const fieldsOf = (answer: Answer<unknown>): string[] =>
  ((answer.errors?.[0]?.extensions['fields'] ?? []) as { path: string; rule: string }[]).map(
    ({ path, rule }) => `${path} ${rule}`,
  );
const plan = (changes: object[], branchId = main) =>
  api.ask<{ setRoster: Week }>(
    `mutation ($input: SetRosterInput!) { setRoster(input: $input) { ${WEEK} } }`,
    { input: { branchId, changes } },
    admin.token,
  );
const week = async (of = monday, token = admin.token): Promise<Week> =>
  dataOf(
    await api.ask<{ roster: Week }>(
      `query ($b: ID!, $d: LocalDate!) { roster(branchId: $b, day: $d) { ${WEEK} } }`,
      { b: main, d: of },
      token,
    ),
  ).roster;
const copy = (fromDay: string, toDay: string) =>
  api.ask<{ copyRosterWeek: { copied: number; left: number; roster: Week } }>(
    `mutation ($b: ID!, $f: LocalDate!, $t: LocalDate!) { copyRosterWeek(branchId: $b, fromDay: $f, toDay: $t) { copied left roster { ${WEEK} } } }`,
    { b: main, f: fromDay, t: toDay },
    admin.token,
  );

describe('a week', () => {
  test('is set, changed and cleared, and lists everybody by department and name', async () => {
    const departmentId = await makeDepartment(api.store, main, 'Out-patients');
    const asha = await makeStaff(api.store, main, { fullName: 'Asha Rao', departmentId });
    await makeStaff(api.store, main, { fullName: 'Left Already', isActive: false });
    const set = dataOf(
      await plan([
        { staffId, day: day(0), shiftId: morning },
        { staffId, day: day(1), shiftId: night },
        { staffId: asha, day: day(6), shiftId: morning },
      ]),
    ).setRoster;
    expect(set.days).toEqual(weekOf(monday));
    expect(set.members.map(({ fullName, duties }) => [fullName, duties.length])).toEqual([
      ['Asha Rao', 1],
      ['Kavya Iyer', 2],
    ]);
    expect(await week(day(3))).toEqual(set);
    const cleared = dataOf(
      await plan([
        { staffId, day: day(0), shiftId: null },
        { staffId, day: day(1), shiftId: morning },
      ]),
    ).setRoster;
    expect(cleared.members[1].duties).toEqual([{ day: day(1), shiftId: morning }]);
    await sealed(api.store);
    const before = await api.store.read('SELECT seq FROM event_log');
    dataOf(await plan([{ staffId, day: day(1), shiftId: morning }])); // as it is already
    await sealed(api.store);
    expect(await api.store.read('SELECT seq FROM event_log')).toHaveLength(before.length);
  });

  test('with one change that cannot be is refused as a whole, each such change named', async () => {
    const north = await makeBranch(api.store, 'NORTH');
    const theirs = await makeStaff(api.store, north);
    const theirShift = await makeShift(api.store, north, 'Theirs', '06:00', '14:00');
    const gone = await makeStaff(api.store, main, { isActive: false });
    const good = { staffId, day: day(0), shiftId: morning };
    for (const [changes, faults] of [
      [[good, { ...good, shiftId: night }], ['changes.1 twice']],
      [[good, { ...good, staffId: theirs }], ['changes.1.staffId branch']],
      [[{ ...good, staffId: gone }], ['changes.0.staffId branch']],
      [
        [
          { ...good, staffId: 'nobody' },
          { ...good, shiftId: theirShift, day: day(2) },
        ],
        ['changes.0.staffId branch', 'changes.1.shiftId branch'],
      ],
      [[good, { ...good, day: '2020-01-01' }], ['changes.1.day range']],
      [[good, { ...good, day: '9999-12-31' }], ['changes.1.day range']],
      [[], ['changes required']],
    ] as const)
      expect({ changes, faults: fieldsOf(await plan([...changes])) }).toEqual({ changes, faults });
    expect(codeOf(await plan([good], 'nowhere'))).toBe('NOT_FOUND');
    expect((await week()).members.flatMap(({ duties }) => duties)).toEqual([]);
  });

  test('never has one person at two places, also past midnight, whether planned together or before', async () => {
    const after = { staffId, day: day(1), shiftId: morning };
    const before = { staffId, day: day(0), shiftId: night };
    expect(fieldsOf(await plan([after, before]))).toEqual(['changes.1 overlap']);
    dataOf(await plan([before]));
    expect(fieldsOf(await plan([{ ...after, day: day(3) }, after]))).toEqual(['changes.1 overlap']);
    dataOf(await plan([{ ...before, shiftId: null }, after]));
    expect(fieldsOf(await plan([before]))).toEqual(['changes.0 overlap']);
    // In another branch, too: people are one person everywhere.
    const north = await makeBranch(api.store, 'NORTH');
    const theirNight = await makeShift(api.store, north, 'Night', '22:00', '06:30');
    await makeDuty(api.store, north, staffId, theirNight, day(4));
    expect(fieldsOf(await plan([{ staffId, day: day(5), shiftId: morning }]))).toEqual(['changes.0 overlap']);
  });

  test('planned by many at once never overlaps', async () => {
    const tries = Array.from({ length: 12 }, (_, i) =>
      plan([i % 2 ? { staffId, day: day(1), shiftId: morning } : { staffId, day: day(0), shiftId: night }]),
    );
    const codes = new Set((await Promise.all(tries)).map(codeOf));
    expect([...codes].filter((code) => code !== null)).toEqual(['BAD_USER_INPUT']);
    const [{ duties }] = (await week()).members;
    expect(duties).toHaveLength(1);
  });
});

describe('a week copied', () => {
  test('fills what is empty, and leaves out who left, what is not used any more and what would overlap', async () => {
    const late = await makeShift(api.store, main, 'Late', '14:00', '22:00');
    const leaver = await makeStaff(api.store, main, { fullName: 'Leaver' });
    const busy = await makeStaff(api.store, main, { fullName: 'Busy' });
    dataOf(
      await plan([
        { staffId, day: day(1), shiftId: morning },
        { staffId, day: day(6), shiftId: night },
        { staffId: leaver, day: day(0), shiftId: morning },
        { staffId: busy, day: day(0), shiftId: morning },
        { staffId: busy, day: day(1), shiftId: late },
      ]),
    );
    await plan([{ staffId: busy, day: day(7), shiftId: late }]); // planned already: stays
    await plan([{ staffId, day: day(14), shiftId: morning }]); // the Sunday night before would reach into it
    await api.store.run((tx) => tx.query('UPDATE staff SET is_active = $1 WHERE id = $2', [false, leaver]), {
      withoutEvent: 'left without leaving the roster',
    });
    const { copied, left, roster } = dataOf(await copy(day(3), day(9))).copyRosterWeek;
    expect({ copied, left }).toEqual({ copied: 2, left: 2 });
    const duties = Object.fromEntries(roster.members.map(({ fullName, duties: of }) => [fullName, of]));
    expect(duties).toEqual({
      'Kavya Iyer': [{ day: day(8), shiftId: morning }],
      Busy: [
        { day: day(7), shiftId: late },
        { day: day(8), shiftId: late },
      ],
    });
    const again = dataOf(await copy(day(0), day(7))).copyRosterWeek;
    expect(again).toMatchObject({ copied: 0, left: 4 });
  });

  test('goes to another week within reach', async () => {
    expect(fieldsOf(await copy(day(0), day(6)))).toEqual(['toDay same']);
    expect(fieldsOf(await copy(day(0), addDays(monday, -40)))).toEqual(['toDay range']);
    expect(fieldsOf(await copy(day(0), '9999-12-31'))).toEqual(['toDay range']);
    expect(fieldsOf(await copy('0000-01-02', day(0)))).toEqual(['fromDay range']);
    expect(dataOf(await copy('2001-01-01', day(0))).copyRosterWeek).toMatchObject({ copied: 0, left: 0 });
    dataOf(await plan([{ staffId, day: day(8), shiftId: morning }]));
    const back = dataOf(await copy(day(7), day(0))).copyRosterWeek;
    expect(back).toMatchObject({ copied: 1, left: 0 });
    expect(back.roster.members[0].duties).toEqual([{ day: day(1), shiftId: morning }]);
  });
});

describe('own shifts', () => {
  const mine = (token: string, from = day(0), to = day(6)) =>
    api.ask<{ myShifts: object[] }>(
      'query ($f: LocalDate!, $t: LocalDate!) { myShifts(from: $f, to: $t) { day shift { name fromTime toTime } branch { code } } }',
      { f: from, t: to },
      token,
    );

  test('are seen by whose they are, with the last day included, and those of others are not', async () => {
    const other = await makeStaff(api.store, main, { fullName: 'Other' });
    const nurse = await makePerson(api, 'NURSE', [main], { staffId });
    await plan([
      { staffId, day: day(0), shiftId: morning },
      { staffId, day: day(6), shiftId: night },
      { staffId, day: day(7), shiftId: night },
      { staffId: other, day: day(2), shiftId: night },
    ]);
    expect(dataOf(await mine(nurse.token)).myShifts).toEqual([
      { day: day(0), shift: { name: 'Morning', fromTime: '06:00', toTime: '14:00' }, branch: { code: 'MAIN' } },
      { day: day(6), shift: { name: 'Night', fromTime: '22:00', toTime: '06:30' }, branch: { code: 'MAIN' } },
    ]);
    for (const role of ['ADMIN', 'PATIENT', 'CASHIER'] as const)
      expect(dataOf(await mine((await makePerson(api, role, [main])).token))).toEqual({ myShifts: [] });
    expect(codeOf(await api.ask(`{ roster(branchId: "${main}", day: "${monday}") { days } }`, {}, nurse.token))).toBe(
      'FORBIDDEN',
    );
  });

  test('are asked for a quarter at most', async () => {
    expect(fieldsOf(await mine(admin.token, day(1), day(0)))).toEqual(['to order']);
    expect(fieldsOf(await mine(admin.token, '2000-01-01', '2998-12-31'))).toEqual(['to too-long']);
    expect(fieldsOf(await mine(admin.token, '9999-12-31', '9999-12-31'))).toEqual(['from range']);
    expect(fieldsOf(await mine(admin.token, '0000-01-01', '0000-01-02'))).toEqual(['from range']);
    for (const far of ['0000-01-01', '9999-12-31']) {
      const answer = await api.ask(`{ roster(branchId: "${main}", day: "${far}") { days } }`, {}, admin.token);
      expect(fieldsOf(answer)).toEqual(['day range']);
    }
  });

  test('with an API key that reads staff, the roster of the own branch is there and that of another is not', async () => {
    const north = await makeBranch(api.store, 'NORTH');
    const made = await api.ask<{ createApiKey: { secret: string } }>(
      'mutation ($b: ID!) { createApiKey(input: { name: "Roster", scopes: ["staff:read"], branchId: $b }) { secret } }',
      { b: main },
      admin.token,
    );
    const { secret } = dataOf(made).createApiKey;
    expect((await week(monday, secret)).members).toHaveLength(1);
    const theirs = await api.ask(`{ roster(branchId: "${north}", day: "${monday}") { days } }`, {}, secret);
    expect(codeOf(theirs)).toBe('NOT_FOUND');
  });
});
