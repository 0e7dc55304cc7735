import { hasControlCharacters, invalidInput, tidyText } from '@medicare/domain';
import type { Env } from '@medicare/platform';
import { changeStatus } from './change-status';
import { demandOwnPace } from './own-pace';

const LONGEST = 200;

/** Cancels an appointment, with a reason of at most 200 characters. The time is free at once. */
export async function cancelAppointment(env: Env, id: string, reason: string): Promise<string> {
  await demandOwnPace(env);
  const cancelReason = tidyText(reason);
  const message = reasonFault(cancelReason);
  if (message) throw invalidInput({ path: 'reason', rule: 'required', message });
  return changeStatus(env, id, {
    to: 'CANCELLED',
    event: 'appointment.cancelled',
    prepare: async (_tx, { status, startsAt }) => {
      if (env.actor.role === 'PATIENT' && startsAt <= env.clock())
        throw invalidInput({ path: 'id', rule: 'past', message: 'This time has passed. Please call the front desk.' });
      return { changes: { cancelReason, queueState: null }, facts: { was: status } };
    },
  });
}

function reasonFault(reason: string): string | null {
  if (!reason) return 'Say in a few words why it is cancelled.';
  if (reason.length > LONGEST) return `Use at most ${LONGEST} characters.`;
  return hasControlCharacters(reason, false) ? 'Remove the control characters; type the text again by hand.' : null;
}
