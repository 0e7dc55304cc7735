import { type RunningApi, startApi } from './kit/api';
import { wrongBooks } from './kit/books';
import { firstStart } from './kit/process';
import { relayed } from './kit/settled';

let api: RunningApi;
let seconds: number;
beforeAll(async () => {
  api = await startApi({ SEED: 'demo' });
  const started = Date.now();
  await firstStart(api.store, api.config);
  seconds = (Date.now() - started) / 1000;
}, 60_000);
afterAll(() => api.stop());

describe('a demo hospital', () => {
  test('has bills in every status, and books that a recount agrees with', async () => {
    const rows = await api.store.read<{ status: string; n: number | string }>(
      'SELECT status, count(*) AS n FROM bill GROUP BY status ORDER BY status',
    );
    expect(rows.map(({ status }) => status)).toEqual([
      'CANCELLED',
      'DRAFT',
      'PAID',
      'PARTIALLY_PAID',
      'REFUNDED',
      'UNPAID',
    ]);
    expect(rows.reduce((sum, { n }) => sum + Number(n), 0)).toBe(60);
    expect(await wrongBooks(api.store)).toEqual([]);
  });

  test('has numbers without gaps, in the order of the days', async () => {
    const issued = await api.store.read<{ number: string }>(
      'SELECT number FROM bill WHERE number IS NOT NULL ORDER BY issued_at, number',
    );
    expect(issued.map(({ number }) => number)).toEqual(issued.map(({ number }) => number).sort());
    const years = new Map<string, number>();
    for (const { number } of issued) {
      const [, year, serial] = number.split('/');
      years.set(year, (years.get(year) ?? 0) + 1);
      expect(Number(serial)).toBe(years.get(year));
    }
  });

  test('is made in a few seconds', () => expect(seconds).toBeLessThan(20));

  test('rings for none of its made-up bills', async () => {
    await relayed(api.store);
    const told = await api.store.read<{ kind: string }>(
      "SELECT DISTINCT kind FROM notification WHERE kind LIKE 'BILL%' OR kind LIKE 'PAYMENT%'",
    );
    expect(told).toEqual([]);
  });
});
