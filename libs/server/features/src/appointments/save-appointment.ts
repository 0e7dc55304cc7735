import type { Appointment, Tx } from '@medicare/data';
import { snakeCase } from '@medicare/data';
import type { Env } from '@medicare/platform';

/** What commands change of an appointment. */
export type AppointmentChanges = Partial<
  Pick<
    Appointment,
    | 'startsAt'
    | 'endsAt'
    | 'day'
    | 'status'
    | 'token'
    | 'queueState'
    | 'reason'
    | 'notes'
    | 'room'
    | 'isOverbooked'
    | 'overbookReason'
    | 'cancelReason'
    | 'checkedInAt'
    | 'calledAt'
    | 'completedAt'
    | 'estimatedWaitMs'
    | 'doctorId'
    | 'branchId'
  >
>;

/** Writes the changes with the next version. */
export async function saveAppointment(
  env: Env,
  tx: Tx,
  { id, version }: Pick<Appointment, 'id' | 'version'>,
  changes: AppointmentChanges,
): Promise<void> {
  const columns = Object.keys(changes);
  const set = columns.map((column, i) => `, ${snakeCase(column)} = $${i + 4}`).join('');
  await tx.query(`UPDATE appointment SET version = $2, updated_at = $3${set} WHERE id = $1`, [
    id,
    version + 1,
    env.clock(),
    ...Object.values(changes),
  ]);
}
