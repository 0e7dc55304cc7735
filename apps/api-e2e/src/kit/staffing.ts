import { Department, Shift, ShiftAssignment, Staff, type Store } from '@medicare/data';
import { countStaff, newId } from '@medicare/platform';

/** A member of staff in a branch. */
export async function makeStaff(store: Store, branchId: string, values: Partial<Staff> = {}): Promise<string> {
  const [id, now] = [newId(), new Date()];
  const blank = { phone: null, email: null, joinedOn: null, salary: null, departmentId: null, shiftId: null };
  const row = { ...blank, fullName: 'Kavya Iyer', jobTitle: 'Nurse', isActive: true, version: 1 };
  await store.run(async (tx) => {
    const member = { ...row, id, branchId, createdAt: now, updatedAt: now, ...values };
    await tx.manager.insert(Staff, member);
    countStaff(tx, null, member);
    tx.record({ type: 'staff.created', subject: id, branchId, facts: {} });
  });
  return id;
}

/** A department of a branch. */
export async function makeDepartment(store: Store, branchId: string, name = 'Ward'): Promise<string> {
  const [id, now] = [newId(), new Date()];
  await store.run(async (tx) => {
    await tx.manager.insert(Department, { id, branchId, name, isActive: true, createdAt: now, updatedAt: now });
    tx.record({ type: 'department.changed', subject: id, branchId, facts: { fields: ['name'] } });
  });
  return id;
}

/** A shift of a branch. */
export async function makeShift(
  store: Store,
  branchId: string,
  name: string,
  fromTime: string,
  toTime: string,
): Promise<string> {
  const [id, now] = [newId(), new Date()];
  const row = { id, branchId, name, fromTime, toTime, isActive: true, createdAt: now, updatedAt: now };
  await store.run(async (tx) => {
    await tx.manager.insert(Shift, row);
    tx.record({ type: 'shift.changed', subject: id, branchId, facts: { fields: ['name', 'fromTime', 'toTime'] } });
  });
  return id;
}

/** A duty as it was planned some time ago. */
export async function makeDuty(
  store: Store,
  branchId: string,
  staffId: string,
  shiftId: string,
  day: string,
): Promise<void> {
  const now = new Date();
  await store.run(async (tx) => {
    await tx.manager.insert(ShiftAssignment, {
      id: newId(),
      branchId,
      staffId,
      shiftId,
      day,
      createdAt: now,
      updatedAt: now,
    });
    const facts = { days: [day, day] as [string, string], changes: 1, staffIds: [staffId] };
    tx.record({ type: 'roster.set', subject: branchId, branchId, facts });
  });
}
