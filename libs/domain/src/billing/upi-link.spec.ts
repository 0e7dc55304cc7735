import fc from 'fast-check';
import { hasControlCharacters } from '../text/plain-text';
import { MAX_BILL_PAISE } from './paise';
import { buildUpiLink, isVpa, parseUpiLink, UpiLink, upiNoteOf } from './upi-link';

const LINK: UpiLink = {
  vpa: 'hospital.main@hdfcbank',
  payeeName: 'MediCare Hospital',
  reference: 'MAIN2627000123',
  note: 'MAIN/2627/000123',
  amount: 123_450,
};
const GOLDEN =
  'upi://pay?pa=hospital.main@hdfcbank&pn=MediCare%20Hospital&tr=MAIN2627000123&tn=MAIN%2F2627%2F000123&am=1234.50&cu=INR';

describe('building a link', () => {
  test('of a small hospital', () => expect(buildUpiLink(LINK)).toBe(GOLDEN));

  test('of a merchant, with a signature', () => {
    const merchant = { ...LINK, merchantCode: '8062', mode: '15', purpose: '05', sign: 'MEQCIA+b/c=' };
    expect(buildUpiLink(merchant)).toBe(`${GOLDEN}&mc=8062&mode=15&purpose=05&sign=MEQCIA%2Bb%2Fc%3D`);
  });

  test('settings that are not there are left out', () => {
    expect(buildUpiLink({ ...LINK, merchantCode: null, mode: '', purpose: undefined })).toBe(GOLDEN);
  });

  test.each([
    ['Rao & Sons + Co', 'Rao%20%26%20Sons%20%2B%20Co'],
    ['100% "Care"', '100%25%20%22Care%22'],
    ["St. John's (Main)!*", 'St.%20John%27s%20%28Main%29%21%2A'],
    ['सेवा', '%E0%A4%B8%E0%A5%87%E0%A4%B5%E0%A4%BE'],
    ['a@b=c#d?e', 'a@b%3Dc%23d%3Fe'],
  ])('the payee %s is written %s', (payeeName, written) =>
    expect(buildUpiLink({ ...LINK, payeeName })).toContain(`&pn=${written}&tr=`),
  );

  test.each([
    ['vpa', { vpa: 'hospital' }],
    ['vpa', { vpa: 'h@bank' }],
    ['vpa', { vpa: 'hospital@1bank' }],
    ['vpa', { vpa: 'hospital@bank&am=1.00' }],
    ['payeeName', { payeeName: ' ' }],
    ['payeeName', { payeeName: 'x'.repeat(100) }],
    ['payeeName', { payeeName: 'a\ud800' }],
    ['payeeName', { payeeName: 'a\nb' }],
    ['reference', { reference: 'MAIN/2026' }],
    ['reference', { reference: 'A'.repeat(36) }],
    ['reference', { reference: '' }],
    ['note', { note: 'सेवा' }],
    ['note', { note: 'x'.repeat(51) }],
    ['note', { note: '' }],
    ['amount', { amount: 0 }],
    ['amount', { amount: -100 }],
    ['amount', { amount: 0.5 }],
    ['merchantCode', { merchantCode: '806' }],
    ['mode', { mode: '1' }],
    ['purpose', { purpose: '005' }],
    ['sign', { sign: 'a b' }],
  ] as [string, Partial<UpiLink>][])('%s is refused as %p', (path, more) => {
    const facts = { fields: [expect.objectContaining({ path })] };
    expect(() => buildUpiLink({ ...LINK, ...more })).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', facts }),
    );
  });
});

describe('reading a link', () => {
  test('in any order, as other programs write it', () => {
    expect(parseUpiLink('upi://pay?cu=INR&am=1.05&tn=Bill&tr=A1&pn=X%20Y&pa=xy%40bank')).toEqual({
      vpa: 'xy@bank',
      payeeName: 'X Y',
      reference: 'A1',
      note: 'Bill',
      amount: 105,
    });
  });

  test('what only informs is passed over', () => expect(parseUpiLink(`${GOLDEN}&ver=01&tid=abc`)).toEqual(LINK));

  test.each([
    ['another scheme', GOLDEN.replace('upi://pay', 'https://pay')],
    ['another action', GOLDEN.replace('pay?', 'mandate?')],
    ['nothing', ''],
    ['no parameters', 'upi://pay?'],
    ['a parameter twice', `${GOLDEN}&am=1.00`],
    ['the same twice', `${GOLDEN}&cu=INR`],
    ['an empty parameter', `${GOLDEN}&`],
    ['one without a value', `${GOLDEN}&mc`],
    ['one that changes what is paid', `${GOLDEN}&mam=1.00`],
    ['an unknown one', `${GOLDEN}&x=1`],
    ['another currency', GOLDEN.replace('INR', 'USD')],
    ['no currency', GOLDEN.replace('&cu=INR', '')],
    ['no amount', GOLDEN.replace('&am=1234.50', '')],
    ['an amount without paise', GOLDEN.replace('1234.50', '1234')],
    ['one decimal', GOLDEN.replace('1234.50', '1234.5')],
    ['a zero in front', GOLDEN.replace('1234.50', '01234.50')],
    ['a comma', GOLDEN.replace('1234.50', '1,234.50')],
    ['an amount of nothing', GOLDEN.replace('1234.50', '0.00')],
    ['a negative amount', GOLDEN.replace('1234.50', '-1234.50')],
    ['a plus for a blank', GOLDEN.replace('MediCare%20', 'MediCare+')],
    ['a bare blank', GOLDEN.replace('MediCare%20', 'MediCare ')],
    ['bare Hindi', GOLDEN.replace('MediCare', 'सेवा')],
    ['a broken encoding', GOLDEN.replace('%20', '%2')],
    ['an encoding of no character', GOLDEN.replace('%20', '%ff')],
    ['a fragment', GOLDEN.replace('%20', '#')],
    ['a wrong address', GOLDEN.replace('@', '')],
    ['a reference with signs', GOLDEN.replace('MAIN2627000123', 'MAIN-1')],
    ['a note in Hindi', GOLDEN.replace('tn=', 'tn=%E0%A4%B8')],
    ['a signature that is not last', `${GOLDEN}&sign=abc&mc=8062`],
    ['a signature over what we drop', `${GOLDEN}&tid=abc&sign=abc`],
  ])('%s is refused', (_what, text) => expect(parseUpiLink(text)).toBeNull());

  test('a signature keeps its bare plus and equals signs', () => {
    expect(parseUpiLink(`${GOLDEN}&sign=a+b/c==`)).toEqual({ ...LINK, sign: 'a+b/c==' });
  });

  const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
  const anyName = fc
    .array(
      fc.oneof(
        fc.constantFrom(' ', '&', '+', '%', '%20', '"', "'", '=', '#', '@', 'सेवा', '🏥', '*'),
        fc.string({ unit: 'grapheme' }),
      ),
    )
    .map((parts) => parts.join(''))
    .filter((name) => !!name.trim() && name.length <= 99 && !hasControlCharacters(name));
  const anyLink: fc.Arbitrary<UpiLink> = fc.record(
    {
      vpa: fc.stringMatching(/^[A-Za-z0-9._-]{2,30}@[A-Za-z][A-Za-z0-9]{1,10}$/),
      payeeName: anyName,
      reference: fc.stringMatching(/^[A-Za-z0-9]{1,35}$/),
      note: fc.stringMatching(/^[\x20-\x7e]{1,50}$/),
      amount: fc.integer({ min: 1, max: 2 * MAX_BILL_PAISE }),
      merchantCode: digits(4),
      mode: digits(2),
      purpose: digits(2),
      sign: fc.stringMatching(/^[A-Za-z0-9+/]{1,90}={0,2}$/),
    },
    { requiredKeys: ['vpa', 'payeeName', 'reference', 'note', 'amount'] },
  );

  test('what was built is read as it was', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const text = buildUpiLink(link);
        expect(parseUpiLink(text)).toEqual(link);
        expect(text).toMatch(/^upi:\/\/pay\?[A-Za-z0-9=&%@._~-]+$/);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['hospital.main@hdfcbank', true],
  ['a-b_c@y1', true],
  ['a@bank', false],
  ['ab@b', false],
  ['ab@bank.in', false],
  ['a b@bank', false],
  [`${'a'.repeat(257)}@bank`, false],
  ['ab@bank\n', false],
])('%p is a payment address: %p', (text, is) => expect(isVpa(text)).toBe(is));

test.each([
  ['MAIN/2627/000123', 'MAIN/2627/000123'],
  ['MÄIN/1', 'MAIN/1'],
  ['सेवा/1', '/1'],
  ['सेवा', 'Bill'],
  ['A'.repeat(60), 'A'.repeat(50)],
])('the note of %s is %s', (number, note) => {
  expect(upiNoteOf(number)).toBe(note);
  expect(() => buildUpiLink({ ...LINK, note })).not.toThrow();
});
