import { Department, Shift, type Staff, type Tx } from '@medicare/data';
import { FieldFault, invalidInput, joiningDayFault, localDateOf, Refusal } from '@medicare/domain';
import { type Actor, type Env, lockRows, readEmail, readPhone } from '@medicare/platform';
import type { UpdateStaffInput } from './staff.inputs';

/** What a person can change of a member of staff, besides the branch. */
export type StaffValues = Pick<
  Staff,
  'fullName' | 'jobTitle' | 'phone' | 'email' | 'joinedOn' | 'salary' | 'departmentId' | 'shiftId'
>;

/** What a new member of staff starts with before the given values are laid over it. */
export const BLANK_STAFF_VALUES: Omit<StaffValues, 'fullName' | 'jobTitle'> = {
  phone: null,
  email: null,
  joinedOn: null,
  salary: null,
  departmentId: null,
  shiftId: null,
};

const HOME_ZONE = 'Asia/Kolkata';
const FIELDS = ['fullName', 'jobTitle', ...Object.keys(BLANK_STAFF_VALUES)] as (keyof StaffValues)[];
const NEEDED: Partial<Record<keyof StaffValues, string>> = {
  fullName: 'A member of staff needs a name.',
  jobTitle: 'Give the job title, such as Nurse.',
};
const READERS: Partial<Record<keyof StaffValues, { read: (text: string) => string | null; message: string }>> = {
  phone: {
    read: (text) => readPhone(text),
    message: 'Give a phone number with its area or country code, such as 98450 12345.',
  },
  email: { read: readEmail, message: 'Give the whole address, such as name@example.in.' },
};

/**
 * The checked values of the given fields; null clears. Throws BAD_USER_INPUT naming every field that needs another look,
 * and FORBIDDEN at `salary` for everybody who may not see it.
 */
export function readStaffValues(actor: Actor, input: UpdateStaffInput, now: Date): Partial<StaffValues> {
  if (input.salary !== undefined) demandSalaryRight(actor);
  const faults: FieldFault[] = [];
  const values: Record<string, unknown> = {};
  for (const path of FIELDS) {
    const given = input[path];
    if (given === undefined) continue;
    if ((given === null || given === '') && NEEDED[path])
      faults.push({ path, rule: 'required', message: NEEDED[path] });
    const reader = READERS[path];
    values[path] = reader && typeof given === 'string' && given ? reader.read(given) : given === '' ? null : given;
    if (reader && given && values[path] === null) faults.push({ path, rule: 'form', message: reader.message });
  }
  const joining = input.joinedOn ? joiningDayFault(input.joinedOn, localDateOf(now, HOME_ZONE)) : null;
  if (joining) faults.push({ path: 'joinedOn', rule: 'range', message: joining });
  if (faults.length) throw invalidInput(...faults);
  return values as Partial<StaffValues>;
}

/** Who may not see a salary may not set it either. */
function demandSalaryRight(actor: Actor): void {
  const message = 'Only administrators see and set salaries.';
  if (actor.role !== 'ADMIN')
    throw new Refusal('FORBIDDEN', message, { fields: [{ path: 'salary', rule: 'administrators', message }] });
}

/**
 * Throws BAD_USER_INPUT unless department and shift are of the branch. One that is not used any more may stay where it
 * was; `given` are the fields that are about to change.
 */
export async function demandPlace(
  env: Env,
  tx: Tx,
  { departmentId, shiftId, branchId }: Pick<Staff, 'departmentId' | 'shiftId' | 'branchId'>,
  given: object,
): Promise<void> {
  const faults: FieldFault[] = [];
  for (const [path, type, id, what] of [
    ['departmentId', Department, departmentId, 'department'],
    ['shiftId', Shift, shiftId, 'shift'],
  ] as const) {
    const [row] = id ? await lockRows<Department | Shift>(env, tx, type, [id]) : [];
    const isOfBranch = row?.branchId === branchId && (row.isActive || !(path in given));
    if (id && !isOfBranch)
      faults.push({ path, rule: 'branch', message: `Choose a ${what} of this branch that is in use.` });
  }
  if (faults.length) throw invalidInput(...faults);
}
