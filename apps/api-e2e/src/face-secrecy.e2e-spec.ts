import { descriptorBytes, descriptorFrom } from '@medicare/domain';
import { readFileSync } from 'node:fs';
import { freshSettings, startApi } from './kit/api';
import { bareSql, engine } from './kit/databases';
import { anotherLook, faceKeysIn, faceOf, filesOf, framesOf, Phone, type Reachable } from './kit/faces';
import { askAt, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { pdfText } from './kit/pdf';
import { Started } from './kit/started';
import { wholeText } from './kit/whole-database';

const FACE = faceOf(11);
const LOOKS = [3, 4, 5, 6].map((step) => anotherLook(FACE, step * 100));
/** Everything of the face that went over the wire, and what is made of it: nothing of it may be found anywhere. */
const CANARIES = [...framesOf(FACE), meanOf(framesOf(FACE)), ...LOOKS];

let settings: Record<string, string>;
let person: Person;
let said = '';
let answers = '';
let stored = '';
const copies: Buffer[] = [];
beforeAll(async () => {
  settings = await freshSettings({ LOG_LEVEL: 'debug' });
  const api = await startApi({ ...settings, LOG_LEVEL: 'silent' });
  const main = await makeBranch(api.store, 'MAIN');
  const { id: patientId } = await makePatient(api.store, main, { fullName: 'Asha Rao' });
  person = await makePerson(api, 'PATIENT', [], { patientId });
  const admin = await makePerson(api, 'ADMIN', [main]);
  await api.stop();
  const started = await new Started(settings).ready();
  await useTheFace(started, admin.token);
  await started.stop();
  said = started.said;
  const again = await startApi({ ...settings, LOG_LEVEL: 'silent' });
  stored = await wholeText(again.store);
  await again.stop();
}, 120_000);

/** Enrols, signs in, fails in every way that says something, and asks for everything that is told of faces. */
async function useTheFace(started: Started, adminToken: string): Promise<void> {
  const server: Reachable = {
    config: { publicUrl: `http://localhost:${settings['PORT']}` },
    ask: async (query, variables, token, headers) => {
      const answer = await askAt<never>(started.url, query, variables, token, headers);
      answers += `${answer.text}\n${JSON.stringify([...answer.headers])}\n`;
      return answer;
    },
  };
  const phone = await Phone.make(server);
  dataOf(await phone.enrol(person.token, framesOf(FACE)));
  expect((await phone.signIn(LOOKS[0])).data).toBeTruthy();
  const thief = await Phone.pretending(server, phone.deviceId);
  for (const answer of [await thief.signIn(LOOKS[1]), await phone.signIn(LOOKS[0])]) expect(answer.data).toBeNull();
  const input = await phone.attempt(LOOKS[2]);
  expect((await phone.send({ ...input, origin: 'https://hospital.example.net' })).data).toBeNull();
  // A wrong type: GraphQL's own words about a variable like to repeat it.
  await server.ask('mutation ($input: FaceSignInInput!) { faceSignIn(input: $input) { accessToken } }', {
    input: { ...input, descriptor: [...LOOKS[3]], signature: 1 },
  });
  await server.ask(
    `mutation { suggestExpectedPatients(descriptor: "${input.descriptor}") { fullName } }`,
    {},
    adminToken,
  );
  for (const query of ['{ ownFace { isOn devices { id name } } }', '{ me { account { id displayName } } }'])
    await server.ask(query, {}, person.token);
  for (const kind of ['json', 'pdf']) {
    const headers = { authorization: `Bearer ${person.token}` };
    const copy = await fetch(`${started.url}/documents/own-data.${kind}`, { headers });
    expect(copy.status).toBe(200);
    const content = Buffer.from(await copy.arrayBuffer());
    copies.push(content, Buffer.from(kind === 'pdf' ? await pdfText(content) : ''));
  }
  for (const query of ['{ faceFigures { people } }', '{ events(first: 100) { items { type facts } } }'])
    await server.ask(query, {}, adminToken);
}

function meanOf(frames: Float32Array[]): Float32Array {
  return frames[0].map((_, at) => frames.reduce((sum, frame) => sum + frame[at], 0) / frames.length);
}

/** Pieces of a face in every form in which it could lie about: raw, base64 at each of its three offsets, hex, decimals. */
function piecesOf(face: Float32Array): { bytes: Buffer[]; texts: string[] } {
  const raw = Buffer.from(descriptorBytes(face));
  const bytes = Array.from({ length: 126 }, (_, at) => raw.subarray(at * 4, at * 4 + 12));
  const base64 = [0, 1, 2].flatMap((offset) => {
    const text = raw.subarray(offset).toString('base64');
    return Array.from({ length: 30 }, (_, at) => text.slice(at * 20 + 4, at * 20 + 24));
  });
  const urls = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const hex = bytes.map((piece) => piece.toString('hex'));
  const decimals = [...face].filter((value) => Math.abs(value) > 0.001).map((value) => String(value).slice(0, 11));
  return { bytes, texts: [...base64, ...urls, ...hex, ...decimals].filter((text) => text.length > 9) };
}

const isIn = (place: Buffer): boolean =>
  CANARIES.some((face) => {
    const { bytes, texts } = piecesOf(face);
    const text = place.toString('latin1');
    return bytes.some((piece) => place.includes(piece)) || texts.some((piece) => text.includes(piece));
  });

test('the search finds what it looks for, in each form', () => {
  const raw = Buffer.from(descriptorBytes(LOOKS[1]));
  const forms = [
    raw,
    raw.toString('base64'),
    raw.toString('base64url'),
    raw.toString('hex'),
    JSON.stringify([...LOOKS[1]]),
  ];
  for (const form of forms)
    expect(isIn(Buffer.concat([Buffer.from('a line before'), Buffer.from(form as string)]))).toBe(true);
  expect(isIn(Buffer.from(descriptorBytes(faceOf(12))))).toBe(false);
  expect(descriptorFrom(raw)).toEqual(LOOKS[1]);
});

test('no answer, no header and no error carries anything of a face', () => {
  expect(answers.length).toBeGreaterThan(2000);
  expect(isIn(Buffer.from(answers))).toBe(false);
});

test('neither copy of the patient’s own data does, though both tell of the device', () => {
  expect(copies.map((copy) => copy.includes('Chrome on Android'))).toEqual([true, false, false, true]);
  for (const copy of copies) expect(isIn(copy)).toBe(false);
});

test('no line of the log does', () => {
  expect(said.match(/"msg":"request"/g)!.length).toBeGreaterThan(10);
  expect(isIn(Buffer.from(said))).toBe(false);
});

test('no row of the database does, nor a file: what a backup copies', () => {
  expect(stored).toContain(person.accountId);
  expect(isIn(Buffer.from(stored))).toBe(false);
  const files = filesOf(settings['DATA_DIR']).concat(engine === 'sqlite' ? [settings['DATABASE_URL']] : []);
  expect(files.some((file) => file.includes('face-keys'))).toBe(true);
  for (const file of files) expect(isIn(readFileSync(file))).toBe(false);
});

test('a backup from before a withdrawal opens nothing after it', async () => {
  const api = await startApi();
  try {
    const main = await makeBranch(api.store, 'MAIN');
    const { id: patientId } = await makePatient(api.store, main, { fullName: 'Asha Rao' });
    const { accountId, token } = await makePerson(api, 'PATIENT', [], { patientId });
    const phone = await Phone.make(api);
    dataOf(await phone.enrol(token, framesOf(FACE)));
    const [row] = await api.store.read<Record<string, string>>('SELECT key_name, sealed FROM face_credential');
    const backup = { keyName: row['key_name'], sealed: row['sealed'] };
    expect(await api.composition.services.faces.open(accountId, backup)).toHaveLength(128);
    dataOf(await api.ask('mutation { withdrawFaceConsent }', {}, token));
    await expect(api.composition.services.faces.open(accountId, backup)).rejects.toThrow();
    await bareSql(
      api.store,
      `INSERT INTO face_credential (account_id, key_name, sealed, enrolled_at, failures)
       VALUES ('${accountId}', '${backup.keyName}', '${backup.sealed}', '2026-01-01', 0);
       UPDATE face_device_key SET revoked_at = NULL`,
    );
    // Neither the old face opens anything, nor that of nobody, which stands in its place.
    for (const face of [anotherLook(FACE, 900), new Float32Array(128)])
      expect((await phone.signIn(face)).data).toBeNull();
    expect(faceKeysIn(api.config.dataDir)).toEqual([]);
  } finally {
    await api.stop();
  }
});
