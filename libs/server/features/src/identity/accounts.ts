import { Account, type Tx } from '@medicare/data';
import { Refusal, type Role } from '@medicare/domain';
import { endSessions, Env, loadForChange, write } from '@medicare/platform';

/** Gives an account another role; its sessions end, so that no screen keeps old rights. Patients stay patients. */
export async function changeAccountRole(env: Env, id: string, role: Role): Promise<string> {
  await write(env, async (tx) => {
    const account = await loadForChange(env, tx, Account, id, 'account');
    if (account.role === role) return;
    if (account.role === 'PATIENT' || role === 'PATIENT')
      throw new Refusal(
        'CONFLICT',
        "A patient's account cannot become a staff account, nor the other way round. Create a second account.",
      );
    await refuseLastAdministrator(env, tx, account);
    await tx.manager.update(Account, { id }, { role, updatedAt: env.clock() });
    tx.record({ type: 'account.role-changed', subject: id, facts: { from: account.role, to: role } });
    await endSessions(tx, id, 'role-changed', env.clock());
  });
  env.actors.forgetAccount(id);
  return id;
}

/** Deactivates an account, which ends its sessions at once, or reactivates it. */
export async function setAccountActive(env: Env, id: string, isActive: boolean): Promise<string> {
  await write(env, async (tx) => {
    const account = await loadForChange(env, tx, Account, id, 'account');
    if (account.isActive === isActive) return;
    if (!isActive) await refuseLastAdministrator(env, tx, account);
    await tx.manager.update(Account, { id }, { isActive, updatedAt: env.clock() });
    tx.record({
      type: isActive ? 'account.reactivated' : 'account.deactivated',
      subject: id,
      patientId: account.patientId,
      facts: {},
    });
    if (!isActive) await endSessions(tx, id, 'deactivated', env.clock());
  });
  env.actors.forgetAccount(id);
  return id;
}

/** Nobody locks the hospital out of its own administration, also not two administrators who remove each other at once. */
async function refuseLastAdministrator(env: Env, tx: Tx, account: Account): Promise<void> {
  if (account.role !== 'ADMIN' || !account.isActive) return;
  const lock = env.store.engine === 'postgres' ? ' FOR UPDATE' : '';
  const admins = await tx.query(`SELECT id FROM account WHERE role = 'ADMIN' AND is_active = $1 ORDER BY id${lock}`, [
    true,
  ]);
  if (admins.length < 2)
    throw new Refusal('CONFLICT', 'This is the last administrator. Make somebody else an administrator first.');
}
