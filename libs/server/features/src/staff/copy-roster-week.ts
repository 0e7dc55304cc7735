import type { Tx } from '@medicare/data';
import { addDays, invalidInput, weekOf } from '@medicare/domain';
import { Env, notFound, reachableBranches, write } from '@medicare/platform';
import { type Duty, dutiesOf } from './duties';
import { demandReachableDay } from './reachable-day';
import { applyChanges, dutiesAround, lockPlan, overlapFaults } from './set-roster';
import type { RosterChangeInput } from './staff.inputs';

const DAY_MS = 86_400_000;
const DAYS_AHEAD = 366;

/**
 * Plans the week of `toDay` like that of `fromDay`. What is planned there already stays; people who left, shifts that
 * are not used any more and whatever would overlap are left out. Gives how many days were copied and how many left out.
 */
export async function copyRosterWeek(
  env: Env,
  branchId: string,
  fromDay: string,
  toDay: string,
): Promise<{ copied: number; left: number }> {
  const distance = distanceOf(env, fromDay, toDay);
  return write(env, async (tx) => {
    if (!(await reachableBranches(tx, env.actor)).includes(branchId)) throw notFound('branch');
    const model = await modelOf(tx, branchId, weekOf(fromDay));
    const wanted = model.map(({ staffId, day, shiftId }) => ({ staffId, day: addDays(day, distance), shiftId }));
    if (!wanted.length) return { copied: 0, left: 0 };
    const { before, changes } = await fittingChanges(env, tx, branchId, wanted);
    return { copied: await applyChanges(env, tx, branchId, changes, before), left: wanted.length - changes.length };
  });
}

/** How many days lie between both weeks. Throws BAD_USER_INPUT for the same week, and for one that is out of reach. */
function distanceOf(env: Env, fromDay: string, toDay: string): number {
  demandReachableDay('fromDay', fromDay);
  const today = env.clock().toISOString().slice(0, 10);
  if (toDay < addDays(today, -7) || toDay > addDays(today, DAYS_AHEAD))
    throw invalidInput({
      path: 'toDay',
      rule: 'range',
      message: 'Choose this week or a later one, at most a year ahead.',
    });
  const distance = (Date.parse(weekOf(toDay)[0]) - Date.parse(weekOf(fromDay)[0])) / DAY_MS;
  if (!distance)
    throw invalidInput({ path: 'toDay', rule: 'same', message: 'Choose another week than the one to copy.' });
  return distance;
}

/** What those who work there now did in a week. */
async function modelOf(tx: Tx, branchId: string, week: string[]): Promise<Duty[]> {
  const sql = 'SELECT id FROM staff WHERE branch_id = $1 AND is_active = $2';
  const staff = await tx.query<{ id: string }>(sql, [branchId, true]);
  return dutiesOf(
    tx,
    staff.map(({ id }) => id),
    [week[0], week[6]],
  );
}

/** Those of the wanted changes that can be: nothing planned that day, a shift in use, no overlap. */
async function fittingChanges(
  env: Env,
  tx: Tx,
  branchId: string,
  wanted: RosterChangeInput[],
): Promise<{ before: Duty[]; changes: RosterChangeInput[] }> {
  const { staff, shifts } = await lockPlan(env, tx, wanted);
  const before = await dutiesAround(tx, wanted);
  const planned = new Set(before.map(({ staffId, day }) => `${staffId} ${day}`));
  const possible = wanted.filter(({ staffId, day, shiftId }) => {
    const [member, shift] = [staff.get(staffId), shifts.get(shiftId!)];
    return member?.isActive && shift?.isActive && shift.branchId === branchId && !planned.has(`${staffId} ${day}`);
  });
  const faults = overlapFaults(possible, before, shifts);
  const clashing = new Set(faults.map(({ path }) => Number(path.split('.')[1])));
  return { before, changes: possible.filter((_, i) => !clashing.has(i)) };
}
