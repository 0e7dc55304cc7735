import { Account, AccountBranch, Branch, type Tx } from '@medicare/data';
import { invalidInput, Refusal, type Role } from '@medicare/domain';
import {
  deactivateAccount,
  endSessions,
  Env,
  loadForChange,
  lockAdministrators,
  reactivateAccount,
  refuseLastAdministrator,
  write,
} from '@medicare/platform';
import { In } from 'typeorm';

/** Gives an account another role; its sessions end, so that no screen keeps old rights. Patients stay patients. */
export async function changeAccountRole(env: Env, id: string, role: Role): Promise<string> {
  await write(env, async (tx) => {
    const administrators = await lockAdministrators(env, tx);
    const account = await loadForChange(env, tx, Account, id, 'account');
    if (account.role === role) return;
    demandFittingRole(account, role);
    refuseLastAdministrator(account, administrators);
    await tx.manager.update(Account, { id }, { role, updatedAt: env.clock() });
    tx.record({ type: 'account.role-changed', subject: id, facts: { from: account.role, to: role } });
    await endSessions(tx, id, 'role-changed', env.clock());
  });
  env.actors.forgetAccount(id);
  return id;
}

function demandFittingRole(account: Account, role: Role): void {
  if (account.role === 'PATIENT' || role === 'PATIENT')
    throw new Refusal(
      'CONFLICT',
      "A patient's account cannot become a staff account, nor the other way round. Create a second account.",
    );
  if (role === 'DOCTOR' && !account.doctorId)
    throw new Refusal('CONFLICT', 'This account belongs to no doctor. Invite the doctor from the list of doctors.');
}

/** Deactivates an account, which ends its sessions at once, or reactivates it. */
export async function setAccountActive(env: Env, id: string, isActive: boolean): Promise<string> {
  await write(env, async (tx) => {
    const administrators = await lockAdministrators(env, tx);
    const account = await loadForChange(env, tx, Account, id, 'account');
    if (isActive) await reactivateAccount(env, tx, account);
    else await deactivateAccount(env, tx, account, administrators);
  });
  env.actors.forgetAccount(id);
  return id;
}

/** Says where an account works. Its sessions stay open and see the other branches with their next question. */
export async function setAccountBranches(env: Env, id: string, given: string[]): Promise<string> {
  const branchIds = [...new Set(given)];
  await write(env, async (tx) => {
    const account = await loadForChange(env, tx, Account, id, 'account');
    if (account.role === 'PATIENT')
      throw new Refusal('CONFLICT', 'Patients work in no branch. Change the branch of the patient instead.');
    await demandBranches(tx, branchIds);
    await tx.manager.delete(AccountBranch, { accountId: id });
    for (const branchId of branchIds) await tx.manager.insert(AccountBranch, { accountId: id, branchId });
    await tx.manager.update(Account, { id }, { updatedAt: env.clock() });
    tx.record({ type: 'account.branches-changed', subject: id, branchId: branchIds[0], facts: { branchIds } });
  });
  env.actors.forgetAccount(id);
  return id;
}

/** Throws BAD_USER_INPUT at `branchIds` unless all of them are active branches, and one at least. */
export async function demandBranches(tx: Tx, ids: string[]): Promise<void> {
  const known = ids.length ? await tx.manager.countBy(Branch, { id: In(ids), isActive: true }) : 0;
  if (!ids.length || known !== ids.length)
    throw invalidInput({ path: 'branchIds', rule: 'branch', message: 'Choose at least one branch that is in use.' });
}
