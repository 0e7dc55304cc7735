import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from './kit/databases';
import { freshSettings, runCommand, type RunningApi, startApi } from './kit/api';
import { dataOf } from './kit/graphql-client';
import { makeBranch, makePerson, type Person } from './kit/people';
import { until } from './kit/until';

const FILES = join(__dirname, 'import-files');
const FIELDS = `fullName email phone dateOfBirth isBirthDateEstimated gender bloodGroup address emergencyContactName emergencyContactPhone
  abhaNumber identifiers { system value label } branch { code }`;

let api: RunningApi;
let settings: Record<string, string>;
let admin: Person;
beforeEach(async () => {
  settings = await freshSettings();
  api = await startApi(settings);
  admin = await makePerson(api, 'ADMIN', [await makeBranch(api.store, 'MAIN')]);
  await makeBranch(api.store, 'NORTH');
});
afterEach(() => api.stop());

const run = (file: string, ...options: string[]) => runCommand('import-patients', settings, file, ...options);
/** Line numbers of the newest report, and its whole text. */
function report(): { lines: number[]; text: string } {
  const dir = join(settings['DATA_DIR'], 'imports');
  const text = readFileSync(join(dir, readdirSync(dir).sort().at(-1)!), 'utf8');
  return {
    text,
    lines: text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',')[0])),
  };
}
const patients = async (): Promise<Record<string, unknown>[]> =>
  dataOf(
    await api.ask<{ patients: { items: Record<string, unknown>[] } }>(
      `{ patients(first: 100, sort: NAME) { items { ${FIELDS} } } }`,
      {},
      admin.token,
    ),
  ).patients.items;

test('FHIR comes in whole; what cannot is refused by its line number with a reason and without a value', async () => {
  const { code, text } = await run(join(FILES, 'patients.ndjson'));
  expect([code, text]).toEqual([0, expect.stringContaining('3 imported, 0 were here already, 11 refused.')]);
  const [asha, last, devanagari] = await patients();
  expect(asha).toEqual({
    fullName: 'Asha Devi Rao Jr',
    email: 'asha@import.example',
    phone: '+919845011111',
    dateOfBirth: '1984-02-29',
    isBirthDateEstimated: false,
    gender: 'FEMALE',
    bloodGroup: null,
    address: '12, MG Road, Flat 3, Bengaluru, KA 560001, IN',
    emergencyContactName: 'Ravi Rao',
    emergencyContactPhone: '+919845022222',
    abhaNumber: '12345678901234',
    identifiers: [
      { system: 'https://healthid.ndhm.gov.in', value: '12-3456-7890-1234', label: null },
      { system: 'https://hospital.example/mrn', value: 'MRN-1', label: 'Medical record number' },
    ],
    branch: { code: 'MAIN' },
  });
  expect(last).toMatchObject({ fullName: 'Last Good', gender: 'UNKNOWN', address: 'Only text' });
  expect(devanagari).toMatchObject({ fullName: 'आशा शर्मा', gender: 'OTHER', dateOfBirth: '1990-01-01' });
  const { lines, text: reasons } = report();
  expect(lines).toEqual([3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  expect(reasons + text).not.toMatch(/zQ|asha@|2999/i);
  for (const words of [
    'no valid JSON',
    'no FHIR Patient',
    'no name',
    'neither an identifier nor an id',
    'dateOfBirth: ',
    'email: ',
    'phone: ',
  ])
    expect(reasons).toContain(words);
});

test('CSV comes in whole, with headings and dates as they are written in India', async () => {
  const { code, text } = await run(join(FILES, 'patients.csv'), '--branch', 'north');
  expect([code, text]).toEqual([0, expect.stringContaining('3 imported, 0 were here already, 5 refused.')]);
  const [suresh, nobody, priya] = await patients();
  expect(suresh).toMatchObject({
    fullName: 'Kumar, Suresh',
    email: 'suresh@import.example',
    phone: '+919845044444',
    dateOfBirth: '1984-03-27',
    gender: 'MALE',
    bloodGroup: 'O_POSITIVE',
    address: '1, High Street\nMysuru',
    branch: { code: 'NORTH' },
    identifiers: [{ system: 'csv', value: 'H-1' }],
  });
  expect(nobody).toMatchObject({ fullName: 'No Number Person', dateOfBirth: '2000-02-01', identifiers: [] });
  expect(priya).toMatchObject({
    fullName: 'Priya Nair',
    phone: '+442079460958',
    bloodGroup: 'AB_NEGATIVE',
    gender: 'FEMALE',
    isBirthDateEstimated: true,
  });
  expect(report().text).not.toContain('zQ');
  expect(report().lines).toHaveLength(5);
});

test.each(['patients.ndjson', 'patients.csv'])('%s twice changes nothing the second time', async (file) => {
  await run(join(FILES, file));
  const first = await api.store.read('SELECT id, uhid, version, updated_at FROM patient ORDER BY id');
  const again = await run(join(FILES, file));
  expect(again.text).toMatch(/0 imported, 3 were here already/);
  expect(await api.store.read('SELECT id, uhid, version, updated_at FROM patient ORDER BY id')).toEqual(first);
});

test('2,000 lines stream in, with numbers without gaps; the bell of a running server hears of it', async () => {
  const file = join(freshFolder(), 'many.ndjson');
  const line = (i: number): string =>
    JSON.stringify({
      resourceType: 'Patient',
      id: `many-${i}`,
      name: [{ given: ['Person'], family: `Number${i}` }],
      telecom: [{ system: 'phone', value: `98${String(i).padStart(8, '0')}` }],
    });
  writeFileSync(file, Array.from({ length: 2000 }, (_, i) => (i % 100 === 50 ? '{broken' : line(i))).join('\n'));
  // As the console does: from a known position, and again from there when a burst was too much for one subscriber.
  const { me } = dataOf(await api.ask<{ me: { position: number } }>('{ me { position } }', {}, admin.token));
  const bell = api.live({
    token: admin.token,
    since: me.position,
    resumes: true,
    query: 'subscription ($since: Int) { notificationAdded(since: $since) { seq notification { kind title body } } }',
  });
  await until(() => bell.isSubscribed, 'the bell listens');
  const { code, text } = await run(file);
  expect([code, text]).toEqual([0, expect.stringContaining('1980 imported, 0 were here already, 20 refused.')]);
  await until(() => bell.payloads.length > 0, 'the bell rings');
  expect(bell.payloads).toEqual([
    {
      notificationAdded: {
        seq: expect.any(Number),
        notification: {
          kind: 'IMPORT_FINISHED',
          title: '1980 patients imported',
          body: expect.stringContaining('20 lines were refused'),
        },
      },
    },
  ]);
  expect(report().lines).toEqual(Array.from({ length: 20 }, (_, i) => i * 100 + 51));
  expect(
    await api.store.read('SELECT count(*) AS n, max(serial) AS top, count(DISTINCT uhid) AS numbers FROM patient'),
  ).toEqual([{ n: expect.anything(), top: 1980, numbers: expect.anything() }]);
  expect(dataOf(await api.ask('{ patients(search: "Number1999") { totalCount } }', {}, admin.token))).toEqual({
    patients: { totalCount: 1 },
  });
  expect(await api.store.verify()).toBeNull();
});

test('a missing file, an unknown branch and a foreign kind of file are said in a sentence', async () => {
  const missing = await run(join(FILES, 'nothing.ndjson'));
  expect([missing.code, missing.text.includes('at Object')]).toEqual([1, false]);
  const branch = await run(join(FILES, 'patients.csv'), '--branch', 'NOWHERE');
  expect([branch.code, branch.text]).toEqual([1, expect.stringContaining('There is no branch NOWHERE')]);
  const binary = join(freshFolder(), 'picture.ndjson');
  writeFileSync(binary, Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)));
  expect((await run(binary)).text).toMatch(/^.*0 imported, 0 were here already, \d+ refused\.$/m);
  expect(await patients()).toEqual([]);
});
