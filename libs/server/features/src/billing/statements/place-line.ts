import { StatementLine, type Tx } from '@medicare/data';
import {
  type MatchEvidence,
  matchStatement,
  type PaymentRefusalCause,
  type QueueReasonName,
  Refusal,
  type StatementMatch,
  type StatementRow,
} from '@medicare/domain';
import { type Env, newId, uniqueViolation, write } from '@medicare/platform';
import { isUtrUsed, recordRefused } from '../payments/payment-refused';
import { settlePayment } from '../payments/settle-payment';
import { matchCandidates } from './match-candidates';

/** Where a line belongs. */
export interface StatementPlace {
  statementId: string;
  branch: { id: string; code: string };
  /** By which the same line of another file is known. */
  digest: string;
}

/** What came of a line: it was brought in before, it waits, or it paid for something, told by this. */
export type Placed = 'KNOWN' | 'QUEUED' | MatchEvidence;

const HOUSEKEEPING = { withoutEvent: 'a line that waits is told of with its statement' };

/**
 * Keeps a line of a statement and pays with it what it pays for certain, or bears out what was taken already; the rest
 * waits for a person. A line that was brought in before changes nothing. Each line is a transaction of its own.
 */
export async function placeLine(env: Env, place: StatementPlace, row: StatementRow): Promise<Placed> {
  try {
    return await placeOrQueue(env, place, row);
  } catch (error) {
    if (uniqueViolation(error)?.includes('digest')) return 'KNOWN'; // another desk brings in the same file right now
    throw error;
  }
}

async function placeOrQueue(env: Env, place: StatementPlace, row: StatementRow): Promise<Placed> {
  try {
    return await write(env, (tx) => placeIn(env, tx, place, row), HOUSEKEEPING);
  } catch (error) {
    const reason = reasonOf(error); // somebody paid the bill, or used the UTR, at this very moment
    if (!reason) throw error;
    await write(env, (tx) => keep(env, tx, place, row, { queueReason: reason }), HOUSEKEEPING);
    return 'QUEUED';
  }
}

function reasonOf(error: unknown): QueueReasonName | null {
  if (isUtrUsed(error)) return 'UTR_USED';
  return error instanceof Refusal && ['OVERPAYMENT', 'INVALID_TRANSITION'].includes(error.code)
    ? 'AMOUNT_DIFFERS'
    : null;
}

async function placeIn(env: Env, tx: Tx, place: StatementPlace, row: StatementRow): Promise<Placed> {
  const { branch, digest } = place;
  if (await tx.manager.existsBy(StatementLine, { branchId: branch.id, digest })) return 'KNOWN';
  const confirmed = await paidAlready(tx, branch.id, row);
  if (confirmed) {
    await keep(env, tx, place, row, { paymentId: confirmed });
    return 'UTR';
  }
  const candidates = await matchCandidates(tx, branch, row);
  const match = matchStatement(row, candidates);
  if (match.kind !== 'QUEUE') {
    const paymentId = await settlePayment(env, tx, moneyOf(match, row), 'STATEMENT');
    await keep(env, tx, place, row, { paymentId });
    return match.by;
  }
  const compact = row.narration.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  const named = candidates.bills.find(({ reference }) => compact.includes(reference))?.billId ?? null;
  await noteMisfit(tx, match.why, named, row);
  await keep(env, tx, place, row, { queueReason: match.why, billId: named });
  return 'QUEUED';
}

/**
 * The payment that the cashier, or a provider, has taken with this UTR and amount: the bank bears it out, and there is
 * nothing to be settled. Once for each payment: the same UTR in another line is looked at by a person.
 */
async function paidAlready(tx: Tx, branchId: string, { utr, amount }: StatementRow): Promise<string | null> {
  if (!utr) return null;
  const [row] = await tx.query<{ id: string }>(
    `SELECT p.id FROM payment p WHERE p.utr = $1 AND p.amount = $2 AND p.branch_id = $3 AND p.status = 'VERIFIED'
       AND NOT EXISTS (SELECT 1 FROM statement_line l WHERE l.payment_id = p.id)`,
    [utr, amount, branchId],
  );
  return row?.id ?? null;
}

const moneyOf = (match: Exclude<StatementMatch, { kind: 'QUEUE' }>, { amount, utr, day }: StatementRow) =>
  match.kind === 'CLAIM'
    ? { paymentId: match.paymentId, receivedOn: day }
    : {
        billId: match.billId,
        method: utr ? ('UPI' as const) : ('BANK' as const),
        amount,
        utr,
        reference: utr ? null : `Statement of ${day}`,
        receivedOn: day,
      };

const CAUSES: Partial<Record<QueueReasonName, PaymentRefusalCause>> = {
  AMOUNT_DIFFERS: 'wrong-amount',
  UTR_USED: 'utr-used',
};

/** Money that names a bill and does not fit it goes into the audit. */
async function noteMisfit(
  tx: Tx,
  why: QueueReasonName,
  billId: string | null,
  { amount, utr }: StatementRow,
): Promise<void> {
  const cause = CAUSES[why];
  if (cause) await recordRefused(tx, { cause, billId, subject: 'bank-statement', amountPaise: amount, utr });
}

async function keep(
  env: Env,
  tx: Tx,
  { statementId, branch, digest }: StatementPlace,
  { day, amount, utr, narration }: StatementRow,
  found: { paymentId?: string; queueReason?: QueueReasonName; billId?: string | null },
): Promise<void> {
  const now = env.clock();
  await tx.manager.insert(StatementLine, {
    id: newId(),
    createdAt: now,
    updatedAt: now,
    day,
    amount,
    utr,
    narration: narration.slice(0, 300),
    state: found.paymentId ? 'MATCHED' : 'QUEUED',
    queueReason: found.queueReason ?? null,
    note: null,
    settledAt: found.paymentId ? now : null,
    settledById: null,
    digest,
    statementId,
    branchId: branch.id,
    paymentId: found.paymentId ?? null,
    billId: found.billId ?? null,
  });
}
