import type { TypedDocumentString } from './portal-documents';

/** Ends a watch. */
export type StopWatching = () => void;

/** The portal's only way to the server; tests put a stand-in here. */
export abstract class PortalData {
  /** Runs a query or a mutation as whoever is signed in. Throws a PortalError. */
  abstract run<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R>;

  /**
   * Follows a subscription until stopped or signed out, and takes it up again after every break.
   * `variables` is asked anew each time, so that it can say from where to go on.
   */
  abstract watch<R, V extends Record<string, unknown>>(
    document: TypedDocumentString<R, V>,
    variables: () => V,
    onResult: (result: R) => void,
  ): StopWatching;
}
