import { createHmac, type KeyObject } from 'node:crypto';
import { digestOf, sameDigest } from './secrets';

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
 * Makes the secrets of sessions, one after the other: a number, and a seal over session and number that nobody else can
 * make. So the next one can be made again for a browser that did not get it, and one from long ago is known for what it
 * is, though nothing is kept of either. The key follows from the one that signs access tokens.
 */
export class RefreshSecrets {
  readonly #key: Buffer;

  constructor(privateKey: KeyObject) {
    const seed = privateKey.export({ type: 'pkcs8', format: 'der' });
    this.#key = createHmac('sha256', seed).update('secrets of sessions').digest();
  }

  first(sessionId: string): string {
    return this.#numbered(sessionId, 1);
  }

  /** The one that follows; the same each time. */
  next({ sessionId, secret }: RefreshValue): string {
    return this.#numbered(sessionId, numberOf(secret) + 1);
  }

  /** Whether the session has it, had it, or will have it. */
  isOurs({ sessionId, secret }: RefreshValue): boolean {
    return sameDigest(digestOf(secret), digestOf(this.#numbered(sessionId, numberOf(secret))));
  }

  #numbered(sessionId: string, number: number): string {
    return `${number}.${createHmac('sha256', this.#key).update(`${sessionId} ${number}`).digest('base64url')}`;
  }
}

/** Zero for secrets of sessions that began before they were numbered. */
const numberOf = (secret: string): number => Number(/^(\d{1,9})\./.exec(secret)?.[1] ?? 0);
