import { inject } from '@angular/core';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { toApiError } from './api-error';

/** Sends one mutation; rejects with an `ApiError`. `refetch` names queries on the screen that it changes. */
export type Mutate = <TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
  options?: { refetch?: string[] },
) => Promise<TData>;

/** For commands: `private readonly mutate = injectMutate()`. */
export function injectMutate(): Mutate {
  const apollo = inject(Apollo);
  return async <TData, TVariables extends OperationVariables>(
    mutation: TypedDocumentNode<TData, TVariables>,
    variables: TVariables,
    options?: { refetch?: string[] },
  ) => {
    const result = await firstValueFrom(
      apollo.mutate<TData, TVariables>({ mutation, variables, refetchQueries: options?.refetch } as never),
    ).catch((error: unknown): never => {
      throw toApiError(error);
    });
    if (result.error || !result.data) throw toApiError(result.error);
    return result.data as TData;
  };
}

/** Asks once. */
export type Ask = <TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
) => Promise<TData>;

/** One question past the cache; rejects with an `ApiError`. */
export function injectAsk(): Ask {
  const apollo = inject(Apollo);
  return async <TData, TVariables extends OperationVariables>(
    query: TypedDocumentNode<TData, TVariables>,
    variables: TVariables,
  ) => {
    const result = await firstValueFrom(
      apollo.query<TData, TVariables>({ query, variables, fetchPolicy: 'network-only' } as never),
    ).catch((error: unknown): never => {
      throw toApiError(error);
    });
    if (result.error || !result.data) throw toApiError(result.error);
    return result.data as TData;
  };
}
