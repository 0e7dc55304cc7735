import { Attachment, type Tx } from '@medicare/data';
import {
  attachmentFaults,
  type AttachmentKind,
  cleanFileName,
  invalidInput,
  tidyText,
  titleOf,
} from '@medicare/domain';
import { type Env, write } from '@medicare/platform';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type AttachmentTarget, nameOfActor, placeFor } from './attachment-place';
import { type Examined, examineFile } from './examine-file';

/** A file that came, and what was said of it. */
export interface GivenFile extends AttachmentTarget {
  kind: string;
  title: string;
  fileName: string;
}

/** Under which key the thumbnail of an attachment lies. */
export const thumbnailKey = (id: string): string => `${id}.thumbnail`;

/** What must be right before anything of the file is read; throws BAD_USER_INPUT naming everything that is not. */
export function demandGiven({ kind, title }: GivenFile, sizeBytes: number, maxBytes: number): void {
  const faults = attachmentFaults({ kind, title: tidyText(title), sizeBytes }, maxBytes);
  if (faults.length) throw invalidInput(...faults);
}

/**
 * Keeps the file at `path` as an attachment under the id, which the server made: looks at the content, puts what is kept
 * into the store, and writes the row. Throws BAD_USER_INPUT for what cannot be kept, and what `placeFor` throws; then
 * nothing is stored. The file at `path` stays the caller's.
 */
export async function addAttachment(env: Env, id: string, given: GivenFile, path: string): Promise<void> {
  demandGiven(given, (await stat(path)).size, env.maxUploadBytes);
  try {
    await keep(env, id, given, await examineFile(path));
  } finally {
    for (const made of [`${path}.out`, `${path}.thumbnail`]) await rm(made, { force: true });
  }
}

async function keep(env: Env, id: string, given: GivenFile, file: Examined): Promise<void> {
  const measured = { sizeBytes: (await stat(file.content)).size, sha256: await digestOf(file.content) };
  try {
    await env.files.put(id, file.content, file.mediaType);
    if (file.thumbnail) await env.files.put(thumbnailKey(id), file.thumbnail, 'image/webp');
    await write(env, (tx) => insert(env, tx, id, given, { ...file, ...measured }));
  } catch (error) {
    await Promise.allSettled([env.files.remove(id), env.files.remove(thumbnailKey(id))]);
    throw error;
  }
}

type Measured = Examined & { sizeBytes: number; sha256: string };

async function insert(env: Env, tx: Tx, id: string, given: GivenFile, file: Measured): Promise<void> {
  const { patientId, recordId } = given;
  const branchId = await placeFor(env, tx, given);
  const { mediaType, sizeBytes, sha256, width, height, pages } = file;
  const [now, kind, fileName] = [env.clock(), given.kind as AttachmentKind, cleanFileName(given.fileName, mediaType)];
  await tx.manager.insert(Attachment, {
    id,
    createdAt: now,
    updatedAt: now,
    kind,
    title: tidyText(given.title) || titleOf(fileName),
    fileName,
    ...{ mediaType, sizeBytes, sha256, width, height, pages },
    hasThumbnail: file.thumbnail !== null,
    uploadedByName: await nameOfActor(env, tx),
    uploadedById: env.actor.accountId,
    uploadedByKeyId: env.actor.apiKeyId,
    removedAt: null,
    removedReason: null,
    ...{ patientId, recordId, branchId },
  });
  const facts = { recordId, kind, mediaType, sizeBytes };
  tx.record({ type: 'attachment.added', subject: id, patientId, branchId, facts });
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
