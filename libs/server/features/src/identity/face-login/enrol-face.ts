import { FaceConsent, FaceCredential, FaceDeviceKey, type Tx } from '@medicare/data';
import {
  FACE_CONSENT_VERSION,
  FACE_DEVICES_MAX,
  invalidInput,
  isSameFace,
  readDescriptor,
  Refusal,
  signedInTime,
  templateOf,
} from '@medicare/domain';
import { type Env, newId, type SealedFace, write } from '@medicare/platform';
import { IsNull } from 'typeorm';
import { demandOwnPassword } from '../own-password';
import { tooManyTries } from '../sign-in-throttle';
import { deviceKey, hashOfFaces, isSigned } from './device-signature';
import { takeFaceChallenge } from './face-challenge';
import { faceThreshold } from './face-settings';
import type { EnrolFaceInput } from './face.inputs';
import type { FaceDeviceView } from './face.types';

/**
 * Sets up sign-in by face on a device of the signed-in patient: consent, the device's key and a sealed template. It takes
 * the password, for whoever finds a screen open must not get a way in of his own; and on a further device the face must be
 * the one that is known. Throws BAD_USER_INPUT at the field that needs another look.
 */
export async function enrolFace(env: Env, input: EnrolFaceInput): Promise<FaceDeviceView> {
  const accountId = env.actor.accountId!;
  const waitSeconds = await env.limits.faces(accountId);
  if (waitSeconds) throw tooManyTries(waitSeconds);
  demandPresentConsent(input.consentVersion);
  await demandOwnPassword(env, input.password, 'password');
  const frames = input.descriptors.map((text) => readDescriptor(text, 'descriptors'));
  const template = templateOf(frames, 'descriptors');
  await demandSigned(env, input, frames);
  const before = await sealedFaceOf(env, accountId);
  if (before) await demandSamePerson(env, accountId, before, template);
  const sealed = await env.faces.seal(accountId, template);
  const device = await save(env, input, sealed, before).catch(async (error: unknown) => {
    await env.faces.destroy(sealed.keyName);
    throw error;
  });
  if (before) await env.faces.destroy(before.keyName);
  return device;
}

function demandPresentConsent(version: number): void {
  if (version === FACE_CONSENT_VERSION) return;
  const message = 'The text has changed since. Load the page anew, read it, and agree to it again.';
  throw invalidInput({ path: 'consentVersion', rule: 'version', message });
}

/** The device holds the key that it shows, and answers a question of a moment ago. */
async function demandSigned(env: Env, input: EnrolFaceInput, frames: Float32Array[]): Promise<void> {
  const key = deviceKey(input.publicKey);
  if (!key) throw invalidInput({ path: 'publicKey', rule: 'key', message: 'Send a P-256 key, as SPKI in base64url.' });
  const taken = await takeFaceChallenge(env, input.challengeId);
  const isFresh = 'challenge' in taken && signedInTime(input.signedAt, taken.challenge.expiresAt);
  if (!isFresh) throw invalidInput({ path: 'challengeId', rule: 'fresh', message: 'That took too long. Try again.' });
  const { publicKey: device, origin, signedAt } = input;
  const statement = { nonce: taken.challenge.nonce, origin, signedAt, device, hash: hashOfFaces(frames) };
  const isOurs = origin === new URL(env.publicUrl).origin;
  if (isOurs && isSigned({ purpose: 'enrol', ...statement }, input.signature, key)) return;
  const message = 'This was not signed by the device on the hospital’s own page.';
  throw invalidInput({ path: 'signature', rule: 'signature', message });
}

async function sealedFaceOf({ store }: Env, accountId: string): Promise<SealedFace | undefined> {
  const [row] = await store.read<{ key_name: string; sealed: string }>(
    'SELECT key_name, sealed FROM face_credential WHERE account_id = $1',
    [accountId],
  );
  return row && { keyName: row.key_name, sealed: row.sealed };
}

/** Whoever is signed in on a phone that lies about must not become a second owner of the account. */
async function demandSamePerson(env: Env, accountId: string, known: SealedFace, face: Float32Array): Promise<void> {
  // Without its key what is known is noise: then this is a first enrolment.
  const template = await env.faces.open(accountId, known).catch(() => null);
  if (!template || isSameFace(template, face, await faceThreshold(env))) return;
  const message =
    'This does not look like the face that is set up already. Switch face sign-in off first, then set it up anew.';
  throw invalidInput({ path: 'descriptors', rule: 'same-person', message });
}

const save = (env: Env, input: EnrolFaceInput, sealed: SealedFace, before: SealedFace | undefined) =>
  write(env, async (tx) => {
    const [accountId, now] = [env.actor.accountId!, env.clock()];
    await replaceFace(tx, { ...sealed, accountId, enrolledAt: now }, before);
    await recordConsent(tx, accountId, input.consentVersion, now);
    const device = await addDevice(tx, { accountId, name: input.deviceName, publicKey: input.publicKey }, now);
    const facts = { deviceId: device.id, consentVersion: input.consentVersion };
    tx.record({ type: 'face.enrolled', subject: accountId, patientId: env.actor.patientId, facts });
    return device;
  });

/** In the place of the one that was read; when that was changed meanwhile, this enrolment has come too late. */
async function replaceFace(
  tx: Tx,
  face: Pick<FaceCredential, 'accountId' | 'keyName' | 'sealed' | 'enrolledAt'>,
  before: SealedFace | undefined,
): Promise<void> {
  const { accountId } = face;
  if (before && !(await tx.manager.delete(FaceCredential, { accountId, keyName: before.keyName })).affected)
    throw changedMeanwhile();
  const inserted = await tx.query(
    `INSERT INTO face_credential (account_id, key_name, sealed, enrolled_at, failures) VALUES ($1, $2, $3, $4, 0)
     ON CONFLICT DO NOTHING RETURNING account_id`,
    [accountId, face.keyName, face.sealed, face.enrolledAt],
  );
  if (!inserted.length) throw changedMeanwhile();
}

const changedMeanwhile = (): Refusal =>
  new Refusal('CONFLICT', 'Face sign-in was changed on another device at this moment. Try again.');

async function recordConsent(tx: Tx, accountId: string, version: number, now: Date): Promise<void> {
  const given = await tx.manager.findOneBy(FaceConsent, { accountId, withdrawnAt: IsNull() });
  if (given?.version === version) return;
  if (given) await tx.manager.update(FaceConsent, { id: given.id }, { withdrawnAt: now });
  await tx.manager.insert(FaceConsent, { id: newId(), accountId, version, givenAt: now, withdrawnAt: null });
}

async function addDevice(
  tx: Tx,
  device: Pick<FaceDeviceKey, 'accountId' | 'name' | 'publicKey'>,
  now: Date,
): Promise<FaceDeviceView> {
  const { accountId, publicKey, name } = device;
  if ((await tx.manager.countBy(FaceDeviceKey, { accountId, revokedAt: IsNull() })) >= FACE_DEVICES_MAX)
    throw new Refusal('CONFLICT', `At most ${FACE_DEVICES_MAX} devices can be set up. Remove one first.`);
  if (await tx.manager.existsBy(FaceDeviceKey, { publicKey }))
    throw new Refusal('CONFLICT', 'This device key is in use already. Load the page anew and try again.');
  const row = { id: newId(), name, createdAt: now, lastUsedAt: null };
  await tx.manager.insert(FaceDeviceKey, { ...row, accountId, publicKey, revokedAt: null });
  return row;
}
