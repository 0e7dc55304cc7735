import { MailMessage, millisOf } from '@medicare/data';
import type { MailKind } from '@medicare/domain';
import { type Env, notFound, recordMail, write } from '@medicare/platform';
import { writeMail, type WrittenMail } from './account-mails';
import type { Outbox, OutboxMessage } from './outbox.types';

const MOST = 200;

interface KeptRow {
  id: string;
  kind: MailKind;
  recipient: string;
  created_at: string | Date;
  expires_at: string | Date;
}

/** What could not be sent because there is no mail server; with one, nothing but how many mails wait for it. */
export async function outbox(env: Env): Promise<Outbox> {
  const hasMailServer = env.mail !== null;
  const [{ waiting }] = await env.store.read<{ waiting: number | string }>(
    `SELECT count(*) AS waiting FROM mail_message WHERE state = 'WAITING' AND account_id IS NOT NULL AND attempts > 0`,
  );
  return { hasMailServer, waiting: Number(waiting), messages: hasMailServer ? [] : await keptMessages(env) };
}

async function keptMessages({ store, clock }: Env): Promise<OutboxMessage[]> {
  const rows = await store.read<KeptRow>(
    `SELECT id, kind, recipient, created_at, expires_at FROM mail_message
     WHERE state = 'KEPT' AND expires_at > $1 ORDER BY created_at DESC, id DESC LIMIT ${MOST}`,
    [clock()],
  );
  return rows.map(({ id, kind, recipient, created_at, expires_at }) => ({
    id,
    kind,
    recipient,
    createdAt: new Date(millisOf(created_at)),
    expiresAt: new Date(millisOf(expires_at)),
  }));
}

/**
 * Gives a mail of the outbox to be read. Its link is made now, takes the place of one that was shown before, and is kept
 * nowhere; that it was read stands in the audit, since whoever has it could use it. Throws NOT_FOUND where mails are sent.
 */
export async function openOutboxMessage(env: Env, id: string): Promise<WrittenMail> {
  if (env.mail) throw notFound('message');
  return write(env, async (tx) => {
    const now = env.clock();
    const message = await tx.manager.findOneBy(MailMessage, { id, state: 'KEPT' });
    const mail = message && message.expiresAt > now && (await writeMail(tx, env.publicUrl, message, now));
    if (!mail) throw notFound('message');
    recordMail(tx, 'mail.opened', message);
    return mail;
  });
}
