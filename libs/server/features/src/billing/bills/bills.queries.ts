import { type BillStatusName, dayInterval, invalidInput } from '@medicare/domain';
import { Between, count, type Env, notFound, reachableBranches, zoneFor } from '@medicare/platform';
import { Bill, Patient } from '@medicare/data';
import type { BillsArgs } from './bills.inputs';
import type { BillStatusTotal, PatientAccount } from './bills.types';

/** When the bills of a list were begun: from the first day to the last, where the branch is. A range of the index. */
export async function timesAsked(env: Env, { from, to, branchId }: BillsArgs): Promise<Between> {
  if (!from && !to) return new Between(null, null);
  if (from && to && to < from)
    throw invalidInput({ path: 'to', rule: 'order', message: 'The last day must not lie before the first.' });
  const zone = await zoneFor(env, branchId);
  const [start, end] = [from && dayInterval(from, zone).start, to && dayInterval(to, zone).end];
  return new Between(start && new Date(start), end && new Date(end));
}

/** The branches whose counters are added up: the wanted one, or all that the actor works in. */
export async function countedBranches(env: Env, branchId: string | null | undefined): Promise<string[]> {
  const open = await reachableBranches({ query: env.store.read.bind(env.store) }, env.actor);
  return branchId ? open.filter((id) => id === branchId) : open;
}

interface TotalRow {
  branch_id: string;
  status: BillStatusName;
  n: number | string;
  total: number | string;
  due: number | string;
}

/** How many bills stand in each status, and what they come to: from counters, whatever the number of bills. */
export async function billTotals(env: Env, branchId?: string | null): Promise<BillStatusTotal[]> {
  const branches = await countedBranches(env, branchId);
  const rows = await env.store.read<TotalRow>(
    'SELECT branch_id, status, n, total, due FROM bill_total ORDER BY status',
  );
  const totals = new Map<string, BillStatusTotal>();
  for (const row of rows.filter(({ branch_id }) => branches.includes(branch_id))) {
    const known = totals.get(row.status) ?? { status: row.status, n: 0, total: 0, due: 0 };
    known.n += Number(row.n);
    known.total += Number(row.total);
    known.due += Number(row.due);
    totals.set(row.status, known);
  }
  return [...totals.values()].filter(({ n }) => n);
}

interface AccountRow {
  billed: number | string | null;
  paid: number | string | null;
  due: number | string | null;
  owed_back: number | string | null;
  open_bills: number | string | null;
}

const ACCOUNT = `SELECT sum(CASE WHEN cancelled_at IS NULL THEN total - credited ELSE 0 END) AS billed, sum(paid - refunded) AS paid,
  sum(due) AS due, sum(CASE WHEN is_open THEN 1 ELSE 0 END) AS open_bills,
  sum(CASE WHEN paid - refunded > total - credited THEN paid - refunded - total + credited ELSE 0 END) AS owed_back
  FROM bill WHERE patient_id = $1 AND number IS NOT NULL AND id`;

/**
 * What a patient's bills come to, of those that the actor may see. Found by the patient's index. Throws NOT_FOUND for a
 * patient that the actor does not see.
 */
export async function patientAccount(env: Env, patientId: string): Promise<PatientAccount> {
  if (!(await env.reads.ids(env.actor, count(Patient, { id: patientId }))).length) throw notFound('patient');
  const ids = await env.reads.ids(env.actor, count(Bill, { patientId }));
  const [among, value] =
    env.store.engine === 'postgres'
      ? ['= ANY($2)', ids]
      : ['IN (SELECT value FROM json_each($2))', JSON.stringify(ids)];
  const [row] = await env.store.read<AccountRow>(`${ACCOUNT} ${among}`, [patientId, value]);
  return {
    patientId,
    billed: Number(row.billed ?? 0),
    paid: Number(row.paid ?? 0),
    due: Number(row.due ?? 0),
    owedBack: Number(row.owed_back ?? 0),
    openBills: Number(row.open_bills ?? 0),
  };
}
