import { BLANK_RECORD, type RecordContent } from '@medicare/domain';
import { ApiError } from '@medicare/web-core';
import { DraftKeeper, type DraftPort } from './draft-keeper';
import { DraftShelf } from './draft-shelf';

const text = (complaint: string): RecordContent => ({ ...BLANK_RECORD, complaint });

/** A server that holds one draft, and can be out of reach or lose its answers. */
class Server implements DraftPort {
  revision = 1;
  content = text('');
  fails: 'before' | 'after' | null = null;
  saves = 0;

  save = async (revision: number, content: RecordContent): Promise<number> => {
    if (this.fails === 'before') throw new ApiError('OFFLINE', '');
    if (revision !== this.revision)
      throw new ApiError('STALE_WRITE', '', [], undefined, { currentVersion: this.revision });
    this.saves++;
    [this.revision, this.content] = [revision + 1, content];
    if (this.fails === 'after') throw new ApiError('OFFLINE', '');
    return this.revision;
  };
  read = async () => ({ revision: this.revision, content: this.content });
}

let server: Server;
let kept: string | null;
let keeper: DraftKeeper;
beforeEach(() => {
  jest.useFakeTimers();
  server = new Server();
  kept = null;
  const storage = {
    getItem: () => kept,
    setItem: (_name: string, value: string) => void (kept = value),
    removeItem: () => void (kept = null),
    key: () => null,
    length: 0,
  };
  keeper = new DraftKeeper(server, new DraftShelf(storage, 'doctor', 'record'));
  keeper.begin({ revision: 1, content: text(''), state: 'saved' });
});
afterEach(() => jest.useRealTimers());

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const shelved = (): string | undefined =>
  kept ? (JSON.parse(kept) as { content: RecordContent }).content.complaint : undefined;

test('typing is saved once, a moment after it stops', async () => {
  for (const words of ['F', 'Fe', 'Fev']) keeper.changed(text(words));
  expect([keeper.state(), shelved(), server.saves]).toEqual(['unsaved', 'Fev', 0]);
  await pass(1_000);
  expect([keeper.state(), shelved(), server.content.complaint, server.saves]).toEqual(['saved', undefined, 'Fev', 1]);
});

test('who types without a break is saved, too', async () => {
  for (let letter = 0; letter < 50; letter++) {
    keeper.changed(text('x'.repeat(letter + 1)));
    await pass(200);
  }
  expect(server.saves).toBeGreaterThan(1);
});

test('while the server is away it says so and tries again, and the text stays on the shelf', async () => {
  server.fails = 'before';
  keeper.changed(text('Fever'));
  await pass(3_000);
  expect([keeper.state(), shelved()]).toEqual(['waiting', 'Fever']);
  keeper.changed(text('Fever and cough'));
  server.fails = null;
  await pass(20_000);
  expect([keeper.state(), shelved(), server.content.complaint]).toEqual(['saved', undefined, 'Fever and cough']);
});

test('a save whose answer was lost is not taken for another window', async () => {
  server.fails = 'after';
  keeper.changed(text('Fever'));
  await pass(900);
  expect(keeper.state()).toBe('waiting');
  server.fails = null;
  await pass(20_000);
  expect([keeper.state(), server.content.complaint, server.revision]).toEqual(['saved', 'Fever', 2]);
});

test('what another window saved is told and not written over, until somebody decides', async () => {
  server.content = text('Other');
  server.revision = 5;
  keeper.changed(text('Mine'));
  await pass(1_000);
  expect(keeper.state()).toBe('elsewhere');
  keeper.changed(text('Mine, longer'));
  await pass(20_000);
  expect([server.content.complaint, shelved()]).toEqual(['Other', 'Mine, longer']);
  await keeper.overwrite();
  expect([keeper.state(), server.content.complaint]).toEqual(['saved', 'Mine, longer']);
});

test('values that cannot be do not keep the rest from being saved', async () => {
  keeper.changed({ ...text('Fever'), vitalSigns: { temperatureCelsius: 101, pulsePerMinute: 88 } });
  await pass(1_000);
  expect(server.content).toMatchObject({ complaint: 'Fever', vitalSigns: { pulsePerMinute: 88 } });
  expect(server.content.vitalSigns).not.toHaveProperty('temperatureCelsius');
});

test('after it was stopped nothing is saved any more, not even by a timer', async () => {
  keeper.changed(text('Fever'));
  await keeper.stop();
  await pass(20_000);
  expect([server.saves, shelved()]).toEqual([0, 'Fever']);
});
