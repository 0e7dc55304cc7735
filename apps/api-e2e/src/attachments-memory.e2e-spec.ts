import { execFileSync } from 'node:child_process';
import { freshSettings, type RunningApi, startApi } from './kit/api';
import { hostileFiles, photo } from './kit/hostile-files';
import { makeBranch, makePatient, makePerson } from './kit/people';
import { Started } from './kit/started';
import { until } from './kit/until';
import { filesIn, inParts, rawForm, sendRaw, upload } from './kit/uploads';

/** What the process may have more after all of them than after the first ones, in MB. */
const MOST_GROWTH_MB = 40;
const [SENDERS, EACH, AT_ONCE] = [6, 60, 4];

let settings: Record<string, string>;
let patientId: string;
let tokens: string[];
let started: Started;
beforeAll(async () => {
  settings = await freshSettings({ MAX_UPLOAD_MB: '5' });
  const api: RunningApi = await startApi(settings);
  const main = await makeBranch(api.store, 'MAIN');
  patientId = (await makePatient(api.store, main)).id;
  const nurses = await Promise.all(Array.from({ length: SENDERS }, () => makePerson(api, 'NURSE', [main])));
  tokens = nurses.map(({ token }) => token);
  await api.stop();
  started = await new Started(settings).ready();
}, 60_000);
afterAll(() => started.stop());

const residentMb = (): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(started.child.pid)]).toString()) / 1024;

test('hundreds of hostile uploads leave nothing behind, neither on the disk nor in the memory', async () => {
  const files = await hostileFiles();
  const body = rawForm([
    ['name="patientId"', patientId],
    ['name="file"; filename="x.png"', Buffer.alloc(3_000_000, 1)],
  ]);
  const huge = await photo(2400, 2000).png().toBuffer();
  const attack = async (i: number, token: string): Promise<unknown> => {
    if (i % 12 === 0) return sendRaw(started.url, token, body, {}, 2_000_000);
    if (i % 12 === 6) return upload(started.url, token, { patientId }, huge); // more than is allowed
    const calls = inParts(started.url, token);
    if (i % 12 === 9) {
      const { id } = await calls.begin({ patientId, sizeBytes: 5_000_000 });
      await calls.cut(id!, 0, Buffer.alloc(5_000_000, 2), 1_000_000);
      return calls.cancel(id!);
    }
    const { content, name, type } = files[i % files.length];
    const send = () => upload(started.url, token, { patientId }, content, name, type);
    // The server answers before it has read everything, and waits a while only: a slow sender whose line broke tries again.
    return expect(await send().catch(send)).toMatchObject({ status: 400 });
  };
  const run = async (sender: number): Promise<void> => {
    const works = Array.from({ length: EACH }, (_, i) => i + sender * EACH);
    const lane = async (): Promise<void> => {
      for (let i = works.pop(); i !== undefined; i = works.pop()) await attack(i, tokens[sender]);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  };
  await run(0);
  await run(1);
  const before = residentMb();
  for (let sender = 2; sender < SENDERS; sender++) await run(sender);
  const after = residentMb();
  process.stdout.write(
    `hostile uploads: ${before.toFixed(0)} MB after 120, ${after.toFixed(0)} MB after ${SENDERS * EACH}\n`,
  );
  expect(after - before).toBeLessThan(MOST_GROWTH_MB);
  const left = (): string[] =>
    (['attachments', 'uploads'] as const).flatMap((folder) => filesIn(settings['DATA_DIR'], folder));
  // What broke off is cleared away once the server has noticed.
  await until(() => !left().length, 'nothing is left on the disk');
}, 180_000);
