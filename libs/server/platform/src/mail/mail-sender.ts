import { coalesced, MailMessage, type Store, type Tx } from '@medicare/data';
import { type EventType, mailRetryMs } from '@medicare/domain';
import { type Mail, type MailPort, MailRefused } from './mail-port';

/** Knows whom mails go to and what stands in them. */
export interface MailWriter {
  /** Finds out whose a stranger's wish is, and makes it a mail to that account. False: nobody's. */
  address(tx: Tx, message: MailMessage, now: Date): Promise<boolean>;
  /** Writes a mail, with a fresh link where it carries one. Null when nobody is to get it any more. */
  write(tx: Tx, message: MailMessage, now: Date): Promise<Mail | null>;
}

export interface MailSenderOptions {
  /** Null: what is written is kept in the outbox. */
  port: MailPort | null;
  clock(): Date;
  tickMs?: number;
  onTrouble?: (where: string, error: unknown) => void;
}

const BOOKKEEPING = { withoutEvent: 'a mail on its way' };
/** Longer than any attempt takes: until then nobody else tries the same mail. */
const LEASE_MS = 60_000;

/**
 * Sends what stands in the queue, at least once: after the commit that put it there, in no request's time, and again
 * after a while when the mail server is away. The link of a mail is made for each attempt and is nowhere else.
 */
export class MailSender {
  readonly #timer: NodeJS.Timeout;
  readonly #off: () => void;
  #stopped = false;

  constructor(
    private readonly store: Store,
    private readonly writer: MailWriter,
    private readonly options: MailSenderOptions,
  ) {
    this.#off = store.onGrowth(() => void this.work());
    this.#timer = setInterval(() => void this.work(), options.tickMs ?? 1000).unref();
  }

  /** Stops and waits for the mail that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#off();
    this.#stopped = true;
    await this.work();
  }

  /** One pass: takes away what has run out, then tries what is due. */
  readonly work = coalesced(
    async () => {
      if (!this.store.leading || this.#stopped) return;
      await this.#expire();
      for (const message of await this.#due()) if (!this.#stopped) await this.#try(message);
    },
    (error) => this.options.onTrouble?.('mail', error),
  );

  /** Mails of the outbox are due as soon as there is a server to take them. */
  async #due(): Promise<{ id: string; attempts: number }[]> {
    const states = this.options.port ? `'WAITING', 'KEPT'` : `'WAITING'`;
    return this.store.read<{ id: string; attempts: number }>(
      `SELECT id, attempts FROM mail_message WHERE state IN (${states}) AND next_at <= $1 ORDER BY next_at, id LIMIT 50`,
      [this.options.clock()],
    );
  }

  async #try({ id, attempts }: { id: string; attempts: number }): Promise<void> {
    const mail = await this.store.run((tx) => this.#claim(tx, id, attempts), BOOKKEEPING);
    if (!mail) return;
    try {
      await this.options.port!.send(mail);
      await this.#finish(id, 'mail.sent');
    } catch (error) {
      this.options.onTrouble?.('mail', error);
      if (error instanceof MailRefused) await this.#finish(id, 'mail.given-up');
      else await this.#postpone(id, attempts + 1);
    }
  }

  /** Takes a mail for this attempt, or puts it into the outbox. Null: nothing to send. */
  async #claim(tx: Tx, id: string, attempts: number): Promise<Mail | null> {
    const now = this.options.clock();
    const lease = new Date(now.getTime() + LEASE_MS);
    const sql = `UPDATE mail_message SET state = 'WAITING', attempts = $2 + 1, next_at = $3 WHERE id = $1 AND attempts = $2 RETURNING id`;
    if (!(await tx.query(sql, [id, attempts, lease])).length) return null;
    const message = await tx.manager.findOneByOrFail(MailMessage, { id });
    if (message.identifier && !(await this.writer.address(tx, message, now))) return this.#drop(tx, id);
    if (!this.options.port) return this.#keep(tx, id, message);
    return (await this.writer.write(tx, message, now)) ?? this.#drop(tx, id);
  }

  async #drop(tx: Tx, id: string): Promise<null> {
    await tx.manager.delete(MailMessage, { id });
    return null;
  }

  async #keep(tx: Tx, id: string, message: MailMessage): Promise<null> {
    await tx.manager.update(MailMessage, { id }, { state: 'KEPT', nextAt: this.options.clock() });
    recordMail(tx, 'mail.kept', message);
    return null;
  }

  async #finish(id: string, type: 'mail.sent' | 'mail.given-up'): Promise<void> {
    await this.store.run(async (tx) => {
      const message = await tx.manager.findOneBy(MailMessage, { id });
      if (!message) return; // taken out of the queue while it was on its way
      await tx.manager.delete(MailMessage, { id });
      recordMail(tx, type, message);
    }, BOOKKEEPING);
  }

  async #postpone(id: string, attempts: number): Promise<void> {
    const nextAt = new Date(this.options.clock().getTime() + mailRetryMs(attempts));
    await this.store.run((tx) => tx.manager.update(MailMessage, { id, attempts }, { nextAt }), BOOKKEEPING);
  }

  async #expire(): Promise<void> {
    const now = this.options.clock();
    if (!(await this.store.read('SELECT id FROM mail_message WHERE expires_at <= $1 LIMIT 1', [now])).length) return;
    await this.store.run(async (tx) => {
      const sql = 'DELETE FROM mail_message WHERE expires_at <= $1 RETURNING account_id, kind, state';
      for (const { account_id: accountId, kind, state } of await tx.query<ExpiredRow>(sql, [now]))
        if (accountId && state === 'WAITING') recordMail(tx, 'mail.given-up', { accountId, kind });
    }, BOOKKEEPING);
  }
}

interface ExpiredRow {
  account_id: string | null;
  kind: string;
  state: MailMessage['state'];
}

/** What became of a mail, for the audit: which account and which kind, no address and no word of it. */
export function recordMail(
  tx: Tx,
  type: Extract<EventType, `mail.${string}`>,
  { accountId, kind }: { accountId: string | null; kind: string },
): void {
  tx.record({ type, subject: accountId!, facts: { kind } });
}
