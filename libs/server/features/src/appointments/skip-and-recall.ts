import type { Appointment } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { Env, write } from '@medicare/platform';
import { call, queueOf, stillBusy } from './call-next';
import { factsOf, loadAppointment } from './load-appointment';
import { saveAppointment } from './save-appointment';

/** Passes over somebody who was called or waits. Gives the id. Throws INVALID_TRANSITION for one who is not in the queue. */
export async function skipAppointment(env: Env, id: string): Promise<string> {
  await write(env, async (tx) => {
    const appointment = await loadAppointment(env, tx, id);
    demandInQueue(appointment, 'SKIPPED', ['WAITING', 'CALLED']);
    await saveAppointment(env, tx, appointment, { queueState: 'SKIPPED' });
    const { patientId, branchId, token } = appointment;
    const facts = { ...(await factsOf(tx, appointment)), token: token! };
    tx.record({ type: 'appointment.skipped', subject: id, patientId, branchId, facts });
  });
  return id;
}

/** Calls somebody again who was called or skipped. Throws CONFLICT while another one is with the doctor. */
export async function recallAppointment(env: Env, id: string): Promise<string> {
  await write(env, async (tx) => {
    const appointment = await loadAppointment(env, tx, id);
    demandInQueue(appointment, 'CALLED', ['CALLED', 'SKIPPED']);
    const queue = await queueOf(env, tx, appointment.doctorId);
    const current = queue.find((row) => row.queue_state === 'CALLED' && row.id !== id);
    if (current) throw stillBusy(current);
    await call(env, tx, appointment);
  });
  return id;
}

function demandInQueue({ status, queueState }: Appointment, to: string, from: string[]): void {
  if (status === 'CHECKED_IN' && queueState && from.includes(queueState)) return;
  const words =
    status === 'CHECKED_IN'
      ? 'This token has not been called yet. Use "Call next", or skip it.'
      : 'Only patients who are checked in and not yet seen are in the queue.';
  throw new Refusal('INVALID_TRANSITION', words, { from: queueState ?? status, to });
}
