import { Department, Staff, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { branchFor, Env, loadForChange, newId, write } from '@medicare/platform';
import { demandFreeName } from './free-name';
import type { CreateDepartmentInput } from './staff.inputs';

/** Adds a department to a branch and gives its id. Throws CONFLICT at `name` when there is one of this name. */
export async function createDepartment(env: Env, { name, branchId: wanted }: CreateDepartmentInput): Promise<string> {
  const [id, now] = [newId(), env.clock()];
  await write(env, async (tx) => {
    const branchId = await branchFor(tx, env.actor, wanted);
    await demandFreeName(tx, 'department', { id, branchId, name });
    await tx.manager.insert(Department, { id, name, branchId, isActive: true, createdAt: now, updatedAt: now });
    tx.record({ type: 'department.changed', subject: id, branchId, facts: { fields: ['name'] } });
  });
  return id;
}

/** Gives a department another name. Throws CONFLICT at `name` when there is one of this name. */
export async function renameDepartment(env: Env, id: string, name: string): Promise<string> {
  await write(env, async (tx) => {
    const department = await loadForChange(env, tx, Department, id, 'department');
    if (department.name === name) return;
    await demandFreeName(tx, 'department', { ...department, name });
    await change(env, tx, department, { name });
  });
  return id;
}

/** Deactivates or reactivates a department; twice changes nothing. Throws CONFLICT with `staff` (a count) while somebody belongs to it. */
export async function setDepartmentActive(env: Env, id: string, isActive: boolean): Promise<string> {
  await write(env, async (tx) => {
    const department = await loadForChange(env, tx, Department, id, 'department');
    if (department.isActive === isActive) return;
    const staff = isActive ? 0 : await tx.manager.countBy(Staff, { departmentId: id, isActive: true });
    if (staff)
      throw new Refusal(
        'CONFLICT',
        `${staff === 1 ? '1 person works' : `${staff} people work`} in this department. Move them first.`,
        { staff },
      );
    await change(env, tx, department, { isActive });
  });
  return id;
}

async function change(env: Env, tx: Tx, { id, branchId }: Department, values: Partial<Department>): Promise<void> {
  await tx.manager.update(Department, { id }, { ...values, updatedAt: env.clock() });
  tx.record({ type: 'department.changed', subject: id, branchId, facts: { fields: Object.keys(values) } });
}
