import type Database from 'better-sqlite3';
import { setImmediate as turn } from 'node:timers/promises';
import { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { chain, EVENT_COLUMNS, EventBody, EventDraft, GENESIS, Head, toBody } from './chain';
import { sqliteDriver, Statements } from './sqlite-driver';
import { PendingCounts } from './pending-counts';
import { guardOpen, RunOptions, SqlRow, Store, StoreOptions, Tx, UnrecordedWrite } from './store';

export interface SqliteOptions extends StoreOptions {
  /** Most commands that share one commit. */
  maxGroup?: number;
  /** Milliseconds after which a command loses the writer. */
  commandMs?: number;
  /** How often to look whether another process has written, in milliseconds. */
  pollMs?: number;
}

interface Job {
  work: (tx: Tx) => Promise<unknown>;
  options: RunOptions;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}
interface Outcome {
  job: Job;
  value?: unknown;
  failure?: { error: unknown };
}

const APPEND = `INSERT INTO event_log (${EVENT_COLUMNS.join(', ')}) VALUES (${EVENT_COLUMNS.map((_, i) => `$${i + 1}`).join(', ')})`;

/** Opens a connection for writing, durable and with foreign keys. */
export function openWriter(file: string): Database.Database {
  const writer = new (sqliteDriver())(file, { timeout: 5000 });
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'cache_size = -32000']) writer.pragma(pragma);
  return writer;
}

/**
 * SQLite: one first-come-first-served writer whose waiting commands share a commit, each in a savepoint of its own, and
 * a second, read-only connection that sees committed rows only. TypeORM on better-sqlite3 has a single connection:
 * without this, overlapping transactions would mix.
 */
export class SqliteStore extends Store {
  /** Read-only; the read engine prepares its statements on it. */
  readonly reader: Database.Database;
  readonly #read: Statements;
  readonly #write: Statements;
  readonly #queue: Job[] = [];
  readonly #poll: NodeJS.Timeout;
  #draining: Promise<void> | null = null;

  constructor(
    readonly writer: Database.Database,
    source: DataSource,
    protected override readonly options: SqliteOptions,
  ) {
    super('sqlite', source, options);
    this.reader = new (sqliteDriver())(writer.name, { readonly: true, fileMustExist: true, timeout: 5000 });
    for (const pragma of ['query_only = 1', 'mmap_size = 268435456', 'cache_size = -32000']) this.reader.pragma(pragma);
    this.#read = new Statements(this.reader);
    this.#write = new Statements(writer);
    this.#poll = this.#watchOthers();
  }

  run<T>(work: (tx: Tx) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ work, options, resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  async read<T = SqlRow>(sql: string, params?: unknown[]): Promise<T[]> {
    return this.#read.all(sql, params) as T[];
  }

  async close(): Promise<void> {
    clearInterval(this.#poll);
    while (this.#draining) await this.#draining;
    await this.source.destroy();
    this.reader.close();
    if (this.writer.open) this.writer.close();
  }

  /** Another process (an import, say) may write the same file; nothing else would wake this one. */
  #watchOthers(): NodeJS.Timeout {
    let seen = this.reader.pragma('data_version', { simple: true });
    const look = (): void => {
      const version = this.reader.pragma('data_version', { simple: true });
      if (version === seen) return;
      seen = version;
      this.grew();
    };
    return setInterval(look, this.options.pollMs ?? 500).unref();
  }

  /** Takes what has queued up, commits it as one group, then lets the event loop turn so that the next group can form. */
  async #drain(): Promise<void> {
    await turn();
    while (this.#queue.length) {
      await this.#commit(this.#queue.splice(0, this.options.maxGroup ?? 64));
      await turn();
    }
    this.#draining = null;
  }

  /** One transaction, a savepoint for each command. Nobody is answered before COMMIT has returned. */
  async #commit(group: Job[]): Promise<void> {
    const outcomes: Outcome[] = [];
    const bodies: EventBody[] = [];
    try {
      this.writer.exec('BEGIN IMMEDIATE');
      for (const job of group) outcomes.push(await this.#command(job, bodies));
      this.#seal(bodies);
      this.writer.exec('COMMIT');
    } catch (error) {
      if (this.writer.inTransaction) this.writer.exec('ROLLBACK');
      return this.#commitSingly(group, outcomes[0]?.failure?.error ?? error);
    }
    for (const { job, value, failure } of outcomes) failure ? job.reject(failure.error) : job.resolve(value as never);
    if (bodies.length) this.grew();
  }

  /** The whole group was undone (a deferred constraint, a full disk) and nobody was answered: each may try again alone. */
  async #commitSingly(group: Job[], error: unknown): Promise<void> {
    if (group.length === 1) return group[0].reject(error);
    for (const job of group) await this.#commit([job]);
  }

  async #command(job: Job, bodies: EventBody[]): Promise<Outcome> {
    const own: EventBody[] = [];
    const command = this.#open(job.options, own);
    const changesBefore = this.#totalChanges();
    this.writer.exec('SAVEPOINT command');
    try {
      const value = await this.#inTime(job.work(command.tx));
      await command.counts.write((sql, params) => this.#write.all(sql, params));
      if (this.options.demandEvents && !own.length && !job.options.withoutEvent && this.#totalChanges() > changesBefore)
        throw new UnrecordedWrite();
      this.writer.exec('RELEASE command');
      bodies.push(...own);
      return { job, value };
    } catch (error) {
      if (!this.writer.inTransaction) throw error; // SQLite itself gave up the transaction
      this.writer.exec('ROLLBACK TO command; RELEASE command');
      return { job, failure: { error } };
    } finally {
      command.end();
    }
  }

  #open(options: RunOptions, own: EventBody[]): { tx: Tx; counts: PendingCounts; end: () => void } {
    let open = true;
    const counts = new PendingCounts();
    const alive = guardOpen(() => open);
    const runner = this.#runner();
    const tx: Tx = {
      manager: new EntityManager(this.source, runner),
      query: async <T>(sql: string, params?: unknown[]) => (alive(), this.#write.all(sql, params) as T[]),
      record: (draft) => {
        alive();
        own.push(toBody(draft as EventDraft, options.actorId ?? null, Date.now()));
      },
      count: (place, by) => (alive(), counts.add(place, by)),
    };
    const end = (): void => {
      open = false;
      (runner as unknown as { isReleased: boolean }).isReleased = true; // a leaked manager refuses
    };
    return { tx, counts, end };
  }

  /** A TypeORM runner for one command, on the writer, that knows it is inside a transaction: save() joins, transaction() nests. */
  #runner(): QueryRunner {
    const driver = this.source.driver as unknown as { queryRunner?: unknown };
    driver.queryRunner = undefined;
    const runner = this.source.createQueryRunner();
    return Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  }

  async #inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The command held the writer too long.')), this.options.commandMs ?? 5000);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #totalChanges = (): number => (this.#write.all('SELECT total_changes() AS n') as { n: number }[])[0].n;

  /** Seals inside the writer's own transaction: the only writer knows the order already. */
  #seal(bodies: EventBody[]): void {
    if (!bodies.length) return;
    const [last] = this.#write.all('SELECT seq, link FROM event_log ORDER BY seq DESC LIMIT 1') as Head[];
    for (const row of chain(this.options.eventKey, last ?? GENESIS, bodies)) this.#write.all(APPEND, EVENT_COLUMNS.map((column) => row[column]));
  }
}
