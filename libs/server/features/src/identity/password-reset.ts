import { Account, PasswordCredential, type Tx } from '@medicare/data';
import { invalidInput } from '@medicare/domain';
import {
  type Context,
  demandGoodPassword,
  endSessions,
  hashPassword,
  queueMail,
  readEmail,
  readPhone,
  spendLink,
  startSession,
  voidLinks,
  write,
} from '@medicare/platform';
import { forgetFaceWithin } from './face-login/own-face';
import type { RequestPasswordResetInput, ResetPasswordInput } from './identity.inputs';
import { deadLink, mailedLink } from './mailed-link';
import { openSession, type OpenedSession } from './open-session';
import { forgetFailures, throttleKey, tooManyTries } from './sign-in-throttle';

const HOUSEKEEPING = { withoutEvent: 'a wish that may be about nobody' };

/**
 * Somebody asks for a link for a new password. The wish is written down as it is and looked at later, in no request's
 * time: what is known, unknown, deactivated or without an e-mail address is answered alike.
 */
export async function requestPasswordReset(
  context: Context,
  { identifier, language }: RequestPasswordResetInput,
): Promise<boolean> {
  const waitSeconds = await context.limits.linkRequest(context.client.ip);
  if (waitSeconds) throw tooManyTries(waitSeconds);
  const name = readEmail(identifier) ?? readPhone(identifier);
  const message = 'Give the e-mail address or the phone number that you sign in with.';
  if (!name) throw invalidInput({ path: 'identifier', rule: 'form', message });
  const mail = { kind: 'PASSWORD_RESET', language: language ?? 'EN', to: { identifier: name } } as const;
  await write(context, (tx) => queueMail(tx, mail, context.clock()), HOUSEKEEPING);
  return true;
}

/**
 * Sets a new password by a link, ends every other way into the account (sessions, links, sign-in by face), forgets its
 * failed sign-ins, and signs in: whoever holds the link and has just chosen the password would do that next. The first of
 * two who use a link gets it.
 */
export async function resetPassword(context: Context, { code, password }: ResetPasswordInput): Promise<OpenedSession> {
  const { accountId } = await mailedLink(context, 'PASSWORD_RESET', code); // before the hash: it would be a stranger's to spend
  const names = await namesOf(context, accountId);
  demandGoodPassword(password, names);
  const passwordHash = await hashPassword(password);
  const opened = await context.store.run((tx) => replacePassword(tx, context, code, passwordHash), {
    actorId: accountId,
  });
  if (opened.faceKey) await context.faces.destroy(opened.faceKey);
  context.actors.forgetAccount(accountId);
  return openSession(context, accountId, opened);
}

async function namesOf({ store }: Context, id: string): Promise<(string | null)[]> {
  const sql = 'SELECT email, phone, display_name FROM account WHERE id = $1';
  const [row] = await store.read<{ email: string | null; phone: string | null; display_name: string }>(sql, [id]);
  return [row.email, row.phone, row.display_name];
}

async function replacePassword(
  tx: Tx,
  context: Context,
  code: string,
  passwordHash: string,
): Promise<{ sessionId: string; refresh: string; faceKey: string | undefined }> {
  const now = context.clock();
  const link = await spendLink(tx, 'PASSWORD_RESET', code, now);
  if (!link) throw deadLink('PASSWORD_RESET');
  const id = link.accountId;
  const account = await tx.manager.findOneByOrFail(Account, { id });
  await tx.manager.update(PasswordCredential, { accountId: id }, { passwordHash, changedAt: now });
  const faceKey = await forgetFaceWithin(context, tx, id);
  await tx.manager.update(Account, { id }, { updatedAt: now });
  await voidLinks(tx, id);
  for (const name of [account.email, account.phone, `account ${id}`])
    if (name) await forgetFailures(tx, throttleKey(name));
  tx.record({ type: 'account.password-reset', subject: id, patientId: account.patientId, facts: {} });
  await endSessions(tx, id, 'password-changed', now);
  return { ...(await startSession(tx, account, context, now)), faceKey };
}
