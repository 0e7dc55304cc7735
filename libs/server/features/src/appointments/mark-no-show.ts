import { invalidInput } from '@medicare/domain';
import type { Env } from '@medicare/platform';
import { changeStatus } from './change-status';

/** Notes that a patient did not come. Throws BAD_USER_INPUT before the time of the appointment. */
export const markAppointmentNoShow = (env: Env, id: string): Promise<string> =>
  changeStatus(env, id, {
    to: 'NO_SHOW',
    event: 'appointment.missed',
    prepare: async (_tx, { startsAt }) => {
      if (startsAt > env.clock())
        throw invalidInput({
          path: 'id',
          rule: 'too-early',
          message: 'The time of this appointment has not come yet. Cancel it if the patient will not come.',
        });
      return { facts: {} };
    },
  });
