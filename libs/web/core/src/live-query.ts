import { DestroyRef, type Signal, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Apollo, type QueryRef } from 'apollo-angular';
import { type Observable, auditTime, of, switchMap, timer } from 'rxjs';
import { type ApiError, toApiError } from './api-error';

// Quicker answers need no sign of waiting.
const BONES_AFTER_MS = 200;
// Changes in a row are fetched together.
const GATHER_MS = 250;

/** A query as signals. Old rows stay in `data` while new ones are on their way or fail to come. */
export interface LiveQuery<TData> {
  data: Signal<TData | undefined>;
  /** No answer yet for 200 ms, with nothing to show or something older. */
  loading: Signal<boolean>;
  error: Signal<ApiError | null>;
  /** What is shown answers an earlier question, or the newest could not be fetched. */
  stale: Signal<boolean>;
  refetch: () => void;
}

/** Options of `liveQuery`. */
export interface LiveQueryOptions {
  /** Each value fetches again. */
  refreshOn?: Observable<unknown>;
}

interface Outcome {
  data?: unknown;
  dataState: string;
  loading: boolean;
  error?: unknown;
}

/** Watches `document` with the variables of the moment; null variables ask nothing. Call it where `inject` works. */
export function liveQuery<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: () => TVariables | null,
  { refreshOn }: LiveQueryOptions = {},
): LiveQuery<TData> {
  const apollo = inject(Apollo);
  const destroyed = inject(DestroyRef);
  const data = signal<TData | undefined>(undefined);
  const error = signal<ApiError | null>(null);
  const pending = signal(true);
  const asked = computed(variables, { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  /** What was asked last. It lags behind `asked` until effects have run: meanwhile the rows answer an earlier question. */
  const watched = signal<TVariables | null | undefined>(undefined);
  let ref: QueryRef<TData, TVariables> | undefined;

  const watch = (values: TVariables | null): Observable<Outcome | null> => {
    ref = undefined;
    watched.set(values);
    pending.set(values !== null);
    if (values === null) return of(null);
    ref = apollo.watchQuery<TData, TVariables>({
      query: document,
      variables: values,
      fetchPolicy: 'cache-and-network',
      notifyOnNetworkStatusChange: true,
    } as never);
    return ref.valueChanges as Observable<Outcome>;
  };
  const settle = (outcome: Outcome | null): void => {
    if (!outcome) return;
    pending.set(outcome.loading);
    if (outcome.dataState === 'complete') data.set(outcome.data as TData);
    if (!outcome.loading) error.set(outcome.error ? toApiError(outcome.error) : null);
  };
  toObservable(asked).pipe(switchMap(watch), takeUntilDestroyed(destroyed)).subscribe(settle);

  // A failure shows up as the outcome's error; the promise has nothing to add.
  const refetch = () => void ref?.refetch().catch((thrown: unknown) => error.set(toApiError(thrown)));
  refreshOn?.pipe(auditTime(GATHER_MS), takeUntilDestroyed(destroyed)).subscribe(refetch);
  return {
    data: data.asReadonly(),
    error: error.asReadonly(),
    loading: waited(pending),
    stale: computed(() => watched() !== asked() || pending() || error() !== null),
    refetch,
  };
}

/** True when `pending` has been true for 200 ms without a break. */
function waited(pending: Signal<boolean>): Signal<boolean> {
  const late = signal(false);
  toObservable(pending)
    .pipe(
      switchMap((on) => (on ? timer(BONES_AFTER_MS) : of(null))),
      takeUntilDestroyed(),
    )
    .subscribe((value) => late.set(value !== null));
  return computed(() => pending() && late());
}
