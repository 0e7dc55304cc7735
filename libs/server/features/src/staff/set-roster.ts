import { Shift, ShiftAssignment, Staff, type Tx } from '@medicare/data';
import { addDays, FieldFault, invalidInput, localDateOf, rosterFaults } from '@medicare/domain';
import { branchZone, Env, lockRows, newId, notFound, reachableBranches, write } from '@medicare/platform';
import { type Duty, dutiesOf } from './duties';
import type { RosterChangeInput, SetRosterInput } from './staff.inputs';

const DAYS_BACK = 31;
const DAYS_AHEAD = 366;

/**
 * Sets days of a branch's roster, all of them or none. Throws BAD_USER_INPUT naming every change that cannot be: people
 * and shifts of elsewhere, days too far away, shifts of one person that overlap, also past midnight.
 */
export async function setRoster(env: Env, { branchId, changes }: SetRosterInput): Promise<void> {
  if (!changes.length)
    throw invalidInput({ path: 'changes', rule: 'required', message: 'Name at least one day to change.' });
  await write(env, async (tx) => {
    if (!(await reachableBranches(tx, env.actor)).includes(branchId)) throw notFound('branch');
    const { staff, shifts } = await lockPlan(env, tx, changes);
    const faults = changeFaults(changes, { branchId, staff, shifts, days: await daysOf(env, tx, branchId) });
    if (faults.length) throw invalidInput(...faults);
    const before = await dutiesAround(tx, changes);
    const overlaps = overlapFaults(changes, before, shifts);
    if (overlaps.length) throw invalidInput(...overlaps);
    await applyChanges(env, tx, branchId, changes, before);
  });
}

/** Staff first, then shifts, each in the order of ids: whoever plans the same people waits. */
export async function lockPlan(
  env: Env,
  tx: Tx,
  changes: RosterChangeInput[],
): Promise<{ staff: Map<string, Staff>; shifts: Map<string, Shift> }> {
  const byId = <T extends { id: string }>(rows: T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));
  const unique = (ids: (string | null | undefined)[]): string[] => [...new Set(ids.filter((id) => id != null))];
  const staff = byId(await lockRows(env, tx, Staff, unique(changes.map(({ staffId }) => staffId))));
  const shifts = byId(await lockRows(env, tx, Shift, unique(changes.map(({ shiftId }) => shiftId))));
  return { staff, shifts };
}

/** The first and the last day that can be planned or put right. */
async function daysOf(env: Env, tx: Tx, branchId: string): Promise<[string, string]> {
  const today = localDateOf(env.clock(), await branchZone(tx, branchId));
  return [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)];
}

interface Plan {
  branchId: string;
  staff: Map<string, Staff>;
  shifts: Map<string, Shift>;
  days: [string, string];
}

function changeFaults(changes: RosterChangeInput[], plan: Plan): FieldFault[] {
  const seen = new Set<string>();
  return changes.flatMap((change, i) => {
    const key = `${change.staffId} ${change.day}`;
    const fault = seen.has(key)
      ? { path: '', rule: 'twice', message: 'This day of this person is named twice.' }
      : changeFault(change, plan);
    seen.add(key);
    return fault ? [{ ...fault, path: `changes.${i}${fault.path && `.${fault.path}`}` }] : [];
  });
}

function changeFault({ staffId, day, shiftId }: RosterChangeInput, plan: Plan): FieldFault | null {
  const [member, shift] = [plan.staff.get(staffId), shiftId ? plan.shifts.get(shiftId) : null];
  if (member?.branchId !== plan.branchId || !member.isActive)
    return { path: 'staffId', rule: 'branch', message: 'Choose somebody who works in this branch.' };
  if (shiftId && (shift?.branchId !== plan.branchId || !shift.isActive))
    return { path: 'shiftId', rule: 'branch', message: 'Choose a shift of this branch that is in use.' };
  if (day < plan.days[0] || day > plan.days[1])
    return { path: 'day', rule: 'range', message: 'Plan at most a year ahead, and put right at most a month back.' };
  return null;
}

/** What the people are planned for already, with a day before and after: nights reach into the next one. */
export function dutiesAround(tx: Tx, changes: RosterChangeInput[]): Promise<Duty[]> {
  const days = changes.map(({ day }) => day).sort();
  const span: [string, string] = [addDays(days[0], -1), addDays(days[days.length - 1], 1)];
  return dutiesOf(tx, [...new Set(changes.map(({ staffId }) => staffId))], span);
}

const keyOf = ({ staffId, day }: { staffId: string; day: string }): string => `${staffId} ${day}`;

/** What stays comes first, so that a fault always lies at a change. */
export function overlapFaults(changes: RosterChangeInput[], before: Duty[], shifts: Map<string, Shift>): FieldFault[] {
  const changed = new Set(changes.map(keyOf));
  const staying = before.filter((duty) => !changed.has(keyOf(duty)));
  const coming = changes.flatMap(({ staffId, day, shiftId }, i) =>
    shiftId ? [{ i, staffId, day, ...timesOf(shifts.get(shiftId)!) }] : [],
  );
  return rosterFaults([...staying, ...coming]).flatMap((fault) => {
    const at = Number(fault.path.split('.')[1]) - staying.length;
    return at < 0 ? [] : [{ ...fault, path: `changes.${coming[at].i}` }];
  });
}

const timesOf = ({ fromTime, toTime }: Shift) => ({ fromTime, toTime });

/** Writes what is different, and says whose duties changed. Gives how many days that were. */
export async function applyChanges(
  env: Env,
  tx: Tx,
  branchId: string,
  changes: RosterChangeInput[],
  before: Duty[],
): Promise<number> {
  const shiftBefore = new Map(before.map((duty) => [keyOf(duty), duty.shiftId]));
  const real = changes.filter((change) => (shiftBefore.get(keyOf(change)) ?? null) !== (change.shiftId ?? null));
  if (!real.length) return 0;
  for (const { staffId, day } of real) await tx.manager.delete(ShiftAssignment, { staffId, day });
  const now = env.clock();
  for (const { staffId, day, shiftId } of real)
    if (shiftId)
      await tx.manager.insert(ShiftAssignment, {
        id: newId(),
        staffId,
        day,
        shiftId,
        branchId,
        createdAt: now,
        updatedAt: now,
      });
  const days = real.map(({ day }) => day).sort();
  const staffIds = [...new Set(real.map(({ staffId }) => staffId))];
  const facts = { days: [days[0], days[days.length - 1]] as [string, string], changes: real.length, staffIds };
  tx.record({ type: 'roster.set', subject: branchId, branchId, facts });
  return real.length;
}
