import { foldText } from '../text/plain-text';

/** What an entry of a list is found by. */
export interface SearchTerms {
  /** A code of ICD-10, where the list has codes. */
  code?: string;
  text: string;
  /** What people say and type for it. */
  synonyms: readonly string[];
}

/** A list made ready for searching while one types. Made once, asked often. */
export interface Catalogue<T> {
  /** At most `limit` entries, the best first. Nothing typed finds nothing. */
  find(search: string, limit: number): T[];
  size: number;
}

interface Entry<T> {
  value: T;
  /** Without the point: `j069`. */
  code: string;
  /** Text and synonyms, folded, each between line breaks. */
  phrases: string;
}

/** From the best to the rest. */
const RANKS = { exactCode: 0, codeStart: 1, wholePhrase: 2, phraseStart: 3, rest: 4 };

/**
 * Finds by the start of a code, and by the starts of words of text and synonyms in any order. First comes the code that
 * was typed, then those that start with it, then what is called just so, then what begins so, then the rest; among equals
 * the shorter text, then the code.
 */
export function catalogueOf<T>(values: readonly T[], termsOf: (value: T) => SearchTerms): Catalogue<T> {
  const entries = values
    .map((value) => ({ value, ...termsOf(value) }))
    .sort((one, other) => one.text.length - other.text.length || compare(one.code ?? '', other.code ?? ''))
    .map(({ value, code = '', text, synonyms }): Entry<T> => ({
      value,
      code: bare(code),
      phrases: phrasesOf([text, ...synonyms]),
    }));
  const words = wordIndex(entries);
  return {
    size: entries.length,
    find: (search, limit) => best(entries, withAll(wordsOf(search), words, entries.length), search, limit),
  };
}

/** The words of a text as they are compared: folded, without apostrophes, a code without its point. */
export const wordsOf = (text: string): string[] =>
  foldText(text)
    .replace(/['’]/g, '')
    .replace(CODE_POINT, '$1')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);

const CODE_POINT = /\b([a-z]\d[0-9a-z])\.(?=[0-9a-z])/g;

const bare = (code: string): string => wordsOf(code).join('');
const phrasesOf = (texts: readonly string[]): string =>
  `\n${texts.map((text) => wordsOf(text).join(' ')).join('\n')}\n`;
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** All words in their order, and for each the places of the entries that have it. */
interface WordIndex {
  words: string[];
  places: number[][];
}

function wordIndex(entries: Entry<unknown>[]): WordIndex {
  const found = new Map<string, number[]>();
  entries.forEach(({ code, phrases }, place) => {
    for (const word of new Set([...phrases.split(/[ \n]/), code])) {
      const places = found.get(word);
      if (places) places.push(place);
      else if (word) found.set(word, [place]);
    }
  });
  const words = [...found.keys()].sort(compare);
  return { words, places: words.map((word) => found.get(word)!) };
}

/** The places of entries that have, for each of the wanted words, a word that starts with it; in their order. */
function withAll(wanted: string[], { words, places }: WordIndex, size: number): number[] {
  if (!wanted.length) return [];
  const [first, ...others] = [...new Set(wanted)].sort((one, other) => other.length - one.length);
  const met = new Uint8Array(size); // how many of the wanted words were met so far
  const meet = (start: string, round: number): void => {
    for (let i = firstFrom(words, start); i < words.length && words[i].startsWith(start); i++)
      for (const place of places[i]) if (met[place] === round) met[place] = round + 1;
  };
  meet(first, 0);
  others.forEach((start, i) => meet(start, i + 1));
  const all: number[] = [];
  for (let place = 0; place < size; place++) if (met[place] === others.length + 1) all.push(place);
  return all;
}

/** Where the first of the sorted words stands that is not before `start`. */
function firstFrom(words: string[], start: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function best<T>(entries: Entry<T>[], places: number[], search: string, limit: number): T[] {
  const typed = wordsOf(search).join(' ');
  const ranked: Entry<T>[][] = Object.keys(RANKS).map(() => []);
  for (const place of places) ranked[rankOf(entries[place], typed)].push(entries[place]);
  ranked[RANKS.codeStart].sort((one, other) => compare(one.code, other.code));
  return ranked
    .flat()
    .slice(0, limit)
    .map(({ value }) => value);
}

function rankOf({ code, phrases }: Entry<unknown>, typed: string): number {
  if (code === typed) return RANKS.exactCode;
  if (/^[a-z]\d/.test(typed) && code.startsWith(typed)) return RANKS.codeStart;
  if (phrases.includes(`\n${typed}\n`)) return RANKS.wholePhrase;
  return phrases.includes(`\n${typed}`) ? RANKS.phraseStart : RANKS.rest;
}
