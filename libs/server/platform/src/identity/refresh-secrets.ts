import { createHmac, type KeyObject } from 'node:crypto';
import { digestOf, newSecret, sameDigest } from './secrets';

/** What the browser keeps of a session, as "session.secret". Of the secret we keep a digest only. */
export interface RefreshValue {
  sessionId: string;
  secret: string;
}

export const refreshText = ({ sessionId, secret }: RefreshValue): string => `${sessionId}.${secret}`;

/** Reads what a cookie holds; null when it is nothing of the kind. */
export function readRefreshText(text: string | null): RefreshValue | null {
  const at = text?.indexOf('.') ?? -1;
  return at > 0 ? { sessionId: text!.slice(0, at), secret: text!.slice(at + 1) } : null;
}

/**
 * Makes the secrets of sessions, one after the other: a number, a salt that only the browser keeps, and a seal over them and
 * the session that nobody else can make. So the next one can be made again for a browser that did not get it, and one from
 * long ago is known for what it is, though nothing is kept of either. The key follows from the one that signs access
 * tokens; for want of the salt it gives nothing to whoever has it and the database.
 */
export class RefreshSecrets {
  readonly #key: Buffer;

  constructor(privateKey: KeyObject) {
    const seed = privateKey.export({ type: 'pkcs8', format: 'der' });
    this.#key = createHmac('sha256', seed).update('secrets of sessions').digest();
  }

  first(sessionId: string): string {
    return this.#sealed(sessionId, 1, newSecret());
  }

  /** The one that follows; the same each time. */
  next({ sessionId, secret }: RefreshValue): string {
    const [number, salt] = partsOf(secret) ?? [0, this.#hmac(secret)]; // of a session that began before they were numbered
    return this.#sealed(sessionId, number + 1, salt);
  }

  /** Whether the session has it, had it, or will have it. */
  isOurs({ sessionId, secret }: RefreshValue): boolean {
    const parts = partsOf(secret);
    return parts !== null && sameDigest(digestOf(secret), digestOf(this.#sealed(sessionId, ...parts)));
  }

  #sealed(sessionId: string, number: number, salt: string): string {
    return `${number}.${salt}.${this.#hmac(`${sessionId} ${number} ${salt}`)}`;
  }

  #hmac(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

function partsOf(secret: string): [number: number, salt: string] | null {
  const [, number, salt] = /^([1-9]\d{0,8})\.([\w-]{43})\./.exec(secret) ?? [];
  return number && salt ? [Number(number), salt] : null;
}
