import { Bill, type Tx } from '@medicare/data';
import { demandDraft, Refusal } from '@medicare/domain';
import { billFiguresOf, type Env, loadForChange } from '@medicare/platform';

/** A bill that the actor may see, locked. Throws NOT_FOUND. */
export const loadBill = (env: Env, tx: Tx, id: string): Promise<Bill> => loadForChange(env, tx, Bill, id, 'bill');

/** A draft in the version that its writer has read. Throws NOT_FOUND, INVALID_TRANSITION or STALE_WRITE with `currentVersion`. */
export async function loadDraft(env: Env, tx: Tx, id: string, version: number): Promise<Bill> {
  const bill = await loadBill(env, tx, id);
  demandDraft(billFiguresOf(bill));
  if (bill.version !== version) throw new Refusal('STALE_WRITE', undefined, { currentVersion: bill.version });
  return bill;
}
