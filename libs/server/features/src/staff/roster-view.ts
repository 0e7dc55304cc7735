import { weekOf } from '@medicare/domain';
import { Env, notFound } from '@medicare/platform';
import { demandReachableDay } from './reachable-day';
import type { Roster, RosterMember } from './staff.types';

interface MemberRow {
  id: string;
  full_name: string;
  job_title: string;
  department: string | null;
  shift_id: string | null;
  is_planned: boolean | number;
}

/** The week in which a day lies. Throws NOT_FOUND for a branch that the actor does not work in. */
export async function rosterOf(env: Env, branchId: string, day: string): Promise<Roster> {
  demandReachableDay('day', day);
  const { seesAllBranches, branchIds } = env.actor;
  const isReached = seesAllBranches || branchIds.includes(branchId);
  const [branch] = isReached ? await env.store.read('SELECT id FROM branch WHERE id = $1', [branchId]) : [];
  if (!branch) throw notFound('branch');
  const days = weekOf(day);
  const span = [branchId, days[0], days[6]];
  const duties = await env.store.read<{ staff_id: string; day: string; shift_id: string }>(
    `SELECT staff_id, CAST(day AS varchar(10)) AS day, shift_id FROM shift_assignment
     WHERE branch_id = $1 AND day >= $2 AND day <= $3 ORDER BY day`,
    span,
  );
  const members = await env.store.read<MemberRow>(
    `SELECT s.id, s.full_name, s.job_title, d.name AS department, s.shift_id,
       CASE WHEN s.branch_id = $1 AND s.is_active = $4 THEN 1 ELSE 0 END AS is_planned
     FROM staff s LEFT JOIN department d ON d.id = s.department_id
     WHERE (s.branch_id = $1 AND s.is_active = $4) OR EXISTS (
       SELECT 1 FROM shift_assignment a WHERE a.staff_id = s.id AND a.branch_id = $1 AND a.day >= $2 AND a.day <= $3)
     ORDER BY CASE WHEN d.name IS NULL THEN 1 ELSE 0 END, d.name, s.full_name, s.id`,
    [...span, true],
  );
  const byMember = new Map<string, RosterMember['duties']>();
  for (const { staff_id, day: on, shift_id: shiftId } of duties)
    byMember.set(staff_id, [...(byMember.get(staff_id) ?? []), { day: on, shiftId }]);
  return { branchId, days, members: members.map((row) => memberOf(row, byMember.get(row.id) ?? [])) };
}

const memberOf = (row: MemberRow, duties: RosterMember['duties']): RosterMember => ({
  staffId: row.id,
  fullName: row.full_name,
  jobTitle: row.job_title,
  department: row.department,
  shiftId: row.shift_id,
  canBePlanned: Number(row.is_planned) === 1,
  duties,
});
