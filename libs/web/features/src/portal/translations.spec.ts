import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What people in India write in Latin letters, in Hindi, too. */
const LATIN = /MediCare|UPI|UTR|PDF|CGST|SGST|QR|BP|transaction ID|Ref\. No\.|name@mail\.in/g;

type Sentences = Record<string, string>;

function sentencesOf(node: object, path = ''): Sentences {
  return Object.assign(
    {},
    ...Object.entries(node).map(([key, child]) =>
      typeof child === 'string' ? { [`${path}${key}`]: child } : sentencesOf(child as object, `${path}${key}.`),
    ),
  ) as Sentences;
}

const valuesIn = (sentence: string): string[] => (sentence.match(/\{\{\w+\}\}/g) ?? []).sort();
const plain = (sentence: string): string => sentence.replace(/\{\{\w+\}\}/g, '').replace(LATIN, '');

/** Every catalogue that there is, so that a new one cannot be forgotten here. */
const CATALOGUES = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-words.en.ts'))
  .map((file) => file.replace('.en.ts', ''));

const catalogue = async (name: string, language: string): Promise<Sentences> =>
  sentencesOf(((await import(join(__dirname, `${name}.${language}`))) as { words: object }).words);

it('All catalogues are looked at', () => {
  expect(CATALOGUES).toEqual(expect.arrayContaining(['portal-words', 'bills/bill-words']));
});

describe.each(CATALOGUES)('The Hindi of %s', (name) => {
  let english: Sentences;
  let hindi: Sentences;
  beforeAll(async () => {
    [english, hindi] = [await catalogue(name, 'en'), await catalogue(name, 'hi')];
  });

  // The compiler sees a value that is missing; it does not see one too many.
  it('has the sentences of the English, and they take the same values', () => {
    const takes = (all: Sentences) =>
      Object.fromEntries(
        Object.entries(all).map(([key, text]) => [key, valuesIn(text).filter((value) => value !== '{{count}}')]),
      );
    expect(takes(hindi)).toEqual(takes(english));
  });

  it('is Hindi: nothing was left in English, and nothing is empty', () => {
    const odd = Object.entries(hindi).filter(([, text]) => !text.trim() || /[A-Za-z]/.test(plain(text)));
    expect(odd).toEqual([]);
  });

  it('ends as the English does: sentences with a stop, labels without', () => {
    const isSentence = (text: string) => /[.।]$/.test(text);
    const others = Object.keys(english).filter((key) => isSentence(english[key]!) !== isSentence(hindi[key]!));
    expect(others.map((key) => [english[key], hindi[key]])).toEqual([]);
  });
});
