import { Bill, Payment, type Tx } from '@medicare/data';
import { billFactsOf, type Env, notFound, write } from '@medicare/platform';
import { loadBill } from '../bills/load-bill';
import { readReason } from '../reason';
import { demandClaimed, settlePayment } from './settle-payment';

/** A payment that the actor may see, with its bill locked first, as everything locks. Throws NOT_FOUND. */
export async function loadPayment(env: Env, tx: Tx, id: string): Promise<{ payment: Payment; bill: Bill }> {
  const { sql, values } = env.reads.visibleRow(env.actor, Payment, id);
  if (!(await tx.query(sql, values)).length) throw notFound('payment');
  const { billId } = await tx.manager.findOneByOrFail(Payment, { id });
  const bill = await loadBill(env, tx, billId);
  return { bill, payment: await tx.manager.findOneByOrFail(Payment, { id }) };
}

/**
 * The cashier has seen the money of a claim: it counts. Twice changes nothing the second time but says so
 * (INVALID_TRANSITION). Throws OVERPAYMENT when the bill was paid otherwise meanwhile.
 */
export async function verifyPayment(env: Env, id: string): Promise<string> {
  return write(env, async (tx) => {
    await loadPayment(env, tx, id);
    return settlePayment(env, tx, { paymentId: id }, 'CASHIER');
  });
}

/** Nobody has seen the money of a claim: its UTR is free again. Throws INVALID_TRANSITION unless it is a claim. */
export async function rejectPayment(env: Env, id: string, reason: string): Promise<string> {
  const rejectReason = readReason(reason, 'Say in a few words why it is rejected.');
  await write(env, async (tx) => {
    const { bill, payment } = await loadPayment(env, tx, id);
    await rejectClaim(env, tx, bill, payment, rejectReason);
  });
  return id;
}

/** Rejects a claim of a locked bill. Throws INVALID_TRANSITION unless it is one. */
export async function rejectClaim(
  { clock }: Pick<Env, 'clock'>,
  tx: Tx,
  bill: Bill,
  payment: Payment,
  rejectReason: string,
): Promise<void> {
  demandClaimed(payment, 'REJECTED');
  const { id, method, amount, patientId, branchId } = payment;
  await tx.manager.update(Payment, { id }, { status: 'REJECTED', rejectReason, updatedAt: clock() });
  const facts = { ...(await billFactsOf(tx, bill)), method, amountPaise: amount };
  tx.record({ type: 'payment.rejected', subject: id, patientId, branchId, facts });
}
