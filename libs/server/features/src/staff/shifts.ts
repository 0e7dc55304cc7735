import { Shift, ShiftAssignment, type Tx } from '@medicare/data';
import { invalidInput, localDateOf, Refusal, rosterFaults, shiftMinutes } from '@medicare/domain';
import { branchFor, branchZone, Env, loadForChange, newId, write } from '@medicare/platform';
import { LessThan, MoreThanOrEqual } from 'typeorm';
import { demandFreeName } from './free-name';
import { dutiesOf } from './duties';
import type { CreateShiftInput, UpdateShiftInput } from './staff.inputs';

/** Adds a shift to a branch and gives its id. Throws CONFLICT at `name` when there is one of this name. */
export async function createShift(env: Env, input: CreateShiftInput): Promise<string> {
  const { name, fromTime, toTime } = input;
  demandTimes(input);
  const [id, now] = [newId(), env.clock()];
  await write(env, async (tx) => {
    const branchId = await branchFor(tx, env.actor, input.branchId);
    await demandFreeName(tx, 'shift', { id, branchId, name });
    const row = { id, name, fromTime, toTime, branchId, isActive: true, createdAt: now, updatedAt: now };
    await tx.manager.insert(Shift, row);
    tx.record({ type: 'shift.changed', subject: id, branchId, facts: { fields: ['name', 'fromTime', 'toTime'] } });
  });
  return id;
}

/**
 * Changes name or times. Times stay once the shift was worked: past rosters say what was worked. Throws CONFLICT then,
 * and BAD_USER_INPUT when the new times overlap other duties that are planned.
 */
export async function updateShift(env: Env, id: string, input: UpdateShiftInput): Promise<string> {
  await write(env, async (tx) => {
    const shift = await loadForChange(env, tx, Shift, id, 'shift');
    const given = Object.entries(input).filter(([, value]) => value != null);
    const changes = Object.fromEntries(
      given.filter(([key, value]) => shift[key as 'name'] !== value),
    ) as Partial<Shift>;
    const after = { ...shift, ...changes };
    if (!Object.keys(changes).length) return;
    if (changes.name) await demandFreeName(tx, 'shift', after);
    if (changes.fromTime || changes.toTime) await demandNewTimes(env, tx, after);
    await change(env, tx, shift, changes);
  });
  return id;
}

/** Deactivates or reactivates a shift; twice changes nothing. Throws CONFLICT with `duties` (a count) while it is planned. */
export async function setShiftActive(env: Env, id: string, isActive: boolean): Promise<string> {
  await write(env, async (tx) => {
    const shift = await loadForChange(env, tx, Shift, id, 'shift');
    if (shift.isActive === isActive) return;
    const day = MoreThanOrEqual(await todayAt(env, tx, shift));
    const duties = isActive ? 0 : await tx.manager.countBy(ShiftAssignment, { shiftId: id, day });
    if (duties)
      throw new Refusal(
        'CONFLICT',
        `This shift is on the roster ${duties === 1 ? 'once' : `${duties} times`} from today on. Change the roster first.`,
        { duties },
      );
    await change(env, tx, shift, { isActive });
  });
  return id;
}

const todayAt = async (env: Env, tx: Tx, { branchId }: Shift): Promise<string> =>
  localDateOf(env.clock(), await branchZone(tx, branchId));

function demandTimes({ fromTime, toTime }: { fromTime: string; toTime: string }): void {
  if (shiftMinutes({ fromTime, toTime }) === null)
    throw invalidInput({ path: 'fromTime', rule: 'time', message: 'Give a beginning from 00:00 to 23:59.' });
}

async function demandNewTimes(env: Env, tx: Tx, shift: Shift): Promise<void> {
  demandTimes(shift);
  const today = await todayAt(env, tx, shift);
  if (await tx.manager.existsBy(ShiftAssignment, { shiftId: shift.id, day: LessThan(today) }))
    throw new Refusal(
      'CONFLICT',
      'This shift was worked already, and past rosters must stay true. Deactivate it and add a new one.',
    );
  const planned = await tx.manager.findBy(ShiftAssignment, { shiftId: shift.id });
  const staffIds = [...new Set(planned.map(({ staffId }) => staffId))];
  const duties = (await dutiesOf(tx, staffIds)).map((duty) =>
    duty.shiftId === shift.id ? { ...duty, ...shift } : duty,
  );
  if (rosterFaults(duties).length)
    throw invalidInput({
      path: 'toTime',
      rule: 'overlap',
      message: 'With these times it overlaps other shifts on the roster. Change the roster first.',
    });
}

async function change(env: Env, tx: Tx, { id, branchId }: Shift, values: Partial<Shift>): Promise<void> {
  await tx.manager.update(Shift, { id }, { ...values, updatedAt: env.clock() });
  tx.record({ type: 'shift.changed', subject: id, branchId, facts: { fields: Object.keys(values) } });
}
