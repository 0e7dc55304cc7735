import { demandMovable, Refusal } from '@medicare/domain';
import { Env, write } from '@medicare/platform';
import type { UpdateAppointmentInput } from './appointments.inputs';
import { factsOf, loadAppointment } from './load-appointment';
import { AppointmentChanges, saveAppointment } from './save-appointment';

/** Changes reason and notes; patients change the reason, as long as the visit is to come. Throws STALE_WRITE when somebody else saved first. */
export async function updateAppointment(
  env: Env,
  id: string,
  version: number,
  { reason, notes }: UpdateAppointmentInput,
): Promise<string> {
  if (env.actor.role === 'PATIENT' && notes !== undefined)
    throw new Refusal('FORBIDDEN', 'Notes are for the staff. Say it in the reason instead.');
  const changes: AppointmentChanges = {
    ...(reason !== undefined && { reason: reason || null }),
    ...(notes !== undefined && { notes: notes || null }),
  };
  const fields = Object.keys(changes);
  const options = fields.length ? {} : { withoutEvent: 'nothing was given, nothing is written' };
  await write(
    env,
    async (tx) => {
      const appointment = await loadAppointment(env, tx, id);
      if (appointment.version !== version)
        throw new Refusal('STALE_WRITE', undefined, { currentVersion: appointment.version });
      if (env.actor.role === 'PATIENT') demandMovable(appointment.status);
      if (!fields.length) return;
      await saveAppointment(env, tx, appointment, changes);
      const { patientId, branchId } = appointment;
      const facts = { ...(await factsOf(tx, appointment)), fields };
      tx.record({ type: 'appointment.updated', subject: id, patientId, branchId, facts });
    },
    options,
  );
  return id;
}
