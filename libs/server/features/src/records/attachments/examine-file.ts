import { ATTACHMENT_ENDINGS, type AttachmentMediaType, Refusal } from '@medicare/domain';
import { open, readFile } from 'node:fs/promises';
import { examinePdf } from './examine-pdf';
import { redrawPicture } from './redraw-picture';

/** A file as it is kept: what it is, where its content lies, and what is known of it. */
export interface Examined {
  mediaType: AttachmentMediaType;
  content: string;
  thumbnail: string | null;
  width: number | null;
  height: number | null;
  pages: number | null;
}

/** What a file is shows in its first bytes; nothing else of it is read for that. */
const HEAD_BYTES = 4100;
const NONE = { thumbnail: null, width: null, height: null, pages: null };
let turn: Promise<unknown> = Promise.resolve();

/**
 * Finds out what a file is, by its content alone, and makes of it what is kept: pictures are drawn anew into `<path>.out`
 * and `<path>.thumbnail`, PDF files stay as they are. One file at a time, so that memory stays flat whatever comes.
 * Throws BAD_USER_INPUT, saying what to do, for everything else.
 */
export function examineFile(path: string): Promise<Examined> {
  const work = turn.then(() => examine(path));
  turn = work.catch(() => undefined);
  return work;
}

async function examine(path: string): Promise<Examined> {
  const mediaType = await mediaTypeOf(path);
  if (mediaType === 'application/pdf')
    return { ...NONE, mediaType, content: path, pages: examinePdf(await readFile(path)) };
  const [content, thumbnail] = [`${path}.out`, `${path}.thumbnail`];
  return { ...NONE, mediaType, content, thumbnail, ...(await redrawPicture(path, mediaType, content, thumbnail)) };
}

async function mediaTypeOf(path: string): Promise<AttachmentMediaType> {
  const { fileTypeFromBuffer } = await import('file-type/core');
  const found = (await fileTypeFromBuffer(await headOf(path)).catch(() => undefined))?.mime as string | undefined;
  if (found && found in ATTACHMENT_ENDINGS) return found as AttachmentMediaType;
  throw new Refusal('BAD_USER_INPUT', wordsFor(found ?? ''));
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES).finally(() => file.close());
  return buffer.subarray(0, bytesRead);
}

function wordsFor(found: string): string {
  const kept = 'Kept are JPEG, PNG and WebP pictures, and PDF files.';
  if (/^image\/(heic|heif|avif)/.test(found))
    return `This is a picture in a format of telephones. Save it as JPEG. ${kept}`;
  if (found.startsWith('image/')) return `This kind of picture is not kept. Save it as JPEG, PNG or PDF. ${kept}`;
  if (/zip|officedocument|cfb|rtf|opendocument|compressed|tar/.test(found))
    return `This is an Office file or an archive. Save it as PDF, or take a photo. ${kept}`;
  return `This file is neither a picture nor a PDF, whatever its name says. Save it as PDF, or take a photo. ${kept}`;
}
