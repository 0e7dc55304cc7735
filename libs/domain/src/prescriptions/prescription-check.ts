import { fromBase32, toBase32 } from '../text/base32';
import { keyIdOf, parsePrescriptionCode, type PrescriptionCode } from './prescription-code';

/** Public keys (32 bytes of Ed25519, RFC 8032) by their ids. */
export type PrescriptionKeys = ReadonlyMap<string, Uint8Array>;

/** Whether `key` has signed `bytes` with Ed25519: Node and browsers bring their own. */
export type VerifySignature = (signature: Uint8Array, bytes: Uint8Array, key: Uint8Array) => boolean | Promise<boolean>;

/** What a check says of a code. Nothing of a code that is not valid is to be believed, so nothing of it is told. */
export type PrescriptionCheck =
  | { state: 'VALID'; code: PrescriptionCode }
  /** It was not signed like this: a sign was changed, or somebody made it up. */
  | { state: 'CHANGED' }
  /** Signed, it says, by a key that is not among those given: of another hospital, or withdrawn. */
  | { state: 'UNKNOWN_KEY'; keyId: string }
  /** No code of a prescription, or not the whole of it. */
  | { state: 'UNREADABLE' };

const SIGNATURE_BYTES = 64;

/** The address in the QR code. The code stands behind the #, which browsers do not send to any server. */
export const prescriptionLink = (publicUrl: string, bytes: Uint8Array, signature: Uint8Array): string =>
  `${publicUrl}/verify#${toBase32(bytes)}.${toBase32(signature)}`;

/** Checks what stands behind the # of such an address, or a whole one. */
export async function checkPrescription(
  text: string,
  keys: PrescriptionKeys,
  verify: VerifySignature,
): Promise<PrescriptionCheck> {
  const [bytes, signature] = signedParts(text);
  const keyId = bytes && keyIdOf(bytes);
  if (!bytes || !signature || !keyId) return { state: 'UNREADABLE' };
  const key = keys.get(keyId);
  if (!key) return { state: 'UNKNOWN_KEY', keyId };
  const code = (await verify(signature, bytes, key)) ? parsePrescriptionCode(bytes) : null;
  return code ? { state: 'VALID', code } : { state: 'CHANGED' };
}

function signedParts(text: string): [bytes: Uint8Array | null, signature: Uint8Array | null] {
  const parts = text.trim().replace(/^.*#/s, '').split('.');
  if (parts.length !== 2) return [null, null];
  const [bytes, signature] = parts.map(fromBase32);
  return signature?.length === SIGNATURE_BYTES ? [bytes, signature] : [null, null];
}
