import { FACE_CONSENT_VERSION } from '@medicare/domain';
import { type RunningApi, startApi } from './kit/api';
import { numberOf } from './kit/databases';
import { anotherLook, faceKeysIn, faceOf, framesOf, Phone } from './kit/faces';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, PASSWORD, type Person } from './kit/people';
import { sealed } from './kit/settled';
import { until } from './kit/until';

const ASHA = faceOf(1);
const RAVI = faceOf(2);
const OWN = '{ ownFace { isOn isLocked consentVersion consentedAt devices { id name lastUsedAt } } }';

let api: RunningApi;
let main: string;
let asha: Person;
let phone: Phone;
let look = 100;
/** Asha before the camera once more. */
const nextLook = (): Float32Array => anotherLook(ASHA, look++);

beforeEach(async () => {
  api = await startApi();
  const never = () => Promise.resolve(0);
  Object.assign(api.composition.services.limits, {
    signIn: never,
    faceSignIn: never,
    faceChallenges: never,
    faces: never,
  });
  main = await makeBranch(api.store, 'MAIN');
  asha = await makePatientPerson('Asha Rao');
  phone = await Phone.make(api);
});
afterEach(() => api.stop());

async function makePatientPerson(fullName: string): Promise<Person> {
  const { id: patientId } = await makePatient(api.store, main, { fullName });
  return makePerson(api, 'PATIENT', [], { patientId });
}
const later = (seconds: number): void =>
  void (api.composition.services.clock = () => new Date(Date.now() + seconds * 1000));
const enrol = async (): Promise<void> => void dataOf(await phone.enrol(asha.token, framesOf(ASHA)));
const ownFace = async (token = asha.token) =>
  dataOf(await api.ask<{ ownFace: { isOn: boolean; isLocked: boolean; devices: { id: string }[] } }>(OWN, {}, token))
    .ownFace;
const fieldOf = (answer: Answer<unknown>): unknown =>
  (answer.errors?.[0].extensions['fields'] as { path: string; rule: string }[])?.map(({ path, rule }) => [path, rule]);
/** Why attempts were refused, as the log has it. */
async function causes(): Promise<unknown[]> {
  await sealed(api.store);
  return (await api.store.since(0)).filter(({ type }) => type === 'face.refused').map(({ facts }) => facts.cause);
}
async function isRefused(answer: Answer<unknown>, ...expected: string[]): Promise<void> {
  expect([codeOf(answer), answer.data]).toEqual(['UNAUTHENTICATED', null]);
  expect(await causes()).toEqual(expected);
}

describe('signing in', () => {
  beforeEach(enrol);

  test('the enrolled face on the enrolled device signs in, and the session is one like any other', async () => {
    const answer = await phone.signIn(nextLook());
    expect(dataOf(answer).faceSignIn.me.patient.uhid).toBe('MP-000001');
    expect(answer.headers.get('set-cookie')).toContain('HttpOnly');
    const { accessToken } = dataOf(answer).faceSignIn;
    const [device] = (await ownFace(accessToken)).devices;
    expect(device).toMatchObject({ id: phone.deviceId, lastUsedAt: expect.any(String) });
    await sealed(api.store);
    const signedIn = (await api.store.since(0)).filter(({ type }) => type === 'account.signed-in').at(-1);
    expect(signedIn).toMatchObject({ actorId: asha.accountId, facts: { faceDeviceId: phone.deviceId } });
  });

  test('another person is refused', async () => isRefused(await phone.signIn(anotherLook(RAVI, 1)), 'NO_MATCH'));

  test('the right face without the device’s key is refused before it is looked at', async () => {
    const thief = await Phone.pretending(api, phone.deviceId);
    await isRefused(await thief.signIn(nextLook()), 'BAD_SIGNATURE');
    expect(await numberOf(api.store, 'SELECT count(*) FROM face_probe')).toBe(0);
  });

  test('a copied request is refused, and so are its numbers in a new one', async () => {
    const request = await phone.attempt(nextLook());
    dataOf(await phone.send(request));
    await isRefused(await phone.send(request), 'CHALLENGE_USED');
    const same = nextLook();
    dataOf(await phone.signIn(same));
    await isRefused(await phone.signIn(same), 'CHALLENGE_USED', 'REPEATED');
  });

  test('of a request that is sent many times at once, one gets in', async () => {
    const request = await phone.attempt(nextLook());
    const answers = await Promise.all(Array.from({ length: 20 }, () => phone.send(request)));
    expect(answers.filter((answer) => answer.data)).toHaveLength(1);
  });

  test('after 61 seconds it is too late', async () => {
    const request = await phone.attempt(nextLook());
    later(61);
    await isRefused(await phone.send(request), 'CHALLENGE_EXPIRED');
  });

  test('what was signed on another page, at another time or for something else is refused', async () => {
    const good = nextLook();
    await isRefused(await phone.signIn(good, { origin: 'https://hospital.example.net' }), 'WRONG_ORIGIN');
    const times = [new Date(Date.now() - 120_000).toISOString(), 'now'];
    for (const signedAt of times) expect(codeOf(await phone.signIn(good, { signedAt }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await phone.signIn(good, { purpose: 'enrol' }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await phone.signIn(good, { nonce: 'x'.repeat(43) }))).toBe('UNAUTHENTICATED');
    const request = await phone.attempt(good);
    const other = await phone.attempt(nextLook());
    await isRefused(
      await phone.send({ ...request, descriptor: other.descriptor }),
      ...['WRONG_ORIGIN', 'WRONG_TIME', 'WRONG_TIME', 'BAD_SIGNATURE', 'BAD_SIGNATURE', 'BAD_SIGNATURE'],
    );
    expect((await phone.signIn(good)).data).toBeTruthy();
  });

  test('an unknown device and a question that was never asked are refused', async () => {
    const stranger = await Phone.pretending(api, '01900000-0000-7000-8000-000000000000');
    await isRefused(await stranger.signIn(nextLook()), 'UNKNOWN_DEVICE');
    const request = await phone.attempt(nextLook());
    const made = { ...request, challengeId: stranger.deviceId };
    await isRefused(await phone.send(made), 'UNKNOWN_DEVICE', 'CHALLENGE_UNKNOWN');
  });

  test('junk in the place of a face is told at its field', async () => {
    const request = await phone.attempt(nextLook());
    for (const descriptor of ['', 'x', request.descriptor.slice(4), `${request.descriptor}AAAA`]) {
      const answer = await phone.send({ ...request, descriptor });
      expect([codeOf(answer), (fieldOf(answer) as string[][])[0][0]]).toEqual(['BAD_USER_INPUT', 'descriptor']);
    }
    expect((await phone.send(request)).data).toBeTruthy();
  });

  test('a deactivated account is refused', async () => {
    const admin = await makePerson(api, 'ADMIN', [main]);
    const query = 'mutation ($id: ID!) { deactivateAccount(id: $id) { id } }';
    dataOf(await api.ask(query, { id: asha.accountId }, admin.token));
    await isRefused(await phone.signIn(nextLook()), 'SWITCHED_OFF');
  });
});

describe('failures in a row', () => {
  beforeEach(enrol);
  const fail = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n++) expect((await phone.signIn(anotherLook(RAVI, look++))).data).toBeNull();
  };

  test('after five the right face waits too, 30 seconds and then twice as long', async () => {
    await fail(5);
    await isRefused(await phone.signIn(nextLook()), ...Array<string>(5).fill('NO_MATCH'), 'WAITING');
    later(61); // the try during the wait was the sixth failure: a minute
    expect((await phone.signIn(nextLook())).data).toBeTruthy();
    await fail(4);
    expect((await phone.signIn(nextLook())).data).toBeTruthy();
  });

  test('the same answers at once let no more than five faces be looked at', async () => {
    const requests = await Promise.all(Array.from({ length: 40 }, () => phone.attempt(anotherLook(RAVI, look++))));
    await Promise.all(requests.map((request) => phone.send(request)));
    expect((await causes()).filter((cause) => cause === 'NO_MATCH').length).toBeLessThanOrEqual(5);
  });

  test('after fifty it is off until the password was given, and the owner is told', async () => {
    await fail(50);
    later(3600 * 24 * 365);
    expect((await phone.signIn(nextLook())).data).toBeNull();
    later(0);
    expect((await ownFace()).isLocked).toBe(true);
    const refused = await causes();
    expect([refused.length, refused.includes('LOCKED_OUT')]).toEqual([50, false]);
    await api.signIn(asha.email, PASSWORD);
    expect((await phone.signIn(nextLook())).data).toBeTruthy();
    const kinds = '{ notifications(first: 20) { items { kind } } }';
    type Told = { notifications: { items: { kind: string }[] } };
    const told = async (): Promise<string[]> =>
      dataOf(await api.ask<Told>(kinds, {}, asha.token))
        .notifications.items.map(({ kind }) => kind)
        .sort();
    await until(async () => (await told()).length === 2, 'both are told');
    expect(await told()).toEqual(['FACE_ENROLLED', 'FACE_LOCKED']);
  });

  test('a revoked device cannot lock the others out', async () => {
    const other = await Phone.make(api);
    dataOf(await other.enrol(asha.token, framesOf(anotherLook(ASHA, 7))));
    dataOf(await api.ask(REVOKE, { id: phone.deviceId }, asha.token));
    await fail(12);
    expect((await other.signIn(nextLook())).data).toBeTruthy();
  });
});

const REVOKE = 'mutation ($id: ID!) { revokeFaceDevice(id: $id) }';

describe('enrolling', () => {
  test('is refused without consent to the present text, and leaves nothing', async () => {
    const answer = await phone.enrol(asha.token, framesOf(ASHA), { consentVersion: FACE_CONSENT_VERSION + 1 });
    expect(fieldOf(answer)).toEqual([['consentVersion', 'version']]);
    expect(await ownFace()).toMatchObject({ isOn: false, consentVersion: null, consentedAt: null, devices: [] });
  });

  test('is refused for frames that are few, copies, or of two people', async () => {
    const frames = framesOf(ASHA);
    for (const [faces, rule] of [
      [frames.slice(0, 2), 'count'],
      [[frames[0], frames[0], frames[1]], 'copies'],
      [[...frames.slice(0, 2), RAVI], 'agree'],
    ] as const)
      expect(fieldOf(await phone.enrol(asha.token, [...faces]))).toEqual([['descriptors', rule]]);
    expect(codeOf(await phone.enrol(asha.token, Array<Float32Array>(9).fill(frames[0])))).toBe('BAD_USER_INPUT');
    expect((await ownFace()).isOn).toBe(false);
  });

  test('is refused when the device did not sign it, or signed it elsewhere or for another key', async () => {
    const frames = framesOf(ASHA);
    const thief = await Phone.make(api);
    for (const changes of [
      { publicKey: thief.publicKey },
      { origin: 'https://hospital.example.net' },
      { signature: 'A'.repeat(86) },
    ])
      expect(fieldOf(await phone.enrol(asha.token, frames, changes))).toEqual([['signature', 'signature']]);
    expect(fieldOf(await phone.enrol(asha.token, frames, { publicKey: 'junk' }))).toEqual([['publicKey', 'key']]);
    expect((await ownFace()).isOn).toBe(false);
  });

  test('is refused for an old question, and for one that was used', async () => {
    const input = await phone.enrolment(framesOf(ASHA));
    later(61);
    const query = 'mutation ($input: EnrolFaceInput!) { enrolFace(input: $input) { id } }';
    expect(fieldOf(await api.ask(query, { input }, asha.token))).toEqual([['challengeId', 'fresh']]);
    later(0);
    const again = await phone.enrolment(framesOf(ASHA));
    dataOf(await api.ask(query, { input: again }, asha.token));
    expect(fieldOf(await api.ask(query, { input: again }, asha.token))).toEqual([['challengeId', 'fresh']]);
  });

  test('takes the password, so that an open screen is no way in for somebody else', async () => {
    expect(fieldOf(await phone.enrol(asha.token, framesOf(ASHA), { password: 'not that one' }))).toEqual([
      ['password', 'match'],
    ]);
    expect(await ownFace()).toMatchObject({ isOn: false, consentVersion: null, devices: [] });
  });

  test('is for patients only, and for nobody who is not signed in', async () => {
    const desk = await makePerson(api, 'RECEPTIONIST', [main]);
    expect(codeOf(await phone.enrol(desk.token, framesOf(ASHA)))).toBe('FORBIDDEN');
    expect(codeOf(await phone.enrol('', framesOf(ASHA)))).toBe('UNAUTHENTICATED');
  });

  test('on a second device takes the same person, and the first one goes on', async () => {
    await enrol();
    const other = await Phone.make(api);
    expect(fieldOf(await other.enrol(asha.token, framesOf(RAVI)))).toEqual([['descriptors', 'same-person']]);
    dataOf(await other.enrol(asha.token, framesOf(anotherLook(ASHA, 9))));
    for (const one of [phone, other]) expect((await one.signIn(nextLook())).data).toBeTruthy();
    expect((await ownFace()).devices).toHaveLength(2);
  });

  test('many at once leave one face, one key and one consent', async () => {
    const phones = await Promise.all(Array.from({ length: 6 }, () => Phone.make(api)));
    const answers = await Promise.all(phones.map((one) => one.enrol(asha.token, framesOf(ASHA))));
    const done = phones.filter((_, at) => answers[at].data);
    expect(done.length).toBeGreaterThan(0);
    for (const answer of answers.filter(({ data }) => !data)) expect(codeOf(answer)).toBe('CONFLICT');
    expect(await numberOf(api.store, 'SELECT count(*) FROM face_consent WHERE withdrawn_at IS NULL')).toBe(1);
    expect(faceKeysIn(api.config.dataDir)).toHaveLength(1);
    for (const one of done) expect((await one.signIn(nextLook())).data).toBeTruthy();
  });
});

describe('devices', () => {
  beforeEach(enrol);
  const ME = '{ me { role } }';
  const isAlive = async (token: string): Promise<boolean> => (await api.ask(ME, {}, token)).data !== null;
  const signedIn = async (one = phone): Promise<string> => dataOf(await one.signIn(nextLook())).faceSignIn.accessToken;
  const revoke = (id: string, token: string) => api.ask(REVOKE, { id }, token);
  const RENAME =
    'mutation ($id: ID!, $input: FaceDeviceNameInput!) { renameFaceDevice(id: $id, input: $input) { name } }';

  test('are named and revoked by their owner, and do not exist for others', async () => {
    const variables = { id: phone.deviceId, input: { name: '  Mother’s   phone ' } };
    expect(dataOf(await api.ask(RENAME, variables, asha.token))).toEqual({
      renameFaceDevice: { name: 'Mother’s phone' },
    });
    const ravi = await makePatientPerson('Ravi Nair');
    for (const query of [RENAME, REVOKE]) expect(codeOf(await api.ask(query, variables, ravi.token))).toBe('NOT_FOUND');
    dataOf(await api.ask(REVOKE, { id: phone.deviceId }, asha.token));
    expect((await ownFace()).devices).toEqual([]);
    expect(codeOf(await api.ask(REVOKE, { id: phone.deviceId }, asha.token))).toBe('NOT_FOUND');
    await isRefused(await phone.signIn(nextLook()), 'REVOKED_DEVICE');
  });

  test('with a device goes what it has opened, and nothing else', async () => {
    const other = await Phone.make(api);
    dataOf(await other.enrol(asha.token, framesOf(anotherLook(ASHA, 7))));
    const [ofPhone, ofOther] = [await signedIn(), await signedIn(other)];
    dataOf(await revoke(phone.deviceId, asha.token));
    expect([await isAlive(ofPhone), await isAlive(ofOther), await isAlive(asha.token)]).toEqual([false, true, true]);
    dataOf(await revoke(other.deviceId, ofOther)); // its own: whoever does it there goes on
    expect(await isAlive(ofOther)).toBe(true);
    dataOf(await api.ask('mutation { withdrawFaceConsent }', {}, asha.token));
    expect([await isAlive(ofOther), await isAlive(asha.token)]).toEqual([false, true]);
  });

  test.each([
    ['a device is taken off', () => revoke(phone.deviceId, asha.token)],
    ['consent is withdrawn', () => api.ask('mutation { withdrawFaceConsent }', {}, asha.token)],
  ])('while %s nobody slips in', async (_, takeOff) => {
    for (let round = 0; round < 4; round++) {
      const requests = await Promise.all(Array.from({ length: 6 }, () => phone.attempt(nextLook())));
      const answers = await Promise.all([takeOff(), ...requests.map((request) => phone.send(request))]);
      const tokens = (answers.slice(1) as Awaited<ReturnType<Phone['send']>>[]).flatMap(
        ({ data }) => data?.faceSignIn.accessToken ?? [],
      );
      expect(await Promise.all(tokens.map(isAlive))).toEqual(tokens.map(() => false));
      phone = await Phone.make(api);
      await enrol();
    }
  });

  test('a new password switches them off, whoever set them up, and destroys the face', async () => {
    const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
    const ofPhone = await signedIn();
    const input = { currentPassword: PASSWORD, newPassword: 'tamarind-ferry-harbour-92' };
    dataOf(await api.ask(change, { input }, asha.token));
    expect([await isAlive(ofPhone), await isAlive(asha.token)]).toEqual([false, true]);
    expect(await ownFace()).toMatchObject({ isOn: false, consentVersion: null, devices: [] });
    expect(faceKeysIn(api.config.dataDir)).toEqual([]);
    await isRefused(await phone.signIn(nextLook()), 'REVOKED_DEVICE');
  });

  test('withdrawing consent ends them all and destroys the face; one can begin anew, with another face too', async () => {
    const off = 'mutation { withdrawFaceConsent }';
    for (let n = 0; n < 2; n++) dataOf(await api.ask(off, {}, asha.token));
    expect(await ownFace()).toMatchObject({ isOn: false, consentVersion: null, devices: [] });
    await isRefused(await phone.signIn(nextLook()), 'REVOKED_DEVICE');
    for (const table of ['face_credential', 'face_probe'])
      expect(await numberOf(api.store, `SELECT count(*) FROM ${table}`)).toBe(0);
    const other = await Phone.make(api);
    dataOf(await other.enrol(asha.token, framesOf(RAVI)));
    expect((await other.signIn(anotherLook(RAVI, 50))).data).toBeTruthy();
  });
});
