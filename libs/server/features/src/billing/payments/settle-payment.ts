import { type Bill, CashSession, Payment, type Tx, type VerifiedViaName } from '@medicare/data';
import { demandIssued, demandWithinDue, type PaymentMethodName, Refusal } from '@medicare/domain';
import {
  billFactsOf,
  billFiguresOf,
  branchDay,
  type Env,
  lockBill,
  newId,
  nextNumber,
  notFound,
  saveBill,
} from '@medicare/platform';
import { addCashEntry } from '../cash-desk/cash-entry';
import { addTakings } from './takings';

/** Money that came in for a bill and that nobody has claimed before. Amount in paise. */
export interface NewPayment {
  billId: string;
  method: PaymentMethodName;
  amount: number;
  utr?: string | null;
  reference?: string | null;
  /** The day it was received where the branch is, YYYY-MM-DD; today unless told. */
  receivedOn?: string | null;
  /** The locked drawer that it goes into. */
  drawer?: CashSession | null;
}

/** A claim that turned out to be real. */
export interface ClaimToSettle {
  paymentId: string;
  /** As {@link NewPayment.receivedOn}; the day of the claim unless told. */
  receivedOn?: string | null;
}

type SettlingEnv = Pick<Env, 'clock' | 'actor' | 'store'>;

/**
 * Makes money count: the one way for cashier, bank statement and webhook. Locks the bill, asks what is due, gives the
 * receipt its number, and moves bill, counters and takings, all in the caller's transaction; then says `payment.verified`
 * (and `payment.recorded` before, for what nobody had claimed). Gives the payment's id.
 *
 * Asks for nobody's rights: whoever calls for a person has asked whether that person may see the bill. `env.actor` may
 * be NOBODY. Throws NOT_FOUND, OVERPAYMENT with `due`, INVALID_TRANSITION for a bill that is not open or a payment that
 * is not a claim any more; a UTR that was used before violates a unique index (`isUtrUsed`). The caller notes refusals
 * by `notePaymentRefused`, outside this transaction.
 */
export async function settlePayment(
  env: SettlingEnv,
  tx: Tx,
  request: NewPayment | ClaimToSettle,
  via: VerifiedViaName,
): Promise<string> {
  const billId = 'billId' in request ? request.billId : await billOfClaim(tx, request.paymentId);
  const bill = await lockBill(env, tx, billId);
  if (!bill) throw notFound('bill');
  demandIssued(billFiguresOf(bill));
  const payment = 'billId' in request ? await newPayment(env, tx, bill, request) : await claimed(tx, request);
  demandWithinDue(payment.amount, bill.due);
  const drawer = 'drawer' in request ? request.drawer : null;
  if (drawer) await putIntoDrawer(env, tx, drawer, payment);
  const verified = await verifiedColumns(env, tx, bill, via);
  if ('billId' in request) await tx.manager.insert(Payment, { ...payment, ...verified });
  else await tx.manager.update(Payment, { id: payment.id }, { ...verified, receivedOn: payment.receivedOn });
  await countIn(env, tx, bill, payment);
  await recordSettled(tx, bill, payment, via, 'billId' in request);
  return payment.id;
}

async function billOfClaim(tx: Tx, paymentId: string): Promise<string> {
  const payment = await tx.manager.findOneBy(Payment, { id: paymentId });
  if (!payment) throw notFound('payment');
  return payment.billId;
}

async function claimed(tx: Tx, { paymentId, receivedOn }: ClaimToSettle): Promise<Payment> {
  const payment = await tx.manager.findOneByOrFail(Payment, { id: paymentId });
  demandClaimed(payment, 'VERIFIED');
  return Object.assign(payment, { receivedOn: receivedOn ?? payment.receivedOn });
}

const STANDING = { VERIFIED: 'was verified already', REJECTED: 'was rejected' };

/** Throws INVALID_TRANSITION unless the payment is a claim that nobody has looked at. Its bill is locked. */
export function demandClaimed({ status }: Payment, to: 'VERIFIED' | 'REJECTED'): void {
  if (status === 'CLAIMED') return;
  throw new Refusal('INVALID_TRANSITION', `This payment ${STANDING[status]}. Look at the bill again.`, {
    from: status,
    to,
  });
}

/** A payment's row before anybody has verified it. */
export async function newPayment(
  env: Pick<Env, 'clock' | 'actor'>,
  tx: Tx,
  { id: billId, patientId, branchId }: Bill,
  { method, amount, utr = null, reference = null, receivedOn, drawer }: NewPayment,
): Promise<Payment> {
  const now = env.clock();
  return Object.assign(new Payment(), {
    id: newId(),
    createdAt: now,
    updatedAt: now,
    method,
    status: 'CLAIMED' as const,
    amount,
    utr,
    reference,
    receivedOn: receivedOn ?? (await branchDay(tx, branchId, now)),
    verifiedAt: null,
    verifiedVia: null,
    rejectReason: null,
    receiptNumber: null,
    refunded: 0,
    billId,
    patientId,
    branchId,
    recordedById: env.actor.accountId,
    verifiedById: null,
    cashSessionId: drawer?.id ?? null,
  });
}

const putIntoDrawer = (env: SettlingEnv, tx: Tx, drawer: CashSession, { id, amount }: Payment) =>
  addCashEntry(env, tx, drawer, { kind: 'PAYMENT', amount, reason: null, paymentId: id });

async function verifiedColumns(env: SettlingEnv, tx: Tx, { branchId }: Bill, verifiedVia: VerifiedViaName) {
  const now = env.clock();
  const receiptNumber = await nextNumber(tx, 'receipt', branchId, await branchDay(tx, branchId, now));
  const verifiedById = env.actor.accountId;
  return { status: 'VERIFIED' as const, verifiedAt: now, verifiedVia, verifiedById, receiptNumber, updatedAt: now };
}

async function countIn(env: SettlingEnv, tx: Tx, bill: Bill, { amount, method, receivedOn }: Payment): Promise<void> {
  await saveBill(env, tx, bill, { paid: bill.paid + amount });
  await addTakings(tx, { day: receivedOn, branchId: bill.branchId, method, received: amount, refunded: 0 });
}

async function recordSettled(
  tx: Tx,
  bill: Bill,
  { id, method, amount }: Payment,
  via: VerifiedViaName,
  isNew: boolean,
): Promise<void> {
  const { patientId, branchId } = bill;
  const facts = { ...(await billFactsOf(tx, bill)), method, amountPaise: amount };
  const common = { subject: id, patientId, branchId };
  if (isNew) tx.record({ type: 'payment.recorded', ...common, facts: { ...facts, status: 'VERIFIED' } });
  tx.record({ type: 'payment.verified', ...common, facts: { ...facts, via } });
}
