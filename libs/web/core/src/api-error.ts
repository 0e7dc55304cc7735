/** One field the server refused. `path` is written from the input, such as "phone". */
export interface FieldError {
  path: string;
  rule: string;
  message: string;
}

interface GraphqlError {
  message: string;
  extensions?: Record<string, unknown>;
}

/** Any failure of a request: the server's code, or OFFLINE when no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: string,
    message: string,
    readonly fields: readonly FieldError[] = [],
    readonly requestId?: string,
    /** What else the server says for programs, such as `appointments` (a count) or `nextFree`. */
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** The first of a GraphQL answer's errors. */
export function fromGraphqlErrors(errors: readonly GraphqlError[]): ApiError {
  const { message = '', extensions = {} } = errors[0] ?? {};
  const { code, fields, requestId, ...facts } = extensions;
  return new ApiError(
    typeof code === 'string' ? code : 'INTERNAL',
    message,
    Array.isArray(fields) ? (fields as FieldError[]) : [],
    typeof requestId === 'string' ? requestId : undefined,
    facts,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Errors in the body of an answer that came with a failing HTTP status. */
function fromBody(text: unknown): ApiError | null {
  if (typeof text !== 'string') return null;
  try {
    const body: unknown = JSON.parse(text);
    return isRecord(body) && Array.isArray(body['errors']) ? fromGraphqlErrors(body['errors'] as GraphqlError[]) : null;
  } catch {
    return null;
  }
}

/** Whatever was thrown, as the one kind of error the pages know. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (!isRecord(error)) return new ApiError('INTERNAL', String(error));
  if (Array.isArray(error['errors'])) return fromGraphqlErrors(error['errors'] as GraphqlError[]);
  if (typeof error['statusCode'] === 'number') return fromBody(error['bodyText']) ?? fromStatus(error['statusCode']);
  return new ApiError('OFFLINE', error instanceof Error ? error.message : '');
}

/** A failing HTTP status without a GraphQL body: a proxy's answer, not the server's. */
export function fromStatus(status: number): ApiError {
  if (status === 401) return new ApiError('UNAUTHENTICATED', '');
  return new ApiError(status === 429 ? 'RATE_LIMITED' : status >= 500 ? 'UNAVAILABLE' : 'INTERNAL', `HTTP ${status}`);
}
