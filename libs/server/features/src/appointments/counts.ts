import type { Tx } from '@medicare/data';
import type { AppointmentStatusName } from '@medicare/domain';

/** Where an appointment is counted. */
export interface Counted {
  day: string;
  branchId: string;
  doctorId: string;
  status: AppointmentStatusName;
}

/** Adds to the counter of a doctor's day; part of every command that books or moves an appointment. */
export async function count(tx: Tx, { day, branchId, doctorId, status }: Counted, by: 1 | -1): Promise<void> {
  await tx.query(
    `INSERT INTO appointment_count (day, branch_id, doctor_id, status, n) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (day, branch_id, doctor_id, status) DO UPDATE SET n = appointment_count.n + $5`,
    [day, branchId, doctorId, status, by],
  );
}
