import { afterConsultation } from '@medicare/domain';
import type { Env } from '@medicare/platform';
import { changeStatus, StatusChange } from './change-status';
import { changePace } from './pace';

/** What completing an appointment means: the visit is over, and the doctor's pace learns how long it took. */
export const completion = (env: Env): StatusChange<'appointment.completed'> => ({
  to: 'COMPLETED',
  event: 'appointment.completed',
  prepare: async (tx, { doctorId, calledAt, queueState }) => {
    const now = env.clock();
    if (calledAt && queueState === 'CALLED')
      await changePace(tx, doctorId, (pace) => afterConsultation(pace, now.getTime() - calledAt.getTime()));
    return { changes: { completedAt: now, queueState: null }, facts: {} };
  },
});

/** Completes an appointment. */
export const completeAppointment = (env: Env, id: string): Promise<string> => changeStatus(env, id, completion(env));
