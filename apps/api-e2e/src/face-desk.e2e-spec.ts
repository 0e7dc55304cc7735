import { descriptorText } from '@medicare/domain';
import { type RunningApi, startApi } from './kit/api';
import { anotherLook, faceOf, framesOf, Phone } from './kit/faces';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { book, makeWorkingDoctor, quarter, step, zoneInTheMorning } from './kit/schedules';
import { sealed } from './kit/settled';

const SUGGEST =
  'mutation ($d: String!, $b: ID) { suggestExpectedPatients(descriptor: $d, branchId: $b) { appointmentId patientId fullName uhid startsAt } }';
const SETTINGS = '{ faceSettings { isDeskOn threshold version } }';
const SET =
  'mutation ($input: FaceSettingsInput!, $version: Int!) { updateFaceSettings(input: $input, version: $version) { isDeskOn threshold version } }';
const FIGURES = '{ faceFigures { people devices lockedOut days { day succeeded refused byCause { cause count } } } }';

let api: RunningApi;
let branches: string[];
let desk: Person;
let admin: Person;
let doctorId: string;
let slot = 1;

/** Patients with faces: every one is somebody else. */
interface Enrolled {
  patientId: string;
  appointmentId: string;
  face: Float32Array;
  person: Person;
  phone: Phone;
}
const enrolled: Enrolled[] = [];

beforeAll(async () => {
  api = await startApi();
  const never = () => Promise.resolve(0);
  Object.assign(api.composition.services.limits, {
    signIn: never,
    faceSignIn: never,
    faceChallenges: never,
    faces: never,
  });
  const timeZone = zoneInTheMorning();
  branches = [await makeBranch(api.store, 'MAIN', { timeZone }), await makeBranch(api.store, 'EAST', { timeZone })];
  desk = await makePerson(api, 'RECEPTIONIST', [branches[0]]);
  admin = await makePerson(api, 'ADMIN', []);
  doctorId = await makeWorkingDoctor(api.store, branches[0]);
  for (const seed of [1, 2, 3, 4, 5]) enrolled.push(await expectedToday(seed));
});
afterAll(() => api.stop());

async function expectedToday(seed: number): Promise<Enrolled> {
  const { id: patientId } = await makePatient(api.store, branches[0], { fullName: `Patient of face ${seed}` });
  const person = await makePerson(api, 'PATIENT', [], { patientId });
  // The last three look alike.
  const face = seed < 3 ? faceOf(seed) : anotherLook(faceOf(3), seed * 10);
  const phone = await Phone.make(api);
  dataOf(await phone.enrol(person.token, framesOf(face)));
  const appointmentId = await book(api, desk.token, { doctorId, patientId, startsAt: quarter(slot++) });
  return { patientId, appointmentId, face, person, phone };
}
const suggest = (face: Float32Array, token = desk.token, branchId?: string) =>
  api.ask<{ suggestExpectedPatients: { appointmentId: string; fullName: string }[] }>(
    SUGGEST,
    { d: descriptorText(face), b: branchId },
    token,
  );
const shown = async (face: Float32Array): Promise<string[]> =>
  dataOf(await suggest(face)).suggestExpectedPatients.map(({ appointmentId }) => appointmentId);
const set = (input: Record<string, unknown>, version: number, token = admin.token) =>
  api.ask<{ updateFaceSettings: object }>(SET, { input, version }, token);

test('is off until an administrator switches it on, and nobody else can', async () => {
  expect(codeOf(await suggest(enrolled[0].face))).toBe('FORBIDDEN');
  expect(dataOf(await api.ask('{ faceDesk }', {}, desk.token))).toEqual({ faceDesk: false });
  expect(dataOf(await api.ask(SETTINGS, {}, admin.token))).toEqual({
    faceSettings: { isDeskOn: false, threshold: 0.45, version: 1 },
  });
  expect(codeOf(await set({ isDeskOn: true }, 1, desk.token))).toBe('FORBIDDEN');
  dataOf(await set({ isDeskOn: true }, 1));
  expect(dataOf(await api.ask('{ faceDesk }', {}, desk.token))).toEqual({ faceDesk: true });
});

test('shows who is expected and looks alike, the likeliest first, at most three, and opens nothing', async () => {
  const answer = await suggest(anotherLook(enrolled[0].face, 50));
  expect(dataOf(answer).suggestExpectedPatients).toEqual([
    {
      appointmentId: enrolled[0].appointmentId,
      patientId: enrolled[0].patientId,
      fullName: 'Patient of face 1',
      uhid: 'MP-000001',
      startsAt: expect.any(String),
    },
  ]);
  expect(answer.headers.get('set-cookie')).toBeNull();
  const alike = await shown(anotherLook(enrolled[3].face, 51));
  expect(alike).toHaveLength(3);
  expect(alike[0]).toBe(enrolled[3].appointmentId);
  expect(await shown(faceOf(77))).toEqual([]);
});

test('each time is in the log, with whom it showed', async () => {
  await sealed(api.store);
  const told = (await api.store.since(0)).filter(({ type }) => type === 'face.suggested');
  expect(told.map(({ facts }) => (facts.patientIds as string[]).length)).toEqual([1, 3, 0]);
  expect(told[0]).toMatchObject({ actorId: desk.accountId, branchId: branches[0] });
});

test('whoever has arrived, cancelled, withdrawn or comes to another branch is not shown', async () => {
  const [first, second] = enrolled;
  dataOf(await step(api, desk.token, 'confirmAppointment', first.appointmentId));
  expect(await shown(anotherLook(first.face, 60))).toEqual([first.appointmentId]);
  dataOf(await step(api, desk.token, 'checkInAppointment', first.appointmentId));
  expect(await shown(anotherLook(first.face, 61))).toEqual([]);
  expect(await shown(anotherLook(second.face, 60))).toEqual([second.appointmentId]);
  dataOf(await api.ask('mutation { withdrawFaceConsent }', {}, second.person.token));
  expect(await shown(anotherLook(second.face, 61))).toEqual([]);
  expect(codeOf(await suggest(second.face, desk.token, branches[1]))).toBe('BAD_USER_INPUT');
  const east = await makePerson(api, 'RECEPTIONIST', [branches[1]]);
  expect(dataOf(await suggest(enrolled[3].face, east.token))).toEqual({ suggestExpectedPatients: [] });
});

test('is for the front desk only', async () => {
  for (const role of ['ADMIN', 'DOCTOR', 'NURSE', 'PHARMACIST', 'CASHIER'] as const)
    expect(codeOf(await suggest(enrolled[3].face, (await makePerson(api, role, branches)).token))).toBe('FORBIDDEN');
  expect(codeOf(await suggest(enrolled[3].face, enrolled[3].person.token))).toBe('FORBIDDEN');
  expect(codeOf(await api.ask(SUGGEST, { d: 'junk' }, desk.token))).toBe('BAD_USER_INPUT');
});

test('the threshold decides who gets in, within bounds, and a stale change is refused', async () => {
  const { phone, face } = enrolled[4];
  const further = (distance: number): Float32Array => face.map((value, at) => value + (at === 5 ? distance : 0));
  expect((await phone.signIn(further(0.4))).data).toBeTruthy();
  for (const threshold of [0.2, 0.7, -1]) expect(codeOf(await set({ threshold }, 2))).toBe('BAD_USER_INPUT');
  expect(dataOf(await set({ threshold: 0.35 }, 2)).updateFaceSettings).toEqual({
    isDeskOn: true,
    threshold: 0.35,
    version: 3,
  });
  for (const version of [2, 4, 2 ** 31 - 1, -1]) {
    const stale = await set({ threshold: 0.4 }, version);
    expect([codeOf(stale), stale.errors?.[0].extensions['currentVersion']]).toEqual(['STALE_WRITE', 3]);
  }
  expect((await phone.signIn(further(0.41))).data).toBeNull();
});

test('administrators see numbers by day and cause, and can switch a face off', async () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(dataOf(await api.ask(FIGURES, {}, admin.token))).toEqual({
    faceFigures: {
      people: 4,
      devices: 4,
      lockedOut: 0,
      days: [{ day: today, succeeded: 1, refused: 1, byCause: [{ cause: 'NO_MATCH', count: 1 }] }],
    },
  });
  expect(codeOf(await api.ask(FIGURES, {}, desk.token))).toBe('FORBIDDEN');
  const off = 'mutation ($id: ID!) { turnOffFace(accountId: $id) }';
  const { person, phone, face } = enrolled[4];
  expect(codeOf(await api.ask(off, { id: person.accountId }, desk.token))).toBe('FORBIDDEN');
  expect(codeOf(await api.ask(off, { id: desk.sessionId }, admin.token))).toBe('NOT_FOUND');
  dataOf(await api.ask(off, { id: person.accountId }, admin.token));
  expect((await phone.signIn(anotherLook(face, 70))).data).toBeNull();
});
