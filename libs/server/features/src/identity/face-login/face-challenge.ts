import { FaceChallenge, type Tx } from '@medicare/data';
import { FACE_CHALLENGE_LIFE_MS, FACE_GESTURES, type FaceRefusalCause } from '@medicare/domain';
import { type Context, type Env, newId, newSecret } from '@medicare/platform';
import { randomInt } from 'node:crypto';
import { LessThan } from 'typeorm';
import { tooManyTries } from '../sign-in-throttle';
import type { FaceChallengeView } from './face.types';

/** What was asked is remembered for so long after its end, so that the log can say "too late" instead of "unknown". */
const KEPT_MS = 3_600_000;
const HOUSEKEEPING = { withoutEvent: 'questions to devices' };

/** Gives whoever asks a question for a device to sign: it names nobody, and so tells nothing about anybody. */
export async function giveFaceChallenge(context: Context): Promise<FaceChallengeView> {
  const waitSeconds = await context.limits.faceChallenges(context.client.ip);
  if (waitSeconds) throw tooManyTries(waitSeconds);
  const now = context.clock().getTime();
  const challenge = {
    id: newId(),
    nonce: newSecret(),
    gesture: FACE_GESTURES[randomInt(FACE_GESTURES.length)],
    expiresAt: new Date(now + FACE_CHALLENGE_LIFE_MS),
  };
  await context.store.run(async (tx) => {
    await tx.manager.delete(FaceChallenge, { expiresAt: LessThan(new Date(now - KEPT_MS)) });
    await tx.manager.insert(FaceChallenge, { ...challenge, usedAt: null });
  }, HOUSEKEEPING);
  return challenge;
}

/** A question that was taken to be answered, or why it cannot be. */
export type TakenChallenge = { challenge: FaceChallenge } | { cause: FaceRefusalCause };

/** Takes a question: of all who try, one gets it, in time. */
export const takeFaceChallenge = (env: Env, id: string): Promise<TakenChallenge> =>
  env.store.run((tx) => take(tx, id, env.clock()), HOUSEKEEPING);

async function take(tx: Tx, id: string, now: Date): Promise<TakenChallenge> {
  const [taken] = await tx.query(
    'UPDATE face_challenge SET used_at = $2 WHERE id = $1 AND used_at IS NULL RETURNING id',
    [id, now],
  );
  const challenge = await tx.manager.findOneBy(FaceChallenge, { id });
  if (!challenge) return { cause: 'CHALLENGE_UNKNOWN' };
  if (!taken) return { cause: 'CHALLENGE_USED' };
  return challenge.expiresAt > now ? { challenge } : { cause: 'CHALLENGE_EXPIRED' };
}
