import { Refusal } from '@medicare/domain';
import type { Env } from '@medicare/platform';

/** Each booking, move and cancellation tells the desk and the doctor: a patient may do forty in ten minutes. Throws RATE_LIMITED. */
export async function demandOwnPace({ actor, limits }: Env): Promise<void> {
  if (actor.role !== 'PATIENT' || !actor.accountId) return;
  const seconds = await limits.ownAppointments(actor.accountId);
  if (seconds)
    throw new Refusal(
      'RATE_LIMITED',
      `That was a lot at once. Please wait ${seconds} seconds, or call the front desk.`,
      {
        retryAfterSeconds: seconds,
      },
    );
}
