import { MailMessage, type Tx } from '@medicare/data';
import { MAIL_LIFE_MINUTES, type MailKind, type MailLanguage } from '@medicare/domain';
import { newId } from '../context';

const MINUTE_MS = 60_000;

/** To whom a mail goes: an account at an address, or whoever it is that a stranger named. */
export type MailTarget = { accountId: string; recipient: string } | { identifier: string };

/**
 * Puts a mail into the queue, in the transaction of what it tells of; it leaves after the commit. A second wish of a
 * stranger that names the same while the first is not looked at yet changes nothing.
 */
export async function queueMail(
  tx: Tx,
  { kind, language, to }: { kind: MailKind; language: MailLanguage; to: MailTarget },
  now: Date,
): Promise<void> {
  const whom = { identifier: null, accountId: null, recipient: null, ...to };
  const expiresAt = new Date(now.getTime() + MAIL_LIFE_MINUTES[kind] * MINUTE_MS);
  await tx.query(
    `INSERT INTO mail_message (id, kind, identifier, account_id, recipient, language, state, attempts, next_at, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'WAITING', 0, $7, $7, $8) ON CONFLICT DO NOTHING`,
    [newId(), kind, whom.identifier, whom.accountId, whom.recipient, language, now, expiresAt],
  );
}

/** Takes mails of an account out of the queue and the outbox: something newer took their place. */
export const dropMails = (tx: Tx, accountId: string, kind: MailKind): Promise<unknown> =>
  tx.manager.delete(MailMessage, { accountId, kind });
