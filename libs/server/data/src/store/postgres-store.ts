import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { BODY_COLUMNS, chain, EVENT_COLUMNS, EventBody, EventDraft, GENESIS, Head, toBody } from './chain';
import { coalesced } from './coalesced';
import { PendingCounts } from './pending-counts';
import { guardOpen, RunOptions, SqlRow, Store, StoreOptions, Tx, UnrecordedWrite } from './store';

export interface PostgresOptions extends StoreOptions {
  url: string;
  poolSize?: number;
  /** How often to look without a hint, in milliseconds: the safety net under LISTEN. */
  pollMs?: number;
}

const SEAL_LOCK = 0x4d504c47; // any number of our own: "MPLG"
const BATCH = 1000;
const TRIES = 4;
const RETRYABLE = new Set(['40001', '40P01']); // serialization failure, deadlock
const RECONNECT_MS = 200;

const unnest = (types: string[]): string => `unnest(${types.map((type, i) => `$${i + 1}::${type}[]`).join(', ')})`;
const columnsOf = <T extends object>(rows: T[], names: readonly (keyof T)[]): unknown[][] => names.map((name) => rows.map((row) => row[name]));
const BODY = BODY_COLUMNS.join(', ');
const BODY_TYPES = ['bigint', 'text', 'text', 'text', 'text', 'text', 'text'];

/** One number per transaction, drawn after its last read: what it depends on always has a smaller one. */
const LEAVE_PENDING = `INSERT INTO event_pending (tx, n, ${BODY}) SELECT t.tx, b.n, ${BODY_COLUMNS.map((c) => `b.${c}`).join(', ')}
  FROM (SELECT nextval('event_tx') AS tx) t, ${unnest(BODY_TYPES)} WITH ORDINALITY b (${BODY}, n)`;
const TAKE_PENDING = `WITH taken AS (DELETE FROM event_pending p USING (SELECT tx, n FROM event_pending ORDER BY tx, n LIMIT ${BATCH}) f
  WHERE p.tx = f.tx AND p.n = f.n RETURNING p.*) SELECT * FROM taken ORDER BY tx, n`;
const APPEND = `INSERT INTO event_log (${EVENT_COLUMNS.join(', ')}) SELECT * FROM ${unnest(['int', ...BODY_TYPES, 'text'])}`;

/** No JIT: nested subqueries look dear to the planner, and compiling them costs 100 ms. One plan a name; read only. */
const READ_OPTIONS = '-c jit=off -c plan_cache_mode=force_generic_plan -c default_transaction_read_only=on';

/** PostgreSQL: pooled transactions leave unnumbered events behind; one elected process numbers and chains them after commit. */
export class PostgresStore extends Store {
  override leading = false;
  /** Read-only connections; the read engine names its statements on them. */
  readonly readPool: pg.Pool;
  /** One connection listens, holds the sealer's lock and seals: losing it loses all three at once. */
  #line: pg.Client | null = null;
  #closed = false;
  readonly #keeper: Promise<void>;
  readonly #poll: NodeJS.Timeout;

  constructor(
    source: DataSource,
    protected override readonly options: PostgresOptions,
  ) {
    super('postgres', source, options);
    this.readPool = new pg.Pool({ connectionString: options.url, max: options.poolSize ?? 10, options: READ_OPTIONS });
    // Without a listener a lost connection that is checked out would end the process.
    this.readPool.on('error', this.trouble('read pool')).on('connect', (client) => client.on('error', this.trouble('read connection')));
    this.#keeper = this.#keepLine();
    const look = (): void => {
      void this.#seal();
      this.grew();
    };
    this.#poll = setInterval(look, options.pollMs ?? 1000).unref();
  }

  async run<T>(work: (tx: Tx) => Promise<T>, options: RunOptions = {}): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#transaction(work, options);
      } catch (error) {
        if (attempt >= TRIES || !RETRYABLE.has(String((error as { code?: unknown }).code))) throw error;
        await delay(Math.random() * 10 * 2 ** attempt);
      }
    }
  }

  async read<T = SqlRow>(sql: string, params: unknown[] = []): Promise<T[]> {
    return (await this.readPool.query(sql, params)).rows as T[];
  }

  async close(): Promise<void> {
    if (this.leading) await this.#seal(); // what was committed last would else wait for the next start
    this.#closed = true;
    clearInterval(this.#poll);
    await this.#line?.end().catch(this.trouble('closing'));
    await this.#keeper;
    await this.readPool.end();
    await this.source.destroy();
  }

  async #transaction<T>(work: (tx: Tx) => Promise<T>, options: RunOptions): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as pg.PoolClient;
    const bodies: EventBody[] = [];
    const counts = new PendingCounts();
    let open = true;
    const alive = guardOpen(() => open);
    const tx: Tx = {
      manager: runner.manager,
      query: async <R>(sql: string, params: unknown[] = []) => (alive(), (await client.query(sql, params)).rows as R[]),
      record: (draft) => {
        alive();
        bodies.push(toBody(draft as EventDraft, options.actorId ?? null, Date.now()));
      },
      count: (place, by) => (alive(), counts.add(place, by)),
    };
    try {
      await runner.startTransaction();
      const changesBefore = await this.#changes(client, options);
      const value = await work(tx);
      open = false;
      await counts.write((sql, params) => client.query(sql, params));
      if (bodies.length) await client.query(LEAVE_PENDING, columnsOf(bodies, BODY_COLUMNS));
      else if ((await this.#changes(client, options)) > changesBefore) throw new UnrecordedWrite();
      await runner.commitTransaction();
      if (bodies.length) void this.#poke();
      return value;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(this.trouble('rollback'));
      throw error;
    } finally {
      open = false;
      await runner.release();
    }
  }

  /** How many rows this connection has written lately, where that is asked for. A transaction id would not tell: row locks take one too. */
  async #changes(client: pg.PoolClient, options: RunOptions): Promise<number> {
    if (!this.options.demandEvents || options.withoutEvent) return 0;
    const { rows } = await client.query('SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) AS n FROM pg_stat_xact_user_tables');
    return Number(rows[0].n);
  }

  /** Tells the sealer, after commit and outside it: NOTIFY inside a transaction takes a database-wide lock at commit. */
  readonly #poke = coalesced(async () => {
    if (this.leading) await this.#seal();
    else await this.#line?.query('NOTIFY event_pending');
  }, this.trouble('notify'));

  /** Becomes the sealer if nobody else is, then numbers everything that is committed. */
  readonly #seal = coalesced(async () => {
    const line = this.#line;
    if (!line) return;
    if (!this.leading) {
      const { rows } = await line.query(`SELECT pg_try_advisory_lock(${SEAL_LOCK}) AS won`);
      this.leading = rows[0].won === true && line === this.#line;
      if (!this.leading) return;
      this.grew(); // a new leader relays what its predecessor left
    }
    while ((await this.#sealBatch(line)) === BATCH);
  }, this.trouble('sealing'));

  async #sealBatch(line: pg.Client): Promise<number> {
    try {
      await line.query('BEGIN');
      const { rows } = await line.query(TAKE_PENDING);
      if (rows.length) await this.#append(line, rows as EventBody[]);
      await line.query('COMMIT');
      if (rows.length) this.grew();
      return rows.length;
    } catch (error) {
      await line.query('ROLLBACK').catch(this.trouble('rollback of sealing'));
      throw error;
    }
  }

  async #append(line: pg.Client, bodies: EventBody[]): Promise<void> {
    const { rows } = await line.query('SELECT seq, link FROM event_log ORDER BY seq DESC LIMIT 1');
    const head = (rows[0] as Head | undefined) ?? GENESIS;
    await line.query(APPEND, columnsOf(chain(this.options.eventKey, { ...head, seq: Number(head.seq) }, bodies), EVENT_COLUMNS));
    await line.query('NOTIFY event_sealed');
  }

  /** Keeps the dedicated connection up. After each connection it looks once, since hints were lost meanwhile. */
  async #keepLine(): Promise<void> {
    while (!this.#closed) {
      const line = new pg.Client({ connectionString: this.options.url, keepAlive: true });
      const gone = new Promise<void>((resolve) => line.once('end', resolve).once('error', () => resolve()));
      line.on('error', this.trouble('line'));
      line.on('notification', ({ channel }) => (channel === 'event_sealed' ? this.grew() : void this.#seal()));
      try {
        await line.connect();
        await line.query('LISTEN event_sealed; LISTEN event_pending');
        if (this.#closed) break; // closed while connecting: nobody else knows of this line
        this.#line = line;
        void this.#seal();
        this.grew();
        await gone;
      } catch (error) {
        this.trouble('connecting')(error);
      } finally {
        this.#line = null;
        this.leading = false;
        void line.end().catch(this.trouble('leaving'));
      }
      if (!this.#closed) await delay(RECONNECT_MS);
    }
  }
}
