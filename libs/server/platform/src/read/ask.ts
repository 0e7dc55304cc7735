import { invalidInput, Refusal } from '@medicare/domain';

export const MAX_PAGE = 100;
const DEFAULT_PAGE = 20;

/** A test on a column. `search` looks for folded words in the search texts of a patient, `includes` for a part of a text. */
export class Test {
  constructor(
    readonly op: '=' | '<>' | '>=' | '<' | 'anyOf' | 'search' | 'includes',
    readonly value: unknown,
  ) {}
}
/** Column is one of the values; one bound parameter, whatever their number. */
export const anyOf = (values: unknown[]): Test => new Test('anyOf', values);
/** Several tests on one column, all of which must hold. */
export class AllOf {
  constructor(readonly tests: Test[]) {}
}
/** Column lies in a half-open range; an end that is null is open. */
export class Between extends AllOf {
  constructor(from: unknown, to: unknown) {
    super([new Test('>=', from), new Test('<', to)].filter(({ value }) => value != null));
  }
}
/** A text, in small letters itself, holds all the words of a search, in any order. Null without any word. */
export function includesWords(search: string | null | undefined): AllOf | null {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6);
  return words.length ? new AllOf(words.map((word) => new Test('includes', word))) : null;
}
/** All of the words stand in the row's search texts. No words: no row. */
export const matchesWords = (words: string[]): Test => new Test('search', words);

/** Property name -> value or Test. null and undefined mean "not asked for" in list and page. */
export type Where = Record<string, unknown>;
export interface Sort {
  by: string;
  desc?: boolean | null;
}
/** How much and from where: `first` after a cursor, or `skip` and `limit`. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  skip?: number | null;
  limit?: number | null;
}

/** What a root resolver wants of an entity. Made by `one`, `list`, `page` and `count`. */
export class Ask {
  readonly rows: number;
  readonly skip: number;
  constructor(
    readonly kind: 'one' | 'list' | 'page' | 'count',
    readonly type: Function,
    readonly tests: [string, Test][],
    readonly sort: Sort = { by: 'id' },
    args: PageArgs = {},
    readonly afterKey: (string | number)[] | null = null,
  ) {
    this.rows = rowsAsked('first', args.first ?? args.limit);
    this.skip = args.skip ?? 0;
    if (this.skip < 0) throw invalidInput({ path: 'skip', rule: 'min', message: 'skip must be 0 or more.' });
  }

  /** All that changes the SQL text, as opposed to its parameters. */
  get shape(): string {
    const tests = this.tests
      .map(([property, test]) => property + test.op + (test.op === 'search' ? searchShape(test.value as string[]) : ''))
      .join();
    return `${this.kind}/${this.type.name}/${tests}/${this.sort.by}${this.sort.desc ? '-' : '+'}/${this.afterKey ? 'a' : ''}${this.skip ? 's' : ''}`;
  }
}

/** Words of three characters and more go to the trigram index in one go; shorter ones are looked for one by one. */
export const isIndexedWord = (word: string): boolean => [...word].length >= 3;
const searchShape = (words: string[]): string => words.map((word) => (isIndexedWord(word) ? 'L' : 'S')).join('');

/** Rows to ask for: 20 unless told. More than 100 is refused rather than cut in silence. */
export function rowsAsked(name: string, given: unknown): number {
  if (given == null) return DEFAULT_PAGE;
  if (typeof given !== 'number' || given < 0)
    throw invalidInput({ path: name, rule: 'min', message: `${name} must be 0 or more.` });
  if (given > MAX_PAGE)
    throw new Refusal('TOO_COMPLEX', `Ask for at most ${MAX_PAGE} rows at a time and go on with the cursor.`, {
      [name]: given,
      limit: MAX_PAGE,
    });
  return given;
}

const tests = (where: Where): [string, Test][] =>
  Object.entries(where)
    .filter(([, value]) => value != null)
    .flatMap(([property, value]): [string, Test][] =>
      value instanceof AllOf
        ? value.tests.map((test) => [property, test])
        : [[property, value instanceof Test ? value : new Test('=', value)]],
    );

/** One row. Every test must have a value: `one(Patient, { id: undefined })` is an error, not "any patient". */
export function one(type: Function, where: Where): Ask {
  const all = tests(where);
  if (!all.length || all.length !== Object.keys(where).length)
    throw new Error(`one(${type.name}): a test without a value`);
  return new Ask('one', type, all);
}

/** A plain list, at most 100 rows. */
export const list = (type: Function, where: Where = {}, sort?: Sort, args: PageArgs = {}): Ask =>
  new Ask('list', type, tests(where), sort, args, afterKey(args, sort));

/** A page: `items`, `totalCount`, `pageInfo { hasNextPage endCursor }`; each costs only when selected. */
export const page = (type: Function, where: Where = {}, sort?: Sort, args: PageArgs = {}): Ask =>
  new Ask('page', type, tests(where), sort, args, afterKey(args, sort));

/** How many rows there are, for `Reads.count`. */
export const count = (type: Function, where: Where = {}): Ask => new Ask('count', type, tests(where));

/** A cursor is opaque to clients: sort column, direction, last key, last id. */
export const cursorOf = (sort: Sort, key: unknown[]): string =>
  Buffer.from(JSON.stringify([sort.by, !!sort.desc, ...key])).toString('base64url');

function afterKey(args: PageArgs, sort: Sort = { by: 'id' }): (string | number)[] | null {
  if (args.after == null) return null;
  const parsed = parseCursor(args.after);
  if (parsed?.[0] === sort.by && parsed[1] === !!sort.desc) {
    const key = parsed.slice(2);
    if (key.length === 2 && key.every(isScalar)) return key as (string | number)[];
  }
  throw invalidInput({
    path: 'after',
    rule: 'cursor',
    message: 'This cursor belongs to another order. Start again from the first page.',
  });
}

const isScalar = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && !value.includes('\0'));

function parseCursor(text: string): unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
