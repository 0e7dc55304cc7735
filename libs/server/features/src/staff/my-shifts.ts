import { ShiftAssignment } from '@medicare/data';
import { addDays, invalidInput } from '@medicare/domain';
import { type Actor, Between, list } from '@medicare/platform';
import { demandReachableDay } from './reachable-day';

const MOST_DAYS = 92;

/** What to read for the duties of whoever asks, from one day to another, both included. Null: not a member of staff. */
export function ownShifts(actor: Actor, from: string, to: string) {
  if (to < from)
    throw invalidInput({ path: 'to', rule: 'order', message: 'The last day must not lie before the first.' });
  demandReachableDay('from', from);
  demandReachableDay('to', to);
  if (to >= addDays(from, MOST_DAYS))
    throw invalidInput({ path: 'to', rule: 'too-long', message: `Ask for at most ${MOST_DAYS} days at a time.` });
  if (!actor.staffId) return null;
  const where = { staffId: actor.staffId, day: new Between(from, addDays(to, 1)) };
  return list(ShiftAssignment, where, { by: 'day' }, { first: 100 });
}
