import { type Bill, type CashSession, Payment, Refund, type Tx } from '@medicare/data';
import { type FieldFault, demandWithinPaid, invalidInput, owedBackOf, paymentFaults, Refusal } from '@medicare/domain';
import { billFactsOf, billFiguresOf, branchDay, doneOnce, type Env, newId, saveBill, write } from '@medicare/platform';
import { linesOf } from '../bills/update-bill';
import { creditsByAmount, writeCreditNote } from '../bills/write-credit-note';
import { addCashEntry, drawerIn } from '../cash-desk/cash-entry';
import type { RefundPaymentInput } from './payments.inputs';
import { addTakings } from './takings';
import { loadPayment } from './verify-payment';

type RefundingEnv = Pick<Env, 'clock' | 'actor' | 'store'>;

/**
 * Gives money back and gives the refund's id. Unless it is still owed, a credit note in the same transaction takes back
 * what is no longer owed, as far as no earlier one did. Cash comes out of the actor's open drawer. Throws OVERPAYMENT
 * with `refundable`, INVALID_TRANSITION for a payment that does not count, IDEMPOTENCY_MISMATCH.
 */
export async function refundPayment(env: Env, input: RefundPaymentInput): Promise<string> {
  const { idempotencyKey: key, paymentId } = input;
  return write(env, (tx) =>
    doneOnce(env, tx, { key, command: 'refundPayment', input }, async () => {
      const { bill, payment } = await loadPayment(env, tx, paymentId);
      return giveBack(env, tx, bill, payment, input);
    }),
  );
}

/** The same for a payment whose bill is locked, whoever asks. */
export async function giveBack(
  env: RefundingEnv,
  tx: Tx,
  bill: Bill,
  payment: Payment,
  input: RefundPaymentInput,
): Promise<string> {
  const { amount, reason } = input;
  const method = input.method ?? payment.method;
  demandRefundable(payment, input);
  const drawer = method === 'CASH' ? await drawerIn(env, tx, bill.branchId) : null;
  const id = newId();
  const refundedOn = await branchDay(tx, bill.branchId, env.clock());
  const creditNoteId = await takeOffBill(env, tx, bill, input);
  const values = { id, amount, method, reason, refundedOn, drawer, creditNoteId, reference: input.reference || null };
  await insertRefund(env, tx, payment, values);
  await tx.manager.update(Payment, { id: payment.id }, { refunded: payment.refunded + amount, updatedAt: env.clock() });
  await addTakings(tx, { day: refundedOn, branchId: bill.branchId, method, received: 0, refunded: amount });
  await record(tx, bill, payment, id, amount);
  return id;
}

function demandRefundable(payment: Payment, { amount, reference }: RefundPaymentInput): void {
  const faults: FieldFault[] = paymentFaults({
    method: 'CASH',
    amount,
    due: null,
    utr: null,
    reference: reference || null,
  });
  if (faults.length) throw invalidInput(...faults);
  if (payment.status !== 'VERIFIED')
    throw new Refusal('INVALID_TRANSITION', 'This payment never counted, so there is nothing to pay back.', {
      from: payment.status,
      to: 'REFUNDED',
    });
  demandWithinPaid(amount, payment.amount - payment.refunded);
}

/**
 * Notes the refund on the bill. Gives the credit note for what is no longer owed: the refund, less what earlier notes
 * left to be paid back; null when there is nothing to take back.
 */
async function takeOffBill(
  env: RefundingEnv,
  tx: Tx,
  bill: Bill,
  { amount, reason, isStillOwed }: RefundPaymentInput,
): Promise<string | null> {
  const changes = { refunded: bill.refunded + amount };
  const credit = isStillOwed ? 0 : Math.max(0, amount - owedBackOf(billFiguresOf(bill)));
  if (credit) {
    const credits = await creditsByAmount(tx, await linesOf(tx, bill.id), credit);
    return writeCreditNote(env, tx, bill, credits, reason, changes);
  }
  await saveBill(env, tx, bill, changes);
  return null;
}

type RefundValues = Pick<
  Refund,
  'id' | 'amount' | 'method' | 'reason' | 'reference' | 'refundedOn' | 'creditNoteId'
> & {
  drawer: CashSession | null;
};

async function insertRefund(
  env: RefundingEnv,
  tx: Tx,
  { id: paymentId, billId, branchId }: Payment,
  { drawer, ...values }: RefundValues,
): Promise<void> {
  const now = env.clock();
  await tx.manager.insert(Refund, {
    ...values,
    billId,
    paymentId,
    branchId,
    recordedById: env.actor.accountId,
    cashSessionId: drawer?.id ?? null,
    createdAt: now,
    updatedAt: now,
  });
  const { amount, reason } = values;
  if (drawer) await addCashEntry(env, tx, drawer, { kind: 'REFUND', amount, reason, paymentId });
}

async function record(tx: Tx, bill: Bill, { id, method, amount }: Payment, refundId: string, refundPaise: number) {
  const { patientId, branchId } = bill;
  const facts = { ...(await billFactsOf(tx, bill)), method, amountPaise: amount, refundId, refundPaise };
  tx.record({ type: 'payment.refunded', subject: id, patientId, branchId, facts });
}
