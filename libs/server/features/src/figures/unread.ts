import type { NotificationAudience } from '@medicare/domain';
import { type Actor, audienceKey, type Env } from '@medicare/platform';

/** How many notifications the actor may see and has not read, from counters; 0 for a program. */
export async function unreadNotifications({ actor, store }: Env): Promise<number> {
  const { accountId } = actor;
  if (!accountId) return 0;
  const branches = actor.seesAllBranches
    ? (await store.read<{ id: string }>('SELECT id FROM branch')).map(({ id }) => id)
    : actor.branchIds;
  const keys = audiencesOf(actor, accountId, branches).map(audienceKey);
  const [row] = await store.read<{ n: number | string | null }>(
    `SELECT sum(CASE WHEN reader = '' THEN n ELSE -n END) AS n FROM notification_count
     WHERE reader IN ('', $1) AND audience IN (${keys.map((_, i) => `$${i + 2}`).join(', ')})`,
    [accountId, ...keys],
  );
  return Number(row.n ?? 0);
}

/** The audiences that the actor belongs to, as the row rule of notifications has them. */
const audiencesOf = ({ role, patientId }: Actor, accountId: string, branches: string[]): NotificationAudience[] => [
  { role, branchId: null },
  ...branches.map((branchId) => ({ role, branchId })),
  { accountId },
  ...(patientId ? [{ patientId }] : []),
];
