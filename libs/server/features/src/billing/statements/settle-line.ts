import { Payment, StatementLine, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { doneOnce, type Env, loadForChange, write } from '@medicare/platform';
import { loadBill } from '../bills/load-bill';
import { notingRefusals } from '../payments/payment-refused';
import { settlePayment } from '../payments/settle-payment';
import { readReason } from '../reason';

/**
 * Pays a bill with a line that waited, by a person's decision. A claim of the bill with the line's UTR is the one that
 * is settled. Throws OVERPAYMENT when the line has more than is due, CONFLICT for a UTR that another bill was paid with,
 * INVALID_TRANSITION for a line that does not wait any more, IDEMPOTENCY_MISMATCH.
 */
export async function settleStatementLine(env: Env, id: string, billId: string, key?: string | null): Promise<string> {
  const [line] = await env.store.read<{ amount: number | string; utr: string | null }>(
    'SELECT amount, utr FROM statement_line WHERE id = $1',
    [id],
  );
  const money = { billId, utr: line?.utr ?? null, amount: line ? Number(line.amount) : null, isClaim: true };
  await notingRefusals(env, money, () =>
    write(env, (tx) => {
      const work = () => settleIn(env, tx, id, billId);
      return key ? doneOnce(env, tx, { key, command: 'settleStatementLine', input: { id, billId } }, work) : work();
    }),
  );
  return id;
}

async function settleIn(env: Env, tx: Tx, id: string, billId: string): Promise<string> {
  const waiting = await loadWaiting(env, tx, id);
  const paymentId = await payWith(env, tx, waiting, billId);
  await close(env, tx, waiting, { state: 'SETTLED', paymentId, billId });
  return id;
}

async function payWith(env: Env, tx: Tx, { utr, amount, day }: StatementLine, billId: string): Promise<string> {
  const bill = await loadBill(env, tx, billId);
  const claims = utr ? await tx.manager.findBy(Payment, { billId: bill.id, utr, status: 'CLAIMED' }) : [];
  const claim = claims.find((one) => one.amount === amount);
  const method = utr ? ('UPI' as const) : ('BANK' as const);
  const reference = utr ? null : `Statement of ${day}`;
  const money = claim
    ? { paymentId: claim.id, receivedOn: day }
    : { billId: bill.id, method, amount, utr, reference, receivedOn: day };
  return settlePayment(env, tx, money, 'STATEMENT');
}

/** Puts aside a line that is no bill's money, with a note that says what it is. */
export async function ignoreStatementLine(env: Env, id: string, note: string): Promise<string> {
  const words = readReason(note, 'Say in a few words what this money is.');
  await write(env, async (tx) => close(env, tx, await loadWaiting(env, tx, id), { state: 'IGNORED', note: words }));
  return id;
}

/** Takes a line that was put aside back into the queue. Throws INVALID_TRANSITION for any other. */
export async function reopenStatementLine(env: Env, id: string): Promise<string> {
  await write(env, async (tx) => {
    const { state, branchId } = await loadForChange(env, tx, StatementLine, id, 'line');
    if (state !== 'IGNORED')
      throw new Refusal('INVALID_TRANSITION', 'This line is not put aside any more. Look at the queue again.', {
        from: state,
        to: 'QUEUED',
      });
    const columns = { state: 'QUEUED' as const, note: null, settledAt: null, settledById: null };
    await tx.manager.update(StatementLine, { id }, { ...columns, updatedAt: env.clock() });
    tx.record({ type: 'statement.reopened', subject: id, branchId, facts: {} });
  });
  return id;
}

async function loadWaiting(env: Env, tx: Tx, id: string): Promise<StatementLine> {
  const line = await loadForChange(env, tx, StatementLine, id, 'line');
  if (line.state === 'QUEUED') return line;
  throw new Refusal('INVALID_TRANSITION', 'Somebody has settled this line already. Look at the queue again.', {
    from: line.state,
    to: 'SETTLED',
  });
}

type Closing = Partial<Pick<StatementLine, 'state' | 'paymentId' | 'billId' | 'note'>>;

async function close(env: Env, tx: Tx, { id, branchId }: StatementLine, closing: Closing): Promise<void> {
  const now = env.clock();
  const columns = { ...closing, settledAt: now, settledById: env.actor.accountId, updatedAt: now };
  await tx.manager.update(StatementLine, { id }, columns);
  const facts = { state: closing.state!, billId: closing.billId ?? null };
  tx.record({ type: 'statement.settled', subject: id, branchId, facts });
}
