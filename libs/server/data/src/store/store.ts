import type { EventType } from '@medicare/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { EventDraft, EventRow, GENESIS, Head, linkOf, SealedEvent, toEvent } from './chain';
import type { BranchPlace } from './pending-counts';

export type SqlRow = Record<string, unknown>;

/** What a command gets: its rows and its events share one fate. Dead once the command has ended. */
export interface Tx {
  /** TypeORM inside this transaction. */
  manager: EntityManager;
  /** Plain SQL inside this transaction, with `$1` on both engines. */
  query<T = SqlRow>(sql: string, params?: unknown[]): Promise<T[]>;
  /** Says what happened; sealed into the log with the commit. */
  record<T extends EventType>(draft: EventDraft<T>): void;
  /** Moves a counter of the figures. Written once the work has ended, together with all others of the work. */
  count(place: BranchPlace, by: number): void;
}

export interface RunOptions {
  /** The account or API key that acts; null for the system itself. */
  actorId?: string | null;
  /** Why this work writes rows without an event (housekeeping such as a refreshed session). */
  withoutEvent?: string;
}

/** What `verify` found wrong, and where. */
export interface LogFault {
  seq: number;
  kind: 'edited-or-swapped' | 'missing' | 'cut-tail' | 'anchor-mismatch';
}

export interface StoreOptions {
  /** Key of the event chain. */
  eventKey: string;
  /** Refuses work that wrote rows and recorded no event. On in tests, and while developing. */
  demandEvents?: boolean;
  /** Hears of trouble in the background; never gets values of rows. */
  onTrouble?: (where: string, error: unknown) => void;
}

/** The database behind two words: `run` for one unit of work, `read` for committed rows; and the log of what happened. */
export abstract class Store {
  /** Whether this process seals and relays. Always so on SQLite. */
  leading = true;
  readonly #listeners = new Set<() => void>();
  protected constructor(
    readonly engine: 'sqlite' | 'postgres',
    readonly source: DataSource,
    protected readonly options: StoreOptions,
  ) {}

  /** Runs `work` in one transaction; resolves when rows and events are durable. `work` may run more than once: no effects outside `tx`. */
  abstract run<T>(work: (tx: Tx) => Promise<T>, options?: RunOptions): Promise<T>;
  /** Reads committed rows, outside any unit of work. `$1` on both engines. */
  abstract read<T = SqlRow>(sql: string, params?: unknown[]): Promise<T[]>;
  abstract close(): Promise<void>;

  /** Calls back when the log may have grown. A hint without data: lost or doubled hints do no harm. */
  onGrowth(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  protected grew(): void {
    for (const listener of this.#listeners) listener();
  }
  protected trouble(where: string): (error: unknown) => void {
    return (error) => this.options.onTrouble?.(where, error);
  }

  /** Events after `seq`, in order. Numbers without gaps, in the order of commits, are what makes `>` safe. */
  async since(seq: number, limit = 500): Promise<SealedEvent[]> {
    return (await this.#rowsAfter(seq, limit)).map(toEvent);
  }

  /** The last entry of the log. */
  async head(): Promise<Head> {
    const [row] = await this.read<EventRow>('SELECT seq, link FROM event_log ORDER BY seq DESC LIMIT 1');
    return row ? { seq: Number(row.seq), link: row.link } : GENESIS;
  }

  /** Walks the whole chain; `anchor` is a head that was kept elsewhere. The first fault, or null. */
  async verify(anchor: Head = GENESIS): Promise<LogFault | null> {
    let { seq, link } = GENESIS;
    for (;;) {
      const rows = await this.#rowsAfter(seq, 1000);
      for (const row of rows) {
        seq += 1;
        if (Number(row.seq) !== seq) return { seq, kind: 'missing' };
        if (linkOf(this.options.eventKey, link, seq, row) !== row.link) return { seq, kind: 'edited-or-swapped' };
        link = row.link;
        if (seq === anchor.seq && link !== anchor.link) return { seq, kind: 'anchor-mismatch' };
      }
      if (rows.length < 1000) return seq < anchor.seq ? { seq: seq + 1, kind: 'cut-tail' } : null;
    }
  }

  /** Whether the key in hand sealed this log: the newest entry or, should just that one have been harmed, the first. */
  async holdsKeyOfLog(): Promise<boolean> {
    const [last, before] = await this.read<EventRow>('SELECT * FROM event_log ORDER BY seq DESC LIMIT 2');
    if (!last) return true;
    const [first] = await this.#rowsAfter(0, 1);
    return this.#isSealed(last, before?.link ?? GENESIS.link) || this.#isSealed(first, GENESIS.link);
  }
  #isSealed = (row: EventRow, previous: string): boolean => linkOf(this.options.eventKey, previous, Number(row.seq), row) === row.link;

  #rowsAfter(seq: number, limit: number): Promise<EventRow[]> {
    return this.read<EventRow>('SELECT * FROM event_log WHERE seq > $1 ORDER BY seq LIMIT $2', [seq, limit]);
  }
}

/** Work that wrote rows and recorded nothing: a change that notifications, screens and the audit would never see. */
export class UnrecordedWrite extends Error {
  constructor() {
    super('This unit of work wrote rows and recorded no event. Record one, or say why not with `withoutEvent`.');
  }
}

/** The handle of an ended command refuses; a forgotten `await` is found at once. */
export function guardOpen(isOpen: () => boolean): () => void {
  return () => {
    if (!isOpen()) throw new Error('This unit of work has ended; its transaction is closed.');
  };
}
