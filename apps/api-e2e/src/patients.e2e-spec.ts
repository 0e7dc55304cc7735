import { uhidOf } from '@medicare/domain';
import { type RunningApi, startApi } from './kit/api';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePerson, type Person } from './kit/people';
import { sealed } from './kit/settled';
import { restingCounts } from './kit/whole-database';

const ALL = `id uhid fullName email phone dateOfBirth isBirthDateEstimated age gender bloodGroup address emergencyContactName
  emergencyContactPhone allergies abhaNumber isActive version createdAt updatedAt branch { code }`;
const REGISTER = `mutation ($input: RegisterPatientInput!) { registerPatient(input: $input) { ${ALL} } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdatePatientInput!) { updatePatient(id: $id, version: $version, input: $input) { ${ALL} } }`;

interface Patient {
  [field: string]: unknown;
  id: string;
  uhid: string;
  version: number;
}
let api: RunningApi;
let desk: Person;
beforeAll(async () => {
  api = await startApi();
  desk = await makePerson(api, 'RECEPTIONIST', [await makeBranch(api.store, 'MAIN')]);
});
afterAll(() => api.stop());

const tryRegister = (input: object): Promise<Answer<{ registerPatient: Patient }>> =>
  api.ask(REGISTER, { input }, desk.token);
const register = async (input: object): Promise<Patient> => dataOf(await tryRegister(input)).registerPatient;
const tryUpdate = (id: string, version: number, input: object): Promise<Answer<{ updatePatient: Patient }>> =>
  api.ask(UPDATE, { id, version, input }, desk.token);
const faults = (answer: Answer<unknown>): string[] =>
  ((answer.errors?.[0]?.extensions['fields'] ?? []) as { path: string }[]).map(({ path }) => path);
const byId = (name: string, id: string) =>
  api.ask(`mutation ($id: ID!) { ${name}(id: $id) { isActive version } }`, { id }, desk.token);

const WHOLE = {
  fullName: 'Ananya Krishnan',
  email: 'ananya@test.example',
  phone: '+919845010101',
  dateOfBirth: '1984-02-29',
  gender: 'FEMALE',
  bloodGroup: 'AB_NEGATIVE',
  address: '12, 4th Main\nBengaluru 560001',
  emergencyContactName: 'Ravi Krishnan',
  emergencyContactPhone: '+919845020202',
  allergies: 'Penicillin (rash)',
  abhaNumber: '12345678901234',
};

describe('registering', () => {
  test('keeps every field, gives a number and a branch, and an age', async () => {
    const made = await register({ ...WHOLE, abhaNumber: '12-3456-7890-1234' });
    expect(made).toMatchObject({
      ...WHOLE,
      isBirthDateEstimated: false,
      isActive: true,
      version: 1,
      branch: { code: 'MAIN' },
      uhid: expect.stringMatching(/^MP-\d{6}$/),
    });
    expect(made['age']).toBeGreaterThan(40);
    const { patient } = dataOf(
      await api.ask<{ patient: Patient }>(
        `query ($id: ID!) { patient(id: $id) { ${ALL} } }`,
        { id: made.id },
        desk.token,
      ),
    );
    expect(patient).toEqual(made);
  });

  test('needs a name and nothing else', async () => {
    const empty = {
      email: null,
      phone: null,
      dateOfBirth: null,
      age: null,
      bloodGroup: null,
      address: null,
      emergencyContactName: null,
      emergencyContactPhone: null,
      allergies: null,
      abhaNumber: null,
    };
    expect(await register({ fullName: 'Only Name' })).toMatchObject({
      ...empty,
      fullName: 'Only Name',
      gender: 'UNKNOWN',
      isBirthDateEstimated: false,
    });
  });

  test('turns an age into an estimated birth date that makes it true, unless the real one is given', async () => {
    expect(await register({ fullName: 'About Forty', age: 40 })).toMatchObject({
      age: 40,
      isBirthDateEstimated: true,
      dateOfBirth: expect.stringMatching(/^\d{4}-01-01$/),
    });
    expect(await register({ fullName: 'Surely Born', age: 40, dateOfBirth: '2001-05-06' })).toMatchObject({
      isBirthDateEstimated: false,
      dateOfBirth: '2001-05-06',
    });
  });

  test('tidies what was typed: blanks, phone numbers, e-mail addresses, accents', async () => {
    const typed = {
      fullName: '  Zoe\u0308   de \u00a0 Souza ',
      email: ' Zoe@Test.Example ',
      phone: '098450-30303',
      emergencyContactPhone: '+44 20 7946 0958',
      address: ' 1  High Street \r\n  Mysuru ',
      emergencyContactName: '   ',
      allergies: '',
    };
    expect(await register(typed)).toMatchObject({
      fullName: 'Zoë de Souza',
      email: 'zoe@test.example',
      phone: '+919845030303',
      emergencyContactPhone: '+442079460958',
      address: '1 High Street\nMysuru',
      emergencyContactName: null,
      allergies: null,
    });
  });

  test('says at each field what is wrong, all at once, and saves nothing', async () => {
    const before = await restingCounts(api.store);
    const bad = {
      fullName: 'Some Body',
      email: 'no-address',
      phone: '12',
      dateOfBirth: '2999-01-01',
      abhaNumber: '123',
      emergencyContactPhone: 'abc',
    };
    const answer = await tryRegister(bad);
    expect([codeOf(answer), faults(answer).sort()]).toEqual([
      'BAD_USER_INPUT',
      ['abhaNumber', 'dateOfBirth', 'email', 'emergencyContactPhone', 'phone'],
    ]);
    for (const [path, input] of Object.entries({
      fullName: { fullName: 'X' },
      age: { age: 131 },
      address: { address: 'x'.repeat(501) },
      allergies: { allergies: 'a\u0000b' },
      dateOfBirth: { dateOfBirth: '2023-02-30' },
      gender: { gender: 'X' },
      salary: { salary: 1 },
    }))
      expect({ path, faults: faults(await tryRegister({ fullName: 'Some Body', ...input })) }).toEqual({
        path,
        faults: [path],
      });
    expect(await restingCounts(api.store)).toEqual(before);
  });

  test('meets CONFLICT at the e-mail address of another patient, in any case', async () => {
    await register({ fullName: 'First Owner', email: 'owned@test.example' });
    const second = await tryRegister({
      fullName: 'Second Person',
      email: 'OWNED@Test.Example',
      confirmedDistinctFrom: [],
    });
    expect(codeOf(second)).toBe('CONFLICT');
    const ids = second.errors![0].extensions['possibleDuplicates'];
    const insisting = await tryRegister({
      fullName: 'Second Person',
      email: 'OWNED@Test.Example',
      confirmedDistinctFrom: ids,
    });
    expect([codeOf(insisting), faults(insisting)]).toEqual(['CONFLICT', ['email']]);
  });

  test('shows likely duplicates first and needs a confirmation for each', async () => {
    const known = await register({ fullName: 'Lakshmi Narayanan', phone: '98450 40404', dateOfBirth: '1975-03-03' });
    const find = (args: string) =>
      api.ask<{ possibleDuplicates: { id: string }[] }>(`{ possibleDuplicates(${args}) { id } }`, {}, desk.token);
    for (const args of [
      'fullName: "Somebody Else", phone: "+91-98450-40404"',
      'fullName: "Laxmi Narayanan", dateOfBirth: "1975-03-03"',
      'fullName: "NARAYANAN LAKSHMI", dateOfBirth: "1975-03-03"',
    ])
      expect({ args, found: dataOf(await find(args)).possibleDuplicates }).toEqual({ args, found: [{ id: known.id }] });
    for (const args of [
      'fullName: "Lakshmi Narayanan"',
      'fullName: "Suresh Kumar", dateOfBirth: "1975-03-03"',
      'fullName: "Lakshmi Narayanan", dateOfBirth: "1975-03-04"',
    ])
      expect({ args, found: dataOf(await find(args)).possibleDuplicates }).toEqual({ args, found: [] });
    const twin = { fullName: 'Lakshmy Narayanan', dateOfBirth: '1975-03-03' };
    const refused = await tryRegister(twin);
    expect(refused.errors![0].extensions).toMatchObject({ code: 'CONFLICT', possibleDuplicates: [known.id] });
    const second = await register({ ...twin, confirmedDistinctFrom: [known.id] });
    const third = await tryRegister({ ...twin, confirmedDistinctFrom: [known.id] });
    expect(third.errors![0].extensions).toMatchObject({ possibleDuplicates: [second.id] });
  });

  test('numbers 200 people at once without gap or duplicate, though others fail among them', async () => {
    const last = Number((await register({ fullName: 'Before All' })).uhid.slice(3));
    await register({ fullName: 'Has The Address', email: 'taken@test.example' });
    const answers = await Promise.all(
      Array.from({ length: 240 }, (_, i) =>
        tryRegister({ fullName: `Person Number ${i}`, ...(i % 6 === 5 && { email: 'taken@test.example' }) }),
      ),
    );
    const made = answers.filter((answer) => !answer.errors).map((answer) => dataOf(answer).registerPatient.uhid);
    expect(new Set(answers.filter((answer) => answer.errors).map(codeOf))).toEqual(new Set(['CONFLICT']));
    expect(made.sort()).toEqual(Array.from({ length: 200 }, (_, i) => uhidOf(last + 2 + i)));
  });
});

describe('changing', () => {
  test('writes the given fields and no others; null clears', async () => {
    const made = await register({
      ...WHOLE,
      email: 'partial@test.example',
      phone: '98450 50505',
      dateOfBirth: '1990-01-02',
    });
    const changed = dataOf(
      await tryUpdate(made.id, 1, { phone: '98450 51515', allergies: null, address: '' }),
    ).updatePatient;
    expect(changed).toEqual({
      ...made,
      phone: '+919845051515',
      allergies: null,
      address: null,
      version: 2,
      updatedAt: changed['updatedAt'],
    });
    await sealed(api.store);
    const nothing = dataOf(await tryUpdate(made.id, 2, {})).updatePatient;
    expect(nothing).toEqual(changed);
    for (const input of [{ fullName: null }, { fullName: '' }, { fullName: '  ' }])
      expect(faults(await tryUpdate(made.id, 2, input))).toEqual(['fullName']);
    expect(codeOf(await tryUpdate(made.id, 2, { email: 'ananya@test.example' }))).toBe('CONFLICT');
    const { data } = (
      await api.store.read<{ data: string }>(
        "SELECT data FROM event_log WHERE type = 'patient.updated' AND subject = $1",
        [made.id],
      )
    )[0];
    expect(JSON.parse(data)).toEqual({ fields: ['phone', 'address', 'allergies'], version: 2 });
  });

  test('lets exactly one of twenty win who save the same version at once; the others learn the new one', async () => {
    const made = await register({ fullName: 'Much Wanted' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => tryUpdate(made.id, 1, { address: `Street ${i}` })),
    );
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    for (const { errors } of answers)
      if (errors) expect(errors[0].extensions).toEqual({ code: 'STALE_WRITE', currentVersion: 2 });
  });

  test('deactivating and reactivating twice does nothing the second time; lists hide the inactive unless asked', async () => {
    const { id } = await register({ fullName: 'Gone Away' });
    const found = async (args: string): Promise<number> =>
      dataOf(
        await api.ask<{ patients: { totalCount: number } }>(
          `{ patients(search: "gone away"${args}) { totalCount } }`,
          {},
          desk.token,
        ),
      ).patients.totalCount;
    for (const name of ['deactivatePatient', 'reactivatePatient', 'deactivatePatient']) {
      const [first, second] = [dataOf(await byId(name, id)), dataOf(await byId(name, id))];
      expect(second).toEqual(first);
    }
    expect([
      await found(''),
      await found(', isActive: true'),
      await found(', isActive: false'),
      await found(', isActive: null'),
    ]).toEqual([0, 0, 1, 1]);
    expect(
      dataOf(await api.ask('query ($id: ID!) { patient(id: $id) { isActive version } }', { id }, desk.token)),
    ).toEqual({ patient: { isActive: false, version: 4 } });
    await sealed(api.store);
    expect(
      await api.store.read("SELECT seq FROM event_log WHERE subject = $1 AND type LIKE 'patient.%activated'", [id]),
    ).toHaveLength(3);
  });
});
