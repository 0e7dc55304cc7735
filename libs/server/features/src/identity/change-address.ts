import { Account, type Tx } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import {
  contactTaken,
  type Context,
  dropMails,
  queueMail,
  readEmail,
  spendLink,
  voidLinks,
  write,
} from '@medicare/platform';
import type { RequestAddressChangeInput } from './identity.inputs';
import { deadLink, mailedLink } from './mailed-link';
import { demandOwnPassword } from './own-password';
import { tooManyTries } from './sign-in-throttle';

/**
 * The signed-in asks to sign in with another e-mail address from now on, or with a first one. A link goes to the new
 * address and a notice to the old one. Nothing changes before the link is opened, and whether the address is free is
 * decided then: until it is confirmed to be theirs, nobody learns who else uses it.
 */
export async function requestAddressChange(context: Context, input: RequestAddressChangeInput): Promise<boolean> {
  const accountId = context.actor.accountId!;
  const waitSeconds = await context.limits.addressChange(accountId);
  if (waitSeconds) throw tooManyTries(waitSeconds);
  const email = readEmail(input.email);
  if (!email) throw atEmail('form', 'Give the whole address, such as name@example.in.');
  await demandOwnPassword(context, input.password, 'password');
  await write(context, (tx) => queueMails(tx, context, accountId, { ...input, email }));
  return true;
}

async function queueMails(
  tx: Tx,
  context: Context,
  accountId: string,
  { email, language = 'EN' }: RequestAddressChangeInput,
): Promise<void> {
  const now = context.clock();
  const account = await tx.manager.findOneByOrFail(Account, { id: accountId });
  if (account.email === email) throw atEmail('same', 'You sign in with this address already.');
  for (const kind of ['ADDRESS_CHANGE', 'ADDRESS_NOTICE'] as const) await dropMails(tx, accountId, kind);
  const mail = { kind: 'ADDRESS_CHANGE', language: language ?? 'EN', to: { accountId, recipient: email } } as const;
  await queueMail(tx, mail, now);
  if (account.email)
    await queueMail(tx, { ...mail, kind: 'ADDRESS_NOTICE', to: { accountId, recipient: account.email } }, now);
  const { patientId } = account;
  tx.record({ type: 'account.address-change-requested', subject: accountId, patientId, facts: {} });
}

const atEmail = (rule: string, message: string): Refusal => invalidInput({ path: 'email', rule, message });

/** The holder of the link confirms the address: from now on the account signs in with it. Throws CONFLICT when another account has it. */
export async function confirmAddressChange(context: Context, code: string): Promise<string> {
  const { accountId } = await mailedLink(context, 'ADDRESS_CHANGE', code);
  return context.store.run((tx) => replaceAddress(tx, context, code), { actorId: accountId });
}

async function replaceAddress(tx: Tx, context: Context, code: string): Promise<string> {
  const now = context.clock();
  const link = await spendLink(tx, 'ADDRESS_CHANGE', code, now);
  if (!link) throw deadLink('ADDRESS_CHANGE');
  const { accountId: id, email } = link;
  const { patientId } = await tx.manager.findOneByOrFail(Account, { id });
  await tx.manager.update(Account, { id }, { email, updatedAt: now }).catch((error: unknown) => {
    throw contactTaken(error, 'Another account uses this address by now. Ask for the change with another one.');
  });
  await voidLinks(tx, id);
  tx.record({ type: 'account.address-changed', subject: id, patientId, facts: {} });
  return email;
}
