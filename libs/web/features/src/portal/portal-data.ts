import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** An operation as text, which knows what it takes and what it answers. */
export type PortalDocument<R, V> = DocumentTypeDecoration<R, V> & { toString(): string };

/** Ends a watch. */
export type StopWatching = () => void;

/** The portal's only way to the server; tests put a stand-in here. */
export abstract class PortalData {
  /** Runs a query or a mutation as whoever is signed in. Throws a PortalError. */
  abstract run<R, V>(document: PortalDocument<R, V>, variables: V): Promise<R>;

  /** Fetches a file that the patient may see, by its path. Throws a PortalError. */
  abstract file(path: string): Promise<Blob>;

  /**
   * Follows a subscription until stopped or signed out, and takes it up again after every break.
   * `variables` is asked anew each time, so that it can say from where to go on.
   */
  abstract watch<R, V extends Record<string, unknown>>(
    document: PortalDocument<R, V>,
    variables: () => V,
    onResult: (result: R) => void,
  ): StopWatching;
}
