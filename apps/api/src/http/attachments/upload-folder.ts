import type { GivenFile } from '@medicare/features';
import { newId } from '@medicare/platform';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is said of a file that comes in parts; `sizeBytes` is how large it will be. */
export interface BegunUpload {
  given: GivenFile;
  sizeBytes: number;
}

/** A part that nobody goes on with is forgotten after a day, what a request left behind after ten minutes. */
const PARTS_LIVE_MS = 24 * 3_600_000;
const REST_LIVES_MS = 600_000;
/** An account's or key's uploads that are begun and not done: together they bound what the disk holds for it. */
export const MOST_BEGUN = 10;

/**
 * Files on their way in, in a folder of their own: `<id>.tmp` while a request brings a whole one, and
 * `<owner>.<id>.part` with `<owner>.<id>.json` for one that comes in parts. Names come from the server alone.
 */
export class UploadFolder {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** A place for a file that one request brings. */
  freshPath = (): string => join(this.folder, `${newId()}.tmp`);

  partPath = (ownerId: string, id: string): string => join(this.folder, `${ownerId}.${id}.part`);

  async begin(ownerId: string, begun: BegunUpload): Promise<string> {
    const id = newId();
    await writeFile(this.partPath(ownerId, id), '', { flag: 'wx', mode: 0o600 });
    await writeFile(this.wordsPath(ownerId, id), JSON.stringify(begun), { flag: 'wx', mode: 0o600 });
    return id;
  }

  /** What was begun by this owner under this id and is not done; null for everything else. */
  async find(ownerId: string, id: string): Promise<BegunUpload | null> {
    const text = await readFile(this.wordsPath(ownerId, id), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as BegunUpload);
  }

  /** How many bytes are there. */
  receivedOf = async (ownerId: string, id: string): Promise<number> => (await stat(this.partPath(ownerId, id))).size;

  async drop(ownerId: string, id: string): Promise<void> {
    for (const path of [this.wordsPath(ownerId, id), this.partPath(ownerId, id)]) await rm(path, { force: true });
  }

  async begunBy(ownerId: string): Promise<number> {
    const names = await readdir(this.folder);
    return names.filter((name) => name.startsWith(`${ownerId}.`) && name.endsWith('.json')).length;
  }

  /** Takes away what nobody will go on with; `now` in milliseconds since 1970. */
  async sweep(now: number): Promise<void> {
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      const lives = /\.(part|json)$/.test(name) ? PARTS_LIVE_MS : REST_LIVES_MS;
      const changed = (await stat(path).catch(() => null))?.mtimeMs ?? now;
      if (now - changed > lives) await rm(path, { force: true });
    }
  }

  private wordsPath = (ownerId: string, id: string): string => join(this.folder, `${ownerId}.${id}.json`);
}
