import { type Bill, Payment, type Tx } from '@medicare/data';
import { demandCancellable, Refusal } from '@medicare/domain';
import { billFactsOf, billFiguresOf, type Env, saveBill, write } from '@medicare/platform';
import { readReason } from '../reason';
import { loadBill } from './load-bill';
import { linesOf } from './update-bill';

/**
 * Cancels a draft, or an issued bill for which nothing was received; its number stays used. Who drafts may cancel a
 * draft (pharmacists their own), unless it charges for what was dispensed. Throws INVALID_TRANSITION, FORBIDDEN, and CONFLICT while a payer's
 * claim waits to be looked at.
 */
export async function cancelBill(env: Env, id: string, reason: string): Promise<string> {
  const cancelReason = readReason(reason, 'Say in a few words why it is cancelled.');
  await write(env, async (tx) => {
    const bill = await loadBill(env, tx, id);
    demandCancellable(billFiguresOf(bill));
    await demandRight(env, tx, bill);
    await demandNoClaim(tx, id);
    const facts = { ...(await billFactsOf(tx, bill)), was: bill.status };
    const { patientId, branchId } = await saveBill(env, tx, bill, { cancelledAt: env.clock(), cancelReason });
    tx.record({ type: 'bill.cancelled', subject: id, patientId, branchId, facts });
  });
  return id;
}

async function demandRight({ actor }: Env, tx: Tx, bill: Bill): Promise<void> {
  if (actor.permissions.has('bills:cancel')) return;
  if (bill.status !== 'DRAFT') throw new Refusal('FORBIDDEN', 'This bill is issued. Ask the cashier to cancel it.');
  if (actor.role === 'PHARMACIST' && bill.createdById !== actor.accountId)
    throw new Refusal('FORBIDDEN', 'A colleague began this draft. Ask the desk or the cashier to cancel it.');
  if ((await linesOf(tx, bill.id)).some(({ dispenseId }) => dispenseId))
    throw new Refusal('FORBIDDEN', 'This draft charges for dispensed medicines. Ask the cashier to cancel it.');
}

async function demandNoClaim(tx: Tx, billId: string): Promise<void> {
  if (await tx.manager.existsBy(Payment, { billId, status: 'CLAIMED' }))
    throw new Refusal('CONFLICT', 'Somebody says to have paid this bill. Verify or reject that payment first.');
}
