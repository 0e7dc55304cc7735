/** What a list shows, as far as the address bar knows it. */
export interface ListParams {
  search: string;
  filters: Readonly<Record<string, string>>;
  sort: string;
  descending: boolean;
  /** The cursor after which this page begins; null on the first page. */
  after: string | null;
  page: number;
}

/** Which parameters a list has. Anything else in the address is left alone. */
export interface ListSpec {
  /** Allowed values by filter; null: any text, such as a name from a list that the server gives. */
  filters: Readonly<Record<string, readonly string[] | null>>;
  /** The first is the default. */
  sorts: readonly string[];
}

/** Parameters for the router: null takes one out of the address. */
export type QueryParams = Record<string, string | null>;

const LONGEST = 100;

/** Reads the address; values that are not in the spec do not count. */
export function readListParams(get: (name: string) => string | null, spec: ListSpec): ListParams {
  const filters = Object.entries(spec.filters).flatMap(([name, allowed]) => {
    const value = get(name);
    return value && (allowed?.includes(value) ?? value.length <= LONGEST) ? [[name, value]] : [];
  });
  const sort = spec.sorts.find((known) => known === get('sort')) ?? spec.sorts[0] ?? '';
  const after = get('after');
  const page = after ? Math.max(2, Math.trunc(Number(get('page'))) || 2) : 1;
  return {
    search: get('search') ?? '',
    filters: Object.fromEntries(filters) as Record<string, string>,
    sort,
    descending: get('dir') === 'desc',
    after,
    page,
  };
}

const FIRST_PAGE: QueryParams = { after: null, page: null };

/** Searching goes back to the first page. */
export const searchParams = (search: string): QueryParams => ({ ...FIRST_PAGE, search: search.trim() || null });

/** A filter that is chosen again is taken back; either way from the first page. */
export function filterParams(now: ListParams, name: string, value: string | null): QueryParams {
  return { ...FIRST_PAGE, [name]: now.filters[name] === value ? null : value };
}

/** The same column again turns the order round. */
export function sortParams(now: ListParams, spec: ListSpec, sort: string): QueryParams {
  const descending = now.sort === sort && !now.descending;
  return { ...FIRST_PAGE, sort: sort === spec.sorts[0] ? null : sort, dir: descending ? 'desc' : null };
}

/** To the page that begins after `cursor`. */
export function pageParams(page: number, cursor: string | null): QueryParams {
  return cursor ? { after: cursor, page: String(page) } : FIRST_PAGE;
}
