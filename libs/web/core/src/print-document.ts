import { inject } from '@angular/core';
import { type ApiError, fromGraphqlErrors, fromStatus, toApiError } from './api-error';
import { Session } from './session';

/** What can be printed, as the server's addresses name it. */
export type PrintedKind = 'bills' | 'receipts' | 'credit-notes' | 'prescriptions';
/** A sheet, or the 80 mm roll. */
export type PrintedPaper = 'a4' | 'thermal';

// A tab that reads the file holds it by itself; this is long enough for a slow one to begin.
const KEPT_MS = 60_000;

/** Shows a print in a new tab. Call it straight from the click: only then may a page open a tab. Rejects with an `ApiError`. */
export type PrintDocument = (kind: PrintedKind, id: string, paper?: PrintedPaper) => Promise<void>;

/** For a component's field: `private readonly print = injectPrintDocument()`. */
export function injectPrintDocument(): PrintDocument {
  const session = inject(Session);
  return async (kind, id, paper = 'a4') => {
    // Before anything is awaited, or the browser takes it for a pop-up that nobody asked for.
    const tab = window.open('', '_blank');
    try {
      const file = await fetchDocument(`/documents/${kind}/${id}.pdf?paper=${paper}`, await session.freshToken());
      show(file, tab, `${kind}-${id}.pdf`);
    } catch (error) {
      tab?.close();
      throw toApiError(error);
    }
  };
}

/** A file of the server, for whoever holds the token. Rejects with an `ApiError`. */
export async function fetchDocument(path: string, token: string | null): Promise<Blob> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(path, { headers }).catch((error: unknown): never => {
    throw toApiError(error);
  });
  if (!response.ok) throw await failureOf(response);
  return response.blob();
}

/** Why a request for a file was refused. */
export async function failureOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as { errors?: Parameters<typeof fromGraphqlErrors>[0] } | null;
  return body?.errors?.length ? fromGraphqlErrors(body.errors) : fromStatus(response.status);
}

/** In the tab; where the browser refused one, as a file. */
export function show(file: Blob, tab: Window | null, name: string): void {
  const href = URL.createObjectURL(file);
  if (tab && !tab.closed) tab.location.href = href;
  else Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
