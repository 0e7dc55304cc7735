import { Account, PasswordCredential } from '@medicare/data';
import { demandGoodPassword, endSessions, Env, hashPassword, voidLinks, write } from '@medicare/platform';
import type { ChangePasswordInput } from './identity.inputs';
import { demandOwnPassword, ownPasswordKey } from './own-password';
import { forgetFaceWithin } from './face-login/own-face';
import { forgetFailures } from './sign-in-throttle';

/**
 * Changes the actor's own password and ends every other way in: sessions, links that were sent before, and sign-in by face,
 * which somebody else may have set up.
 */
export async function changePassword(
  env: Env,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<boolean> {
  const accountId = env.actor.accountId!;
  const { email, phone, display_name } = await demandOwnPassword(env, currentPassword, 'currentPassword');
  demandGoodPassword(newPassword, [email, phone, display_name, currentPassword], 'newPassword');
  const faceKey = await save(env, accountId, await hashPassword(newPassword));
  if (faceKey) await env.faces.destroy(faceKey);
  env.actors.forgetAccount(accountId);
  return true;
}

const save = (env: Env, accountId: string, passwordHash: string): Promise<string | undefined> =>
  write(env, async (tx) => {
    const now = env.clock();
    await forgetFailures(tx, ownPasswordKey(accountId));
    await tx.manager.update(PasswordCredential, { accountId }, { passwordHash, changedAt: now });
    const faceKey = await forgetFaceWithin(env, tx, accountId);
    await tx.manager.update(Account, { id: accountId }, { updatedAt: now });
    await voidLinks(tx, accountId);
    const { patientId } = env.actor;
    tx.record({ type: 'account.password-changed', subject: accountId, patientId, facts: {} });
    await endSessions(tx, accountId, 'password-changed', now, (id) => id !== env.actor.sessionId);
    return faceKey;
  });
