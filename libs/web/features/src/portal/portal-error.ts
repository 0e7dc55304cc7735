import type { ErrorCode, FieldFault } from '@medicare/domain';

/** The API's error codes, and one of our own for when it was not reached at all. */
export type PortalErrorCode = ErrorCode | 'OFFLINE';

/** A refused or failed request. `message` is the server's sentence for people; `fields` name what to mend. */
export class PortalError extends Error {
  constructor(
    readonly code: PortalErrorCode,
    message = '',
    readonly fields: readonly FieldFault[] = [],
    /** What else the server said for programs, such as the next free times. */
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'PortalError';
  }
}

/** Whether `error` is a refusal with this code. */
export const hasCode = (error: unknown, code: PortalErrorCode): boolean =>
  error instanceof PortalError && error.code === code;
