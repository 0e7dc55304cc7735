import type { CounterName, Place } from '@medicare/domain';

/** A place in a counter of a branch. */
export interface BranchPlace extends Place {
  branchId: string;
}

interface Step extends BranchPlace {
  by: number;
}

/** Rows of one statement, well below what a database takes as parameters. */
const BATCH = 200;
const SEPARATOR = '\n';

/**
 * By how much the counters of the figures change in one unit of work. Written at its very end, in one order: who counts
 * has locked everything else by then, holds the counter's row for the commit alone, and never waits in a circle.
 */
export class PendingCounts {
  readonly #steps = new Map<string, Step>();

  add({ branchId, counter, key }: BranchPlace, by: number): void {
    const id = [branchId, counter, key].join(SEPARATOR);
    const known = this.#steps.get(id);
    this.#steps.set(id, { branchId, counter, key, by: (known?.by ?? 0) + by });
  }

  /** Writes what has changed, sorted by key; what was counted up and down again is not written. */
  async write(query: (sql: string, params: unknown[]) => Promise<unknown> | unknown[]): Promise<void> {
    const moved = [...this.#steps].filter(([, { by }]) => by !== 0).sort(([one], [other]) => (one < other ? -1 : 1));
    const steps = moved.map(([, step]) => step);
    for (let at = 0; at < steps.length; at += BATCH) {
      const rows = steps.slice(at, at + BATCH);
      await query(upsertOf(rows.length), rows.flatMap(parametersOf));
    }
  }
}

const parametersOf = ({ branchId, counter, key, by }: Step): [string, CounterName, string, number] => [
  branchId,
  counter,
  key,
  by,
];

const upsertOf = (rows: number): string =>
  `INSERT INTO figure_count (branch_id, counter, key, n) VALUES ${Array.from({ length: rows }, (_, i) => placeholders(i * 4)).join(', ')}
   ON CONFLICT (counter, branch_id, key) DO UPDATE SET n = figure_count.n + excluded.n`;

const placeholders = (first: number): string => `($${first + 1}, $${first + 2}, $${first + 3}, CAST($${first + 4} AS bigint))`;
