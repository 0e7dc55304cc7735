import { type Signal, computed } from '@angular/core';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { type ListView, grouped } from '@medicare/web-ui';
import { errorWords } from './error-words';
import type { ListParams, ListSpec } from './list-params';
import { type ListState, listState } from './list-state';
import { type LiveQueryOptions, liveQuery } from './live-query';

/** Rows a page of a list holds. */
export const PAGE_SIZE = 25;

interface Page<Row> {
  items: readonly Row[];
  totalCount: number;
  pageInfo: { endCursor?: string | null; hasNextPage: boolean };
}

/** A list that the server pages and the address bar remembers. */
export interface PagedList<Row> {
  state: ListState;
  rows: Signal<readonly Row[]>;
  /** For `mp-list-panel`. */
  view: Signal<ListView>;
  /** How many there are, for the page's header. */
  note: Signal<string | undefined>;
  /** A filter or a search is on. */
  isNarrowed: Signal<boolean>;
  refetch: () => void;
  previous: () => void;
  next: () => void;
}

/** What a list asks and how its answer is read. */
export interface PagedListOptions<TData, TVariables, Row> extends LiveQueryOptions {
  /** Filters and orders; none unless told. */
  spec?: ListSpec;
  variables: (params: ListParams) => TVariables;
  pick: (data: TData) => Page<Row>;
}

/** A list of `document`'s rows. Call it where `inject` works. */
export function pagedList<TData, TVariables extends OperationVariables, Row>(
  document: TypedDocumentNode<TData, TVariables>,
  { spec = { filters: {}, sorts: [] }, variables, pick, refreshOn }: PagedListOptions<TData, TVariables, Row>,
): PagedList<Row> {
  const state = listState(spec);
  const query = liveQuery(document, () => variables(state.params()), { refreshOn });
  const page = computed(() => {
    const data = query.data();
    return data ? pick(data) : undefined;
  });
  const rows = computed(() => page()?.items ?? []);
  const view = computed<ListView>(() => ({
    page: state.params().page,
    pageSize: PAGE_SIZE,
    shown: rows().length,
    total: page()?.totalCount ?? 0,
    hasNext: page()?.pageInfo.hasNextPage ?? false,
    isLoading: query.loading(),
    isAnswered: page() !== undefined,
    failure: query.error() ? errorWords(query.error()) : null,
  }));
  return {
    state,
    rows,
    view,
    note: computed(() => (page() ? grouped(page()?.totalCount ?? 0) : undefined)),
    isNarrowed: computed(() => state.params().search !== '' || Object.keys(state.params().filters).length > 0),
    refetch: query.refetch,
    previous: state.previousPage,
    next: () => state.nextPage(page()?.pageInfo.endCursor),
  };
}
