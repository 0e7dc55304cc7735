import { Injectable } from '@angular/core';
import type { TypedDocumentNode } from '@apollo/client';
import { print } from '@apollo/client/utilities';
import { fromGraphqlErrors, fromStatus, toApiError } from './api-error';

/** Where the API answers. */
export const GRAPHQL_PATH = '/graphql';
/** Tells the server that this is no form post of another site. */
export const PREFLIGHT_HEADER = { 'apollo-require-preflight': '1' } as const;

interface Answer<T> {
  data?: T | null;
  errors?: Parameters<typeof fromGraphqlErrors>[0];
}

/** One request past Apollo's cache: for signing in and for tokens, which must never be kept in it. */
@Injectable({ providedIn: 'root' })
export class GraphqlHttp {
  async send<TData, TVariables>(
    document: TypedDocumentNode<TData, TVariables>,
    variables: TVariables,
    token?: string | null,
  ): Promise<TData> {
    const response = await this.post(JSON.stringify({ query: print(document), variables }), token);
    const answer = (await response.json().catch(() => ({}))) as Answer<TData>;
    if (answer.errors?.length) throw fromGraphqlErrors(answer.errors);
    if (!answer.data) throw fromStatus(response.status);
    return answer.data;
  }

  private async post(body: string, token?: string | null): Promise<Response> {
    const headers: Record<string, string> = { 'content-type': 'application/json', ...PREFLIGHT_HEADER };
    if (token) headers['authorization'] = `Bearer ${token}`;
    try {
      return await fetch(GRAPHQL_PATH, { method: 'POST', headers, body, credentials: 'same-origin' });
    } catch (error) {
      throw toApiError(error);
    }
  }
}
