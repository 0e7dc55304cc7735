import { coalesced, EventRow, SealedEvent, Store, toEvent, Tx } from '@medicare/data';

/** A consumer of events. `handle` shares a transaction with the mark of delivery, so its rows come about exactly once. */
export interface EventHandler {
  name: string;
  wants(event: SealedEvent): boolean;
  handle(event: SealedEvent, tx: Tx): Promise<void>;
}
export interface RelayOptions {
  batch?: number;
  /** After so many tries an event is set aside for a person to look at. */
  maxAttempts?: number;
  /** Wait before the second try, in milliseconds; doubles with each. */
  backoffMs?: number;
  tickMs?: number;
  onTrouble?: (where: string, error: unknown) => void;
}

interface DueRow extends EventRow {
  attempts: number;
}

const BOOKKEEPING = { withoutEvent: 'how far a handler of events has come' };

/** Brings every event to every handler, in order and at least once. What fails is set aside and tried again; the rest goes on. */
export class Relay {
  readonly #timer: NodeJS.Timeout;
  readonly #off: () => void;

  constructor(
    private readonly store: Store,
    private readonly handlers: EventHandler[],
    private readonly options: RelayOptions = {},
  ) {
    this.#off = store.onGrowth(() => void this.work());
    this.#timer = setInterval(() => void this.work(), options.tickMs ?? 1000).unref();
    void this.work();
  }

  /** Stops and waits for the pass that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#off();
    this.#stopped = true;
    await this.work();
  }
  #stopped = false;

  /** One pass: everything new, then every retry that is due. */
  readonly work = coalesced(
    async () => {
      if (!this.store.leading || this.#stopped) return;
      for (const handler of this.handlers) {
        await this.#advance(handler);
        await this.#retry(handler);
      }
    },
    (error) => this.options.onTrouble?.('relay', error),
  );

  async #advance(handler: EventHandler): Promise<void> {
    while (!this.#stopped) {
      const [cursor] = await this.store.read<{ seq: number }>('SELECT seq FROM relay_cursor WHERE handler = $1', [
        handler.name,
      ]);
      const events = await this.store.since(Number(cursor?.seq ?? 0), this.options.batch ?? 50);
      if (!events.length) return;
      if ((await this.#deliver(handler, events)) || events.length === 1) continue;
      for (const event of events) await this.#deliver(handler, [event]);
    }
  }

  /** Delivers a run of events and moves the cursor in one transaction. False: nothing happened, try one by one. */
  async #deliver(handler: EventHandler, events: SealedEvent[]): Promise<boolean> {
    const [first, last] = [events[0].seq, events[events.length - 1].seq];
    const wanted = events.filter((event) => handler.wants(event));
    try {
      await this.store.run(async (tx) => {
        if (await this.#claim(tx, handler, first, last)) for (const event of wanted) await handler.handle(event, tx);
      }, BOOKKEEPING);
      return true;
    } catch (error) {
      if (events.length > 1) return false;
      const setAside = async (tx: Tx): Promise<void> => {
        if (await this.#claim(tx, handler, last, last)) await this.#park(tx, handler, last, 1, error);
      };
      await this.store.run(setAside, BOOKKEEPING);
      return false;
    }
  }

  /** Moves the cursor to `last` under its row lock; false when another process has been here. */
  async #claim(tx: Tx, handler: EventHandler, first: number, last: number): Promise<boolean> {
    await tx.query('INSERT INTO relay_cursor (handler, seq) VALUES ($1, 0) ON CONFLICT DO NOTHING', [handler.name]);
    const moved = await tx.query('UPDATE relay_cursor SET seq = $2 WHERE handler = $1 AND seq = $3 RETURNING seq', [
      handler.name,
      last,
      first - 1,
    ]);
    return moved.length === 1;
  }

  async #retry(handler: EventHandler): Promise<void> {
    const due = await this.store.read<DueRow>(
      `SELECT l.*, d.attempts FROM relay_delivery d JOIN event_log l ON l.seq = d.seq
       WHERE d.handler = $1 AND d.state = 'retry' AND d.next_at <= $2 ORDER BY d.seq LIMIT 100`,
      [handler.name, Date.now()],
    );
    for (const row of due) await this.#again(handler, toEvent(row), row.attempts);
  }

  async #again(handler: EventHandler, event: SealedEvent, attempts: number): Promise<void> {
    const attempt = async (tx: Tx): Promise<void> => {
      const mine = await tx.query('DELETE FROM relay_delivery WHERE handler = $1 AND seq = $2 RETURNING seq', [
        handler.name,
        event.seq,
      ]);
      if (mine.length) await handler.handle(event, tx);
    };
    try {
      await this.store.run(attempt, BOOKKEEPING);
    } catch (error) {
      await this.store.run((tx) => this.#park(tx, handler, event.seq, attempts + 1, error), BOOKKEEPING);
    }
  }

  /**
   * Sets one event aside: to be tried later, or, after the last try, for a person to look at. Only the kind of error is
   * kept. A row that another process has dealt with in the meantime stays away.
   */
  async #park(tx: Tx, handler: EventHandler, seq: number, attempts: number, error: unknown): Promise<void> {
    const state = attempts >= (this.options.maxAttempts ?? 8) ? 'dead' : 'retry';
    const nextAt = Date.now() + (this.options.backoffMs ?? 500) * 2 ** (attempts - 1);
    const sql =
      attempts === 1
        ? 'INSERT INTO relay_delivery (handler, seq, state, attempts, next_at, error) VALUES ($1, $2, $3, $4, $5, $6) RETURNING seq'
        : 'UPDATE relay_delivery SET state = $3, attempts = $4, next_at = $5, error = $6 WHERE handler = $1 AND seq = $2 AND attempts = $4 - 1 RETURNING seq';
    const parked = await tx.query(sql, [
      handler.name,
      seq,
      state,
      attempts,
      nextAt,
      error instanceof Error ? error.name : 'Error',
    ]);
    if (parked.length && state === 'dead') this.options.onTrouble?.(`event ${seq} given up by ${handler.name}`, error);
  }
}
