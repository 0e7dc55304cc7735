import { type Bill, BillLine, type Tx } from '@medicare/data';
import { type BillTotals, billTotals, invalidInput, taxRateOn, upiReferenceOf } from '@medicare/domain';
import {
  billFactsOf,
  branchDay,
  doneOnce,
  type Env,
  givenDiscountOf,
  nextNumber,
  saveBill,
  write,
} from '@medicare/platform';
import { loadDraft } from './load-bill';
import { linesOf } from './update-bill';

/**
 * Issues a draft: it gets its number, gap-free for its branch and financial year, and the tax rates of the day. From
 * then on it never changes. Throws STALE_WRITE, INVALID_TRANSITION, and BAD_USER_INPUT for a bill without lines.
 */
export async function issueBill(env: Env, id: string, version: number, key?: string | null): Promise<string> {
  return write(env, async (tx) => {
    const work = async (): Promise<string> => (await issueDraft(env, tx, await loadDraft(env, tx, id, version))).id;
    return key ? doneOnce(env, tx, { key, command: 'issueBill', input: { id, version } }, work) : work();
  });
}

/** The same for a draft that is locked already. */
export async function issueDraft(env: Pick<Env, 'clock' | 'actor'>, tx: Tx, draft: Bill): Promise<Bill> {
  const [now, lines] = [env.clock(), await linesOf(tx, draft.id)];
  if (!lines.length)
    throw invalidInput({ path: 'lines', rule: 'required', message: 'This bill is empty. Add at least one line.' });
  const day = await branchDay(tx, draft.branchId, now);
  const totals = await retaxed(tx, draft, lines, day);
  const number = await nextNumber(tx, 'bill', draft.branchId, day);
  const issued = { number, issuedAt: now, issuedOn: day, issuedById: env.actor.accountId };
  const bill = await saveBill(env, tx, draft, { ...totals, ...issued, upiReference: upiReferenceOf(number) });
  const { id, patientId, branchId, total } = bill;
  const facts = { ...(await billFactsOf(tx, bill)), number, totalPaise: total };
  tx.record({ type: 'bill.issued', subject: id, patientId, branchId, facts });
  return bill;
}

/** What the bill comes to by the rates of the day; lines whose rate has changed since they were drafted are written anew. */
async function retaxed(tx: Tx, draft: Bill, lines: BillLine[], day: string): Promise<Omit<BillTotals, 'lines'>> {
  const current = lines.map((line) => ({ ...line, taxRate: taxRateOn(line.taxCategory, day) }));
  const { lines: figures, ...totals } = billTotals(current, givenDiscountOf(draft));
  for (const [i, { id, taxRate }] of current.entries())
    if (taxRate !== lines[i].taxRate) await tx.manager.update(BillLine, { id }, { taxRate, ...figures[i] });
  return totals;
}
