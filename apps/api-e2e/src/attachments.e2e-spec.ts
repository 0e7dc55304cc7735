import sharp from 'sharp';
import { type RunningApi, startApi } from './kit/api';
import { numberOf } from './kit/databases';
import { codeOf, dataOf } from './kit/graphql-client';
import { fromPhone, photo } from './kit/hostile-files';
import { packed, pdf } from './kit/pdf-files';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { book, makeWorkingDoctor, quarter, zoneInTheMorning } from './kit/schedules';
import { sealed } from './kit/settled';
import { sleep } from './kit/until';
import { filesIn, inParts, upload } from './kit/uploads';

let api: RunningApi;
let main: string;
let patientId: string;
let recordId: string;
let colleagueId: string;
const people = {} as Record<
  'doctor' | 'colleague' | 'nurse' | 'otherNurse' | 'patient' | 'stranger' | 'admin' | 'desk',
  Person
>;
beforeAll(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN', { timeZone: zoneInTheMorning() });
  let doctorId: string;
  [doctorId, colleagueId] = [await makeWorkingDoctor(api.store, main), await makeWorkingDoctor(api.store, main)];
  patientId = (await makePatient(api.store, main)).id;
  const other = (await makePatient(api.store, main)).id;
  people.admin = await makePerson(api, 'ADMIN', [main]);
  people.desk = await makePerson(api, 'RECEPTIONIST', [main]);
  people.doctor = await makePerson(api, 'DOCTOR', [main], { doctorId });
  people.colleague = await makePerson(api, 'DOCTOR', [main], { doctorId: colleagueId });
  people.nurse = await makePerson(api, 'NURSE', [main]);
  people.otherNurse = await makePerson(api, 'NURSE', [main]);
  people.patient = await makePerson(api, 'PATIENT', [main], { patientId });
  people.stranger = await makePerson(api, 'PATIENT', [main], { patientId: other });
  const appointmentId = await book(api, people.desk.token, { doctorId, patientId, startsAt: quarter(4) });
  const begin = 'mutation ($input: CreateMedicalRecordInput!) { createMedicalRecord(input: $input) { id } }';
  const begun = await api.ask<{ createMedicalRecord: { id: string } }>(
    begin,
    { input: { appointmentId } },
    people.doctor.token,
  );
  recordId = dataOf(begun).createMedicalRecord.id;
});
afterAll(() => api.stop());

type Who = keyof typeof people;
const send = (who: Who, content: Buffer, said: object = {}, name?: string) =>
  upload(api.url, people[who].token, { patientId, ...said }, content, name);
const added = async (who: Who, content: Buffer, said: object = {}, name?: string): Promise<string> => {
  const sent = await send(who, content, said, name);
  expect(sent).toMatchObject({ status: 201 });
  return sent.id!;
};
const got = (who: Who, path: string): Promise<Response> =>
  fetch(`${api.url}/attachments/${path}`, { headers: { authorization: `Bearer ${people[who].token}` } });
const bytesOf = async (who: Who, path: string): Promise<Buffer> =>
  Buffer.from(await (await got(who, path)).arrayBuffer());
const rowOf = async (who: Who, id: string): Promise<Record<string, unknown> | null> => {
  const fields =
    'id kind title fileName mediaType sizeBytes sha256 width height pages hasThumbnail uploadedByName removedAt removedReason isRemoved record { id } patient { id }';
  const answer = await api.ask<{ attachment: Record<string, unknown> | null }>(
    `query ($id: ID!) { attachment(id: $id) { ${fields} } }`,
    { id },
    people[who].token,
  );
  return answer.errors ? null : dataOf(answer).attachment;
};
/** Who sees a file, in the list and by its content; both must say the same. */
const seenBy = async (id: string): Promise<string[]> => {
  const all = Object.keys(people) as Who[];
  const found = await Promise.all(
    all.map(async (who) => ({ who, row: await rowOf(who, id), status: (await got(who, id)).status })),
  );
  for (const { who, row, status } of found)
    expect({ who, status }).toEqual({ who, status: row && !row['removedAt'] ? 200 : 404 });
  return found
    .filter(({ row }) => row)
    .map(({ who }) => who)
    .sort();
};
const open = (who: Who, reason?: string) =>
  api.ask(
    'mutation ($p: ID!, $r: String) { openChart(patientId: $p, reason: $r) { id } }',
    { p: patientId, r: reason },
    people[who].token,
  );
const remove = (who: Who, id: string, reason = 'Of another patient') =>
  api.ask<{ removeAttachment: { removedAt: string } }>(
    'mutation ($id: ID!, $r: String!) { removeAttachment(id: $id, reason: $r) { id removedAt removedReason } }',
    { id, r: reason },
    people[who].token,
  );
const lastEvent = async (): Promise<unknown> => {
  await sealed(api.store);
  const [{ data }] = await api.store.read<{ data: string }>(
    "SELECT data FROM event_log WHERE type LIKE 'attachment.%' ORDER BY seq DESC LIMIT 1",
  );
  return (JSON.parse(data) as { facts?: unknown }).facts ?? JSON.parse(data);
};

test('a photo from a phone is kept upright, smaller, without where it was taken, with a thumbnail', async () => {
  const id = await added(
    'doctor',
    await fromPhone(5000, 3000),
    { kind: 'X_RAY', title: '  Chest,  front ', recordId },
    'IMG 1.JPG',
  );
  expect(await rowOf('doctor', id)).toMatchObject({
    kind: 'X_RAY',
    title: 'Chest, front',
    fileName: 'IMG 1.jpg',
    mediaType: 'image/jpeg',
    width: 2458,
    height: 4096,
    pages: null,
    hasThumbnail: true,
    uploadedByName: 'A doctor',
    record: { id: recordId },
    patient: { id: patientId },
  });
  const content = await bytesOf('doctor', id);
  expect(content).toHaveLength((await rowOf('doctor', id))!['sizeBytes'] as number);
  expect(content.includes('CanaryPhone')).toBe(false);
  const { exif, orientation, ...kept } = await sharp(content).metadata();
  expect(kept).toMatchObject({ format: 'jpeg', width: 2458, height: 4096 });
  expect([exif, orientation]).toEqual([undefined, undefined]);
  const small = await sharp(await bytesOf('doctor', `${id}/thumbnail`)).metadata();
  expect(small).toMatchObject({ format: 'webp', width: 192, height: 320 });
  expect(await lastEvent()).toEqual({ recordId, kind: 'X_RAY', mediaType: 'image/jpeg', sizeBytes: content.length });
});

test('PNG and WebP stay what they are, and a PDF stays as it is, with its pages counted', async () => {
  for (const [content, mediaType] of [
    [await photo(30, 20).png().toBuffer(), 'image/png'],
    [await photo(30, 20).webp().toBuffer(), 'image/webp'],
  ] as const)
    expect(await rowOf('nurse', await added('nurse', content, {}, 'x.jpg'))).toMatchObject({
      mediaType,
      width: 30,
      height: 20,
    });
  const report = pdf({ objects: [packed('5 0 << /Type /Page >>')] });
  const id = await added('nurse', report, { kind: 'LAB_REPORT' }, 'Blood count.pdf');
  expect(await rowOf('nurse', id)).toMatchObject({
    title: 'Blood count',
    mediaType: 'application/pdf',
    pages: 2,
    hasThumbnail: false,
    width: null,
  });
  expect((await bytesOf('nurse', id)).equals(report)).toBe(true);
  expect((await got('nurse', `${id}/thumbnail`)).status).toBe(404);
});

test('a content is saved, never shown in place, kept by nobody on the way, and can run nothing', async () => {
  const id = await added('nurse', await photo(30, 20).jpeg().toBuffer(), {}, 'एक्स-रे "छाती".jpg');
  const { headers } = await got('nurse', id);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="____-__ ____.jpg"; filename*=UTF-8''${encodeURIComponent('एक्स-रे छाती.jpg')}`,
  );
  const thumbnail = await got('nurse', `${id}/thumbnail`);
  expect(thumbnail.headers.get('content-type')).toBe('image/webp');
  expect(thumbnail.headers.get('content-security-policy')).toContain('sandbox');
  expect((await fetch(`${api.url}/attachments/${id}`)).status).toBe(401);
});

test('what hangs on a draft is its doctor’s; what hangs on the patient is seen with the opened chart', async () => {
  const picture = await photo(30, 20).jpeg().toBuffer();
  const ofDraft = await added('doctor', picture, { recordId });
  const ofPatient = await added('nurse', picture);
  expect(await seenBy(ofDraft)).toEqual(['doctor']);
  expect(await seenBy(ofPatient)).toEqual(['nurse', 'patient']);
  expect(codeOf(await open('colleague'))).toBe('FORBIDDEN');
  dataOf(await open('admin', 'Correction of data'));
  dataOf(await open('doctor'));
  expect(await seenBy(ofPatient)).toEqual(['admin', 'doctor', 'nurse', 'patient']);
  expect(await seenBy(ofDraft)).toEqual(['doctor']);
});

test('lists of patients and records, and the whole history, have the files', async () => {
  const ask =
    'query ($id: ID!) { patientHistory(patientId: $id) { attachments(first: 100) { id record { id } } records { id attachments(first: 100) { id } } } }';
  interface History {
    patientHistory: {
      attachments: { id: string; record: { id: string } | null }[];
      records: { attachments: { id: string }[] }[];
    };
  }
  const seen = async (who: Who): Promise<History['patientHistory']> =>
    dataOf(await api.ask<History>(ask, { id: patientId }, people[who].token)).patientHistory;
  const { attachments, records } = await seen('doctor');
  expect(records[0].attachments.length).toBeGreaterThan(1);
  expect(attachments.filter(({ record }) => record).map(({ id }) => id)).toEqual(
    records[0].attachments.map(({ id }) => id),
  );
  expect((await seen('patient')).attachments.map(({ record }) => record)).toEqual(
    attachments.filter(({ record }) => !record).map(() => null),
  );
  expect((await seen('desk')).attachments).toEqual([]);
});

test('doctors add to patients with an appointment and to their own records alone', async () => {
  const picture = await photo(30, 20).jpeg().toBuffer();
  expect(await send('colleague', picture)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect(await send('colleague', picture, { recordId })).toMatchObject({ status: 403 });
  expect(await send('nurse', picture, { recordId })).toMatchObject({ status: 404 });
  const other = (await makePatient(api.store, main)).id;
  expect(await send('nurse', picture, { patientId: other, recordId })).toMatchObject({ status: 404 });
});

test('what was entered in error stays in the log, and nobody gets it any more', async () => {
  const id = await added('nurse', await photo(30, 20).jpeg().toBuffer());
  expect(codeOf(await remove('nurse', id, '  '))).toBe('BAD_USER_INPUT');
  expect(codeOf(await remove('nurse', id, 'x'.repeat(301)))).toBe('BAD_USER_INPUT');
  for (const who of ['otherNurse', 'colleague'] as const) expect(codeOf(await remove(who, id))).toBe('NOT_FOUND');
  for (const who of ['patient', 'admin', 'desk'] as const) expect(codeOf(await remove(who, id))).toBe('FORBIDDEN');
  dataOf(await remove('nurse', id));
  expect(codeOf(await remove('nurse', id))).toBe('INVALID_TRANSITION');
  expect(await rowOf('nurse', id)).toMatchObject({ isRemoved: true, removedReason: 'Of another patient' });
  expect(await seenBy(id)).toEqual(['admin', 'doctor', 'nurse']);
  expect((await got('nurse', `${id}/thumbnail`)).status).toBe(404);
  expect(await lastEvent()).toEqual({ recordId: null, kind: 'X_RAY' });
});

test('a file in parts goes on where the connection broke, also after another one was begun', async () => {
  const content = await photo(900, 700).png().toBuffer();
  const calls = inParts(api.url, people.nurse.token);
  const { id, status } = await calls.begin({ patientId, sizeBytes: content.length, title: 'Hand' });
  expect(status).toBe(201);
  expect(await calls.append(id!, 0, content.subarray(0, 1000))).toMatchObject({ status: 204, offset: '1000' });
  await calls.cut(id!, 1000, content.subarray(1000), 400_000);
  const offset = (await calls.offset(id!)) as number;
  expect(offset).toBeGreaterThan(1000);
  expect(offset).toBeLessThan(content.length);
  expect(await calls.append(id!, 0, content)).toMatchObject({ status: 409, code: 'CONFLICT', facts: { offset } });
  expect(await inParts(api.url, people.otherNurse.token).offset(id!)).toBe('refused 404');
  expect(await inParts(api.url, people.otherNurse.token).append(id!, offset, content)).toMatchObject({ status: 404 });
  expect(await calls.append(id!, offset, content.subarray(offset))).toMatchObject({ status: 201, id });
  expect(await rowOf('nurse', id!)).toMatchObject({ title: 'Hand', width: 900, mediaType: 'image/png' });
  expect(await calls.offset(id!)).toBe('done');
  expect(await calls.append(id!, content.length, Buffer.alloc(0))).toMatchObject({ status: 201, id }); // the answer was lost
  expect(filesIn(api.config.dataDir, 'uploads')).toEqual([]);
});

test('a file in parts is refused like any other, and leaves nothing', async () => {
  const calls = inParts(api.url, people.nurse.token);
  const begin = (said: object) => calls.begin({ patientId, sizeBytes: 100, ...said });
  for (const said of [
    { sizeBytes: 0 },
    { sizeBytes: 20_000_001 },
    { sizeBytes: 1.5 },
    { sizeBytes: '9' },
    { kind: 'X' },
    { patientId: null },
  ])
    expect(await begin(said)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  expect(await begin({ patientId: '01a' })).toMatchObject({ status: 404 });
  expect(await inParts(api.url, people.desk.token).begin({ patientId, sizeBytes: 9 })).toMatchObject({ status: 403 });
  const [bad, long, left] = [await begin({}), await begin({}), await begin({})];
  expect(await calls.append(bad.id!, 0, Buffer.alloc(100, 65))).toMatchObject({
    status: 400,
    message: expect.stringContaining('neither') as string,
  });
  expect(await calls.append(long.id!, 0, Buffer.alloc(101))).toMatchObject({
    status: 400,
    message: 'More came than was said. Send the file again.',
  });
  expect(await calls.append(left.id!, 'x', Buffer.alloc(1))).toMatchObject({ status: 400 });
  expect(await calls.cancel(left.id!)).toBe(204);
  for (const { id } of [bad, long, left]) expect(await calls.offset(id!)).toBe('refused 404');
  expect(filesIn(api.config.dataDir, 'uploads')).toEqual([]);
  const begun = await Promise.all(Array.from({ length: 10 }, () => begin({})));
  expect(await begin({})).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  for (const { id } of begun) expect(await calls.cancel(id!)).toBe(204);
});

test('a record has at most 50 files, also when many come at once, and a flood of them is slowed down', async () => {
  const picture = pdf(); // looked through so quickly that many are written at the same moment
  const doctor = { patientId, recordId };
  const count = (): Promise<number> =>
    numberOf(api.store, 'SELECT count(*) FROM attachment WHERE record_id = $1', [recordId]);
  const already = await count();
  // A slow store: all of them are looked at before the first is written down.
  const { services } = api.composition;
  const { files } = services;
  services.files = {
    put: async (...given) => {
      await sleep(500);
      return files.put(...given);
    },
    get: (key) => files.get(key),
    remove: (key) => files.remove(key),
  };
  const sent = await Promise.all(Array.from({ length: 60 }, () => send('doctor', picture, doctor)));
  expect(sent.filter(({ status }) => status === 201)).toHaveLength(50 - already);
  expect(sent.filter(({ code }) => code === 'CONFLICT')).toHaveLength(10 + already);
  expect(await count()).toBe(50);
  services.files = files;
  const flood = await Promise.all(
    Array.from({ length: 105 }, () => upload(api.url, people.otherNurse.token, {}, picture)),
  );
  expect(flood.filter(({ code }) => code === 'RATE_LIMITED')).toHaveLength(5);
}, 30_000);

test('a program adds and reads files with a key of the right scopes', async () => {
  const make = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }';
  const keyWith = async (...scopes: string[]): Promise<string> => {
    const input = { name: 'Laboratory', scopes, branchId: main };
    return dataOf(await api.ask<{ createApiKey: { secret: string } }>(make, { input }, people.admin.token)).createApiKey
      .secret;
  };
  const key = await keyWith('patients:read', 'attachments:write', 'attachments:read');
  const sent = await upload(api.url, key, { patientId, kind: 'LAB_REPORT' }, pdf(), 'report.pdf');
  expect(sent.status).toBe(201);
  expect(await rowOf('patient', sent.id!)).toMatchObject({ uploadedByName: 'Laboratory' });
  const read = (token: string) =>
    fetch(`${api.url}/attachments/${sent.id}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await read(key)).status).toBe(200);
  expect((await read(await keyWith('patients:read', 'attachments:write'))).status).toBe(404);
  expect(await upload(api.url, await keyWith('patients:read'), { patientId }, pdf())).toMatchObject({ status: 403 });
});

test('another program reads a file once it has opened the chart, and not before', async () => {
  const make = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }';
  const input = {
    name: 'Second opinion',
    scopes: ['patients:read', 'attachments:read', 'charts:open'],
    branchId: main,
  };
  const { createApiKey } = dataOf(
    await api.ask<{ createApiKey: { secret: string } }>(make, { input }, people.admin.token),
  );
  const { id } = await send('doctor', pdf());
  const list = 'query ($p: ID!) { patientHistory(patientId: $p) { attachments { id } } }';
  type Seen = { patientHistory: { attachments: object[] } };
  const seen = async () => dataOf(await api.ask<Seen>(list, { p: patientId }, createApiKey.secret));
  expect(await seen()).toEqual({ patientHistory: { attachments: [] } });
  const open =
    'mutation ($p: ID!) { openChart(patientId: $p, reason: "Asked by the patient") { readerName readerRole } }';
  expect(dataOf(await api.ask(open, { p: patientId }, createApiKey.secret))).toEqual({
    openChart: { readerName: 'Second opinion', readerRole: null },
  });
  expect((await seen()).patientHistory.attachments).toContainEqual({ id });
});

test('a colleague with an opened chart adds to the patient, and not to the record', async () => {
  const sign = 'mutation ($id: ID!, $c: RecordContentInput!) { signMedicalRecord(id: $id, content: $c) { id } }';
  dataOf(await api.ask(sign, { id: recordId, c: { complaint: 'Fell on the hand' } }, people.doctor.token));
  await book(api, people.desk.token, { doctorId: colleagueId, patientId, startsAt: quarter(12) });
  dataOf(await open('colleague'));
  expect(await send('colleague', pdf(), { recordId })).toMatchObject({
    status: 403,
    message: 'A colleague wrote this record. Add the file to the patient instead.',
  });
  expect(await send('colleague', pdf())).toMatchObject({ status: 201 });
});
