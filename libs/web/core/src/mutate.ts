import { inject } from '@angular/core';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { toApiError } from './api-error';

/** How a mutation is sent. */
export interface MutateOptions {
  /** Names of queries on the screen that it changes. */
  refetch?: string[];
  /** The request goes on when its page is closed; browsers allow that up to 64 KB. */
  outlivesPage?: boolean;
}

/** Sends one mutation; rejects with an `ApiError`. */
export type Mutate = <TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
  options?: MutateOptions,
) => Promise<TData>;

/** For commands: `private readonly mutate = injectMutate()`. */
export function injectMutate(): Mutate {
  const apollo = inject(Apollo);
  return async <TData, TVariables extends OperationVariables>(
    mutation: TypedDocumentNode<TData, TVariables>,
    variables: TVariables,
    { refetch, outlivesPage }: MutateOptions = {},
  ) => {
    const context = outlivesPage ? { fetchOptions: { keepalive: true } } : undefined;
    const result = await firstValueFrom(
      apollo.mutate<TData, TVariables>({ mutation, variables, context, refetchQueries: refetch } as never),
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
