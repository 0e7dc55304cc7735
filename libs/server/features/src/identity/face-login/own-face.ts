import { FaceConsent, FaceDeviceKey, FaceProbe, millisOf, type Tx } from '@medicare/data';
import { FACE_FAILURES_MAX, Refusal } from '@medicare/domain';
import { endFaceSessions, type Env, write } from '@medicare/platform';
import { IsNull } from 'typeorm';
import type { FaceDeviceView, OwnFace } from './face.types';

type Moment = string | Date;

const dateOf = (moment: Moment): Date => new Date(millisOf(moment));

/** How sign-in by face stands for the actor's account. */
export async function ownFace({ store, actor }: Env): Promise<OwnFace> {
  const [[face], [consent], devices] = await Promise.all([
    store.read<{ failures: number }>('SELECT failures FROM face_credential WHERE account_id = $1', [actor.accountId]),
    store.read<{ version: number; given_at: Moment }>(
      'SELECT version, given_at FROM face_consent WHERE account_id = $1 AND withdrawn_at IS NULL',
      [actor.accountId],
    ),
    ownDevices(store, actor.accountId!),
  ]);
  return {
    isOn: face !== undefined,
    isLocked: face !== undefined && Number(face.failures) >= FACE_FAILURES_MAX,
    consentVersion: consent?.version ?? null,
    consentedAt: consent ? dateOf(consent.given_at) : null,
    devices,
  };
}

interface DeviceRow {
  id: string;
  name: string;
  created_at: Moment;
  last_used_at: Moment | null;
}

async function ownDevices(store: Env['store'], accountId: string): Promise<FaceDeviceView[]> {
  const rows = await store.read<DeviceRow>(
    `SELECT id, name, created_at, last_used_at FROM face_device_key
     WHERE account_id = $1 AND revoked_at IS NULL ORDER BY created_at, id`,
    [accountId],
  );
  return rows.map(({ id, name, created_at: created, last_used_at: used }) => ({
    id,
    name,
    createdAt: dateOf(created),
    lastUsedAt: used === null ? null : dateOf(used),
  }));
}

const deviceNotFound = (): Refusal =>
  new Refusal('NOT_FOUND', 'This device was not found. It may have been removed already.');

/** Gives one of the actor's devices another name. */
export async function renameFaceDevice(env: Env, id: string, name: string): Promise<FaceDeviceView> {
  const accountId = env.actor.accountId!;
  await write(env, async (tx) => {
    const { affected } = await tx.manager.update(FaceDeviceKey, { id, accountId, revokedAt: IsNull() }, { name });
    if (!affected) throw deviceNotFound();
    tx.record({
      type: 'face.device-renamed',
      subject: accountId,
      patientId: env.actor.patientId,
      facts: { deviceId: id },
    });
  });
  const device = (await ownDevices(env.store, accountId)).find((one) => one.id === id);
  if (!device) throw deviceNotFound();
  return device;
}

/** Takes a device of the actor's off: it never signs in by face again, and what it has opened ends. */
export async function revokeFaceDevice(env: Env, id: string): Promise<boolean> {
  const accountId = env.actor.accountId!;
  await write(env, async (tx) => {
    const own = { id, accountId, revokedAt: IsNull() };
    const { affected } = await tx.manager.update(FaceDeviceKey, own, { revokedAt: env.clock() });
    if (!affected) throw deviceNotFound();
    tx.record({
      type: 'face.device-revoked',
      subject: accountId,
      patientId: env.actor.patientId,
      facts: { deviceId: id },
    });
    await endFaceSessions(tx, accountId, env.clock(), { deviceId: id, except: env.actor.sessionId });
  });
  env.actors.forgetAccount(accountId);
  return true;
}

/** Takes the actor's consent back: see `forgetFace`. */
export const withdrawFaceConsent = (env: Env): Promise<boolean> => forgetFace(env, env.actor.accountId!);

/**
 * Destroys the key of an account's face, and with it the template in every copy of the database; then everything that
 * hung on it goes. Twice changes nothing.
 */
export async function forgetFace(env: Env, accountId: string): Promise<boolean> {
  const [face] = await env.store.read<KeyRow>('SELECT key_name FROM face_credential WHERE account_id = $1', [
    accountId,
  ]);
  // The key first: should the rest not come to pass, the template is noise already.
  if (face) await env.faces.destroy(face.key_name);
  const replaced = await write(env, (tx) => forgetFaceWithin(env, tx, accountId), {
    withoutEvent: 'there was no face',
  });
  env.actors.forgetAccount(accountId);
  // An enrolment of this very moment may have put another key in its place.
  if (replaced) await env.faces.destroy(replaced);
  return true;
}

interface KeyRow {
  key_name: string;
}

/**
 * Takes everything away that hung on a face, and ends what was opened by it, but for the session that asks. Gives the
 * name of its key, if there was one: to be destroyed once this has come to pass.
 */
export async function forgetFaceWithin(env: Env, tx: Tx, accountId: string): Promise<string | undefined> {
  const now = env.clock();
  const [face] = await tx.query<KeyRow>('DELETE FROM face_credential WHERE account_id = $1 RETURNING key_name', [
    accountId,
  ]);
  await tx.manager.delete(FaceProbe, { accountId });
  const devices = await tx.manager.update(FaceDeviceKey, { accountId, revokedAt: IsNull() }, { revokedAt: now });
  const consents = await tx.manager.update(FaceConsent, { accountId, withdrawnAt: IsNull() }, { withdrawnAt: now });
  if (face || devices.affected || consents.affected)
    tx.record({ type: 'face.withdrawn', subject: accountId, facts: { devices: devices.affected ?? 0 } });
  await endFaceSessions(tx, accountId, now, { except: env.actor.sessionId });
  return face?.key_name;
}
