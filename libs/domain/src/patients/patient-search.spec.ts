import fc from 'fast-check';
import { patientSearchTexts, searchWords } from './patient-search';

const asha = patientSearchTexts({
  fullName: 'Zoë Rao',
  uhid: 'MP-000012',
  phone: '+919845012345',
  email: 'Zoe.Rao@Test.example',
});
const finds = (search: string, text: string): boolean =>
  searchWords(search).length > 0 && searchWords(search).every((word) => text.includes(word));

test('a name is found by its parts in any order, without accents and in any case; a number by its end', () => {
  for (const search of ['zoe', 'RAO zoë', 'mp-000012', 'MP-0000']) expect(finds(search, asha.name)).toBe(true);
  expect(finds('zoe singh', asha.name)).toBe(false);
});

test('a phone is found as people write it', () => {
  for (const search of ['98450', '+91 98450 12345', '98450-12345', '(98450) 12345', '919845012345'])
    expect(finds(search, asha.contact)).toBe(true);
});

test('phone and e-mail are not in the text that everybody may search', () => {
  expect(asha.name).not.toMatch(/9845|test\.example/);
});

test('one letter finds nothing; words are told once and are six at most', () => {
  expect(searchWords('a')).toEqual([]);
  expect(searchWords('   ')).toEqual([]);
  expect(searchWords('ra Ra RA')).toEqual(['ra']);
  expect(searchWords('aa bb cc dd ee ff gg')).toHaveLength(6);
});

test('every name is found by each of its own words', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 2, maxLength: 12 })
    .map((text) => text.replace(/\s/g, ''))
    .filter((text) => [...text].length >= 2 && !/^[\d+().-]/.test(text));
  fc.assert(
    fc.property(word, word, (first, last) => {
      const { name } = patientSearchTexts({ fullName: `${first} ${last}`, uhid: 'MP-000001' });
      return [first, last].every((one) => searchWords(one).every((needle) => name.includes(needle)));
    }),
  );
});

test('the texts fit their columns, whatever the name grows to when it is folded', () => {
  const { name, contact } = patientSearchTexts({
    fullName: '\ufdfa'.repeat(160),
    uhid: 'MP-123456789',
    phone: '+919845012345',
    email: `${'\ufdfa'.repeat(64)}@test.example`,
  });
  expect([...name].length).toBeLessThanOrEqual(200);
  expect([...contact].length).toBeLessThanOrEqual(300);
  expect(name).toContain('mp-123456789');
});
