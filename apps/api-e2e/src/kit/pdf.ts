import jsQR from 'jsqr';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freshFolder } from './databases';

const run = promisify(execFile);
/** Dots per inch; coarser than any camera at a counter. */
const RESOLUTION = 130;
/** Of the width of a page: codes stand on its left. */
const CODES_UNTIL = 0.66;

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

/** What the QR codes on the pages say, read from pictures of the pages. */
export async function codesOn(pdf: Buffer): Promise<string[]> {
  const pages = await poppler('pdftoppm', pdf, ['-gray', '-r', String(RESOLUTION)]);
  return pictures(pages).flatMap(codesIn);
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
    found.push(leftOf(grey, width, height));
    at += head[0].length + width * height;
  }
  return found;
}

function leftOf(grey: Buffer, whole: number, height: number): Picture {
  const width = Math.round(whole * CODES_UNTIL);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels.fill(grey[y * whole + x], (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { width, height, pixels };
}

/** The reader finds one at a time; it is painted over for the next. */
function codesIn({ width, height, pixels }: Picture): string[] {
  const codes: string[] = [];
  for (;;) {
    const code = jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' });
    if (!code) return codes;
    codes.push(code.data);
    const { topLeftCorner: from, bottomRightCorner: to } = code.location;
    for (let y = Math.floor(from.y); y <= to.y; y++)
      pixels.fill(255, (y * width + Math.floor(from.x)) * 4, (y * width + Math.ceil(to.x)) * 4);
  }
}
