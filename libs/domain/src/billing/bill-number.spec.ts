import fc from 'fast-check';
import { billNumber, creditNoteNumber, receiptNumber, upiReferenceOf } from './bill-number';
import { financialYearOf } from './financial-year';

test.each([
  ['2026-03-31', '2025-26'],
  ['2026-04-01', '2026-27'],
  ['2026-12-31', '2026-27'],
  ['2027-01-01', '2026-27'],
  ['2099-04-01', '2099-00'],
  ['2000-02-29', '1999-00'],
])('%s lies in the financial year %s', (day, year) => expect(financialYearOf(day)).toBe(year));

test('numbers of bills, credit notes and receipts', () => {
  expect(billNumber('MAIN', '2026-27', 123)).toBe('MAIN/2627/000123');
  expect(creditNoteNumber('MAIN', '2026-27', 1)).toBe('MAIN/C2627/00001');
  expect(receiptNumber('MAIN', '2026-27', 1)).toBe('MAIN/R2627/00001');
  expect(billNumber('KR', '2026-27', 1_234_567)).toBe('KR/2627/1234567');
});

test.each([0, -1, 1.5, NaN, 2 ** 53])('%p is no serial number', (serial) => {
  for (const make of [billNumber, creditNoteNumber, receiptNumber])
    expect(() => make('MAIN', '2026-27', serial)).toThrow(RangeError);
});

test('the reference in UPI is the number without its signs', () => {
  expect(upiReferenceOf('MAIN/2627/000123')).toBe('MAIN2627000123');
  expect(() => upiReferenceOf('MAIN/C2627/00123')).toThrow(RangeError);
  expect(() => upiReferenceOf('main 1')).toThrow(RangeError);
});

test('two bills never share a reference', () => {
  const number = fc
    .tuple(
      fc.stringMatching(/^[A-Z]{2,5}$/),
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 99_999_999 }),
    )
    .map(([code, year, serial]) => billNumber(code, financialYearOf(`${year}-06-01`), serial));
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(upiReferenceOf(a)).toMatch(/^[A-Z0-9]{1,35}$/);
      expect(upiReferenceOf(a) === upiReferenceOf(b)).toBe(a === b);
    }),
  );
});
