import { MailMessage, type Tx } from '@medicare/data';
import { LINK_LIFE_MINUTES, type LinkPurpose, type MailKind, RESET_LINKS_AT_A_TIME, type Role } from '@medicare/domain';
import { dropMails, issueLink, type Mail, type MailWriter } from '@medicare/platform';
import { MAIL_WORDS } from './mail-words';

const RESET_LIFE_MS = LINK_LIFE_MINUTES.PASSWORD_RESET * 60_000;

/** A mail with the link that stands in it, for who reads it in the outbox. */
export interface WrittenMail extends Mail {
  link: string;
}

interface Recipient {
  id: string;
  email: string | null;
  role: Role;
  patient_id: string | null;
}

/** Where links lead: patients to their own pages, staff to the console. The code stands in the fragment, which browsers send to nobody. */
const PATHS: Record<MailKind, { patient: string; staff: string }> = {
  PASSWORD_RESET: { patient: '/portal/reset', staff: '/reset' },
  ADDRESS_CHANGE: { patient: '/portal/address', staff: '/address' },
  ADDRESS_NOTICE: { patient: '/portal/forgot', staff: '/forgot' },
};

/** Writes the mails about accounts for an installation at `publicUrl`. */
export const accountMails = (publicUrl: string): MailWriter => ({
  address: addressWish,
  write: (tx, message, now) => writeMail(tx, publicUrl, message, now),
});

/**
 * A stranger named an e-mail address or a phone number. If an active account has it, and an e-mail address, and was not
 * sent enough links already, the mail goes to that account's address, whatever was typed.
 */
async function addressWish(tx: Tx, message: MailMessage, now: Date): Promise<boolean> {
  const column = message.identifier!.includes('@') ? 'email' : 'phone';
  const [account] = await tx.query<Recipient>(
    `SELECT id, email, role, patient_id FROM account WHERE ${column} = $1 AND is_active = $2`,
    [message.identifier, true],
  );
  if (!account?.email || (await wasSentEnough(tx, account.id, now))) return false;
  await dropMails(tx, account.id, message.kind);
  const addressed = { identifier: null, accountId: account.id, recipient: account.email };
  await tx.manager.update(MailMessage, { id: message.id }, addressed);
  Object.assign(message, addressed);
  tx.record({ type: 'account.reset-requested', subject: account.id, patientId: account.patient_id, facts: {} });
  return true;
}

async function wasSentEnough(tx: Tx, accountId: string, now: Date): Promise<boolean> {
  const sql = `SELECT count(*) AS requests FROM event_log WHERE subject = $1 AND type = 'account.reset-requested' AND at > $2`;
  const [{ requests }] = await tx.query<{ requests: number | string }>(sql, [accountId, now.getTime() - RESET_LIFE_MS]);
  return Number(requests) >= RESET_LINKS_AT_A_TIME;
}

/** Writes a mail with a fresh link. Null when the account cannot sign in any more. */
export async function writeMail(
  tx: Tx,
  publicUrl: string,
  { kind, accountId, recipient, language }: MailMessage,
  now: Date,
): Promise<WrittenMail | null> {
  const [account] = await tx.query<Recipient>(
    'SELECT id, email, role, patient_id FROM account WHERE id = $1 AND is_active = $2',
    [accountId, true],
  );
  if (!account || !recipient) return null;
  const path = PATHS[kind][account.role === 'PATIENT' ? 'patient' : 'staff'];
  const code = isLink(kind) ? await issueLink(tx, { accountId: account.id, purpose: kind, email: recipient }, now) : '';
  const link = `${publicUrl}${path}${code && `#${code}`}`;
  const [words, hospital] = [MAIL_WORDS[language][kind], await hospitalOf(tx, account.id)];
  const text = `${words.paragraphs(hospital, link).join('\n\n')}\n`;
  return { to: recipient, subject: words.subject(hospital), text, link };
}

const isLink = (kind: MailKind): kind is LinkPurpose => kind !== 'ADDRESS_NOTICE';

/** The name of the first branch that the account belongs to; of an administrator of all, of the first there is. */
async function hospitalOf(tx: Tx, accountId: string): Promise<string> {
  const [branch] = await tx.query<{ name: string }>(
    `SELECT b.name FROM branch b LEFT JOIN account_branch a ON a.branch_id = b.id AND a.account_id = $1
     ORDER BY CASE WHEN a.account_id IS NULL THEN 1 ELSE 0 END, b.created_at, b.id LIMIT 1`,
    [accountId],
  );
  return branch?.name ?? 'MediCare Pro';
}
