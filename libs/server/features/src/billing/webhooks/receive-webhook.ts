import { type Bill, Payment, type Tx } from '@medicare/data';
import type { PaymentRefusalCause } from '@medicare/domain';
import { type Env, lockBill, write } from '@medicare/platform';
import { isUtrUsed, notePaymentRefused, recordRefused } from '../payments/payment-refused';
import { settlePayment } from '../payments/settle-payment';
import { rejectClaim } from '../payments/verify-payment';
import type { PaymentNotice, PaymentProvider, RawWebhook } from './payment-notice';

/**
 * What became of a webhook: its bill is paid; it was genuine and of no concern; it was taken before; it was not to be
 * trusted (`untrusted`) or not to be read (`malformed`); or it is genuine and does not fit the bill (`unfitting`).
 */
export type WebhookOutcome = 'paid' | 'ignored' | 'known' | 'untrusted' | 'malformed' | 'unfitting';

/** What the log calls the door by which webhooks come. */
const DOOR = 'payment-webhook';

/**
 * Takes a payment provider's webhook: checks signature and time before anything is read, pays the bill it names if all of
 * it fits, and notes in the audit what was refused and why. `env.actor` is NOBODY: the signature is the right. What is not
 * to be trusted asks `isSuspect`, and is not even noted when that says so: genuine messages are never held up by others.
 */
export async function receiveWebhook(
  env: Env,
  { provider, secret }: { provider: PaymentProvider; secret: string },
  webhook: RawWebhook,
  isSuspect: () => Promise<boolean>,
): Promise<WebhookOutcome | 'too-many'> {
  const read = provider.read(webhook, secret, env.clock().getTime());
  if (read.kind === 'ignored') return 'ignored';
  if (read.kind === 'notice') return receiveNotice(env, provider.name, read.notice);
  if (await isSuspect()) return 'too-many';
  await notePaymentRefused(env, { cause: read.cause, billId: null, subject: DOOR, amountPaise: null });
  return read.cause === 'malformed' ? 'malformed' : 'untrusted';
}

async function receiveNotice(env: Env, provider: string, notice: PaymentNotice): Promise<WebhookOutcome> {
  try {
    return await write(env, (tx) => takeNotice(env, tx, `${provider} ${notice.id}`, notice));
  } catch (error) {
    if (!isUtrUsed(error)) throw error; // somebody recorded the same UTR at the same moment
    await notePaymentRefused(env, { cause: 'utr-used', billId: null, ...tracesOf(notice) });
    return 'unfitting';
  }
}

/** By which somebody finds the money that was not taken. */
const tracesOf = ({ amount, utr, reference }: PaymentNotice) => ({
  subject: DOOR,
  amountPaise: amount,
  utr,
  reference,
});

/** One message in one transaction: that it came, and what follows from it. A message that failed midway may come again. */
async function takeNotice(env: Env, tx: Tx, key: string, notice: PaymentNotice): Promise<WebhookOutcome> {
  const first = await tx.query(
    'INSERT INTO webhook_delivery (key, received_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING key',
    [key, env.clock()],
  );
  const bill = await lockedBill(env, tx, notice);
  const refuse = async (cause: PaymentRefusalCause): Promise<void> =>
    recordRefused(tx, { cause, billId: bill?.id ?? null, ...tracesOf(notice) });
  if (!first.length) {
    await refuse('replayed');
    return 'known';
  }
  const before = await earlierPayment(env, tx, notice.utr, bill);
  const cause = await misfit(tx, notice, bill, before);
  if (cause) {
    await refuse(cause);
    return 'unfitting';
  }
  const { utr, amount } = notice;
  const money = before ? { paymentId: before.id } : { billId: bill!.id, method: 'UPI' as const, amount, utr };
  await settlePayment(env, tx, money, 'WEBHOOK');
  return 'paid';
}

/** The bill that is meant, locked together with the one for which the UTR is claimed: in the order of ids, as always. */
async function lockedBill(env: Env, tx: Tx, { reference, utr }: PaymentNotice): Promise<Bill | null> {
  if (!reference) return null;
  const [meant] = await tx.query<{ id: string }>('SELECT id FROM bill WHERE upi_reference = $1', [reference]);
  if (!meant) return null;
  const claimed = (await tx.manager.findBy(Payment, { utr })).map(({ billId }) => billId);
  const locked = new Map<string, Bill | null>();
  for (const id of [...new Set([meant.id, ...claimed])].sort()) locked.set(id, await lockBill(env, tx, id));
  return locked.get(meant.id)!;
}

/** What stands under the UTR. A mere claim of it for another bill gives way: the provider saw what the money was for. */
async function earlierPayment(env: Env, tx: Tx, utr: string, bill: Bill | null): Promise<Payment | null> {
  const standing = (await tx.manager.findBy(Payment, { utr })).find(({ status }) => status !== 'REJECTED') ?? null;
  if (!bill || standing?.status !== 'CLAIMED' || standing.billId === bill.id) return standing;
  const claimed = await lockBill(env, tx, standing.billId);
  await rejectClaim(env, tx, claimed!, standing, 'The bank says that this UTR paid another bill.');
  return null;
}

/** Why the money does not pay the bill; null when it does, to the paisa. A claim of this very payment is settled. */
async function misfit(
  tx: Tx,
  { amount, payeeVpa }: PaymentNotice,
  bill: Bill | null,
  before: Payment | null,
): Promise<PaymentRefusalCause | null> {
  if (!bill) return 'unknown-reference';
  if (before && (before.billId !== bill.id || before.status !== 'CLAIMED')) return 'utr-used';
  if (!bill.isOpen) return 'bill-not-open';
  if (amount !== bill.due || (before && before.amount !== amount)) return 'wrong-amount';
  return payeeVpa !== null && payeeVpa !== (await payeeOf(tx, bill.branchId)) ? 'wrong-payee' : null;
}

async function payeeOf(tx: Tx, branchId: string): Promise<string | null> {
  const [row] = await tx.query<{ payee_vpa: string | null }>('SELECT payee_vpa FROM branch WHERE id = $1', [branchId]);
  return row?.payee_vpa ?? null;
}
