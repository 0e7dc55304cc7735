import { Payment, type Tx } from '@medicare/data';
import { demandIssued, demandWithinDue, invalidInput, paymentFaults, Refusal } from '@medicare/domain';
import { billFiguresOf, doneOnce, type Env, write } from '@medicare/platform';
import { loadBill } from '../bills/load-bill';
import { notingRefusals } from './payment-refused';
import type { ClaimPaymentInput } from './payments.inputs';
import { insertClaim } from './record-payment';

/** So many claims of a bill may wait to be looked at: a payer with more has mistyped, or plays. */
const MOST_OPEN_CLAIMS = 5;

/**
 * Notes that a patient says to have paid by UPI, and gives the payment's id. It counts as nothing until a cashier, a
 * bank statement or a webhook has verified it. Throws RATE_LIMITED, OVERPAYMENT, CONFLICT for a UTR that was used or for
 * too many open claims, INVALID_TRANSITION; those that tell of money stand in the log.
 */
export async function claimPayment(env: Env, input: ClaimPaymentInput): Promise<string> {
  await demandOwnPace(env);
  const { billId, utr, amount = null, idempotencyKey: key } = input;
  const faults = paymentFaults({ method: 'UPI', amount: amount ?? 1, due: null, utr, reference: null });
  if (faults.length) throw invalidInput(...faults);
  return notingRefusals(env, { billId, utr, amount, isClaim: true }, () =>
    write(env, (tx) => doneOnce(env, tx, { key, command: 'claimPayment', input }, () => claim(env, tx, input))),
  );
}

async function claim(env: Env, tx: Tx, { billId, utr, amount }: ClaimPaymentInput): Promise<string> {
  const bill = await loadBill(env, tx, billId);
  demandIssued(billFiguresOf(bill));
  demandWithinDue(amount ?? Math.max(1, bill.due), bill.due);
  if ((await tx.manager.countBy(Payment, { billId, status: 'CLAIMED' })) >= MOST_OPEN_CLAIMS)
    throw new Refusal('CONFLICT', 'Several payments of this bill wait to be checked. Please call the cash desk.', {
      claims: MOST_OPEN_CLAIMS,
    });
  return insertClaim(env, tx, bill, { billId, method: 'UPI', amount: amount ?? bill.due, utr });
}

/** Each claim rings at the cash desk: a patient may make twenty in ten minutes. Throws RATE_LIMITED. */
async function demandOwnPace({ actor, limits }: Env): Promise<void> {
  const seconds = actor.accountId ? await limits.ownPayments(actor.accountId) : 0;
  if (!seconds) return;
  const message = `That was a lot at once. Please wait ${seconds} seconds, or call the cash desk.`;
  throw new Refusal('RATE_LIMITED', message, { retryAfterSeconds: seconds });
}
