import { Doctor, ExtraSession } from '@medicare/data';
import { FieldFault, invalidInput, isOnGrid, isSlotLength, Refusal, SLOT_LENGTH_WORDS } from '@medicare/domain';
import { Env, loadForChange, newId, reachableBranches, write } from '@medicare/platform';
import type { ExtraSessionInput } from './doctors.inputs';

const LONGEST_MS = 24 * 3_600_000;

/** Adds a session beyond the weekly hours and gives its id. */
export async function addExtraSession(env: Env, doctorId: string, input: ExtraSessionInput): Promise<string> {
  const [id, now] = [newId(), env.clock()];
  const fault = sessionFault(input, now);
  if (fault) throw invalidInput(fault);
  await write(env, async (tx) => {
    const doctor = await loadForChange(env, tx, Doctor, doctorId, 'doctor');
    const branchId = input.branchId ?? doctor.branchId;
    if (!(await reachableBranches(tx, env.actor)).includes(branchId))
      throw invalidInput({ path: 'branchId', rule: 'branch', message: 'Choose a branch that you work in.' });
    await tx.manager.insert(ExtraSession, {
      id,
      doctorId,
      branchId,
      startsAt: new Date(input.startsAt),
      endsAt: new Date(input.endsAt),
      slotMinutes: input.slotMinutes,
      room: input.room || doctor.room,
      createdAt: now,
      updatedAt: now,
    });
    tx.record({ type: 'doctor.session-added', subject: doctorId, branchId, facts: { sessionId: id } });
  });
  return id;
}

function sessionFault({ startsAt, endsAt, slotMinutes }: ExtraSessionInput, now: Date): FieldFault | null {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  if (end <= start) return { path: 'endsAt', rule: 'order', message: 'The end must be later than the beginning.' };
  if (end <= now.getTime()) return { path: 'endsAt', rule: 'past', message: 'This session has passed already.' };
  if (end - start > LONGEST_MS)
    return { path: 'endsAt', rule: 'too-long', message: 'A session lasts at most a day. Add one for each day.' };
  if (!isOnGrid(start)) return { path: 'startsAt', rule: 'grid', message: 'Sessions begin on a full five minutes.' };
  if (!isSlotLength(slotMinutes)) return { path: 'slotMinutes', rule: 'range', message: SLOT_LENGTH_WORDS };
  if (slotMinutes * 60_000 > end - start)
    return { path: 'slotMinutes', rule: 'too-long', message: 'Not even one appointment of this length fits.' };
  return null;
}

/**
 * Takes an extra session away and gives the doctor's id. What is booked in it stays until somebody moves it. Throws
 * FORBIDDEN for a session at a branch that the actor does not work in.
 */
export async function removeExtraSession(env: Env, id: string): Promise<string> {
  return write(env, async (tx) => {
    const { doctorId, branchId } = await loadForChange(env, tx, ExtraSession, id, 'session');
    if (!(await reachableBranches(tx, env.actor)).includes(branchId))
      throw new Refusal('FORBIDDEN', 'This session is at another branch. Ask the desk there.');
    await tx.manager.delete(ExtraSession, { id });
    tx.record({ type: 'doctor.session-removed', subject: doctorId, branchId, facts: { sessionId: id } });
    return doctorId;
  });
}
