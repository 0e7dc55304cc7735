import type { Env } from '@medicare/platform';
import { changeStatus } from './change-status';

/** The desk confirms an appointment. */
export const confirmAppointment = (env: Env, id: string): Promise<string> =>
  changeStatus(env, id, { to: 'CONFIRMED', event: 'appointment.confirmed' });
