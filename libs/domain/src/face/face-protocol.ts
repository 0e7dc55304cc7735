/** What a person is asked to do before the camera. Left and right are the person's own. Friction, and no proof of life. */
export const FACE_GESTURES = ['TURN_LEFT', 'TURN_RIGHT', 'BLINK', 'SMILE'] as const;
export type FaceGesture = (typeof FACE_GESTURES)[number];

/** How long a challenge can be answered, in milliseconds. */
export const FACE_CHALLENGE_LIFE_MS = 60_000;
/** Devices of one account that sign in by face. */
export const FACE_DEVICES_MAX = 10;

/** Why a sign-in by face was refused. Only the audit and the administrators' figures know; whoever tries hears "no". */
export const FACE_REFUSAL_CAUSES = [
  'CHALLENGE_UNKNOWN',
  'CHALLENGE_USED',
  'CHALLENGE_EXPIRED',
  'WRONG_ORIGIN',
  'WRONG_TIME',
  'UNKNOWN_DEVICE',
  'BAD_SIGNATURE',
  'REVOKED_DEVICE',
  'SWITCHED_OFF',
  'LOCKED_OUT',
  'WAITING',
  'REPEATED',
  'NO_MATCH',
] as const;
export type FaceRefusalCause = (typeof FACE_REFUSAL_CAUSES)[number];

/** What a device vouches for with its key. */
export interface FaceStatement {
  purpose: 'enrol' | 'sign-in';
  /** Of the challenge, as it was given. */
  nonce: string;
  /** Of the page, as the browser tells it: `https://hospital.example`. */
  origin: string;
  /** ISO instant by the server's clock, as the device reckons it from the challenge. */
  signedAt: string;
  /** The device's id; for an enrolment, which has none yet, its public key as it is sent. */
  device: string;
  /** SHA-256, base64url, of the descriptor's bytes; for an enrolment of all frames' bytes one after another. */
  hash: string;
}

/** The text that is signed, UTF-8: a line for each part. None of the parts can hold the end of a line. */
export function faceMessage({ purpose, nonce, origin, signedAt, device, hash }: FaceStatement): string {
  return ['medicare face v1', purpose, nonce, origin, signedAt, device, hash].join('\n');
}

/** Whether a statement was signed while its challenge could be answered. A few seconds are for clocks and rounding. */
export function signedInTime(signedAt: string, challengeExpiresAt: Date): boolean {
  const at = Date.parse(signedAt);
  const end = challengeExpiresAt.getTime();
  return at >= end - FACE_CHALLENGE_LIFE_MS - SLACK_MS && at <= end + SLACK_MS;
}
const SLACK_MS = 5000;

/** Seconds to wait after this many refused faces in a row: none for the first four, then 30, doubling without end. */
export const faceDelaySeconds = (failures: number): number =>
  failures < FACE_FREE_TRIES ? 0 : FACE_FIRST_DELAY_SECONDS * 2 ** Math.min(failures - FACE_FREE_TRIES, 20);
const FACE_FREE_TRIES = 5;
const FACE_FIRST_DELAY_SECONDS = 30;

/** From so many failures in a row on, an account is not signed in by face any more until its password was given. */
export const FACE_FAILURES_MAX = 50;

/** The one answer to every refused sign-in by face, in these words whatever the reason. */
export const FACE_NO = 'That did not work. Try once more in good light, or sign in with your password.';
