import type { Bill, Tx } from '@medicare/data';

/** What of a bill is counted: one in its branch and status, with its total and what is due. */
export type CountedBill = Pick<Bill, 'branchId' | 'status' | 'total' | 'due'>;

/**
 * Moves a bill between the counters of its branch; null is a bill that did not exist before. Part of every change of a
 * bill. The rows are taken in the order of the statuses, so that two bills that change places do not wait for each other.
 */
export async function moveBillTotal(tx: Tx, before: CountedBill | null, after: CountedBill): Promise<void> {
  const steps = new Map<string, { n: number; total: number; due: number }>();
  const add = ({ status, total, due }: CountedBill, sign: 1 | -1): void => {
    const known = steps.get(status) ?? { n: 0, total: 0, due: 0 };
    steps.set(status, { n: known.n + sign, total: known.total + sign * total, due: known.due + sign * due });
  };
  if (before) add(before, -1);
  add(after, 1);
  for (const [status, step] of [...steps].sort(([one], [other]) => (one < other ? -1 : 1)))
    if (step.n || step.total || step.due) await count(tx, after.branchId, status, step);
}

const count = (tx: Tx, branchId: string, status: string, step: { n: number; total: number; due: number }) =>
  tx.query(
    `INSERT INTO bill_total (branch_id, status, n, total, due) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (branch_id, status) DO UPDATE SET n = bill_total.n + excluded.n,
       total = bill_total.total + excluded.total, due = bill_total.due + excluded.due`,
    [branchId, status, step.n, step.total, step.due],
  );
