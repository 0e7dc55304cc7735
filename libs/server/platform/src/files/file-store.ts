import type { Readable } from 'node:stream';

/** Where contents of files are kept, under keys that the server makes. Nothing in it knows of rows or of people. */
export interface FileStore {
  /** Copies a file into the store; when it settles, the content is there to stay, whole. A key is written once. */
  put(key: string, path: string, mediaType: string): Promise<void>;
  /** The content as a stream. Rejects when there is none. */
  get(key: string): Promise<Readable>;
  /** Takes a content away; nothing happens when there is none. */
  remove(key: string): Promise<void>;
}

/** A key as the server makes them: letters, digits, hyphens and one part after a point. Throws for anything else. */
export function knownKey(key: string): string {
  if (/^[0-9a-z-]{8,60}(\.[a-z]{1,20})?$/.test(key)) return key;
  throw new Error('This is no key of the file store.');
}
