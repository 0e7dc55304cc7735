import { inject } from '@angular/core';
import { toApiError } from './api-error';
import { failureOf, fetchDocument, show } from './print-document';
import { Session } from './session';

/** Contents of files about a patient, and the way to send some. Every call rejects with an `ApiError`. */
export interface KeptFiles {
  content(id: string): Promise<Blob>;
  thumbnail(id: string): Promise<Blob>;
  /** Shows a PDF in a new tab. Call it straight from the click. */
  openInTab(id: string, name: string): Promise<void>;
  /** One request of an upload: below `/attachments/uploads`, signed. */
  send(method: string, path: string, body?: BodyInit, headers?: Record<string, string>): Promise<Response>;
}

/** For a component's field: `private readonly files = injectKeptFiles()`. */
export function injectKeptFiles(): KeptFiles {
  const session = inject(Session);
  const content = async (id: string): Promise<Blob> => fetchDocument(`/attachments/${id}`, await session.freshToken());
  return {
    content,
    thumbnail: async (id) => fetchDocument(`/attachments/${id}/thumbnail`, await session.freshToken()),
    openInTab: async (id, name) => {
      const tab = window.open('', '_blank'); // before anything is awaited
      try {
        show(await content(id), tab, name);
      } catch (error) {
        tab?.close();
        throw toApiError(error);
      }
    },
    send: async (method, path, body, headers = {}) => {
      const authorization = `Bearer ${await session.freshToken()}`;
      const init = { method, body, headers: { ...headers, authorization } };
      const response = await fetch(`/attachments/uploads${path}`, init).catch((error: unknown): never => {
        throw toApiError(error);
      });
      if (!response.ok) throw await failureOf(response);
      return response;
    },
  };
}
