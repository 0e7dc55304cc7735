import { type Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import {
  type ListParams,
  type ListSpec,
  type QueryParams,
  filterParams,
  pageParams,
  readListParams,
  searchParams,
  sortParams,
} from './list-params';

/** The state of a list, held by the address bar: it survives a reload, "back" and being sent to a colleague. */
export interface ListState {
  params: Signal<ListParams>;
  setSearch: (text: string) => void;
  toggleFilter: (name: string, value: string | null) => void;
  clear: () => void;
  /** Other parameters of the page, such as the free text of a log; from the first page. */
  set: (params: QueryParams) => void;
  sortBy: (sort: string) => void;
  nextPage: (endCursor: string | null | undefined) => void;
  previousPage: () => void;
}

interface Trail {
  /** Where each earlier page began; kept in the history entry, so a reload keeps it. */
  trail?: (string | null)[];
}

const trailOf = (state: unknown): (string | null)[] => (state as Trail | null)?.trail ?? [];

/** Ties a list to the address bar. Call it where `inject` works. */
export function listState(spec: ListSpec): ListState {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const map = toSignal(route.queryParamMap, { initialValue: route.snapshot.queryParamMap });
  const params = computed(() => readListParams((name) => map().get(name), spec));
  const go = (queryParams: QueryParams, state: Trail = {}, replaceUrl = false) =>
    void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', state, replaceUrl });
  const nothing = Object.fromEntries(Object.keys(spec.filters).map((name) => [name, null]));

  return {
    params,
    setSearch: (text) => go(searchParams(text), {}, true),
    toggleFilter: (name, value) => go(filterParams(params(), name, value)),
    clear: () => go({ ...nothing, ...searchParams('') }),
    set: (other) => go({ ...other, ...pageParams(1, null) }),
    sortBy: (sort) => go(sortParams(params(), spec, sort)),
    nextPage: (endCursor) => {
      const { page, after } = params();
      if (endCursor) go(pageParams(page + 1, endCursor), { trail: [...trailOf(history.state), after] });
    },
    previousPage: () => {
      const trail = trailOf(history.state);
      const back = trail.at(-1) ?? null;
      go(pageParams(params().page - 1, back), { trail: trail.slice(0, -1) });
    },
  };
}
