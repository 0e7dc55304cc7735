import { prescribesSame, type PrescriptionStatus } from '@medicare/domain';
import type { Env } from '@medicare/platform';
import { prescribedLines } from './prescribed-lines';

/**
 * How it stands with a prescription that was printed, by the id of its version, for whoever holds the paper: nothing else
 * of it is told. A later version that prescribes the same leaves the paper good.
 */
export async function prescriptionStatus(env: Pick<Env, 'store'>, versionId: string): Promise<PrescriptionStatus> {
  const printed = await prescribedLines(env, versionId);
  if (!printed.length) return 'unknown';
  if (printed[0].withdrawnAt) return 'withdrawn';
  const latestId = await latestVersionOf(env, versionId);
  const latest = latestId === versionId ? printed : await prescribedLines(env, latestId);
  if (!prescribesSame(printed, latest)) return 'amended';
  return latest[0].withdrawnAt ? 'withdrawn' : 'current';
}

async function latestVersionOf({ store }: Pick<Env, 'store'>, versionId: string): Promise<string> {
  const [row] = await store.read<{ id: string }>(
    `SELECT l.id FROM record_version v JOIN medical_record r ON r.id = v.record_id
     JOIN record_version l ON l.record_id = r.id AND l.number = r.version WHERE v.id = $1`,
    [versionId],
  );
  return row.id;
}
