import { CashSession, type Tx } from '@medicare/data';
import {
  cashCountFaults,
  countedCash,
  formatRupees,
  invalidInput,
  isWholeWithin,
  MAX_BILL_PAISE,
  Refusal,
} from '@medicare/domain';
import {
  branchFor,
  doneOnce,
  type Env,
  loadForChange,
  newId,
  notFound,
  uniqueViolation,
  write,
} from '@medicare/platform';
import type { CloseCashSessionInput, MoveCashInput, OpenCashSessionInput } from './cash-desk.inputs';
import { addCashEntry, openDrawer } from './cash-entry';

function demandAmount(amount: number, least: number, path: string): void {
  if (isWholeWithin(amount, least, MAX_BILL_PAISE)) return;
  const message = `Give an amount from ${formatRupees(least)} to ${formatRupees(MAX_BILL_PAISE)}, to the paisa.`;
  throw invalidInput({ path, rule: 'range', message });
}

/** Opens the actor's cash desk with a float and gives its id. Throws CONFLICT while another one of the actor is open. */
export async function openCashSession(env: Env, input: OpenCashSessionInput): Promise<string> {
  const { floatAmount: amount, idempotencyKey: key } = input;
  demandAmount(amount, 0, 'floatAmount');
  const work = write(env, (tx) =>
    doneOnce(env, tx, { key, command: 'openCashSession', input }, async () => {
      const session = await insertSession(env, tx, await branchFor(tx, env.actor, input.branchId));
      await addCashEntry(env, tx, session, { kind: 'FLOAT', amount, reason: null, paymentId: null });
      const { id, branchId } = session;
      tx.record({ type: 'cash.opened', subject: id, branchId, facts: { floatPaise: amount } });
      return id;
    }),
  );
  return work.catch((error: unknown) => {
    if (!uniqueViolation(error)?.includes('opened_by')) throw error;
    throw new Refusal('CONFLICT', 'Your cash desk is open already. Close it before you open another one.');
  });
}

async function insertSession({ clock, actor }: Env, tx: Tx, branchId: string): Promise<CashSession> {
  const [id, now] = [newId(), clock()];
  const blank = { expected: 0, counted: null, counts: null, closedAt: null, note: null, closedById: null };
  const stamps = { id, createdAt: now, updatedAt: now };
  const session = Object.assign(new CashSession(), { ...stamps, ...blank, branchId, openedById: actor.accountId! });
  await tx.manager.insert(CashSession, session);
  return session;
}

/** Puts cash into the actor's open drawer or takes some out, with a reason, and gives the session's id. */
export async function moveCash(env: Env, input: MoveCashInput): Promise<string> {
  const { kind, amount, reason, idempotencyKey: key } = input;
  demandAmount(amount, 1, 'amount');
  return write(env, (tx) =>
    doneOnce(env, tx, { key, command: 'moveCash', input }, async () => {
      const session = await openDrawer(env, tx);
      if (!session) throw new Refusal('INVALID_TRANSITION', 'Your cash desk is not open. Open it first.');
      await addCashEntry(env, tx, session, { kind, amount, reason, paymentId: null });
      const { id, branchId } = session;
      tx.record({ type: 'cash.moved', subject: id, branchId, facts: { kind, amountPaise: amount } });
      return id;
    }),
  );
}

/**
 * Closes a cash desk with a count and gives its id: the actor's own, or for an administrator any. A difference stays on
 * record and needs a note. Throws FORBIDDEN for a colleague's desk, INVALID_TRANSITION for one that is closed.
 */
export async function closeCashSession(env: Env, { sessionId, counts, note }: CloseCashSessionInput): Promise<string> {
  const faults = cashCountFaults(counts);
  if (faults.length) throw invalidInput(...faults);
  const counted = countedCash(counts);
  return write(env, async (tx) => {
    const session = await sessionToClose(env, tx, sessionId);
    if (counted !== session.expected && !note) throw differs(counted - session.expected);
    const now = env.clock();
    const kept = { counted, counts: counts.map(({ denomination, count }) => ({ denomination, count })) };
    const closed = { ...kept, note: note || null, closedAt: now, closedById: env.actor.accountId, updatedAt: now };
    await tx.manager.update(CashSession, { id: session.id }, closed);
    const facts = { expectedPaise: session.expected, countedPaise: counted };
    tx.record({ type: 'cash.closed', subject: session.id, branchId: session.branchId, facts });
    return session.id;
  });
}

async function sessionToClose(env: Env, tx: Tx, id: string | null | undefined): Promise<CashSession> {
  const session = id ? await loadForChange(env, tx, CashSession, id, 'cash desk') : await openDrawer(env, tx);
  if (!session) throw notFound('cash desk');
  if (session.closedAt) throw new Refusal('INVALID_TRANSITION', 'This cash desk is closed already.');
  if (session.openedById !== env.actor.accountId && env.actor.role !== 'ADMIN')
    throw new Refusal('FORBIDDEN', 'This is the cash desk of a colleague. Ask an administrator to close it.');
  return session;
}

function differs(difference: number): Refusal {
  const words = `${formatRupees(Math.abs(difference))} ${difference < 0 ? 'are missing' : 'are too much'}`;
  const message = `${words}. Count again, or say in the note what explains it.`;
  return invalidInput({ path: 'note', rule: 'difference', message });
}

/** The id of the actor's open cash desk; null when there is none. */
export async function openSessionId({ store, actor }: Env): Promise<string | null> {
  const sql = 'SELECT id FROM cash_session WHERE opened_by_id = $1 AND closed_at IS NULL';
  return (await store.read<{ id: string }>(sql, [actor.accountId]))[0]?.id ?? null;
}
