import jsQR from 'jsqr';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freshFolder } from './databases';

const run = promisify(execFile);
/** Dots per inch; coarser than any camera at a counter. */
const RESOLUTION = 150;
const MARGIN_MM = 13;
const COLUMN_MM = 42.8;
const MOST_CODES = 3;
const dots = (millimetres: number): number => (millimetres / 25.4) * RESOLUTION;

/** Runs one of poppler's programs on a file; `npm test` installs them where it may. */
async function poppler(program: string, pdf: Buffer, before: string[], after: string[] = []): Promise<Buffer> {
  const file = join(freshFolder(), 'document.pdf');
  writeFileSync(file, pdf);
  const options = { encoding: 'buffer' as const, maxBuffer: 200_000_000 };
  const { stdout } = await run(program, [...before, file, ...after], options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new Error(`${program} was not found. On Debian: sudo apt-get install -y poppler-utils`);
  });
  return stdout;
}

/** What stands on the pages, in reading order, a space between words. */
export const pdfText = async (pdf: Buffer): Promise<string> =>
  (await poppler('pdftotext', pdf, ['-layout'], ['-'])).toString('utf8').replace(/\s+/g, ' ');

/** What `pdfsig` says of the signatures in a file, as the trust of the certificate aside. */
export const pdfSignatures = async (pdf: Buffer): Promise<string> =>
  (await poppler('pdfsig', pdf, ['-nocert'])).toString('utf8');

/** What the QR codes on the pages say, read from pictures of the pages: they stand in columns from the left margin. */
export async function codesOn(pdf: Buffer): Promise<string[]> {
  const codes: string[] = [];
  for (let column = 0; column < MOST_CODES; column++) {
    const x = Math.round(dots(MARGIN_MM + column * COLUMN_MM));
    const cut = ['-x', String(x), '-W', String(Math.round(dots(COLUMN_MM)))];
    const pages = await poppler('pdftoppm', pdf, ['-gray', '-r', String(RESOLUTION), ...cut]);
    const found = pictures(pages).flatMap(({ pixels, width, height }) => jsQR(pixels, width, height)?.data ?? []);
    if (!found.length) break;
    codes.push(...found);
  }
  return codes;
}

interface Picture {
  width: number;
  height: number;
  pixels: Uint8ClampedArray;
}

/** Grey pictures one behind the other (PGM), as red, green, blue and opaque. */
function pictures(bytes: Buffer): Picture[] {
  const found: Picture[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = /^P5\s(\d+) (\d+)\s255\s/.exec(bytes.subarray(at, at + 40).toString('latin1'))!;
    const [width, height] = [Number(head[1]), Number(head[2])];
    const grey = bytes.subarray(at + head[0].length, at + head[0].length + width * height);
    const pixels = new Uint8ClampedArray(width * height * 4);
    grey.forEach((shade, i) => pixels.set([shade, shade, shade, 255], i * 4));
    found.push({ width, height, pixels });
    at += head[0].length + width * height;
  }
  return found;
}
