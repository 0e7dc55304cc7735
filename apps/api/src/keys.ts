import { createPrivateKey, createPublicKey, generateKeyPairSync, KeyObject, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The text of a key file; made with `make` when it does not exist yet, readable by its owner alone. */
function keyText(file: string, make: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // `wx`: when another process made it in the meantime, theirs is the one that counts.
    try {
      writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}

const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** An Ed25519 pair from a PKCS#8 PEM file, made if missing. Throws when the file holds something else. */
export function signingKey(file: string): { privateKey: KeyObject; publicKey: KeyObject } {
  const privateKey = createPrivateKey(keyText(file, newSigningKey));
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`${file} does not hold an Ed25519 key.`);
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** The key of the event chain: at least 32 characters of text. Losing it makes the log unprovable: keep a copy elsewhere. */
export function eventKey(file: string): string {
  const key = keyText(file, () => randomBytes(32).toString('base64url'));
  if (key.length < 32) throw new Error(`${file} is too short for a key; it needs at least 32 characters.`);
  return key;
}

/** The key that wraps the keys of faces: 32 bytes. Losing it ends every sign-in by face; passwords go on working. */
export function faceKey(file: string): Buffer {
  const key = Buffer.from(
    keyText(file, () => randomBytes(32).toString('base64url')),
    'base64url',
  );
  if (key.length !== 32) throw new Error(`${file} does not hold 32 bytes as base64url.`);
  return key;
}
