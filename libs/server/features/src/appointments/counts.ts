import type { Tx } from '@medicare/data';
import type { AppointmentStatusName } from '@medicare/domain';
import { countInFigures } from '@medicare/platform';

/** Where an appointment is counted. */
export interface Counted {
  day: string;
  branchId: string;
  doctorId: string;
  status: AppointmentStatusName;
}

/** Adds to the counter of a doctor's day, and to those of the figures; part of every command that books or moves an appointment. */
export async function count(tx: Tx, counted: Counted, by: 1 | -1): Promise<void> {
  const { day, branchId, doctorId, status } = counted;
  if (by === 1) countInFigures(tx, null, counted);
  else countInFigures(tx, counted, null);
  await tx.query(
    `INSERT INTO appointment_count (day, branch_id, doctor_id, status, n) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (day, branch_id, doctor_id, status) DO UPDATE SET n = appointment_count.n + $5`,
    [day, branchId, doctorId, status, by],
  );
}
