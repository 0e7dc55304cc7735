import { AccountLink, millisOf, type Tx } from '@medicare/data';
import { LINK_LIFE_MINUTES, LINK_PURPOSES, type LinkPurpose } from '@medicare/domain';
import { In } from 'typeorm';
import type { Env } from '../context';
import { dropMails } from '../mail/queue-mail';
import { digestOf, newSecret } from './secrets';

const MINUTE_MS = 60_000;

/** A link as whoever holds its code may see it. */
export interface OpenLink {
  accountId: string;
  /** Where it was sent. */
  email: string;
  expiresAt: Date;
}

interface LinkRow {
  account_id: string;
  email: string;
  expires_at: string | Date;
}

/** Makes the code of a link; the one of the same purpose before it stops working. Only its digest is kept. */
export async function issueLink(
  tx: Tx,
  { accountId, purpose, email }: { accountId: string; purpose: LinkPurpose; email: string },
  now: Date,
): Promise<string> {
  const code = newSecret();
  await tx.query(
    `INSERT INTO account_link (account_id, purpose, digest, email, expires_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (account_id, purpose) DO UPDATE SET digest = excluded.digest, email = excluded.email, expires_at = excluded.expires_at`,
    [accountId, purpose, digestOf(code), email, new Date(now.getTime() + LINK_LIFE_MINUTES[purpose] * MINUTE_MS)],
  );
  return code;
}

const OPEN = `FROM account_link WHERE digest = $1 AND purpose = $2 AND expires_at > $3
  AND EXISTS (SELECT 1 FROM account a WHERE a.id = account_link.account_id AND a.is_active = $4)`;

/** What a code opens, if it still does. */
export async function openLink(env: Env, purpose: LinkPurpose, code: string): Promise<OpenLink | null> {
  const values = [digestOf(code), purpose, env.clock(), true];
  const [row] = await env.store.read<LinkRow>(`SELECT account_id, email, expires_at ${OPEN}`, values);
  return row ? linkOf(row) : null;
}

/** Uses a code up: of two at once the second one finds nothing. */
export async function spendLink(tx: Tx, purpose: LinkPurpose, code: string, now: Date): Promise<OpenLink | null> {
  const values = [digestOf(code), purpose, now, true];
  const [row] = await tx.query<LinkRow>(`DELETE ${OPEN} RETURNING account_id, email, expires_at`, values);
  return row ? linkOf(row) : null;
}

const linkOf = ({ account_id: accountId, email, expires_at }: LinkRow): OpenLink => ({
  accountId,
  email,
  expiresAt: new Date(millisOf(expires_at)),
});

/** Makes all links of an account useless, those that wait to be sent, too: its password or address has changed. */
export async function voidLinks(tx: Tx, accountId: string): Promise<void> {
  await tx.manager.delete(AccountLink, { accountId, purpose: In([...LINK_PURPOSES]) });
  for (const purpose of LINK_PURPOSES) await dropMails(tx, accountId, purpose);
}
