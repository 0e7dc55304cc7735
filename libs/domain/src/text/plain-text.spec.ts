import fc from 'fast-check';
import { foldText, hasControlCharacters, tidyText } from './plain-text';

const text = fc.string({ unit: 'binary', maxLength: 60 });

test('what nobody types is found, what people type is not', () => {
  for (const bad of [
    'a\u0000b',
    'a\u0007',
    '\u202eevil',
    'zero\u200bwidth',
    '\ufeffname',
    '\ud800',
    'a\u2028b',
    'a\u2066b',
  ])
    expect(hasControlCharacters(bad)).toBe(true);
  for (const good of ["Kiran D'Souza", 'सीता देवी', 'क्‍ष', 'Zoë', '😀', 'محمد', 'a–b'])
    expect(hasControlCharacters(good)).toBe(false);
});

test('line breaks are for texts of several lines', () => {
  expect(hasControlCharacters('a\nb')).toBe(true);
  expect(hasControlCharacters('a\nb', true)).toBe(false);
  expect(hasControlCharacters('a\u0000b', true)).toBe(true);
});

test('tidying takes the blanks at the ends and doubles inside, keeps lines, and is done once', () => {
  expect(tidyText('  Asha \t Rao \r\n  MG  Road  ')).toBe('Asha Rao\nMG Road');
  expect(tidyText('Zoe\u0308')).toBe('Zoë');
  fc.assert(fc.property(text, (one) => tidyText(tidyText(one)) === tidyText(one)));
});

test('folding makes one of case and accents, and is done once', () => {
  expect(foldText('ZOË Élise')).toBe('zoe elise');
  expect(foldText('सीता')).toBe('सीता');
  fc.assert(
    fc.property(text, (one) => foldText(foldText(one)) === foldText(one)),
    { numRuns: 2000 },
  );
});
