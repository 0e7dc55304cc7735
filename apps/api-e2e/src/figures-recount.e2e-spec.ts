import { dataSourceFor, openWriter } from '@medicare/data';
import { recountFigures } from '@medicare/features';
import { type RunningApi, startApi } from './kit/api';
import { bareSql, engine, urlOf } from './kit/databases';
import { wrongFigures } from './kit/figures';
import { firstStart } from './kit/process';
import { relayed } from './kit/settled';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi({ SEED: 'demo' });
  await firstStart(api.store, api.config);
  await relayed(api.store);
}, 120_000);
afterAll(() => api.stop());

const recount = (mend = false) => recountFigures(api.store, { mend });
const mended = async (): Promise<number> =>
  (await api.store.read("SELECT seq FROM event_log WHERE type = 'figures.mended'")).length;

describe('counting the figures of a demo hospital anew', () => {
  test('finds that counters and rows agree, and writes nothing', async () => {
    expect(await wrongFigures(api.store)).toEqual([]);
    expect(await recount(true)).toEqual([]);
    expect(await mended()).toBe(0);
  });

  test('finds a counter that is too high, one that is missing and one of nothing, and mends them in one go', async () => {
    const [{ branch_id: branch }] = await api.store.read<{ branch_id: string }>(
      'SELECT branch_id FROM patient LIMIT 1',
    );
    await bareSql(
      api.store,
      `UPDATE figure_count SET n = n + 3 WHERE counter = 'patients' AND key = 'ACTIVE';
       DELETE FROM figure_count WHERE counter = 'patients-by-gender' AND key = 'MALE';
       INSERT INTO figure_count (counter, branch_id, key, n) VALUES ('staff', '${branch}', 'INACTIVE', 7);
       UPDATE takings SET received = received + 100 WHERE received = (SELECT max(received) FROM takings);
       UPDATE bill_total SET due = due + 1 WHERE status = 'UNPAID';
       UPDATE notification_count SET n = n - 1 WHERE audience = (SELECT min(audience) FROM notification_count) AND reader = '';
       UPDATE appointment_count SET n = n + 1 WHERE status = 'NO_SHOW'`,
    );
    const found = await recount();
    const of = (table: string): number => found.filter((each) => each.table === table).length;
    expect([of('figure_count'), of('takings'), of('bill_total'), of('notification_count')]).toEqual([3, 1, 1, 1]);
    expect(of('appointment_count')).toBeGreaterThan(0);
    expect(await wrongFigures(api.store)).not.toEqual([]);
    const staff = found.find(({ key }) => key.includes('staff'));
    expect(staff).toMatchObject({ key: ['staff', branch, 'INACTIVE'], kept: [7], counted: [0] });

    expect(await recount(true)).toEqual(found);
    expect(await recount()).toEqual([]);
    expect(await wrongFigures(api.store)).toEqual([]);
    expect(await mended()).toBe(1);
  });
});

test('the migration fills the counters of a hospital that was there before', async () => {
  const counters = async (): Promise<unknown[]> => [
    ...(await api.store.read('SELECT * FROM figure_count WHERE n <> 0 ORDER BY counter, branch_id, key')),
    ...(await api.store.read('SELECT * FROM notification_count WHERE n <> 0 ORDER BY audience, reader')),
  ];
  const before = await counters();
  const url = urlOf(api.store);
  const source = dataSourceFor(engine === 'sqlite' ? { writer: openWriter(url) } : { url });
  await source.initialize();
  while ((await source.query("SELECT name FROM migration WHERE name LIKE 'Figures%'")).length)
    await source.undoLastMigration({ transaction: 'each' });
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
  expect(before.length).toBeGreaterThan(40);
  expect(await counters()).toEqual(before);
});
