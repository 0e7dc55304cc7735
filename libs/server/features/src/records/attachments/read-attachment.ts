import { Attachment } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { type Env, notFound } from '@medicare/platform';
import type { Readable } from 'node:stream';
import { thumbnailKey } from './add-attachment';

/** A content on its way, and what a client is told of it. `sizeBytes` is null where it is not known. */
export interface ReadableFile {
  content: Readable;
  mediaType: string;
  fileName: string;
  sizeBytes: number | null;
}

interface FileRow {
  media_type: string;
  file_name: string;
  size_bytes: number;
  has_thumbnail: boolean | number;
  removed_at: unknown;
}

/** The content of a file, or its thumbnail, for those who may see it; NOT_FOUND for others and for what is marked as entered in error. */
export async function readAttachment(env: Env, id: string, part: 'content' | 'thumbnail'): Promise<ReadableFile> {
  const row = await rowOf(env, id);
  if (row.removed_at)
    throw new Refusal('NOT_FOUND', 'This file was entered in error. Its content is not shown any more.');
  if (part === 'content') {
    const { media_type: mediaType, file_name: fileName, size_bytes: sizeBytes } = row;
    return { content: await env.files.get(id), mediaType, fileName, sizeBytes };
  }
  if (!row.has_thumbnail) throw notFound('thumbnail');
  const content = await env.files.get(thumbnailKey(id));
  return { content, mediaType: 'image/webp', fileName: 'thumbnail.webp', sizeBytes: null };
}

async function rowOf(env: Env, id: string): Promise<FileRow> {
  const { sql, values } = env.reads.visibleRow(env.actor, Attachment, id);
  if (!(await env.store.read(sql, values)).length) throw notFound('file');
  const [row] = await env.store.read<FileRow>(
    'SELECT media_type, file_name, size_bytes, has_thumbnail, removed_at FROM attachment WHERE id = $1',
    [id],
  );
  return row;
}
