import type { Tx } from '@medicare/data';

/** How many visits of a doctor or of a patient are still to come or under way. */
export async function visitsToCome(tx: Tx, whose: 'doctor_id' | 'patient_id', id: string, now: Date): Promise<number> {
  const [row] = await tx.query<{ n: number | string }>(
    `SELECT count(*) AS n FROM appointment WHERE ${whose} = $1 AND ends_at > $2 AND status IN ('PENDING', 'CONFIRMED', 'CHECKED_IN')`,
    [id, now],
  );
  return Number(row.n);
}
