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
  /** Its words, with a blank between. */
  text: string;
  /** The synonyms, each between line breaks; empty where there are none. */
  others: string;
}

/** From the best to the rest. */
const RANKS = { exactCode: 0, codeStart: 1, wholePhrase: 2, textStart: 3, textWords: 4, synonymStart: 5, rest: 6 };

/**
 * Finds by the start of a code, and by the starts of words of text and synonyms in any order. First comes the code that
 * was typed, then those that start with it, then what is called just so, then texts that begin so, texts that have all of
 * it, what begins so in other words, and the rest; among equals the shorter text, then the code.
 */
export function catalogueOf<T>(values: readonly T[], termsOf: (value: T) => SearchTerms): Catalogue<T> {
  const entries = values
    .map((value) => ({ value, terms: termsOf(value) }))
    .sort((one, other) => compareTerms(one.terms, other.terms))
    .map(({ value, terms }) => entryOf(value, terms));
  const words = wordIndex(entries);
  return {
    size: entries.length,
    find: (search, limit) => best(entries, withAll(wordsOf(search), words, entries.length), search, limit),
  };
}

/** The words of a text as they are compared: folded, without apostrophes, a code without its point. */
export function wordsOf(text: string): string[] {
  const isPlain = /^[\x20-\x7e]*$/.test(text); // most are, and that is ten times as fast
  const folded = isPlain ? text.toLowerCase() : foldText(text);
  return (
    folded
      .replace(/['’]/g, '')
      .replace(CODE_POINT, '$1')
      .match(isPlain ? /[a-z0-9]+/g : /[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

const CODE_POINT = /\b([a-z]\d[0-9a-z])\.(?=[0-9a-z])/g;

function entryOf<T>(value: T, { code = '', text, synonyms }: SearchTerms): Entry<T> {
  const others = synonyms.map((synonym) => phraseOf(synonym)).join('\n');
  return { value, code: wordsOf(code).join(''), text: phraseOf(text), others: others && `\n${others}\n` };
}

const phraseOf = (text: string): string => wordsOf(text).join(' ');
const compareTerms = (one: SearchTerms, other: SearchTerms): number =>
  one.text.length - other.text.length || compare(one.code ?? '', other.code ?? '');
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** All words in their order, and for each the places of the entries that have it. */
interface WordIndex {
  words: string[];
  places: number[][];
}

function wordIndex(entries: Entry<unknown>[]): WordIndex {
  const found = new Map<string, number[]>();
  const note = (word: string, place: number): void => {
    const places = found.get(word);
    if (!places) found.set(word, [place]);
    else if (places.at(-1) !== place) places.push(place);
  };
  entries.forEach(({ code, text, others }, place) => {
    for (const word of text.split(' ')) note(word, place);
    if (others) for (const word of others.split(/[ \n]/)) note(word, place);
    note(code, place);
  });
  found.delete(''); // of what has no code, or no words
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
  const typed = phraseOf(search);
  const ranked: Entry<T>[][] = Object.keys(RANKS).map(() => []);
  for (const place of places) ranked[rankOf(entries[place], typed)].push(entries[place]);
  ranked[RANKS.codeStart].sort((one, other) => compare(one.code, other.code));
  return ranked
    .flat()
    .slice(0, limit)
    .map(({ value }) => value);
}

function rankOf({ code, text, others }: Entry<unknown>, typed: string): number {
  if (code === typed) return RANKS.exactCode;
  if (code.startsWith(typed) && /^[a-z]\d/.test(typed)) return RANKS.codeStart;
  if (text === typed || others.includes(`\n${typed}\n`)) return RANKS.wholePhrase;
  if (text.startsWith(typed)) return RANKS.textStart;
  if (typed.split(' ').every((word) => ` ${text}`.includes(` ${word}`))) return RANKS.textWords;
  return others.includes(`\n${typed}`) ? RANKS.synonymStart : RANKS.rest;
}
