import { randomBytes } from 'node:crypto';
import { type RunningApi, startApi } from './kit/api';
import { faceOf, framesOf, Phone } from './kit/faces';
import { dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { sealed } from './kit/settled';

/** How many faces are made up; `FACE_ATTEMPTS=100000` for a long night. */
const ATTEMPTS = Number(process.env['FACE_ATTEMPTS'] ?? 1000);
const AT_ONCE = 20;

let api: RunningApi;
let asha: Person;
let phone: Phone;
beforeAll(async () => {
  api = await startApi({ TRUST_PROXY: '1' });
  const main = await makeBranch(api.store, 'MAIN');
  const { id: patientId } = await makePatient(api.store, main, { fullName: 'Asha Rao' });
  asha = await makePerson(api, 'PATIENT', [], { patientId });
  phone = await Phone.make(api);
  dataOf(await phone.enrol(asha.token, framesOf(faceOf(1))));
});
afterAll(() => api.stop());

/** Numbers as a face has them, made up anew each time. */
const madeUp = (): Float32Array => Float32Array.from(randomBytes(128), (byte) => (byte / 255 - 0.5) * 0.4);

/** Every attempt comes from an address of its own, so that no limit but that of the account holds it up. */
const from = (n: number): Record<string, string> => ({
  'x-forwarded-for': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
});

async function attempt(n: number): Promise<string> {
  const challenge = await phone.challenge(from(n));
  const { status, text, data } = await phone.send(await phone.attempt(madeUp(), {}, challenge), from(n));
  expect(data).toBeNull();
  return `${status} ${text}`;
}

test(
  'whoever has the device, and guesses the face, gets nowhere: locked out by the 50th, and every answer is the same',
  async () => {
    const answers = new Set<string>();
    const todo = Array.from({ length: ATTEMPTS }, (_, n) => n);
    const begin = performance.now();
    const lane = async (): Promise<void> => {
      for (let n = todo.pop(); n !== undefined; n = todo.pop()) answers.add(await attempt(n));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const seconds = (performance.now() - begin) / 1000;
    expect([...answers]).toHaveLength(1);
    await sealed(api.store);
    const events = await api.store.since(0, 10_000);
    expect(events.filter(({ type }) => type === 'face.refused')).toHaveLength(50);
    expect(events.filter(({ type }) => type === 'face.locked')).toHaveLength(1);
    expect(events.filter(({ type, facts }) => type === 'account.signed-in' && facts.faceDeviceId)).toEqual([]);
    process.stdout.write(`faces made up: ${ATTEMPTS} in ${seconds.toFixed(0)} s, ${answers.size} kind of answer\n`);
  },
  60_000 + ATTEMPTS * 50,
);

test('from one address, only so many are listened to, in the same words', async () => {
  const answers = new Set<string>();
  for (let n = 0; n < 130; n++) {
    const input = { ...(await phone.attempt(madeUp(), {}, NO_CHALLENGE)), deviceId: asha.accountId };
    const { status, text } = await phone.send(input, from(7_000_000));
    answers.add(`${status} ${text}`);
  }
  expect(answers.size).toBe(1);
  await sealed(api.store);
  const told = (await api.store.since(0, 10_000)).filter(({ facts }) => facts.cause === 'CHALLENGE_UNKNOWN');
  expect(told.length).toBeLessThanOrEqual(100);
});

const NO_CHALLENGE = {
  id: '01900000-0000-7000-8000-000000000000',
  nonce: 'x'.repeat(43),
  gesture: 'BLINK',
  expiresAt: new Date().toISOString(),
};
