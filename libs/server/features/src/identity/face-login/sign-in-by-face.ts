import { FaceDeviceKey, type Tx } from '@medicare/data';
import { type FaceRefusalCause, isSameFace, readDescriptor, signedInTime } from '@medicare/domain';
import { type Context, type Env, startSession } from '@medicare/platform';
import { generateKeyPairSync } from 'node:crypto';
import { openSession, type OpenedSession } from '../open-session';
import { deviceKey, hashOfFaces, isSigned } from './device-signature';
import { takeFaceChallenge } from './face-challenge';
import { faceThreshold } from './face-settings';
import { beginTry, countAttempt, forgetFaceFailures, no, refusal } from './face-tries';
import type { FaceSignInInput } from './face.inputs';
import { type KnownDevice, knownDevice } from './known-device';

/** For devices that are not known: to check their signature takes as long, and fails. */
const STRANGERS_KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;

/**
 * Signs a patient in by face: the device's signature first, then one comparison, with this patient's template. Every
 * refusal is the same answer after the same steps; why is in the log and in the administrators' figures.
 */
export async function signInByFace(context: Context, input: FaceSignInInput): Promise<OpenedSession> {
  const face = readDescriptor(input.descriptor, 'descriptor');
  if (await context.limits.faceSignIn(context.client.ip)) throw no();
  const device = await knownDevice(context, input.deviceId);
  const cause = (await faultOfStatement(context, input, face, device)) ?? (await faultOfFace(context, face, device!));
  if (cause) throw await refusal(context, input.deviceId, device?.accountId, cause);
  return open(context, device!);
}

/** Why what the device signed does not count, or undefined: then the device is known, and holds its key. */
async function faultOfStatement(
  env: Env,
  input: FaceSignInInput,
  face: Float32Array,
  device: KnownDevice | undefined,
): Promise<FaceRefusalCause | undefined> {
  const taken = await takeFaceChallenge(env, input.challengeId);
  if ('cause' in taken) return taken.cause;
  if (input.origin !== new URL(env.publicUrl).origin) return 'WRONG_ORIGIN';
  if (!signedInTime(input.signedAt, taken.challenge.expiresAt)) return 'WRONG_TIME';
  const statement = {
    purpose: 'sign-in' as const,
    nonce: taken.challenge.nonce,
    origin: input.origin,
    signedAt: input.signedAt,
    device: input.deviceId,
    hash: hashOfFaces([face]),
  };
  const key = (device && deviceKey(device.publicKey)) ?? STRANGERS_KEY;
  const signed = isSigned(statement, input.signature, key);
  if (!device) return 'UNKNOWN_DEVICE';
  return signed ? undefined : 'BAD_SIGNATURE';
}

/** Why the face does not open the account, or undefined. A template is opened in any case: that takes its time. */
async function faultOfFace(env: Env, face: Float32Array, device: KnownDevice): Promise<FaceRefusalCause | undefined> {
  const cause = await beginTry(env, device, face);
  const template = await templateFor(env, device);
  const isSame = isSameFace(template.face, face, await faceThreshold(env));
  if (cause) return cause;
  if (template.isDecoy) return 'SWITCHED_OFF';
  return isSame ? undefined : 'NO_MATCH';
}

/** The account's template; a face of nobody when there is none, or its key was destroyed a moment ago. */
async function templateFor(
  { faces }: Env,
  { face, accountId }: KnownDevice,
): Promise<{ face: Float32Array; isDecoy: boolean }> {
  const own = face && (await faces.open(accountId, face).catch(() => null));
  return own ? { face: own, isDecoy: false } : { face: await faces.openDecoy(), isDecoy: true };
}

async function open(context: Context, { id, accountId }: KnownDevice): Promise<OpenedSession> {
  const opened = await context.store.run(
    async (tx) => {
      if (!(await isStillSetUp(context, tx, id, accountId))) return undefined;
      const now = context.clock();
      await forgetFaceFailures(tx, accountId);
      await tx.manager.update(FaceDeviceKey, { id }, { lastUsedAt: now });
      await countAttempt(tx, now, 'SIGNED_IN');
      return startSession(tx, { id: accountId, role: 'PATIENT' }, context, now, id);
    },
    { actorId: accountId, withoutEvent: 'taken off at this moment' },
  );
  if (!opened) throw await refusal(context, id, accountId, 'REVOKED_DEVICE');
  return openSession(context, accountId, opened);
}

/**
 * Looking takes a while, in which the device or the face may be taken off, which ends all that they have opened. Both
 * rows stay locked until this session is there to be ended.
 */
async function isStillSetUp({ store }: Env, tx: Tx, id: string, accountId: string): Promise<boolean> {
  const lock = store.engine === 'postgres' ? ' FOR UPDATE' : '';
  const faces = await tx.query(`SELECT account_id FROM face_credential WHERE account_id = $1${lock}`, [accountId]);
  const devices = await tx.query(`SELECT id FROM face_device_key WHERE id = $1 AND revoked_at IS NULL${lock}`, [id]);
  return faces.length > 0 && devices.length > 0;
}
