import { type Bill, Payment, type Tx } from '@medicare/data';
import { demandIssued, demandWithinDue, invalidInput, paymentFaults } from '@medicare/domain';
import { billFactsOf, billFiguresOf, doneOnce, type Env, write } from '@medicare/platform';
import { loadBill } from '../bills/load-bill';
import { drawerIn } from '../cash-desk/cash-entry';
import { notingRefusals } from './payment-refused';
import type { RecordPaymentInput } from './payments.inputs';
import { newPayment, type NewPayment, settlePayment } from './settle-payment';

/**
 * Takes a payment and gives its id. Recorded by who may verify payments, it counts at once; by anybody else (a program)
 * it waits as a claim. Throws OVERPAYMENT with `due`, CONFLICT for a UTR that was used before, BAD_USER_INPUT for cash
 * without an open cash desk, INVALID_TRANSITION for a bill that is not open, IDEMPOTENCY_MISMATCH.
 */
export async function recordPayment(env: Env, input: RecordPaymentInput): Promise<string> {
  const { billId, method, amount, idempotencyKey: key } = input;
  const [utr, reference] = [input.utr || null, input.reference || null];
  const faults = paymentFaults({ method, amount, due: null, utr, reference });
  if (faults.length) throw invalidInput(...faults);
  const isClaim = !env.actor.permissions.has('payments:verify');
  return notingRefusals(env, { billId, utr, amount, isClaim }, () =>
    write(env, (tx) =>
      doneOnce(env, tx, { key, command: 'recordPayment', input }, async () => {
        const bill = await loadBill(env, tx, billId);
        return take(env, tx, bill, { billId, method, amount, utr, reference });
      }),
    ),
  );
}

async function take(env: Env, tx: Tx, bill: Bill, payment: NewPayment): Promise<string> {
  demandIssued(billFiguresOf(bill));
  demandWithinDue(payment.amount, bill.due);
  const drawer = payment.method === 'CASH' ? await drawerIn(env, tx, bill.branchId) : null;
  if (env.actor.permissions.has('payments:verify')) return settlePayment(env, tx, { ...payment, drawer }, 'CASHIER');
  return insertClaim(env, tx, bill, payment);
}

/** Writes a payment that waits to be verified. The bill is locked; its figures stay as they are. */
export async function insertClaim(
  env: Pick<Env, 'clock' | 'actor'>,
  tx: Tx,
  bill: Bill,
  values: NewPayment,
): Promise<string> {
  const payment = await newPayment(env, tx, bill, values);
  await tx.manager.insert(Payment, payment);
  const { id, method, amount, patientId, branchId } = payment;
  const facts = { ...(await billFactsOf(tx, bill)), method, amountPaise: amount, status: 'CLAIMED' as const };
  tx.record({ type: 'payment.recorded', subject: id, patientId, branchId, facts });
  return id;
}
