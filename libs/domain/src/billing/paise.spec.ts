import fc from 'fast-check';
import {
  formatRupees,
  MAX_BILL_PAISE,
  MAX_PAISE,
  MAX_PRICE_PAISE,
  paise,
  parseRupees,
  rupeesText,
  sumPaise,
} from './paise';

describe('an amount', () => {
  test.each([0, 1, -5, MAX_PAISE, -MAX_PAISE])('%p paise are one', (amount) => expect(paise(amount)).toBe(amount));
  test.each([0.5, NaN, Infinity, MAX_PAISE + 1, -MAX_PAISE - 1])('%p is refused at its field', (amount) => {
    const fields = [expect.objectContaining({ path: 'unitPrice', rule: 'paise' })];
    expect(() => paise(amount, 'unitPrice')).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', facts: { fields } }),
    );
  });
  test('there is no minus nothing', () => expect(Object.is(paise(-0), 0)).toBe(true));
  test('sums are exact or refused, never silently wrong', () => {
    expect(sumPaise([])).toBe(0);
    expect(sumPaise([MAX_PAISE, -1, 1])).toBe(MAX_PAISE);
    expect(() => sumPaise([MAX_PAISE, 1])).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
  test('the limits leave room: the largest line and thousands of the largest bills are exact', () => {
    expect(MAX_PRICE_PAISE * 100_000).toBeLessThan(MAX_PAISE);
    expect(MAX_BILL_PAISE * 9000).toBeLessThan(MAX_PAISE);
  });
});

describe('written in rupees', () => {
  test.each([
    [0, '₹0.00', '0.00'],
    [5, '₹0.05', '0.05'],
    [99_900, '₹999.00', '999.00'],
    [100_000, '₹1,000.00', '1000.00'],
    [123_456_750, '₹12,34,567.50', '1234567.50'],
    [-5, '-₹0.05', '-0.05'],
    [-123_456_750, '-₹12,34,567.50', '-1234567.50'],
    [MAX_PAISE, '₹9,00,71,99,25,47,409.91', '90071992547409.91'],
  ])('%p paise are %s', (amount, people, machines) => {
    expect([formatRupees(amount), rupeesText(amount)]).toEqual([people, machines]);
    expect(formatRupees(amount, { sign: false })).toBe(people.replace('₹', ''));
  });

  test('exactly as the console writes it', () => {
    const console = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });
    const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(fc.property(amounts, (amount) => expect(formatRupees(amount)).toBe(console.format(amount / 100))));
  });
});

describe('read from text', () => {
  test.each([
    ['1234', 123_400],
    ['1,234.5', 123_450],
    [' ₹12,34,567.50 ', 123_456_750],
    ['1,234,567.05', 123_456_705],
    ['Rs. 20', 2000],
    ['INR 0.01', 1],
    ['0', 0],
  ])('%p are %p paise', (text, amount) => expect(parseRupees(text)).toBe(amount));

  test.each([
    '',
    '.',
    '1.',
    '.5',
    '1.005',
    '-5',
    '+5',
    '1e5',
    '1,2',
    '1,2,345.6.7',
    '12,34',
    ',100',
    '१२',
    '5 000',
    '0x10',
  ])('%p is none', (text) => expect(parseRupees(text)).toBeNull());
  test('nor is what would not be exact', () => {
    expect(parseRupees('90071992547409.91')).toBe(MAX_PAISE);
    expect(parseRupees('90071992547409.92')).toBeNull();
  });

  test('what was written is read again to the paisa', () => {
    fc.assert(
      fc.property(fc.nat({ max: MAX_PAISE }), (amount) => {
        expect([parseRupees(formatRupees(amount)), parseRupees(rupeesText(amount))]).toEqual([amount, amount]);
      }),
    );
  });
});
