import { coalesced, SealedEvent, Store } from '@medicare/data';
import { Turnstile } from '../turnstile';

/** Ends one stream: the subscriber fell too far behind, or the database was away; it should subscribe again with `since`. */
export class Resume extends Error {
  readonly extensions: { code: 'RESUME'; since: number };
  constructor(since: number, reason = 'This subscriber was too slow.') {
    super(`${reason} Subscribe again with the position given here.`);
    this.extensions = { code: 'RESUME', since };
  }
}

/** Events that are read at once for somebody who missed them. */
const PAGE = 200;
/** A reader that does not take what it gets loses its turn after so long. */
const LONGEST_TURN_MS = 500;

/** The live end of the log in this process: reads it once for all streams and remembers the last few events. */
export class Tail {
  /** The position up to which this process has seen the log. */
  last = 0;
  #recent: SealedEvent[] = [];
  readonly #streams = new Set<Stream>();
  readonly #listeners = new Set<(event: SealedEvent) => void>();
  readonly #replays = new Turnstile({ atATime: 1, longestMs: LONGEST_TURN_MS, isHalfTime: true });
  readonly #off: () => void;

  constructor(
    private readonly store: Store,
    private readonly remember = 1024,
    private readonly onTrouble: (where: string, error: unknown) => void = () => undefined,
  ) {
    this.#off = store.onGrowth(() => void this.pull());
  }

  async start(): Promise<this> {
    this.last = (await this.store.head()).seq;
    return this;
  }
  stop(): void {
    this.#off();
    for (const stream of this.#streams) stream.end();
  }

  /** Hears every event of this process's lifetime, at once. For what must be fast, such as closing sockets. */
  onEvent(listener: (event: SealedEvent) => void): void {
    this.#listeners.add(listener);
  }
  get streams(): number {
    return this.#streams.size;
  }
  join(stream: Stream): void {
    this.#streams.add(stream);
  }
  leave(stream: Stream): void {
    this.#streams.delete(stream);
  }

  readonly pull = coalesced(
    async () => {
      for (;;) {
        const events = await this.store.since(this.last);
        if (!events.length) return;
        for (const event of events) this.#pass(event);
        this.#recent = [...this.#recent, ...events].slice(-this.remember);
      }
    },
    (error) => this.onTrouble('tail', error),
  );

  #pass(event: SealedEvent): void {
    this.last = event.seq;
    for (const listener of this.#listeners) listener(event);
    for (const stream of this.#streams) stream.push(event);
  }

  /**
   * Gives a page of old events when its turn comes, and then leaves as much time to everything else: a log is long, and
   * whoever asks for all of it, many times over, must not hold up those who work.
   */
  replay(givePage: () => Promise<void>): Promise<void> {
    return this.#replays.pass(givePage);
  }

  /** Missed events, from memory when it reaches back far enough, else from the table. */
  async missed(after: number, limit: number): Promise<SealedEvent[]> {
    const first = this.#recent[0]?.seq;
    if (first === undefined || after < first - 1 || after >= this.last) return this.store.since(after, limit);
    return this.#recent.slice(after - first + 1, after - first + 1 + limit);
  }
}

/** How a stream is slowed down of which only the newest state counts. */
export interface Pace {
  /** At least so many milliseconds lie between two deliveries. */
  everyMs: number;
  /** Of waiting events with the same topic only the newest is kept. */
  topicOf(event: SealedEvent): string;
}

/**
 * One subscriber: everything after `at`, once, in order. `give` resolves when the event has left for the client, with
 * whether it did. Paced, a stream gives the newest event that may be given of all that have come meanwhile, and no other.
 */
export class Stream {
  readonly #queue: SealedEvent[] = [];
  #wake: (() => void) | null = null;
  #state: 'open' | 'ended' | 'overflown' = 'open';
  #givenAt = 0;

  constructor(
    private readonly tail: Tail,
    public at: number,
    private readonly give: (event: SealedEvent) => unknown,
    private readonly limit = 256,
    /** What is of no interest never waits in the queue: a burst of other people's events must not end an attentive reader. */
    private readonly wants: (event: SealedEvent) => boolean = () => true,
    private readonly pace: Pace | null = null,
  ) {}

  /** Runs until ended; throws Resume when the bounded queue has overflown. */
  async run(): Promise<void> {
    try {
      await this.#comeBackFromBeyond();
      await this.#catchUp();
      // Checked and joined in the same tick: what came before is delivered, what comes after will be pushed.
      if (this.#isOpen()) this.tail.join(this);
      while (this.#isOpen()) {
        if (!this.#queue.length) await new Promise<void>((resolve) => (this.#wake = resolve));
        if (this.pace) await this.#holdBack(this.pace.everyMs);
        await this.#giveAll(this.#queue.splice(0));
      }
    } finally {
      this.tail.leave(this);
    }
    if (this.#state === 'overflown') throw new Resume(this.at);
  }

  /** What was missed: given page by page, or, paced, gathered like what comes live. */
  async #catchUp(): Promise<void> {
    let seen = this.at;
    const givePage = async (): Promise<void> => {
      const events = await this.tail.missed(seen, PAGE);
      if (this.pace) for (const event of events) this.push(event);
      else await this.#giveAll(events);
      seen = events.at(-1)?.seq ?? this.tail.last;
    };
    const isLong = this.tail.last - this.at > PAGE;
    while (this.#isOpen() && seen < this.tail.last) await (isLong ? this.tail.replay(givePage) : givePage());
  }

  /** Waits until the next delivery is due; what comes meanwhile joins it. */
  async #holdBack(everyMs: number): Promise<void> {
    const end = this.#givenAt + everyMs;
    while (this.#isOpen() && Date.now() < end) {
      const timer = setTimeout(() => this.#wakeUp(), end - Date.now());
      await new Promise<void>((resolve) => (this.#wake = resolve));
      clearTimeout(timer);
    }
  }

  /** A position that the log has not reached (it was restored from a backup) would mean silence until it has. */
  async #comeBackFromBeyond(): Promise<void> {
    if (this.at <= this.tail.last) return;
    await this.tail.pull(); // another process may be ahead of this one
    this.at = Math.min(this.at, this.tail.last);
  }

  push(event: SealedEvent): void {
    if (!this.wants(event)) return;
    if (this.pace) this.#dropOlder(event, this.pace);
    if (this.#queue.length >= this.limit) return this.#stop('overflown');
    this.#queue.push(event);
    this.#wakeUp();
  }

  end(): void {
    if (this.#isOpen()) this.#stop('ended');
  }

  #isOpen = (): boolean => this.#state === 'open';

  #dropOlder(event: SealedEvent, { topicOf }: Pace): void {
    const topic = topicOf(event);
    const at = this.#queue.findIndex((each) => topicOf(each) === topic);
    if (at >= 0) this.#queue.splice(at, 1);
  }

  async #giveAll(events: SealedEvent[]): Promise<void> {
    if (this.pace) return this.#giveNewest(events);
    for (const event of events) {
      if (!this.#isOpen()) return;
      if (event.seq <= this.at) continue;
      await this.give(event);
      this.at = event.seq;
    }
  }

  async #giveNewest(events: SealedEvent[]): Promise<void> {
    for (const event of [...events].reverse()) {
      if (!this.#isOpen()) return;
      if (!(await this.give(event))) continue;
      this.#givenAt = Date.now();
      break;
    }
    this.at = events.at(-1)?.seq ?? this.at;
  }

  #stop(state: 'ended' | 'overflown'): void {
    this.#state = state;
    this.#queue.length = 0;
    this.tail.leave(this);
    this.#wakeUp();
  }

  #wakeUp(): void {
    this.#wake?.();
    this.#wake = null;
  }
}
