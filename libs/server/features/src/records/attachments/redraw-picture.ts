import { ATTACHMENT_LIMITS, type AttachmentMediaType, Refusal } from '@medicare/domain';
import type { Sharp } from 'sharp';

/** A picture that was drawn anew, and its thumbnail beside it. */
export interface Redrawn {
  width: number;
  height: number;
}

/** No picture takes longer; what does is made to. */
const LONGEST_SECONDS = 30;

/**
 * Draws a picture anew into `to`, in its own format, upright, at most `ATTACHMENT_LIMITS.longSide` long and without
 * anything that came with it: place, camera, names, and what else hid in the file. `thumbnail` gets a small one as WebP.
 * Throws BAD_USER_INPUT for what cannot be read to its end, has too many pixels, or is several pictures.
 */
export async function redrawPicture(
  from: string,
  mediaType: Exclude<AttachmentMediaType, 'application/pdf'>,
  to: string,
  thumbnail: string,
): Promise<Redrawn> {
  const { default: sharp } = await import('sharp');
  // One at a time, by one thread, without a memory of earlier ones: what a picture takes is given back.
  sharp.cache(false);
  sharp.concurrency(1);
  const open = (path: string, limitInputPixels: number | false = ATTACHMENT_LIMITS.pixels): Sharp =>
    sharp(path, { limitInputPixels, failOn: 'error', sequentialRead: true });
  const fitting = (side: number) => ({ width: side, height: side, fit: 'inside' as const, withoutEnlargement: true });
  const unreadable = (): never => {
    throw new Refusal('BAD_USER_INPUT', 'This picture is damaged or cut off. Take or scan it again.');
  };
  // Its head alone is read here, so that the words can say what is wrong.
  demandOne(await open(from, false).metadata().catch(unreadable));
  const upright = open(from)
    .autoOrient()
    .resize(fitting(ATTACHMENT_LIMITS.longSide))
    .timeout({ seconds: LONGEST_SECONDS });
  const { width, height } = await inFormat(upright, mediaType).toFile(to).catch(unreadable);
  await open(to).resize(fitting(ATTACHMENT_LIMITS.thumbnailSide)).webp({ quality: 75 }).toFile(thumbnail);
  return { width, height };
}

function demandOne({ width = 0, height = 0, pages = 1 }: { width?: number; height?: number; pages?: number }): void {
  if (width * height > ATTACHMENT_LIMITS.pixels)
    throw new Refusal(
      'BAD_USER_INPUT',
      `This picture has more than ${ATTACHMENT_LIMITS.pixels / 1_000_000} million pixels. Save it smaller, and try again.`,
    );
  if (pages > 1)
    throw new Refusal('BAD_USER_INPUT', 'This file holds several pictures. Save it as PDF, or one by one.');
}

const inFormat = (picture: Sharp, mediaType: string): Sharp => {
  if (mediaType === 'image/png') return picture.png({ compressionLevel: 6 });
  return mediaType === 'image/webp' ? picture.webp({ quality: 90 }) : picture.jpeg({ quality: 90 });
};
