import fc from 'fast-check';
import {
  ATTACHMENT_ENDINGS,
  ATTACHMENT_LIMITS,
  attachmentFaults,
  cleanFileName,
  fullWords,
  titleOf,
} from './attachment';

const MAX = 20_000_000;
const good = { kind: 'X_RAY', title: 'Chest, front', sizeBytes: 10 };

test('what is given of a file is checked before the file is looked at', () => {
  const rules = (given: object) =>
    attachmentFaults({ ...good, ...given }, MAX).map(({ path, rule }) => `${path} ${rule}`);
  expect(rules({})).toEqual([]);
  expect(rules({ title: '' })).toEqual([]);
  expect(rules({ kind: 'SELFIE' })).toEqual(['kind unknown']);
  expect(rules({ kind: '' })).toEqual(['kind unknown']);
  expect(rules({ title: 'x'.repeat(121) })).toEqual(['title length']);
  expect(rules({ title: 'a\u202eb' })).toEqual(['title characters']);
  expect(rules({ sizeBytes: 0 })).toEqual(['file empty']);
  expect(rules({ sizeBytes: MAX })).toEqual([]);
  expect(rules({ sizeBytes: MAX + 1 })).toEqual(['file size']);
});

test('a record and a patient have room for so many files, and the words say what to do', () => {
  expect(fullWords(499, 49)).toBeNull();
  expect(fullWords(499, 50)).toContain('A record has at most 50');
  expect(fullWords(500, 0)).toContain('A patient has at most 500');
});

test.each([
  ['chest.jpg', 'image/jpeg', 'chest.jpg'],
  ['Report of 3 May.PDF', 'application/pdf', 'Report of 3 May.pdf'],
  ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
  ['C:\\scans\\hand.bmp', 'image/png', 'hand.png'],
  ['..', 'image/png', 'file.png'],
  ['.htaccess', 'image/png', 'htaccess.png'],
  ['', 'image/webp', 'file.webp'],
  ['a\u0000b.png', 'image/png', 'a b.png'],
  ['invoice\u202egnp.exe', 'image/png', 'invoice gnp.png'],
  ['NUL', 'image/png', 'file NUL.png'],
  ['com1.tar.gz', 'application/pdf', 'file com1.tar.pdf'],
  ['x"; filename*=evil.html', 'image/jpeg', 'x ; filename =evil.jpg'],
  ['page.html', 'image/jpeg', 'page.jpg'],
  ['एक्स-रे.jpg', 'image/jpeg', 'एक्स-रे.jpg'],
] as const)('the name %j of an %s becomes %j', (given, type, clean) => expect(cleanFileName(given, type)).toBe(clean));

test('whatever a client calls a file, its name is short, in one folder, shows its ending, and stays as it is', () => {
  const types = Object.keys(ATTACHMENT_ENDINGS) as (keyof typeof ATTACHMENT_ENDINGS)[];
  const pieces = fc.constantFrom(
    '..',
    '/',
    '\\',
    '\0',
    '\u202e',
    ' ',
    '.',
    'con',
    'A',
    '💥',
    '"',
    '%2f',
    '\r\n',
    '\ud800',
  );
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(pieces, { maxLength: 200 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(names, fc.constantFrom(...types), (given, type) => {
      const clean = cleanFileName(given, type);
      expect(clean.length).toBeLessThanOrEqual(ATTACHMENT_LIMITS.fileName);
      expect(clean.endsWith(`.${ATTACHMENT_ENDINGS[type]}`)).toBe(true);
      // eslint-disable-next-line no-control-regex -- these must not be there
      expect(clean).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2066-\u2069/\\<>:"|?*%]/);
      expect(clean).not.toMatch(/^[. ]|^(con|prn|aux|nul|com\d|lpt\d)\./i);
      expect(cleanFileName(clean, type)).toBe(clean);
      expect(titleOf(clean)).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});
