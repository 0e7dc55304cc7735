import { dataSourceFor, openWriter, SqliteStore } from '@medicare/data';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixed, median, printTable } from './table';

const COMMANDS = 6000;
const ROUNDS = 3;

async function measure(maxGroup: number, writers: number): Promise<{ perSecond: number; p50: number; p99: number }> {
  const dir = mkdtempSync(join(tmpdir(), 'medicare-bench-'));
  const writer = openWriter(join(dir, 'bench.db'));
  const source = await dataSourceFor({ writer }).initialize();
  await source.runMigrations({ transaction: 'each' });
  writer.exec('CREATE TABLE thing (n integer PRIMARY KEY, text varchar)');
  const store = new SqliteStore(writer, source, { eventKey: 'the key of the benchmark', maxGroup });
  const times: number[] = [];
  let next = 0;
  const write = async (): Promise<void> => {
    while (next < COMMANDS) {
      const [n, started] = [next++, performance.now()];
      await store.run(async (tx) => {
        await tx.query('INSERT INTO thing (n, text) VALUES ($1, $2)', [n, 'x'.repeat(100)]);
        tx.record({ type: 'patient.updated', subject: String(n), facts: { fields: ['phone'], version: 2 } });
      });
      times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: writers }, write));
  const perSecond = (COMMANDS / (performance.now() - started)) * 1000;
  await store.close();
  rmSync(dir, { recursive: true });
  times.sort((one, other) => one - other);
  return { perSecond, p50: times[Math.floor(times.length / 2)], p99: times[Math.floor(times.length * 0.99)] };
}

/** Durable commands (synchronous=FULL), each with a row and a sealed event: one commit each, and many sharing one. */
export async function benchCommits(): Promise<void> {
  const rows: string[][] = [];
  for (const writers of [1, 100]) {
    const rates: number[] = [];
    for (const [name, maxGroup] of [
      ['single commits', 1],
      ['group commit', 64],
    ] as const) {
      const results: Awaited<ReturnType<typeof measure>>[] = [];
      for (let round = 0; round < ROUNDS; round++) results.push(await measure(maxGroup, writers));
      rates.push(median(results.map(({ perSecond }) => perSecond)));
      const of = (key: 'p50' | 'p99'): string => fixed(median(results.map((result) => result[key])));
      rows.push([
        `${name}, ${writers} at once`,
        fixed(rates.at(-1)!, 0),
        of('p50'),
        of('p99'),
        fixed(rates.at(-1)! / rates[0], 1),
      ]);
    }
  }
  printTable(
    `Durable commands in SQLite, median of ${ROUNDS}`,
    ['', 'commands/s', 'answered p50 ms', 'p99 ms', 'ratio to single'],
    rows,
  );
}
