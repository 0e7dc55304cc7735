import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import type { PrescriptionKeys, VerifySignature } from '@medicare/domain';

export const KEYS_PATH = '/.well-known/medicare-prescription-keys.json';

hashes.sha512 = sha512;

/**
 * Ed25519 by a library rather than by the browser: Web Crypto has it in newer browsers alone, and on no page that came
 * over plain HTTP, as in a hospital's own network. The strict rules of RFC 8032, as Node checks.
 */
export const verifySignature: VerifySignature = (signature, bytes, key) =>
  verify(signature, bytes, key, { zip215: false });

/** The hospital's public keys; null when they do not come and were not kept from before. */
export async function loadKeys(): Promise<PrescriptionKeys | null> {
  try {
    const { keys } = (await (await fetch(KEYS_PATH)).json()) as { keys: Record<string, string> };
    return new Map(Object.entries(keys).map(([id, text]) => [id, bytesOf(text)]));
  } catch {
    return null;
  }
}

/** From base64url. */
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
