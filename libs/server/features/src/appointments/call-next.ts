import { type Appointment, millisOf, type Tx } from '@medicare/data';
import { afterCall, byTurn, Refusal, wallClockOf } from '@medicare/domain';
import { Env, notFound, write } from '@medicare/platform';
import { applyStatus } from './change-status';
import { completion } from './complete-appointment';
import { factsOf, lockedAppointment } from './load-appointment';
import { changePace } from './pace';
import { saveAppointment } from './save-appointment';
import { lockDoctors } from './take-time';

interface InQueue {
  id: string;
  token: number;
  queue_state: 'WAITING' | 'CALLED' | 'SKIPPED';
  starts_at: string | Date;
  checked_in_at: string | Date;
  day: string;
  branch_id: string;
  time_zone: string;
}

const DAY_MS = 86_400_000;

/**
 * Calls whose turn it is and gives the appointment's id, or null when nobody waits. Two desks that call at once do not call
 * two patients: while somebody is with the doctor it throws CONFLICT, unless the caller names that very visit as the one
 * to complete first. So a double click, or two desks, never pass over anybody.
 */
export async function callNext(env: Env, doctorId: string, completing: string | null): Promise<string | null> {
  if (completing && !env.actor.permissions.has('appointments:complete'))
    throw new Refusal('FORBIDDEN', 'Your role calls patients; the doctor or the desk completes the visit.');
  return write(
    env,
    async (tx) => {
      await demandQueue(env, tx, doctorId);
      await lockDoctors(env, tx, [doctorId]);
      const queue = await queueOf(env, tx, doctorId);
      const current = queue.find((row) => row.queue_state === 'CALLED');
      if (current && current.id !== completing) throw stillBusy(current);
      if (current) await applyStatus(env, tx, await lockedAppointment(env, tx, current.id, doctorId), completion(env));
      const [next] = queue.filter((row) => row.queue_state === 'WAITING').sort(inTurn);
      if (next) await call(env, tx, await lockedAppointment(env, tx, next.id, doctorId));
      return next?.id ?? null;
    },
    { withoutEvent: 'nobody waited, nothing was written' },
  );
}

/** Doctors call their own patients, the others those of a doctor's branch. Throws NOT_FOUND or FORBIDDEN. */
async function demandQueue(env: Env, tx: Tx, doctorId: string): Promise<void> {
  if (env.actor.role === 'DOCTOR' && doctorId !== env.actor.doctorId)
    throw new Refusal('FORBIDDEN', 'You can call the patients of your own queue.');
  if (!(await tx.query('SELECT id FROM doctor WHERE id = $1', [doctorId])).length) throw notFound('doctor');
}

/** Those who are checked in with a doctor today, in branches that the actor works in; doctors have one queue wherever they are. */
export async function queueOf(env: Env, tx: Tx, doctorId: string): Promise<InQueue[]> {
  const now = env.clock().getTime();
  const rows = await tx.query<InQueue>(
    `SELECT a.id, a.token, a.queue_state, a.starts_at, a.checked_in_at, a.branch_id, b.time_zone, CAST(a.day AS varchar(10)) AS day
     FROM appointment a JOIN branch b ON b.id = a.branch_id
     WHERE a.doctor_id = $1 AND a.starts_at > $2 AND a.starts_at < $3 AND a.status = 'CHECKED_IN'`,
    [doctorId, new Date(now - DAY_MS), new Date(now + DAY_MS)],
  );
  return rows.filter(
    (row) =>
      row.day === wallClockOf(now, row.time_zone).day &&
      (env.actor.role === 'DOCTOR' || env.actor.seesAllBranches || env.actor.branchIds.includes(row.branch_id)),
  );
}

const inTurn = (a: InQueue, b: InQueue): number => byTurn(turnOf(a), turnOf(b));
const turnOf = ({ token, starts_at, checked_in_at }: InQueue) => ({
  token,
  startsAt: millisOf(starts_at),
  checkedInAt: millisOf(checked_in_at),
});

/** Refuses to call a second patient while one is with the doctor. */
export const stillBusy = ({ token, id }: { token: number; id: string }): Refusal =>
  new Refusal('CONFLICT', `Token ${token} is with the doctor. Complete that visit or skip the token first.`, {
    token,
    appointmentId: id,
  });

/** Marks a waiting or skipped patient as called; the estimate that was told is measured by the first call. */
export async function call(env: Env, tx: Tx, appointment: Appointment): Promise<void> {
  const now = env.clock();
  const again = appointment.calledAt !== null;
  const { checkedInAt, estimatedWaitMs, id, patientId, branchId, room } = appointment;
  if (!again && checkedInAt && estimatedWaitMs !== null)
    await changePace(tx, appointment.doctorId, (pace) =>
      afterCall(pace, estimatedWaitMs, now.getTime() - checkedInAt.getTime()),
    );
  await saveAppointment(env, tx, appointment, { queueState: 'CALLED', calledAt: now });
  const facts = { ...(await factsOf(tx, appointment)), token: appointment.token!, again, room };
  tx.record({ type: 'appointment.called', subject: id, patientId, branchId, facts });
}
