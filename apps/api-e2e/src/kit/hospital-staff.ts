import { Department, Shift, ShiftAssignment } from '@medicare/data';
import type { Filled, Hospital } from './hospital-parts';

/** Departments and shifts of each branch; marks: `canary<dept0>`, `canary<shift0>`. */
export function workplaces({ r, row }: Pick<Hospital, 'r' | 'row'>, branches: { id: string }[]) {
  const of = <T>(make: (i: number, branchId: string) => T): T[] =>
    branches.slice(0, 3).flatMap(({ id }, b) => [0, 1, 2].map((n) => make(3 * b + n, id)));
  const departments = of((i, branchId) => ({ ...row(), name: `canary<dept${i}>`, isActive: r.chance(0.8), branchId }));
  const shifts = of((i, branchId) => ({
    ...row(),
    name: `canary<shift${i}>`,
    ...r.pick([
      { fromTime: '08:00', toTime: '14:00' },
      { fromTime: '22:00', toTime: '06:00' },
    ]),
    isActive: r.chance(0.8),
    branchId,
  }));
  return { departments, shifts };
}

/** The roster: who works which shift, mostly at the own branch and now and then at another. */
export function rosterRows(
  { r, row, branchId }: Hospital,
  staff: { id: string; branchId: string }[],
  shifts: { id: string; branchId: string }[],
): Filled {
  const assignments = staff.flatMap(({ id: staffId, branchId: own }) =>
    r.some(['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08'], 0.6).map((day) => {
      const at = r.chance(0.7) ? own : branchId();
      const shiftId = r.pick(shifts.filter((shift) => shift.branchId === at)).id;
      return { ...row(), day, staffId, shiftId, branchId: at };
    }),
  );
  return [[ShiftAssignment, assignments]];
}

export const workplaceRows = ({ departments, shifts }: ReturnType<typeof workplaces>): Filled => [
  [Department, departments],
  [Shift, shifts],
];
