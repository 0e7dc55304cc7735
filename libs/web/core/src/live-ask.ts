import { computed, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { type Observable, Subject, auditTime, catchError, from, map, merge, of, switchMap, tap } from 'rxjs';
import { type ApiError, toApiError } from './api-error';
import type { LiveQuery } from './live-query';

// Changes in a row are fetched together.
const GATHER_MS = 250;

/**
 * Like `liveQuery`, for what takes several requests: `load` runs with the variables of the moment, and again with every
 * value of `refreshOn`. A newer run drops an older one. Null variables ask nothing. Call it where `inject` works.
 */
export function liveAsk<TData, TVariables>(
  load: (variables: TVariables) => Promise<TData>,
  variables: () => TVariables | null,
  refreshOn: Observable<unknown>,
): LiveQuery<TData> {
  const data = signal<TData | undefined>(undefined);
  const error = signal<ApiError | null>(null);
  const pending = signal(true);
  const again = new Subject<void>();
  const asked = computed(variables, { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  const run = (values: TVariables | null) =>
    values === null
      ? of(() => pending.set(false))
      : from(load(values)).pipe(
          map((answer) => () => (data.set(answer), error.set(null))),
          catchError((thrown: unknown) => of(() => error.set(toApiError(thrown)))),
          tap(() => pending.set(false)),
        );
  const changed = toObservable(asked).pipe(tap(() => pending.set(true)));
  merge(changed, merge(again, refreshOn.pipe(auditTime(GATHER_MS))))
    .pipe(
      switchMap(() => run(asked())),
      takeUntilDestroyed(),
    )
    .subscribe((settle) => settle());
  return {
    data: data.asReadonly(),
    error: error.asReadonly(),
    loading: pending.asReadonly(),
    stale: computed(() => pending() || error() !== null),
    refetch: () => again.next(),
  };
}
