import { type ApiError, toApiError } from './api-error';

// For these the server's own message says nothing a person could use.
const OWN_WORDS: Record<string, string> = {
  OFFLINE: 'The server cannot be reached. Check the network; nothing was changed.',
  UNAVAILABLE: 'The server is not ready at the moment. Try again in a minute; nothing was changed.',
  TOO_COMPLEX: 'This page asked for too much at once. Narrow the search.',
};

// For these the server's message goes first, and this stands in when it is empty.
const WORDS: Record<string, string> = {
  UNAUTHENTICATED: 'Please sign in again.',
  FORBIDDEN: 'Your role does not include this.',
  NOT_FOUND: 'This does not exist, or you may not see it.',
  BAD_USER_INPUT: 'Some fields need another look.',
  CONFLICT: 'This already exists.',
  STALE_WRITE: 'Somebody else saved first.',
  RATE_LIMITED: 'Too many attempts. Wait a moment and try again.',
};

function internalWords(error: ApiError): string {
  const reference = error.requestId ? ` Tell support the number ${error.requestId}.` : '';
  return `Something went wrong on our side; nothing was changed.${reference}`;
}

/** What happened and what to do next, for the person in front of the screen. */
export function errorWords(thrown: unknown): string {
  const error = toApiError(thrown);
  if (error.code === 'INTERNAL') return internalWords(error);
  return OWN_WORDS[error.code] ?? (error.message || WORDS[error.code] || internalWords(error));
}
