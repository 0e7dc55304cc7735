import { type Appointment, millisOf, type Tx } from '@medicare/data';
import { byTurn, estimatedWaits, NEW_PACE, Pace, Waiting } from '@medicare/domain';
import type { Env } from '@medicare/platform';

interface PaceRow {
  consultations: number;
  mean_consultation_ms: number;
  estimates: number;
  mean_error_ms: number;
}

export const paceOf = (row: PaceRow | undefined): Pace =>
  row
    ? {
        consultations: row.consultations,
        meanConsultationMs: row.mean_consultation_ms,
        estimates: row.estimates,
        meanErrorMs: row.mean_error_ms,
      }
    : NEW_PACE;

const SELECT =
  'SELECT consultations, mean_consultation_ms, estimates, mean_error_ms FROM doctor_pace WHERE doctor_id = $1';

async function readPace(tx: Tx, doctorId: string): Promise<Pace> {
  return paceOf((await tx.query<PaceRow>(SELECT, [doctorId]))[0]);
}

/** Lets a doctor's pace learn. The doctor's time is locked by the caller, so no two learn at once. */
export async function changePace(tx: Tx, doctorId: string, learn: (pace: Pace) => Pace): Promise<void> {
  const before = await readPace(tx, doctorId);
  const after = learn(before);
  if (after === before) return;
  await tx.query(
    `INSERT INTO doctor_pace (doctor_id, consultations, mean_consultation_ms, estimates, mean_error_ms) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (doctor_id) DO UPDATE SET consultations = $2, mean_consultation_ms = $3, estimates = $4, mean_error_ms = $5`,
    [doctorId, after.consultations, after.meanConsultationMs, after.estimates, after.meanErrorMs],
  );
}

interface WaitingRow {
  token: number;
  starts_at: string | Date;
  checked_in_at: string | Date;
  called_at: string | Date | null;
  queue_state: string;
}

const DAY_MS = 86_400_000;

/** How long somebody who checks in now will wait, in milliseconds: what the patient is told, and measured by later. */
export async function expectedWait(env: Env, tx: Tx, appointment: Appointment, token: number): Promise<number> {
  const now = env.clock().getTime();
  const rows = await tx.query<WaitingRow>(
    `SELECT token, starts_at, checked_in_at, called_at, queue_state FROM appointment
     WHERE doctor_id = $1 AND starts_at > $2 AND starts_at < $3 AND status = 'CHECKED_IN' AND queue_state IN ('WAITING', 'CALLED')`,
    [appointment.doctorId, new Date(now - DAY_MS), new Date(now + DAY_MS)],
  );
  const called = rows.find((row) => row.queue_state === 'CALLED');
  const self: Waiting = { token, startsAt: appointment.startsAt.getTime(), checkedInAt: now };
  const queue = [...rows.filter((row) => row.queue_state === 'WAITING').map(waitingOf), self].sort(byTurn);
  const slotMs = appointment.endsAt.getTime() - appointment.startsAt.getTime();
  const pace = await readPace(tx, appointment.doctorId);
  const waits = estimatedWaits(queue, pace, called?.called_at ? millisOf(called.called_at) : null, slotMs, now);
  return Math.round(waits[queue.indexOf(self)]);
}

const waitingOf = (row: WaitingRow): Waiting => ({
  token: row.token,
  startsAt: millisOf(row.starts_at),
  checkedInAt: millisOf(row.checked_in_at),
});
