import sharp from 'sharp';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { BAD_PDFS } from './pdf-files';

/** A file that must be refused: what it is called, what its sender says it is, and words of the refusal. */
export interface HostileFile {
  what: string;
  name: string;
  type: string;
  content: Buffer;
  words: string;
}

const NEITHER = 'neither a picture nor a PDF';
const HTML = '<!doctype html><html><script>fetch("/graphql")</script></html>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';

/** Every kind of file that the server must refuse, made anew. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const jpeg = await photo(600, 400).jpeg().toBuffer();
  const png = await photo(600, 400).png().toBuffer();
  const file = (what: string, name: string, type: string, content: Buffer | string, words: string): HostileFile => ({
    what,
    name,
    type,
    content: Buffer.from(content as string),
    words,
  });
  return [
    file('HTML as PNG', 'scan.png', 'image/png', HTML, NEITHER),
    file('HTML as itself', 'page.html', 'text/html', HTML, NEITHER),
    file('SVG as PNG', 'drawing.png', 'image/png', SVG, NEITHER),
    file('SVG as itself', 'drawing.svg', 'image/svg+xml', SVG, NEITHER),
    file('SVG with a head of XML', 'drawing.svg', 'image/svg+xml', `<?xml version="1.0"?>${SVG}`, 'neither'),
    file('plain text as PDF', 'report.pdf', 'application/pdf', 'Haemoglobin 13.2', NEITHER),
    file('a program', 'viewer.jpg', 'image/jpeg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 7)]), NEITHER),
    file(
      'a program of Linux',
      'viewer.png',
      'image/png',
      Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(500)]),
      NEITHER,
    ),
    file('a script', 'run.jpg', 'image/jpeg', '#!/bin/sh\nrm -rf /\n', NEITHER),
    file('a zip bomb', 'reports.zip', 'application/zip', zip('zeros.bin', Buffer.alloc(60_000_000)), 'archive'),
    file('a zip bomb as PDF', 'report.pdf', 'application/pdf', zip('zeros.bin', Buffer.alloc(60_000_000)), 'archive'),
    file(
      'an Office document',
      'letter.docx',
      'application/pdf',
      zip('word/document.xml', Buffer.from('<w/>')),
      'archive',
    ),
    file(
      'a gzip bomb',
      'a.jpg',
      'image/jpeg',
      Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), deflateRawSync(Buffer.alloc(20_000_000))]),
      'archive',
    ),
    file(
      'a GIF',
      'wave.gif',
      'image/gif',
      Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'),
      'Save it as JPEG',
    ),
    file('an AVIF', 'phone.jpg', 'image/jpeg', await photo(64, 64).avif().toBuffer(), 'Save it as JPEG'),
    file('a TIFF', 'scan.tiff', 'image/tiff', await photo(64, 64).tiff().toBuffer(), 'Save it as JPEG'),
    file(
      'a PNG that claims 60,000 by 60,000',
      'scan.png',
      'image/png',
      pngOf(60_000, 60_000, deflateSync(Buffer.alloc(1000))),
      'million pixels',
    ),
    file(
      'a small PNG that is 20,000 by 20,000',
      'scan.png',
      'image/png',
      pngOf(20_000, 20_000, deflateSync(Buffer.alloc(2501 * 20_000))),
      'million pixels',
    ),
    file('a PNG of no size', 'scan.png', 'image/png', pngOf(0, 0, deflateSync(Buffer.alloc(10))), 'damaged'),
    file('the head of a PNG alone', 'scan.png', 'image/png', png.subarray(0, 60), 'damaged'),
    file('half a JPEG', 'scan.jpg', 'image/jpeg', jpeg.subarray(0, jpeg.length / 2), 'damaged'),
    file(
      'a JPEG with noise inside',
      'scan.jpg',
      'image/jpeg',
      Buffer.concat([jpeg.subarray(0, 30), Buffer.alloc(4000, 0xff)]),
      'damaged',
    ),
    file('a WebP that moves', 'wave.webp', 'image/webp', await moving(), 'several pictures'),
    ...BAD_PDFS.map(([what, content, words]) =>
      file(`a PDF with ${what}`, 'report.pdf', 'application/pdf', content(), words),
    ),
  ];
}

/** Names that try to be something else; all are of good pictures. */
export const NASTY_NAMES = [
  '../../../etc/passwd',
  '..\\..\\windows\\system32\\x.png',
  '/etc/cron.d/x',
  'gpj.\u202egpj.exe',
  `${'long'.repeat(2000)}.png`,
  'NUL',
  'com1.png',
  'x.png:stream',
  '.htaccess',
  '💥"; filename="evil.html',
  'a\r\nX-Evil: 1.png',
  '<script>alert(1)</script>.png',
];

/** A picture with something on it, upright. */
export const photo = (width: number, height: number): sharp.Sharp =>
  sharp({
    create: { width, height, channels: 3, background: '#335577', noise: { type: 'gaussian', mean: 120, sigma: 30 } },
  });

/** A picture from a phone: lying on its side, with where it was taken. */
export const fromPhone = (width: number, height: number): Promise<Buffer> =>
  photo(width, height)
    .withExif({ IFD0: { Make: 'CanaryPhone' }, IFD3: { GPSLatitude: '12/1 58/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

async function moving(): Promise<Buffer> {
  const frames = await Promise.all([photo(40, 40), photo(40, 40)].map((frame) => frame.png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG of one bit for each pixel, with what is packed inside. */
export function pngOf(width: number, height: number, packed: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** A ZIP archive of one file. */
export function zip(name: string, content: Buffer): Buffer {
  const [packed, sum] = [deflateRawSync(content), crc32(content)];
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(sum, 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed]);
  const rest = Buffer.alloc(14);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, rest, Buffer.from(name)]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]);
}
