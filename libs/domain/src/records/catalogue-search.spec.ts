import fc from 'fast-check';
import { catalogueOf, type SearchTerms, wordsOf } from './catalogue-search';

const LIST: Required<SearchTerms>[] = [
  { code: 'E11.9', text: 'Type 2 diabetes mellitus', synonyms: ['sugar', 'diabetes', 'T2DM'] },
  { code: 'E10.9', text: 'Type 1 diabetes mellitus', synonyms: ['juvenile diabetes', 'T1DM'] },
  { code: 'J06.9', text: 'Acute upper respiratory infection', synonyms: ['cold', 'URTI'] },
  { code: 'J06.0', text: 'Acute laryngopharyngitis', synonyms: [] },
  { code: 'G30.9', text: 'Alzheimer’s disease', synonyms: ['dementia'] },
  { code: 'L50.0', text: 'Cold urticaria', synonyms: [] },
];
const found = (search: string, limit = 20): string[] =>
  catalogueOf(LIST, (entry) => entry)
    .find(search, limit)
    .map(({ code }) => code);

test('a code is found from its second sign on, with or without its point, the exact one first', () => {
  expect(found('J06')).toEqual(['J06.0', 'J06.9']);
  for (const typed of ['j06.9', 'J069', ' j06.9 ']) expect(found(typed)).toEqual(['J06.9']);
});

test('words are found by their starts, in any order, and in synonyms', () => {
  expect(found('resp acu')).toEqual(['J06.9']);
  expect(found('mell 1')).toEqual(['E10.9']);
  expect(found('T2')).toEqual(['E11.9']);
  expect(found('e11 sugar')).toEqual(['E11.9']);
  expect(found("alzheimer's")).toEqual(['G30.9']);
});

test('what is called just so comes before what begins so, and that before the rest', () => {
  expect(found('cold')).toEqual(['J06.9', 'L50.0']);
  expect(found('diabetes')).toEqual(['E11.9', 'E10.9']);
  expect(found('acute')).toEqual(['J06.0', 'J06.9']); // the shorter text first
});

test('nothing typed, and a word that nothing has, find nothing', () => {
  for (const typed of ['', '  ', '.,;', 'fracture', 'cold fracture']) expect(found(typed)).toEqual([]);
});

const word = fc.constantFrom('acute', 'cold', 'sugar', 'fever', 'pain', 'a', 'ac', 'x1', 'seiz', 'सर्दी', 'é');
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const list = fc.uniqueArray(
  fc.record({
    code: fc
      .tuple(fc.constantFrom('A', 'J', 'X'), fc.nat(99), fc.nat(9))
      .map(([a, n, m]) => `${a}${String(n).padStart(2, '0')}.${m}`),
    text,
    synonyms: fc.array(text, { maxLength: 2 }),
  }),
  { selector: ({ code }) => code, maxLength: 30 },
);
const typed = fc.oneof(text, fc.constantFrom('J0', 'x1', 'A', 'j12.3', 'ac feve', 'so', 'सर'));
const codesOf = (entries: Required<SearchTerms>[]): string[] => entries.map(({ code }) => code);
const rankOf = ({ code, text: name, synonyms }: Required<SearchTerms>, search: string): number => {
  const wanted = wordsOf(search).join(' ');
  const phrases = [name, ...synonyms].map((phrase) => wordsOf(phrase).join(' '));
  const short = code.toLowerCase().replace('.', '');
  if (short === wanted) return 0;
  if (wanted.length > 1 && !wanted.includes(' ') && short.startsWith(wanted)) return 1;
  if (phrases.includes(wanted)) return 2;
  if (phrases[0].startsWith(wanted)) return 3;
  const inText = wordsOf(search).every((each) => wordsOf(name).some((mine) => mine.startsWith(each)));
  return inText ? 4 : phrases.some((phrase) => phrase.startsWith(wanted)) ? 5 : 6;
};

test('exactly those are found of which each typed word starts a word or the code, best first, up to the limit', () => {
  fc.assert(
    fc.property(list, typed, fc.nat(40), (entries, search, limit) => {
      const expected = entries.filter((entry) => {
        const words = [entry.code, entry.text, ...entry.synonyms].flatMap(wordsOf);
        return wordsOf(search).every((wanted) => words.some((each) => each.startsWith(wanted)));
      });
      const all = catalogueOf(entries, (entry) => entry).find(search, 100);
      const ranks = all.map((entry) => rankOf(entry, search));
      expect(codesOf(all).sort()).toEqual(codesOf(expected).sort());
      expect(ranks).toEqual([...ranks].sort());
      expect(catalogueOf([...entries].reverse(), (entry) => entry).find(search, limit)).toEqual(all.slice(0, limit));
    }),
  );
});

test('any text may be typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (search) => Array.isArray(found(search))));
});
