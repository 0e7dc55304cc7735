import { DESCRIPTOR_LENGTH, descriptorBytes, descriptorFrom } from '@medicare/domain';
import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { FileStore } from '../files/file-store';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A template as the database holds it: noise without the key of that name. */
export interface SealedFace {
  keyName: string;
  /** Nonce, text and tag, base64. */
  sealed: string;
}

/**
 * Seals templates of faces: each under a key of its own, which lies wrapped in a store outside the database. Destroying
 * that key destroys the template in every copy of the database, backups included. `wrappingKey` has 32 bytes.
 */
export class FaceVault {
  private readonly digestKey: Buffer;
  private decoy: Promise<SealedFace> | undefined;

  constructor(
    private readonly keys: FileStore,
    private readonly wrappingKey: Buffer,
  ) {
    this.digestKey = createHmac('sha256', wrappingKey).update('digests of faces').digest();
  }

  /** Seals a template for an account under a fresh key, which is in the store when this settles. */
  seal(accountId: string, template: Float32Array): Promise<SealedFace> {
    return this.sealUnder(`${randomUUID()}.key`, randomBytes(32), accountId, template);
  }

  /** The template of an account. Rejects when its key was destroyed, or when either was tampered with. */
  async open(accountId: string, { keyName, sealed }: SealedFace): Promise<Float32Array> {
    const wrapped = await buffer(await this.keys.get(keyName));
    const key = decrypt(this.wrappingKey, wrapped, keyName);
    const template = descriptorFrom(decrypt(key, Buffer.from(sealed, 'base64'), accountId));
    if (!template) throw new Error('What was sealed is no template.');
    return template;
  }

  /** A template of nobody, opened in the same steps: what is not known takes as long as what is. */
  async openDecoy(): Promise<Float32Array> {
    // The same key in every process, so that writing it once more harms none of them.
    const key = createHmac('sha256', this.digestKey).update(DECOY).digest();
    this.decoy ??= this.sealUnder(`${DECOY}.key`, key, DECOY, new Float32Array(DESCRIPTOR_LENGTH));
    const sealed = await this.decoy.catch((error: unknown) => {
      this.decoy = undefined;
      throw error;
    });
    return this.open(DECOY, sealed);
  }

  /** Destroys a key, and with it what was sealed under it. Nothing happens when it is gone already. */
  destroy(keyName: string): Promise<void> {
    return this.keys.remove(keyName);
  }

  /** By which a face that was tried before is known again, and nothing else: base64url, 43 characters. */
  digestOf(accountId: string, face: Float32Array): string {
    return createHmac('sha256', this.digestKey).update(accountId).update(descriptorBytes(face)).digest('base64url');
  }

  private async sealUnder(keyName: string, key: Buffer, accountId: string, face: Float32Array): Promise<SealedFace> {
    await this.keep(keyName, encrypt(this.wrappingKey, key, keyName));
    return { keyName, sealed: encrypt(key, descriptorBytes(face), accountId).toString('base64') };
  }

  /** The store takes files; on its way the key is wrapped already. */
  private async keep(name: string, wrapped: Buffer): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'wrapped-'));
    try {
      const file = join(folder, name);
      await writeFile(file, wrapped, { mode: 0o600 });
      await this.keys.put(name, file, 'application/octet-stream');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

const DECOY = 'face-of-nobody';

/** AES-256-GCM, bound to what it is for: nonce, text and tag. */
function encrypt(key: Buffer, text: Uint8Array, purpose: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/** Throws for another key, another purpose, or a changed byte. */
function decrypt(key: Buffer, bytes: Buffer, purpose: string): Buffer {
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
