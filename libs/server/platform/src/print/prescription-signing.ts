import type { PrescriptionKeys } from '@medicare/domain';

/** What makes printed prescriptions checkable, from keys of this installation. */
export interface PrescriptionSigning {
  /** Of the key that signs now: 8 hexadecimal digits. */
  keyId: string;
  /** Ed25519 over the bytes: 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
  /** What the papers of this installation can be checked with: the present key and those before it. */
  keys: PrescriptionKeys;
  /** Signs the file itself with the certificate of the settings; null without one. */
  signPdf: ((pdf: Buffer) => Promise<Buffer>) | null;
}
