import { addDays, invalidInput, type PaymentMethodName } from '@medicare/domain';
import type { Env } from '@medicare/platform';
import { countedBranches } from '../bills/bills.queries';
import type { DayTakings } from './payments.types';

const LONGEST_DAYS = 366;

interface Row {
  day: string;
  branch_id: string;
  method: PaymentMethodName;
  received: number | string;
  refunded: number | string;
}

/** What was taken by day and method, from counters; of the wanted branch, or of all that the actor works in. */
export async function takings(
  env: Env,
  { branchId, from, to }: { branchId?: string | null; from: string; to: string },
): Promise<DayTakings[]> {
  if (to < from)
    throw invalidInput({ path: 'to', rule: 'order', message: 'The last day must not lie before the first.' });
  if (to > addDays(from, LONGEST_DAYS))
    throw invalidInput({ path: 'to', rule: 'too-long', message: 'Ask for at most a year at a time.' });
  const branches = await countedBranches(env, branchId);
  const sql =
    'SELECT day, branch_id, method, received, refunded FROM takings WHERE day >= $1 AND day <= $2 ORDER BY day, method';
  const days = new Map<string, DayTakings>();
  for (const row of await env.store.read<Row>(sql, [from, to])) {
    if (!branches.includes(row.branch_id)) continue;
    const { day, method } = row;
    const known = days.get(`${day} ${method}`) ?? { day, method, received: 0, refunded: 0 };
    known.received += Number(row.received);
    known.refunded += Number(row.refunded);
    days.set(`${day} ${method}`, known);
  }
  return [...days.values()];
}
