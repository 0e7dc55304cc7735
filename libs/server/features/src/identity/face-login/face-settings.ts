import { FaceSetting } from '@medicare/data';
import { FACE_THRESHOLD, Refusal } from '@medicare/domain';
import { type Env, write } from '@medicare/platform';
import type { FaceSettingsInput } from './face.inputs';
import type { FaceSettingsView } from './face.types';

const ID = 'hospital';
const MILLE = 1000;

interface Row {
  is_desk_on: boolean | number;
  threshold_mille: number;
  version: number;
}

/** What the hospital has decided about faces; what is usual until somebody decides. */
export async function faceSettings({ store }: Env): Promise<FaceSettingsView> {
  const [row] = await store.read<Row>('SELECT is_desk_on, threshold_mille, version FROM face_setting WHERE id = $1', [
    ID,
  ]);
  if (!row) return { isDeskOn: false, threshold: FACE_THRESHOLD, version: 1 };
  const { is_desk_on: isDeskOn, threshold_mille: mille, version } = row;
  return { isDeskOn: Boolean(isDeskOn), threshold: mille / MILLE, version };
}

/** The largest distance that signs in. */
export const faceThreshold = async (env: Env): Promise<number> => (await faceSettings(env)).threshold;

/** Changes the given settings. Throws STALE_WRITE with `currentVersion` when somebody else was faster. */
export async function updateFaceSettings(
  env: Env,
  version: number,
  { isDeskOn, threshold }: FaceSettingsInput,
): Promise<FaceSettingsView> {
  const changes = {
    ...(isDeskOn != null && { isDeskOn }),
    ...(threshold != null && { thresholdMille: Math.round(threshold * MILLE) }),
  };
  const fields = Object.keys(changes);
  await write(env, async (tx) => {
    await tx.query(
      'INSERT INTO face_setting (id, is_desk_on, threshold_mille, version) VALUES ($1, $2, $3, 1) ON CONFLICT (id) DO NOTHING',
      [ID, false, FACE_THRESHOLD * MILLE],
    );
    // Counted by the database: one more than the largest number that somebody may send is no integer any more.
    const next = { ...changes, version: () => 'version + 1' };
    const done = await tx.manager.update(FaceSetting, { id: ID, version }, next);
    if (!done.affected) await refuseStale(env);
    tx.record({ type: 'face.settings-changed', subject: ID, facts: { fields, version: version + 1 } });
  });
  return faceSettings(env);
}

async function refuseStale(env: Env): Promise<never> {
  throw new Refusal('STALE_WRITE', undefined, { currentVersion: (await faceSettings(env)).version });
}
