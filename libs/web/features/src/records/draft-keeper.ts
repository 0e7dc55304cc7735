import { signal } from '@angular/core';
import type { RecordContent } from '@medicare/domain';
import { errorWords, toApiError } from '@medicare/web-core';
import type { DraftShelf, Resumed, SavedDraft } from './draft-shelf';
import { sameContent, savable } from './record-form';

/** Where what was typed is. */
export type KeepState = 'saved' | 'unsaved' | 'saving' | 'waiting' | 'elsewhere' | 'refused';

/** The server's side of a draft. Rejects with an `ApiError`. */
export interface DraftPort {
  /** Gives the new revision. */
  save: (revision: number, content: RecordContent) => Promise<number>;
  read: () => Promise<SavedDraft>;
}

const AFTER_TYPING_MS = 700;
// Who types without a break is saved, too.
const AT_LEAST_EVERY_MS = 4_000;
const AGAIN_MS = [1_000, 3_000, 8_000, 15_000];
// The way to the server is the trouble, not the text.
const PASSING = ['OFFLINE', 'UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED', 'INTERNAL'];

/**
 * Saves a draft while it is written: a moment after typing, one request at a time, again and again while the server is
 * away. What the server does not have stands on the shelf. It never overwrites what another window saved.
 */
export class DraftKeeper {
  private readonly now = signal<KeepState>('saved');
  readonly state = this.now.asReadonly();
  /** Milliseconds since 1970 of the last save from here. */
  readonly savedAt = signal<number | null>(null);
  /** Why the server refused it. */
  readonly problem = signal<string | null>(null);
  private revision = 0;
  private wanted: RecordContent | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private typedAt: number | null = null;
  private failures = 0;
  private isStopped = false;

  constructor(
    private readonly port: DraftPort,
    private readonly shelf: DraftShelf,
  ) {}

  /** Goes on with a draft; text that came back from the shelf is saved at once. */
  begin({ revision, content, state }: Resumed): void {
    this.revision = revision;
    this.now.set(state);
    if (state === 'saved') return this.shelf.drop();
    this.wanted = content;
    if (state === 'unsaved') void this.flush();
  }

  /** Something was typed. */
  changed(content: RecordContent): void {
    if (this.isStopped) return;
    this.wanted = content;
    this.shelf.put({ revision: this.revision, content, sent: null });
    if (this.now() === 'elsewhere') return;
    if (this.now() !== 'waiting' && !this.running) this.now.set('unsaved');
    const due = (this.typedAt ??= Date.now()) + AT_LEAST_EVERY_MS - Date.now();
    if (this.now() !== 'waiting') this.in(Math.max(0, Math.min(AFTER_TYPING_MS, due)));
  }

  /** Saves what is not saved, now. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isStopped || this.now() === 'elsewhere') return Promise.resolve();
    return (this.running ??= this.run().finally(() => (this.running = null)));
  }

  /** No more saves: waits for the one that is on its way, and leaves the shelf as it is. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** After a `stop` that led nowhere. */
  goOn(content: RecordContent): void {
    this.isStopped = false;
    this.changed(content);
  }

  /** The text is the record's now, or nobody's. */
  forget(): void {
    this.wanted = null;
    this.shelf.drop();
  }

  /** What stands here goes over what the other window saved. */
  async overwrite(): Promise<void> {
    const { revision } = await this.port.read();
    this.revision = revision;
    this.now.set('unsaved');
    await this.flush();
  }

  /** What the other window saved, in place of what stands here. */
  async takeOther(): Promise<RecordContent> {
    const { revision, content } = await this.port.read();
    this.wanted = null;
    this.begin({ revision, content, state: 'saved' });
    return content;
  }

  private in(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async run(): Promise<void> {
    while (this.wanted && !this.isStopped) {
      const content = this.wanted;
      this.wanted = null;
      this.typedAt = null;
      if (this.now() !== 'waiting') this.now.set('saving');
      try {
        await this.send(content);
      } catch (error) {
        this.wanted ??= content;
        return this.failed(error);
      }
    }
  }

  private async send(content: RecordContent): Promise<void> {
    this.shelf.put({ revision: this.revision, content, sent: content });
    this.revision = await this.port
      .save(this.revision, savable(content))
      .catch((error: unknown) => this.arrivedBefore(error, content));
    this.failures = 0;
    this.problem.set(null);
    this.savedAt.set(Date.now());
    if (this.wanted) return this.shelf.put({ revision: this.revision, content: this.wanted, sent: null });
    this.shelf.drop();
    this.now.set('saved');
  }

  /** A save whose answer was lost is no other window's: the draft says what was sent. */
  private async arrivedBefore(error: unknown, content: RecordContent): Promise<number> {
    if (toApiError(error).code !== 'STALE_WRITE') throw error;
    const saved = await this.port.read();
    if (sameContent(saved.content, content)) return saved.revision;
    throw error;
  }

  private failed(error: unknown): void {
    const { code } = toApiError(error);
    if (code === 'STALE_WRITE') return this.now.set('elsewhere');
    if (!PASSING.includes(code)) {
      this.problem.set(errorWords(error));
      return this.now.set('refused');
    }
    this.now.set('waiting');
    this.in(AGAIN_MS[Math.min(this.failures++, AGAIN_MS.length - 1)]);
  }
}
