import { PortalError } from './portal-error';
import { ERROR_WORDS, UNKNOWN_ERROR, UNSURE } from './portal-words';

/** A failure in one sentence for the patient: our words for lost connections, else the server's. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof PortalError)) return UNKNOWN_ERROR;
  return ERROR_WORDS[error.code] ?? (error.message || UNKNOWN_ERROR);
}

/** The same for something that was sent: whether it was saved cannot be known where the answer did not come. */
export function sendingSentence(error: unknown): string {
  const isUnsure = error instanceof PortalError && error.code in ERROR_WORDS;
  return isUnsure ? `${errorSentence(error)} ${UNSURE}` : errorSentence(error);
}
