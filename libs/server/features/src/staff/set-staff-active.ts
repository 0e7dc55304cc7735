import { Account, ShiftAssignment, Staff, type Tx } from '@medicare/data';
import { localDateOf } from '@medicare/domain';
import {
  branchZone,
  countStaff,
  deactivateAccount,
  Env,
  loadForChange,
  lockAdministrators,
  reactivateAccount,
  withdrawInvitationsOf,
  write,
} from '@medicare/platform';
import { MoreThan } from 'typeorm';

/**
 * Deactivates a member of staff; twice changes nothing. The account cannot sign in any more and its sessions end at
 * once, a pending invitation is withdrawn, and duties from tomorrow on leave the roster. Throws CONFLICT for the last
 * administrator.
 */
export async function deactivateStaff(env: Env, id: string): Promise<string> {
  const accounts = await write(env, async (tx) => {
    const administrators = await lockAdministrators(env, tx);
    const member = await loadForChange(env, tx, Staff, id, 'member of staff');
    const linked = await tx.manager.findBy(Account, { staffId: id });
    if (!member.isActive) return [];
    await noteActive(env, tx, member, false);
    for (const account of linked) await deactivateAccount(env, tx, account, administrators);
    await withdrawInvitationsOf(env, tx, { staffId: id });
    await leaveRoster(env, tx, member);
    return linked;
  });
  for (const account of accounts) env.actors.forgetAccount(account.id);
  return id;
}

/** Lets somebody work here again; twice changes nothing. The account stays closed unless `withAccount` says otherwise. */
export async function reactivateStaff(env: Env, id: string, withAccount: boolean): Promise<string> {
  const accounts = await write(env, async (tx) => {
    const member = await loadForChange(env, tx, Staff, id, 'member of staff');
    if (!member.isActive) await noteActive(env, tx, member, true);
    const linked = withAccount ? await tx.manager.findBy(Account, { staffId: id }) : [];
    for (const account of linked) await reactivateAccount(env, tx, account);
    return linked;
  });
  for (const account of accounts) env.actors.forgetAccount(account.id);
  return id;
}

async function noteActive(env: Env, tx: Tx, member: Staff, isActive: boolean): Promise<void> {
  const { id, branchId, version } = member;
  const next = version + 1;
  await tx.manager.update(Staff, { id }, { isActive, version: next, updatedAt: env.clock() });
  countStaff(tx, member, { ...member, isActive });
  const type = isActive ? 'staff.reactivated' : 'staff.deactivated';
  tx.record({ type, subject: id, branchId, facts: { version: next } });
}

/** Today's duty stays: it may be what was worked last. */
async function leaveRoster(env: Env, tx: Tx, { id, branchId }: Staff): Promise<void> {
  const today = localDateOf(env.clock(), await branchZone(tx, branchId));
  const coming = await tx.manager.find(ShiftAssignment, {
    where: { staffId: id, day: MoreThan(today) },
    order: { day: 'ASC' },
  });
  if (!coming.length) return;
  await tx.manager.delete(ShiftAssignment, { staffId: id, day: MoreThan(today) });
  const days: [string, string] = [coming[0].day, coming[coming.length - 1].day];
  const facts = { days, changes: coming.length, staffIds: [id] };
  tx.record({ type: 'roster.set', subject: branchId, branchId, facts });
}
