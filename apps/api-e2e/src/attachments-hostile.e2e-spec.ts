import { type RunningApi, startApi } from './kit/api';
import { numberOf } from './kit/databases';
import { dataOf } from './kit/graphql-client';
import { type HostileFile, hostileFiles, NASTY_NAMES, photo } from './kit/hostile-files';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { filesIn, rawForm, type Sent, sendRaw, upload } from './kit/uploads';

let api: RunningApi;
let main: string;
let patientId: string;
let nurse: Person;
let files: HostileFile[];
let picture: Buffer;
beforeAll(async () => {
  api = await startApi({ MAX_UPLOAD_MB: '2' });
  api.composition.services.limits.uploads = () => Promise.resolve(0);
  main = await makeBranch(api.store, 'MAIN');
  patientId = (await makePatient(api.store, main)).id;
  nurse = await makePerson(api, 'NURSE', [main]);
  files = await hostileFiles();
  picture = await photo(80, 60).png().toBuffer();
});
afterAll(() => api.stop());

const rows = (): Promise<number> => numberOf(api.store, 'SELECT count(*) FROM attachment');
const stored = (): string[] => [
  ...filesIn(api.config.dataDir, 'attachments'),
  ...filesIn(api.config.dataDir, 'uploads'),
];
const nothingStored = async (): Promise<void> => expect([await rows(), stored()]).toEqual([0, []]);
const send = (content: Buffer, name?: string, type?: string): Promise<Sent> =>
  upload(api.url, nurse.token, { patientId }, content, name, type);
const raw = (parts: [string, Buffer | string][]): Promise<Sent | 'cut'> =>
  sendRaw(api.url, nurse.token, rawForm(parts));
const SAYS_WHAT_TO_DO = /Save it|Take or scan|Open it, print|one by one/;
const PATIENT = (): [string, string][] => [
  ['name="patientId"', patientId],
  ['name="kind"', 'X_RAY'],
];

test('what is no picture and no plain PDF is refused with words that say what to do, and nothing is stored', async () => {
  const wrong: unknown[] = [];
  for (const { what, name, type, content, words } of files) {
    const { status, code, message = '' } = await send(content, name, type);
    const isRefused = status === 400 && code === 'BAD_USER_INPUT' && message.includes(words);
    if (!isRefused || !SAYS_WHAT_TO_DO.test(message)) wrong.push({ what, status, code, message });
  }
  expect(wrong).toEqual([]);
  expect(files.length).toBeGreaterThan(30);
  await nothingStored();
}, 60_000);

test('an empty file, one that is too large, and none at all', async () => {
  expect(await send(Buffer.alloc(0))).toMatchObject({
    status: 400,
    message: 'This file is empty. Choose another one.',
  });
  expect(await send(Buffer.alloc(2_000_001))).toMatchObject({
    status: 400,
    message: expect.stringContaining('at most 2 MB') as string,
  });
  expect(await send(Buffer.alloc(2_000_000, 1))).toMatchObject({
    message: expect.stringContaining('neither') as string,
  });
  expect(await raw(PATIENT())).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('is missing') as string,
  });
  expect(await raw([...PATIENT(), ['name="other"; filename="x.png"', picture]])).toMatchObject({
    code: 'BAD_USER_INPUT',
  });
  await nothingStored();
});

test('an upload that is cut off leaves nothing', async () => {
  const body = rawForm([...PATIENT(), ['name="file"; filename="x.png"', Buffer.alloc(1_000_000, 3)]]);
  for (const after of [10, 300, 70_000, 900_000, body.length - 5])
    expect(await sendRaw(api.url, nurse.token, body, {}, after)).toBe('cut');
  const short = body.subarray(0, 500_000);
  expect(await sendRaw(api.url, nurse.token, short)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  for (let tries = 0; stored().length && tries < 50; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  await nothingStored();
});

test('a length that is wrong, and bodies that are no forms', async () => {
  const body = rawForm([...PATIENT(), ['name="file"; filename="x.png"', picture]]);
  const wrong = { 'content-length': String(body.length - 30) };
  expect(await sendRaw(api.url, nurse.token, body, wrong).catch(() => 'cut')).not.toMatchObject({ status: 201 });
  for (const type of [
    'text/plain',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=other',
    '',
  ])
    expect(await sendRaw(api.url, nurse.token, body, { 'content-type': type })).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
  await nothingStored();
});

test('floods of fields, parts, files, names and heads', async () => {
  const file: [string, Buffer] = ['name="file"; filename="x.png"', picture];
  const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
  for (const parts of [
    [...many(5000, (i): [string, string] => [`name="f${i}"`, 'x']), ...PATIENT(), file],
    [...PATIENT(), ...many(500, () => file)],
    [...PATIENT(), file, file],
    [['name="title"', 'x'.repeat(100_000)] as [string, string], ...PATIENT(), file],
  ])
    expect(await raw(parts)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  for (const name of ['a\0.png', ''])
    // broken, and what a browser sends when nothing was chosen
    expect(await raw([...PATIENT(), [`name="file"; filename="${name}"`, picture]])).toMatchObject({ status: 400 });
  await nothingStored();
});

test('whose file it is, what it is and what it is called must be right', async () => {
  const said = async (given: object): Promise<string> => {
    const { status, code } = await upload(api.url, nurse.token, { patientId, ...given }, picture);
    return `${status} ${code}`;
  };
  const elsewhere = (await makePatient(api.store, await makeBranch(api.store, 'NORTH'))).id;
  expect(await said({ patientId: elsewhere })).toBe('404 NOT_FOUND');
  expect(await said({ patientId: '01a' })).toBe('404 NOT_FOUND');
  expect(await said({ patientId: "' OR 1=1" })).toBe('400 BAD_USER_INPUT');
  expect(await said({ patientId: '' })).toBe('400 BAD_USER_INPUT');
  expect(await said({ recordId: '01a' })).toBe('404 NOT_FOUND');
  expect(await said({ kind: 'SELFIE' })).toBe('400 BAD_USER_INPUT');
  expect(await said({ kind: '__proto__' })).toBe('400 BAD_USER_INPUT');
  expect(await said({ title: 'x'.repeat(121) })).toBe('400 BAD_USER_INPUT');
  expect(await said({ title: 'a\u202eb' })).toBe('400 BAD_USER_INPUT');
  await nothingStored();
});

test('who may not add files is refused before the file is read', async () => {
  const tokenOf = async (role: 'RECEPTIONIST' | 'CASHIER' | 'PHARMACIST' | 'ADMIN'): Promise<string> =>
    (await makePerson(api, role, [main])).token;
  for (const role of ['RECEPTIONIST', 'CASHIER', 'PHARMACIST', 'ADMIN'] as const)
    expect(await upload(api.url, await tokenOf(role), { patientId }, picture)).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
    });
  const own = await makePerson(api, 'PATIENT', [main], { patientId });
  expect(await upload(api.url, own.token, { patientId }, picture)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect(await upload(api.url, 'no.token', { patientId }, picture)).toMatchObject({
    status: 401,
    code: 'UNAUTHENTICATED',
  });
  await nothingStored();
});

test('a picture with an archive and a script behind it is kept without them, and any name is only a name', async () => {
  const jpeg = await photo(80, 60).jpeg().toBuffer();
  const polyglot = Buffer.concat([jpeg, Buffer.from('<script>canary</script>PK\u0005\u0006')]);
  const { id, status } = await send(polyglot, 'scan.html', 'text/html');
  expect(status).toBe(201);
  const response = await fetch(`${api.url}/attachments/${id}`, { headers: { authorization: `Bearer ${nurse.token}` } });
  expect(Buffer.from(await response.arrayBuffer()).includes('canary')).toBe(false);
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  for (const name of NASTY_NAMES) {
    const head = `name="file"; filename="${name.replace(/[\r\n]/g, '%0D').replaceAll('"', '%22')}"`;
    expect({ name, sent: await raw([...PATIENT(), [head, picture]]) }).toMatchObject({ sent: { status: 201 } });
  }
  const ask = '{ attachments(first: 100) { items { id fileName title } } }';
  const { attachments } = dataOf(
    await api.ask<{ attachments: { items: { id: string; fileName: string; title: string }[] } }>(ask, {}, nurse.token),
  );
  for (const { fileName } of attachments.items) {
    expect(fileName).toMatch(/^[^\p{Cc}\p{Cf}/\\<>:"|?*]{1,120}\.(png|jpg)$/u);
    expect(fileName).not.toMatch(/^(\.|nul|com1\.)/i);
  }
  const keys = attachments.items.flatMap((one) => [one.id, `${one.id}.thumbnail`]).sort();
  expect(filesIn(api.config.dataDir, 'attachments')).toEqual(keys);
  expect(filesIn(api.config.dataDir, 'uploads')).toEqual([]);
});
