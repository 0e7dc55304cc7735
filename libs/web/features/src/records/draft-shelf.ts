import type { RecordContent } from '@medicare/domain';
import { sameContent } from './record-form';

/** Text that the server does not have yet. */
export interface ShelvedText {
  /** The draft's revision when it was typed. */
  revision: number;
  content: RecordContent;
  /** What was on its way to the server; it may have arrived although no answer came back. */
  sent: RecordContent | null;
  /** Milliseconds since 1970. */
  at: number;
}

/** A place in the browser that outlives the tab. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'mp-unsaved-record:';
const KEPT_MS = 7 * 24 * 3_600_000;

/**
 * Keeps what a doctor typed until the server has it, so that a closed tab, a lost connection or an ended session loses
 * nothing. It holds clinical text: so only what is unsaved, only for the account that typed it, and not longer than a week.
 */
export class DraftShelf {
  private readonly name: string;

  constructor(
    private readonly storage: Storage | null,
    accountId: string,
    recordId: string,
    private readonly now: () => number = Date.now,
  ) {
    this.name = `${PREFIX}${accountId}:${recordId}`;
    this.quietly(() => this.clearOld());
  }

  put(text: Omit<ShelvedText, 'at'>): void {
    this.quietly(() => this.storage?.setItem(this.name, JSON.stringify({ ...text, at: this.now() })));
  }

  take(): ShelvedText | null {
    return this.quietly(() => JSON.parse(this.storage?.getItem(this.name) ?? 'null') as ShelvedText | null) ?? null;
  }

  drop(): void {
    this.quietly(() => this.storage?.removeItem(this.name));
  }

  private clearOld(): void {
    const names = Array.from({ length: this.storage?.length ?? 0 }, (_, at) => this.storage?.key(at) ?? '');
    for (const name of names.filter((each) => each.startsWith(PREFIX))) {
      const { at } = JSON.parse(this.storage?.getItem(name) ?? '{}') as Partial<ShelvedText>;
      if (!at || this.now() - at > KEPT_MS) this.storage?.removeItem(name);
    }
  }

  /** A browser without storage, or with a full one, still saves to the server. */
  private quietly<T>(work: () => T): T | null {
    try {
      return work();
    } catch {
      return null;
    }
  }
}

/** The draft as the server has it; revision 0 for none. */
export interface SavedDraft {
  revision: number;
  content: RecordContent;
}

/** With what writing goes on. */
export interface Resumed extends SavedDraft {
  /** `unsaved` text is back; or the draft was saved `elsewhere` after this text was typed. */
  state: 'saved' | 'unsaved' | 'elsewhere';
}

/** The server's draft, or what was typed here after it. */
export function resumed(shelved: ShelvedText | null, saved: SavedDraft): Resumed {
  if (!shelved || sameContent(shelved.content, saved.content)) return { ...saved, state: 'saved' };
  const follows =
    shelved.revision === saved.revision || (shelved.sent !== null && sameContent(shelved.sent, saved.content));
  return { content: shelved.content, revision: saved.revision, state: follows ? 'unsaved' : 'elsewhere' };
}
