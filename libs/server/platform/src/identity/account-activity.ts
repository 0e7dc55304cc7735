import { Account, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { type Env } from '../context';
import { voidLinks } from './account-links';
import { endSessions } from './sessions';

/**
 * Ids of the active administrators, locked until the end of the transaction. Whoever may take one away asks first of all
 * else: two administrators who remove each other then wait for one another instead of standing in each other's way.
 */
export async function lockAdministrators(env: Env, tx: Tx): Promise<string[]> {
  const lock = env.store.engine === 'postgres' ? ' FOR UPDATE' : '';
  const sql = `SELECT id FROM account WHERE role = 'ADMIN' AND is_active = $1 ORDER BY id${lock}`;
  return (await tx.query<{ id: string }>(sql, [true])).map(({ id }) => id);
}

/** Nobody locks the hospital out of its own administration. `administrators` are those that `lockAdministrators` gave. */
export function refuseLastAdministrator(account: Pick<Account, 'id'>, administrators: string[]): void {
  if (administrators.length < 2 && administrators.includes(account.id))
    throw new Refusal('CONFLICT', 'This is the last administrator. Make somebody else an administrator first.');
}

/** Deactivates an account inside a unit of work, and ends its sessions and the links that were sent to it; twice changes nothing. Afterwards `env.actors.forgetAccount`. */
export async function deactivateAccount(env: Env, tx: Tx, account: Account, administrators: string[]): Promise<void> {
  if (!account.isActive) return;
  refuseLastAdministrator(account, administrators);
  await tx.manager.update(Account, { id: account.id }, { isActive: false, updatedAt: env.clock() });
  tx.record({ type: 'account.deactivated', subject: account.id, patientId: account.patientId, facts: {} });
  await voidLinks(tx, account.id);
  await endSessions(tx, account.id, 'deactivated', env.clock());
}

/** Lets an account sign in again; twice changes nothing. */
export async function reactivateAccount(env: Env, tx: Tx, account: Account): Promise<void> {
  if (account.isActive) return;
  await tx.manager.update(Account, { id: account.id }, { isActive: true, updatedAt: env.clock() });
  tx.record({ type: 'account.reactivated', subject: account.id, patientId: account.patientId, facts: {} });
}
