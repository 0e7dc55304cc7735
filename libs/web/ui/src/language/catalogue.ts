import { LANGUAGES, type Language } from './language';

/** What a sentence takes: `Hello, {{name}}` takes `name`. */
type ValuesIn<T> = T extends `${string}{{${infer Name}}}${infer Rest}` ? Name | ValuesIn<Rest> : never;

/** A sentence by number, with the forms that its language has (CLDR). `zero` is said of nothing, in every language. */
interface Forms {
  readonly one: string;
  readonly other: string;
}

type Value = string | number;

/**
 * A catalogue as pages use it. A plain sentence is a text, one that takes values a function of them, and one by
 * number a function of `count` (and what else it takes).
 */
export type Words<T> = T extends string
  ? [ValuesIn<T>] extends [never]
    ? string
    : (values: Readonly<Record<ValuesIn<T>, Value>>) => string
  : T extends Forms
    ? (values: { readonly count: number } & Readonly<Record<Exclude<ValuesIn<T[keyof T]>, 'count'>, Value>>) => string
    : { readonly [K in keyof T]: Words<T[K]> };

type All<U> = (U extends unknown ? (each: U) => void : never) extends (each: infer I) => void ? I : never;
type Holding<Name> = [Name] extends [never]
  ? string
  : All<Name extends string ? `${string}{{${Name}}}${string}` : never>;

/**
 * The same catalogue in another language: every sentence, and in it every value that the English one takes. Only the
 * number may stay unsaid, as in "one bill".
 */
export type Translation<T> = T extends string
  ? Holding<ValuesIn<T>>
  : T extends Forms
    ? { readonly [K in keyof T]: Holding<K extends 'other' ? ValuesIn<T[K]> : Exclude<ValuesIn<T[K]>, 'count'>> }
    : { readonly [K in keyof T]: Translation<T[K]> };

/** A catalogue as it is kept in its file. */
export interface Catalogue {
  readonly [key: string]: string | readonly string[] | Catalogue;
}

/** Makes a catalogue ready for use in pages. */
export function wordsFrom<T>(catalogue: object, language: Language): Words<T> {
  const rules = new Intl.PluralRules(LANGUAGES[language].locale);
  return ready(catalogue as Catalogue, rules) as Words<T>;
}

type Values = Readonly<Record<string, Value>>;

function ready(node: Catalogue[string], rules: Intl.PluralRules): unknown {
  if (typeof node === 'string') return node.includes('{{') ? (values: Values) => filled(node, values) : node;
  if (Array.isArray(node)) return node;
  if (isForms(node)) return (values: Values) => filled(formOf(node, values, rules), values);
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, ready(child, rules)]));
}

const isForms = (node: object): node is Values & Forms => 'one' in node && 'other' in node;

function formOf(forms: Values & Forms, { count }: Values, rules: Intl.PluralRules): string {
  const form = count === 0 && 'zero' in forms ? 'zero' : rules.select(Number(count));
  return String(forms[form] ?? forms.other);
}

// In one pass: what people have typed (a name, a reason) is never looked through for values.
const filled = (sentence: string, values: Values): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
