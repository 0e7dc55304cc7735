import { Account, PasswordCredential } from '@medicare/data';
import { invalidInput } from '@medicare/domain';
import { demandGoodPassword, endSessions, Env, hashPassword, passwordMatches, write } from '@medicare/platform';
import type { ChangePasswordInput } from './identity.inputs';
import { forgetFailures, noteFailure, refuseWhileBlocked, throttleKey } from './sign-in-throttle';

/** Changes the actor's own password and ends all other sessions. Wrong present passwords bring the same delays as at sign-in. */
export async function changePassword(
  env: Env,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<boolean> {
  const accountId = env.actor.accountId!;
  const key = throttleKey(`account ${accountId}`);
  await refuseWhileBlocked(env, key);
  const [row] = await env.store.read<{
    password_hash: string;
    email: string | null;
    phone: string | null;
    display_name: string;
  }>(
    'SELECT p.password_hash, a.email, a.phone, a.display_name FROM password_credential p JOIN account a ON a.id = p.account_id WHERE a.id = $1',
    [accountId],
  );
  if (!(await passwordMatches(row?.password_hash ?? null, currentPassword))) {
    await noteFailure(env, key, accountId);
    throw invalidInput({ path: 'currentPassword', rule: 'match', message: 'This is not your present password.' });
  }
  demandGoodPassword(newPassword, [row.email, row.phone, row.display_name, currentPassword], 'newPassword');
  await save(env, accountId, key, await hashPassword(newPassword));
  env.actors.forgetAccount(accountId);
  return true;
}

const save = (env: Env, accountId: string, key: string, passwordHash: string): Promise<void> =>
  write(env, async (tx) => {
    const now = env.clock();
    await forgetFailures(tx, key);
    await tx.manager.update(PasswordCredential, { accountId }, { passwordHash, changedAt: now });
    await tx.manager.update(Account, { id: accountId }, { updatedAt: now });
    tx.record({ type: 'account.password-changed', subject: accountId, facts: {} });
    await endSessions(tx, accountId, 'password-changed', now, (id) => id !== env.actor.sessionId);
  });
