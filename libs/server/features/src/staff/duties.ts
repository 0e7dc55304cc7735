import type { Tx } from '@medicare/data';
import type { RosterEntry } from '@medicare/domain';

/** A duty as it is planned, with the times of its shift. */
export interface Duty extends RosterEntry {
  shiftId: string;
}

/** The duties of some people, of all branches, from `first` to `last` (days, both included). */
export async function dutiesOf(
  tx: Pick<Tx, 'query'>,
  staffIds: string[],
  [first, last]: [string, string] = ['1900-01-01', '2999-12-31'],
): Promise<Duty[]> {
  if (!staffIds.length) return [];
  const places = staffIds.map((_, i) => `$${i + 3}`).join(', ');
  return tx.query<Duty & Record<string, unknown>>(
    `SELECT a.staff_id AS "staffId", CAST(a.day AS varchar(10)) AS day, a.shift_id AS "shiftId",
       s.from_time AS "fromTime", s.to_time AS "toTime"
     FROM shift_assignment a JOIN shift s ON s.id = a.shift_id
     WHERE a.day >= $1 AND a.day <= $2 AND a.staff_id IN (${places}) ORDER BY a.day, a.staff_id`,
    [first, last, ...staffIds],
  );
}
