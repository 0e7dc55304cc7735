import { descriptorBytes, faceMessage, type FaceStatement } from '@medicare/domain';

const KIND = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A new key of this device. Its private half can sign, and cannot be read out: not by us, not by a script on the page. */
export function makeDeviceKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(KIND, false, ['sign', 'verify']);
}

/** The public half as it is sent: SPKI in base64url. */
export async function publicKeyText({ publicKey }: CryptoKeyPair): Promise<string> {
  return base64url(await crypto.subtle.exportKey('spki', publicKey));
}

/** The SHA-256 of descriptors, one after another, as it goes into a statement. */
export async function hashOf(descriptors: readonly Float32Array[]): Promise<string> {
  const bytes = new Uint8Array(await new Blob(descriptors.map(descriptorBytes)).arrayBuffer());
  return base64url(await crypto.subtle.digest('SHA-256', bytes));
}

/** The device's signature under a statement: r and s, 64 bytes, in base64url. */
export async function signed(statement: FaceStatement, { privateKey }: CryptoKeyPair): Promise<string> {
  return base64url(await crypto.subtle.sign(SIGNING, privateKey, new TextEncoder().encode(faceMessage(statement))));
}

function base64url(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
