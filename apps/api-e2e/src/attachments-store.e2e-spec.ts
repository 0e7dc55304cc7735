import { FolderStore, type FileStore, S3Store } from '@medicare/platform';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import S3rver from 's3rver';
import { freePort, freshSettings, startApi } from './kit/api';
import { freshFolder } from './kit/databases';
import { photo } from './kit/hostile-files';
import { makeBranch, makePatient, makePerson } from './kit/people';
import { Started } from './kit/started';
import { until } from './kit/until';
import { filesIn, upload } from './kit/uploads';

const BUCKET = 'hospital';
let s3: S3rver;
let endpoint: string;
let bucket: string;
beforeAll(async () => {
  const port = await freePort();
  bucket = freshFolder();
  s3 = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory: bucket,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  await s3.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(() => s3.close());

const CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const s3Store = (credentials = CREDENTIALS) =>
  new S3Store({ bucket: BUCKET, region: 'us-east-1', endpoint, credentials }, 'attachments');
const STORES: [string, () => FileStore][] = [
  ['a folder', (): FileStore => new FolderStore(freshFolder())],
  ['an S3 bucket', () => s3Store()],
];
async function textOf(content: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1');
}

test.each(STORES)('%s gives back what was put, and not what was taken away', async (_what, make) => {
  const store = make();
  const path = join(freshFolder(), 'x');
  const content = 'first \u00ff '.repeat(300_000);
  writeFileSync(path, content, 'latin1');
  await store.put('01a2-key-ab', path, 'application/pdf');
  await store.put('01a2-key-ab.thumbnail', path, 'image/webp');
  expect((await textOf(await store.get('01a2-key-ab'))) === content).toBe(true);
  await store.remove('01a2-key-ab');
  await store.remove('01a2-key-ab'); // nothing happens
  await expect(store.get('01a2-key-ab')).rejects.toBeTruthy();
  expect((await textOf(await store.get('01a2-key-ab.thumbnail'))) === content).toBe(true);
  await expect(store.put('01a2-key-cd', join(freshFolder(), 'none'), 'image/png')).rejects.toBeTruthy();
  await expect(store.get('01a2-key-cd')).rejects.toBeTruthy();
  for (const key of ['../../etc/passwd', 'a/b', '', 'UPPER-CASE', `${'x'.repeat(80)}`])
    await expect(store.put(key, path, '')).rejects.toThrow('no key');
});

test('wrong credentials are refused by the bucket', () =>
  expect(
    s3Store({ accessKeyId: 'NOBODY', secretAccessKey: 'wrong' }).get('01a2-key-ab.thumbnail'),
  ).rejects.toMatchObject({ name: 'InvalidAccessKeyId' }));

test('a folder holds no half of a file when a put fails', async () => {
  const folder = freshFolder();
  await expect(new FolderStore(folder).put('01a2-key-ab', join(folder, 'none'))).rejects.toBeTruthy();
  expect(readdirSync(join(folder, 'ab'))).toEqual([]);
});

test('the settings of a bucket send files there, and a refused row takes its content away again', async () => {
  const api = await startApi({
    S3_BUCKET: BUCKET,
    S3_ENDPOINT: endpoint,
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  });
  try {
    const main = await makeBranch(api.store, 'MAIN');
    const [patientId, nurse] = [(await makePatient(api.store, main)).id, await makePerson(api, 'NURSE', [main])];
    const picture = await photo(30, 20).png().toBuffer();
    const objects = (): string[] =>
      readdirSync(join(bucket, BUCKET, 'attachments'))
        .filter((name) => name.endsWith('_object'))
        .sort();
    const before = objects();
    const { id, status } = await upload(api.url, nurse.token, { patientId }, picture);
    expect(status).toBe(201);
    expect(objects().filter((name) => !before.includes(name))).toEqual([
      `${id}._S3rver_object`,
      `${id}.thumbnail._S3rver_object`,
    ]);
    const read = await fetch(`${api.url}/attachments/${id}`, { headers: { authorization: `Bearer ${nurse.token}` } });
    expect([read.status, (await read.arrayBuffer()).byteLength > 100]).toEqual([200, true]);
    expect(filesIn(api.config.dataDir, 'attachments')).toEqual([]);
    const { store } = api.composition.services;
    const run = store.run.bind(store);
    store.run = (work, options) =>
      (options?.withoutEvent ? run(work, options) : Promise.reject(new Error('The database is away.'))) as never;
    const between = objects();
    expect(await upload(api.url, nurse.token, { patientId }, picture)).toMatchObject({ status: 500, code: 'INTERNAL' });
    expect(objects()).toEqual(between);
  } finally {
    await api.stop();
  }
});

test('a start takes away what was left of uploads, and nothing that somebody may go on with', async () => {
  const settings = await freshSettings();
  const api = await startApi(settings);
  const folder = join(api.config.dataDir, 'uploads');
  await api.stop();
  const aged = (name: string, hours: number): void => {
    writeFileSync(join(folder, name), 'x');
    const at = Date.now() / 1000 - hours * 3600;
    utimesSync(join(folder, name), at, at);
  };
  for (const name of ['a.tmp', 'a.tmp.out', 'b.c.part.thumbnail']) aged(name, 1);
  for (const name of ['old.id.part', 'old.id.json']) aged(name, 25);
  for (const name of ['new.id.part', 'new.id.json', 'now.tmp']) aged(name, name === 'now.tmp' ? 0 : 23);
  const started = await new Started({ ...settings, DATA_DIR: api.config.dataDir }).ready();
  await until(() => readdirSync(folder).length <= 3, 'what is left is swept');
  await started.stop();
  expect(readdirSync(folder).sort()).toEqual(['new.id.json', 'new.id.part', 'now.tmp']);
});
