import type { Appointment, Tx } from '@medicare/data';
import { type AppointmentFacts, invalidInput, wallClockOf } from '@medicare/domain';
import { branchZone, type Env } from '@medicare/platform';
import { changeStatus } from './change-status';
import { expectedWait } from './pace';

/** Checks a patient in on the day of the appointment: gives the doctor's next token of the day and the wait that is expected. */
export const checkInAppointment = (env: Env, id: string): Promise<string> =>
  changeStatus(env, id, {
    to: 'CHECKED_IN',
    event: 'appointment.checked-in',
    prepare: async (tx, appointment, facts) => {
      await demandToday(env, tx, appointment, facts);
      const token = await nextToken(tx, appointment.doctorId, facts.day);
      const [checkedInAt, estimatedWaitMs] = [env.clock(), await expectedWait(env, tx, appointment, token)];
      return { changes: { token, queueState: 'WAITING', checkedInAt, estimatedWaitMs }, facts: { token } };
    },
  });

async function demandToday(env: Env, tx: Tx, { branchId }: Appointment, { day }: AppointmentFacts): Promise<void> {
  const today = wallClockOf(env.clock().getTime(), await branchZone(tx, branchId)).day;
  if (day !== today)
    throw invalidInput({
      path: 'id',
      rule: 'day',
      message: 'This appointment is on another day. Move it to today first, or book a new one.',
    });
}

/** Counts from 1 for each doctor and day. Who counts at the same time waits for this transaction. */
async function nextToken(tx: Tx, doctorId: string, day: string): Promise<number> {
  const [row] = await tx.query<{ last_token: number }>(
    `INSERT INTO doctor_day (doctor_id, day, last_token) VALUES ($1, $2, 1)
     ON CONFLICT (doctor_id, day) DO UPDATE SET last_token = doctor_day.last_token + 1 RETURNING last_token`,
    [doctorId, day],
  );
  return Number(row.last_token);
}
