import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type FileStore, knownKey } from './file-store';

/** Contents as files in a folder, `ab/<key>`. Processes that share the folder share the store. */
export class FolderStore implements FileStore {
  constructor(private readonly folder: string) {}

  /** Beside its place first, onto the disk, and then there in one step: nobody ever reads half a file. */
  async put(key: string, path: string): Promise<void> {
    const place = this.placeOf(key);
    const beside = `${place}.part`;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    try {
      await copyFile(path, beside);
      await synced(beside);
      await rename(beside, place);
      await synced(dirname(place));
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Readable> {
    const file = await open(this.placeOf(key), 'r');
    return file.createReadStream();
  }

  async remove(key: string): Promise<void> {
    await rm(this.placeOf(key), { force: true });
  }

  /** Ids begin with the time, so that their ends spread the files. */
  private placeOf(key: string): string {
    const id = knownKey(key).split('.')[0];
    return join(this.folder, id.slice(-2), key);
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}
