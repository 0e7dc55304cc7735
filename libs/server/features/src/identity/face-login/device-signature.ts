import { descriptorBytes, faceMessage, type FaceStatement } from '@medicare/domain';
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A P-256 key from SPKI as base64url, as WebCrypto exports it; undefined for anything else. */
export function deviceKey(text: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256, base64url, of faces one after another. */
export function hashOfFaces(faces: Float32Array[]): string {
  const hash = createHash('sha256');
  for (const face of faces) hash.update(descriptorBytes(face));
  return hash.digest('base64url');
}

/** Whether `signature` (r and s, 64 bytes, base64url) is of this statement by the holder of the key. */
export const isSigned = (statement: FaceStatement, signature: string, key: KeyObject): boolean =>
  verify(
    'sha256',
    Buffer.from(faceMessage(statement)),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
