import { Injectable, inject } from '@angular/core';
import type { TypedDocumentNode } from '@apollo/client';
import { Apollo } from 'apollo-angular';
import { type Observable, fromEvent, map, race, share, takeUntil, throwError, timer } from 'rxjs';
import { toApiError } from './api-error';
import { SeqCursor, backOff, resumable } from './resumable';
import { Session } from './session';

// A page that is left and opened again within this time keeps its subscription.
const LINGER_MS = 5_000;
const FINAL = ['FORBIDDEN', 'BAD_USER_INPUT', 'TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED'];

/** The subscriptions of the console: one per document, shared by all who listen, resumed where they broke off. */
@Injectable()
export class Live {
  private readonly apollo = inject(Apollo);
  private readonly session = inject(Session);
  private readonly streams = new Map<object, Observable<unknown>>();
  private newest = 0;

  constructor() {
    this.session.ended.subscribe(() => this.streams.clear());
  }

  /** The data of a subscription whose one root field is `field`; `field` carries `seq`. */
  events<TData, TField extends keyof TData & string>(
    document: TypedDocumentNode<TData, { since?: number | null | undefined }>,
    field: TField,
  ): Observable<TData[TField] & { seq: number }> {
    type Entry = TData[TField] & { seq: number };
    const known = this.streams.get(document) as Observable<Entry> | undefined;
    if (known) return known;
    const open = (since: number) =>
      this.subscribe(document, since).pipe(map((data) => this.remember(data[field] as Entry)));
    const cursor = new SeqCursor(this.position());
    const stream = resumable(open, cursor, pause).pipe(
      takeUntil(this.session.ended),
      share({ resetOnRefCountZero: () => timer(LINGER_MS) }),
    );
    this.streams.set(document, stream);
    return stream;
  }

  private subscribe<TData>(
    query: TypedDocumentNode<TData, { since?: number | null | undefined }>,
    since: number,
  ): Observable<TData> {
    return this.apollo.subscribe({ query, variables: { since } }).pipe(
      map(({ data, error }) => {
        if (error || !data) throw toApiError(error);
        return data as TData;
      }),
    );
  }

  /** Pages ask for their rows when they open, so what came before the newest known entry is theirs already. */
  private position(): number {
    return Math.max(this.newest, this.session.me()?.position ?? 0);
  }

  private remember<T extends { seq: number }>(entry: T): T {
    this.newest = Math.max(this.newest, entry.seq);
    return entry;
  }
}

/** Waits longer each time, but not after the network has come back. */
function pause(failures: number, error?: unknown): Observable<unknown> {
  if (error && FINAL.includes(toApiError(error).code)) return throwError(() => error);
  return race(timer(backOff(failures, Math.random())), fromEvent(globalThis, 'online'));
}
