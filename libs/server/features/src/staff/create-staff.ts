import { Staff } from '@medicare/data';
import { branchFor, countStaff, Env, newId, write } from '@medicare/platform';
import { BLANK_STAFF_VALUES, demandPlace, readStaffValues, type StaffValues } from './staff-values';
import type { CreateStaffInput } from './staff.inputs';

/** Adds a member of staff and gives the new id. An account is another matter: see `inviteStaff`. */
export async function createStaff(env: Env, input: CreateStaffInput): Promise<string> {
  const values = { ...BLANK_STAFF_VALUES, ...readStaffValues(env.actor, input, env.clock()) } as StaffValues;
  const [id, now] = [newId(), env.clock()];
  await write(env, async (tx) => {
    const branchId = await branchFor(tx, env.actor, input.branchId);
    await demandPlace(env, tx, { ...values, branchId }, values);
    const row = { ...values, id, branchId, isActive: true, version: 1, createdAt: now, updatedAt: now };
    await tx.manager.insert(Staff, row);
    countStaff(tx, null, row);
    tx.record({ type: 'staff.created', subject: id, branchId, facts: {} });
  });
  return id;
}
