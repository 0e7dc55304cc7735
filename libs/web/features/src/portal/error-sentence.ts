import type { FieldFault } from '@medicare/domain';
import { language } from '@medicare/web-ui';
import { PortalError, type PortalErrorCode } from './portal-error';
import { WORDS } from './portal-words';

/** Where only the way to the server failed, or the server itself: its words say less than ours. */
const OUTAGES: readonly PortalErrorCode[] = ['OFFLINE', 'UNAVAILABLE', 'INTERNAL'];
/** From here on a wait is told in minutes. */
const LONG_SECONDS = 90;

/**
 * A failure in one sentence for the patient. The server speaks English, and knows best what it refuses; in another
 * language its code decides what is said.
 */
export function errorSentence(error: unknown): string {
  if (!(error instanceof PortalError)) return WORDS().errors.unknown;
  const isServers = language() === 'en' && error.message && !OUTAGES.includes(error.code);
  return isServers ? error.message : ownSentence(error);
}

/** The same for something that was sent: whether it was saved cannot be known where the answer did not come. */
export function sendingSentence(error: unknown): string {
  const isUnsure = error instanceof PortalError && OUTAGES.includes(error.code);
  return isUnsure ? `${errorSentence(error)} ${WORDS().errors.unsure}` : errorSentence(error);
}

/** What is wrong with one field, as the server judges it. */
export function faultSentence({ rule, message }: FieldFault): string {
  const faults: Readonly<Record<string, string>> = WORDS().faults;
  return language() === 'en' ? message : (faults[rule] ?? faults['unknown']);
}

function ownSentence({ code, fields, facts }: PortalError): string {
  const { errors } = WORDS();
  const seconds = facts['retryAfterSeconds'];
  if (code === 'RATE_LIMITED' && typeof seconds === 'number') return waitSentence(seconds);
  if (fields[0]) return faultSentence(fields[0]);
  return (errors as Readonly<Partial<Record<string, string>>>)[code] ?? errors.unknown;
}

const waitSentence = (seconds: number): string =>
  seconds < LONG_SECONDS
    ? WORDS().waitSeconds({ count: Math.ceil(seconds) })
    : WORDS().waitMinutes({ count: Math.ceil(seconds / 60) });
