import type { PrescriptionKeys } from '@medicare/domain';
import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { signingKey } from './keys';

/** Signs prescriptions with an Ed25519 key, and knows the public halves of those before it. */
export interface PrescriptionKeyRing {
  keyId: string;
  sign(bytes: Uint8Array): Uint8Array;
  keys: PrescriptionKeys;
}

/**
 * The key in the file (PKCS#8 PEM; made if missing). Beside `prescriptions.pem`, files such as `prescriptions-2026.pem`
 * hold earlier keys, private or public: what they signed still checks. Throws when one holds something else.
 */
export function prescriptionKeyRing(file: string): PrescriptionKeyRing {
  const { privateKey, publicKey } = signingKey(file);
  const publicKeys = [publicKey, ...earlierKeys(file)].map(rawKey);
  return {
    keyId: keyIdOf(publicKeys[0]),
    sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
    keys: new Map(publicKeys.map((raw) => [keyIdOf(raw), raw])),
  };
}

function earlierKeys(file: string): KeyObject[] {
  const [folder, end] = [dirname(file), extname(file)];
  const start = `${basename(file, end)}-`;
  const names = readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith(end));
  return names.sort().map((name) => publicKeyOf(join(folder, name)));
}

function publicKeyOf(file: string): KeyObject {
  const key = createPublicKey(readFileSync(file, 'utf8'));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} does not hold an Ed25519 key.`);
  return key;
}

/** The 32 bytes of RFC 8032, which stand at the end of the DER form (RFC 8410). */
const rawKey = (key: KeyObject): Uint8Array =>
  new Uint8Array(key.export({ type: 'spki', format: 'der' }).subarray(-32));

/** The first 8 hexadecimal digits of its SHA-256: enough to find it among a few. */
const keyIdOf = (raw: Uint8Array): string => createHash('sha256').update(raw).digest('hex').slice(0, 8);
