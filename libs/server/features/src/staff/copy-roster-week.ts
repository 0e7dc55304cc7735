import { addDays, daysBetween, invalidInput, weekOf } from '@medicare/domain';
import { Env, notFound, reachableBranches, write } from '@medicare/platform';
import { dutiesOf } from './duties';
import { applyChanges, dutiesAround, lockPlan, overlapFaults } from './set-roster';
import type { RosterChangeInput } from './staff.inputs';

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
  const [from, to] = [weekOf(fromDay), weekOf(demandNear(env, toDay))];
  const distance = daysBetween(from[0], to[0]).length - 1 || 1 - daysBetween(to[0], from[0]).length;
  if (!distance)
    throw invalidInput({ path: 'toDay', rule: 'same', message: 'Choose another week than the one to copy.' });
  return write(env, async (tx) => {
    if (!(await reachableBranches(tx, env.actor)).includes(branchId)) throw notFound('branch');
    const rows = await tx.query<{ id: string }>('SELECT id FROM staff WHERE branch_id = $1 AND is_active = $2', [
      branchId,
      true,
    ]);
    const everybody = rows.map(({ id }) => id);
    const model = await dutiesOf(tx, everybody, [from[0], from[6]]);
    const wanted = model.map(({ staffId, day, shiftId }) => ({ staffId, day: addDays(day, distance), shiftId }));
    if (!wanted.length) return { copied: 0, left: 0 };
    const { staff, shifts } = await lockPlan(env, tx, wanted);
    const before = await dutiesAround(tx, wanted);
    const planned = new Set(before.map(({ staffId, day }) => `${staffId} ${day}`));
    const fitting = wanted.filter(({ staffId, day, shiftId }) => {
      const [member, shift] = [staff.get(staffId), shifts.get(shiftId)];
      return member?.isActive && shift?.isActive && shift.branchId === branchId && !planned.has(`${staffId} ${day}`);
    });
    const changes = withoutOverlaps(fitting, (some) => overlapFaults(some, before, shifts));
    return { copied: await applyChanges(env, tx, branchId, changes, before), left: wanted.length - changes.length };
  });
}

function withoutOverlaps(
  changes: RosterChangeInput[],
  faultsOf: (some: RosterChangeInput[]) => { path: string }[],
): RosterChangeInput[] {
  const clashing = new Set(faultsOf(changes).map(({ path }) => Number(path.split('.')[1])));
  return changes.filter((_, i) => !clashing.has(i));
}

const DAYS_AHEAD = 366;

/** A week within reach of planning. */
function demandNear(env: Env, day: string): string {
  const today = env.clock().toISOString().slice(0, 10);
  if (day < addDays(today, -7) || day > addDays(today, DAYS_AHEAD))
    throw invalidInput({
      path: 'toDay',
      rule: 'range',
      message: 'Choose this week or a later one, at most a year ahead.',
    });
  return day;
}
