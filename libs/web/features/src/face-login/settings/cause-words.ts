import type { FaceRefusalCause } from '@medicare/domain';

/** Why a face was refused, for administrators. Whoever tried heard no more than "no". */
export const CAUSE_WORDS: Readonly<Record<FaceRefusalCause, string>> = {
  CHALLENGE_UNKNOWN: 'Question not known',
  CHALLENGE_USED: 'Question answered before',
  CHALLENGE_EXPIRED: 'Answered too late',
  WRONG_ORIGIN: 'From another site',
  WRONG_TIME: 'Signed at another time',
  UNKNOWN_DEVICE: 'Device not known',
  BAD_SIGNATURE: 'Signature wrong',
  REVOKED_DEVICE: 'Device removed',
  SWITCHED_OFF: 'Switched off for the account',
  LOCKED_OUT: 'Paused after many failures',
  WAITING: 'Tried before the wait was over',
  REPEATED: 'The same face data again',
  NO_MATCH: 'Another face',
};
