import { deflateSync } from 'node:zlib';

/** A PDF of one empty page, with more objects, and a head and a tail of one's own. */
export function pdf({ objects = [] as string[], catalog = '', head = '', tail = '', trailer = '' } = {}): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...objects,
  ];
  const body = all.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  const text = `%PDF-1.7\n${head}${body}trailer\n<< /Root 1 0 R /Size ${all.length + 1} ${trailer} >>\nstartxref\n9\n%%EOF\n${tail}`;
  return Buffer.from(text, 'latin1');
}

/** Objects packed together, as newer PDFs have them. */
export function packed(objects: string, filter = '/FlateDecode'): string {
  const content = filter === '/FlateDecode' ? deflateSync(Buffer.from(objects)).toString('latin1') : objects;
  return `<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

const ALERT = '/S /JavaScript /JS (app.alert\\(1\\))';

/** What a PDF must not hold, by how it hides it. */
export const BAD_PDFS: [what: string, content: () => Buffer, words: string][] = [
  ['a script', () => pdf({ catalog: `/OpenAction << ${ALERT} >>` }), 'holds scripts'],
  [
    'a script with an escaped name',
    () => pdf({ catalog: '/OpenAction << /S /J#61vaScript /JS (1) >>' }),
    'holds scripts',
  ],
  ['a script in packed objects', () => pdf({ objects: [packed(`5 0 << ${ALERT} >>`)] }), 'holds scripts'],
  [
    'a script in packed objects with an escaped name',
    () => pdf({ objects: [packed(`5 0 << ${ALERT} >>`).replace('ObjStm', 'O#62jStm')] }),
    'holds scripts',
  ],
  ['a program to start', () => pdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }), 'holds scripts'],
  [
    'something to do on leaving a page',
    () => pdf({ catalog: '/AA << /WC << /S /URI /URI (https://x) >> >>' }),
    'holds scripts',
  ],
  ['a file elsewhere', () => pdf({ catalog: '/OpenAction << /S /GoToR /F (x) >>' }), 'holds scripts'],
  ['an address to call', () => pdf({ catalog: '/OpenAction << /S /URI /URI (https://x) >>' }), 'by itself'],
  [
    'an address to call in an object of its own',
    () => pdf({ catalog: '/OpenAction 4 0 R', objects: ['<< /S /URI /URI (https://x) >>'] }),
    'by itself',
  ],
  [
    'an address to call in packed objects',
    () => pdf({ catalog: '/OpenAction 9 0 R', objects: [packed('9 0 << /S /URI /URI (https://x) >>')] }),
    'by itself',
  ],
  ['another file', () => pdf({ catalog: '/Names << /EmbeddedFiles << /Names [] >> >>' }), 'other files'],
  [
    'objects that nothing unpacks',
    () => pdf({ objects: [packed('whatever this is', '/LZWDecode')] }),
    'hides its objects',
  ],
  ['packed objects that swell', () => pdf({ objects: [packed('0'.repeat(30_000_000))] }), 'hides its objects'],
  ['a lock', () => pdf({ trailer: '/Encrypt 9 0 R' }), 'is locked'],
  ['HTML in its head', () => pdf({ head: '%<html><script>alert(1)</script>\n' }), 'something else'],
  ['HTML behind its end', () => pdf({ tail: '<html><script>alert(1)</script></html>' }), 'hangs on its end'],
  ['an archive before its end', () => pdf({ objects: ['(PK\u0005\u0006)'] }), 'something else'],
  ['no end', () => pdf().subarray(0, 200), 'cut off'],
];
