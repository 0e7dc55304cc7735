import { CashEntry, CashSession, type Tx } from '@medicare/data';
import { CASH_DIRECTIONS, type CashEntryKindName, formatRupees, invalidInput } from '@medicare/domain';
import { type Env, newId } from '@medicare/platform';

type DeskEnv = Pick<Env, 'actor' | 'store'>;

/** The actor's open drawer, locked; null when there is none. Lock the bill before. */
export async function openDrawer({ actor, store }: DeskEnv, tx: Tx): Promise<CashSession | null> {
  const lock = store.engine === 'postgres' ? ' FOR UPDATE' : '';
  const sql = `SELECT id FROM cash_session WHERE opened_by_id = $1 AND closed_at IS NULL${lock}`;
  const [row] = await tx.query<{ id: string }>(sql, [actor.accountId]);
  return row ? tx.manager.findOneByOrFail(CashSession, { id: row.id }) : null;
}

/** The actor's open drawer in a branch. Throws BAD_USER_INPUT at `method`: cash needs a drawer to go into. */
export async function drawerIn(env: DeskEnv, tx: Tx, branchId: string): Promise<CashSession> {
  const session = await openDrawer(env, tx);
  const fault = (message: string) => invalidInput({ path: 'method', rule: 'cash-desk', message });
  if (env.actor.kind === 'api-key') throw fault('A program takes no cash. Record cash at the cash desk.');
  if (!session) throw fault('Cash needs an open cash desk. Open yours first, with the float that is in the drawer.');
  if (session.branchId !== branchId) throw fault('Your cash desk is open at another branch. Close it there first.');
  return session;
}

/** One movement of cash. `amount` from 0, in paise; the kind says which way it goes. */
export interface CashMovement {
  kind: CashEntryKindName;
  amount: number;
  reason: string | null;
  paymentId: string | null;
}

/** Writes an entry of a locked drawer. Throws BAD_USER_INPUT at `amount` when more would go out than is in it. */
export async function addCashEntry(
  { clock }: Pick<Env, 'clock'>,
  tx: Tx,
  session: CashSession,
  { kind, amount, ...entry }: CashMovement,
): Promise<string> {
  const [id, now, signed] = [newId(), clock(), CASH_DIRECTIONS[kind] * amount];
  const expected = session.expected + signed;
  if (expected < 0) {
    const message = `Only ${formatRupees(session.expected)} should be in the drawer. Give less, or put cash in first.`;
    throw invalidInput({ path: 'amount', rule: 'drawer', message });
  }
  const row = { ...entry, id, kind, amount: signed, sessionId: session.id, createdAt: now, updatedAt: now };
  await tx.manager.insert(CashEntry, row);
  await tx.manager.update(CashSession, { id: session.id }, { expected, updatedAt: now });
  session.expected = expected;
  return id;
}
