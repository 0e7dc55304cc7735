import { inject, signal, type Signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import type { TypedDocumentNode } from '@apollo/client';
import { GraphqlHttp, errorWords, toApiError } from '@medicare/web-core';

/** Why a link opens nothing; `final` when trying again would not help. */
export interface LinkRefusal {
  words: string;
  final: boolean;
}

/** A link that was sent by mail, by the code behind "#", which browsers do not send anywhere. */
export interface MailedLink<T> {
  code: string | null;
  /** What it opens, once the server has said so. */
  opens: Signal<T | null>;
  refusal: Signal<LinkRefusal | null>;
  look(): Promise<void>;
}

/** Asks what the link in the address opens. Call it where one may `inject`. */
export function mailedLink<TData, T>(
  document: TypedDocumentNode<TData, { code: string }>,
  pick: (data: TData) => T,
): MailedLink<T> {
  const http = inject(GraphqlHttp);
  const code = inject(ActivatedRoute).snapshot.fragment;
  const opens = signal<T | null>(null);
  const refusal = signal<LinkRefusal | null>(null);
  const look = async (): Promise<void> => {
    if (!code) return;
    refusal.set(null);
    await http
      .send(document, { code })
      .then((data) => opens.set(pick(data)))
      .catch((error: unknown) =>
        refusal.set({ words: errorWords(error), final: toApiError(error).code === 'BAD_USER_INPUT' }),
      );
  };
  void look();
  return { code, opens: opens.asReadonly(), refusal: refusal.asReadonly(), look };
}
