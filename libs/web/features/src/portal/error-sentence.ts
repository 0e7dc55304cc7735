import { PortalError } from './portal-error';
import { ERROR_WORDS, UNKNOWN_ERROR } from './portal-words';

/** A failure in one sentence for the patient: our words for lost connections, else the server's. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof PortalError)) return UNKNOWN_ERROR;
  return ERROR_WORDS[error.code] ?? (error.message || UNKNOWN_ERROR);
}
