import type { Tx } from '@medicare/data';
import type { NotificationAudience } from '@medicare/domain';

/** The row that stands for everybody of an audience. */
const EVERYBODY = '';

/** An audience as the key of its counter. */
export function audienceKey(audience: NotificationAudience): string {
  if ('accountId' in audience) return `account ${audience.accountId}`;
  if ('patientId' in audience) return `patient ${audience.patientId}`;
  return `role ${audience.role} ${audience.branchId ?? '*'}`;
}

/** The audience of a notification's row. */
export const audienceOf = (row: {
  audienceRole: string | null;
  branchId: string | null;
  accountId: string | null;
  patientId: string | null;
}): NotificationAudience => {
  if (row.audienceRole) return { role: row.audienceRole, branchId: row.branchId };
  return row.accountId ? { accountId: row.accountId } : { patientId: row.patientId! };
};

/** Counts a notification that was added; to `causedById`, whose doing it is, it is nothing new. */
export async function countNotification(
  tx: Pick<Tx, 'query'>,
  audience: NotificationAudience,
  causedById: string | null,
): Promise<void> {
  const key = audienceKey(audience);
  await addTo(tx, key, EVERYBODY, 1);
  if (causedById) await addTo(tx, key, causedById, 1);
}

/** Counts notifications of an audience that an account has read just now. */
export const countRead = (
  tx: Pick<Tx, 'query'>,
  audience: NotificationAudience,
  accountId: string,
  by: number,
): Promise<unknown> => addTo(tx, audienceKey(audience), accountId, by);

const addTo = (tx: Pick<Tx, 'query'>, audience: string, reader: string, by: number): Promise<unknown> =>
  tx.query(
    `INSERT INTO notification_count (audience, reader, n) VALUES ($1, $2, $3)
     ON CONFLICT (audience, reader) DO UPDATE SET n = notification_count.n + excluded.n`,
    [audience, reader, by],
  );
