import type { Store, Tx } from '@medicare/data';
import { type CountedTable, countedTables } from './recount-statements';

/** A counter that does not hold what the rows come to. */
export interface Difference {
  table: string;
  /** Its key, part by part: codes, ids and days. */
  key: string[];
  kept: number[];
  counted: number[];
}

type Row = Record<string, string | number>;

/**
 * Counts everything behind the figures anew from the rows and gives what differs from the counters; with `mend`, the
 * counters are set to what was counted. One transaction that holds still what counts, so that a hospital at work
 * meanwhile is counted rightly: the others wait at most as long as the counting takes.
 */
export function recountFigures(store: Store, { mend }: { mend: boolean }): Promise<Difference[]> {
  const tables = countedTables(store.engine);
  const work = async (tx: Tx): Promise<Difference[]> => {
    if (store.engine === 'postgres') await holdStill(tx, tables);
    const found: Difference[] = [];
    for (const counted of tables) found.push(...(await differencesOf(tx, counted)));
    if (mend) for (const difference of found) await mendOne(tx, tables, difference);
    const facts = { differences: found.length };
    if (mend && found.length) tx.record({ type: 'figures.mended', subject: 'figures', facts });
    return found;
  };
  return store.run(work, mend ? {} : { withoutEvent: 'counting changes nothing' });
}

/** Whoever has counted already is waited for; whoever has not will count once this has ended. */
async function holdStill(tx: Tx, tables: readonly CountedTable[]): Promise<void> {
  for (const { table } of tables) await tx.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
}

async function differencesOf(tx: Tx, { table, keys, values, recount }: CountedTable): Promise<Difference[]> {
  const [by, none] = [keys.join(', '), values.map(() => '0').join(', ')];
  const sums = values.map((value) => `sum(kept_${value}) AS kept_${value}, sum(counted_${value}) AS counted_${value}`);
  const sides = [
    `SELECT ${by}, ${values.map((value) => `${value} AS kept_${value}`).join(', ')}, ${values.map((value) => `0 AS counted_${value}`).join(', ')} FROM ${table}`,
    `SELECT ${by}, ${none}, ${values.join(', ')} FROM (${recount}) recounted`,
  ];
  const differ = values.map((value) => `sum(kept_${value}) <> sum(counted_${value})`).join(' OR ');
  const rows = await tx.query<Row>(
    `SELECT ${by}, ${sums.join(', ')} FROM (${sides.join(' UNION ALL ')}) both_sides GROUP BY ${by} HAVING ${differ} ORDER BY ${by}`,
  );
  return rows.map((row) => ({
    table,
    key: keys.map((key) => String(row[key])),
    kept: values.map((value) => Number(row[`kept_${value}`])),
    counted: values.map((value) => Number(row[`counted_${value}`])),
  }));
}

async function mendOne(tx: Tx, tables: readonly CountedTable[], { table, key, counted }: Difference): Promise<void> {
  const { keys, values } = tables.find((each) => each.table === table)!;
  const columns = [...keys, ...values];
  await tx.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})
     ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${values.map((value) => `${value} = excluded.${value}`).join(', ')}`,
    [...key, ...counted],
  );
}
