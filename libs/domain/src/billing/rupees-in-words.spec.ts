import fc from 'fast-check';
import { rupeesInWords } from './rupees-in-words';

test.each([
  [0, 'Rupees zero only'],
  [50, 'Fifty paise only'],
  [100, 'Rupees one only'],
  [1_99, 'Rupees one and ninety nine paise only'],
  [500_00, 'Rupees five hundred only'],
  [1_115_00, 'Rupees one thousand one hundred fifteen only'],
  [12_34_567_89, 'Rupees twelve lakh thirty four thousand five hundred sixty seven and eighty nine paise only'],
  [1_00_00_000_00, 'Rupees one crore only'],
  [
    1_23_45_67_890_00,
    'Rupees one hundred twenty three crore forty five lakh sixty seven thousand eight hundred ninety only',
  ],
])('%d paise', (amount, words) => expect(rupeesInWords(amount)).toBe(words));

const VALUES: Record<string, number> = Object.fromEntries(
  [...Array(100).keys()].map((n) => [rupeesInWords(n * 100).replace(/^Rupees | only$/g, ''), n]),
);
/** Reads the words of whole rupees back, the plain way. */
const readBack = (words: string): number => {
  for (const [name, size] of Object.entries({ crore: 1e7, lakh: 1e5, thousand: 1e3, hundred: 100 })) {
    const at = words.lastIndexOf(` ${name}`);
    if (at >= 0) return readBack(words.slice(0, at)) * size + readBack(words.slice(at + name.length + 2) || 'zero');
  }
  return VALUES[words.trim()];
};

test('the words of any amount say that amount', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (rupees) => {
      const words = rupeesInWords(rupees * 100).replace(/^Rupees | only$/g, '');
      expect(readBack(words)).toBe(rupees);
    }),
  );
});
