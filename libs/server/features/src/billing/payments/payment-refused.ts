import { Bill, Payment, type Tx } from '@medicare/data';
import { type PaymentRefusalCause, Refusal } from '@medicare/domain';
import { type Env, uniqueViolation, write } from '@medicare/platform';

/** What was refused. `billId` is null when nobody can tell which bill was meant; `subject` is then the door it came through. */
export interface RefusedPayment {
  cause: PaymentRefusalCause;
  billId: string | null;
  subject?: string;
  amountPaise: number | null;
  utr?: string | null;
  /** As a stranger may have written it: letters and digits of it are kept. */
  reference?: string | null;
}

/** Notes in the log that money, or a claim of it, was not accepted. A transaction of its own: the refused one is undone. */
export const notePaymentRefused = (env: Env, refused: RefusedPayment): Promise<void> =>
  write(env, (tx) => recordRefused(tx, refused));

/** The same inside a transaction. */
export async function recordRefused(
  tx: Tx,
  { cause, billId, subject, amountPaise, utr = null, reference = null }: RefusedPayment,
): Promise<void> {
  const bill = billId ? await tx.manager.findOneBy(Bill, { id: billId }) : null;
  tx.record({
    type: 'payment.refused',
    subject: subject ?? billId ?? 'payments',
    branchId: bill?.branchId ?? null,
    patientId: bill?.patientId ?? null,
    facts: { cause, billId: bill?.id ?? null, amountPaise, utr, reference: plainReference(reference) },
  });
}

/** At most as much of it as a reference in UPI has. */
const plainReference = (given: string | null): string | null =>
  given?.replace(/[^A-Za-z0-9]/g, '').slice(0, 35) || null;

/** Whether a write failed because the UTR stands on another payment that was not rejected. */
export const isUtrUsed = (error: unknown): boolean => uniqueViolation(error)?.includes('utr') ?? false;

/** Said when a UTR was used before. When it stands on a claim for the same bill, that claim is to be verified. */
export async function utrUsed(env: Env, utr: string, billId: string): Promise<Refusal> {
  const claim = await claimOf(env, utr, billId);
  const isPayer = env.actor.role === 'PATIENT';
  const known = isPayer
    ? 'You have told us of this payment already. We are checking it.'
    : 'The patient has told of this payment already. Verify that claim instead.';
  const message = claim ? known : 'This UTR was used for a payment before. Look at the twelve digits again.';
  const facts = claim && !isPayer ? { paymentId: claim } : {};
  return new Refusal('CONFLICT', message, { fields: [{ path: 'utr', rule: 'used', message }], ...facts });
}

async function claimOf(env: Env, utr: string, billId: string): Promise<string | null> {
  const sql = `SELECT id FROM payment WHERE utr = $1 AND bill_id = $2 AND status = 'CLAIMED'`;
  return (await env.store.read<Pick<Payment, 'id'>>(sql, [utr, billId]))[0]?.id ?? null;
}

const CAUSES: Partial<Record<Refusal['code'], PaymentRefusalCause>> = {
  OVERPAYMENT: 'wrong-amount',
  INVALID_TRANSITION: 'bill-not-open',
};

/**
 * Runs what takes or claims money. A UTR that was used before becomes CONFLICT at `utr` and stands in the log; with
 * `isClaim`, so do a wrong amount and a bill that is not open. Rights and forms that do not fit leave no trace.
 */
export async function notingRefusals<T>(
  env: Env,
  { billId, utr, amount, isClaim }: { billId: string; utr: string | null; amount: number | null; isClaim: boolean },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isUsed = utr !== null && isUtrUsed(error);
    const cause = isUsed ? 'utr-used' : isClaim && error instanceof Refusal ? CAUSES[error.code] : undefined;
    if (cause) await notePaymentRefused(env, { cause, billId, amountPaise: amount, utr });
    throw isUsed ? await utrUsed(env, utr, billId) : error;
  }
}
