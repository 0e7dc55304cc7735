import { addDays, invalidInput } from '@medicare/domain';
import type { Actor, Env } from '@medicare/platform';
import type { DayCountsArgs } from './appointments.inputs';
import type { AppointmentDayCount } from './appointments.types';

const LONGEST_DAYS = 62;

interface Row {
  day: string;
  doctor_id: string;
  branch_id: string;
  status: AppointmentDayCount['status'];
  n: number | string;
}

/** Appointments by day, doctor and status, from the counters; doctors see their own. */
export async function appointmentDayCounts(env: Env, args: DayCountsArgs): Promise<AppointmentDayCount[]> {
  if (args.to < args.from)
    throw invalidInput({ path: 'to', rule: 'order', message: 'The last day must not lie before the first.' });
  if (args.to > addDays(args.from, LONGEST_DAYS))
    throw invalidInput({ path: 'to', rule: 'too-long', message: `Ask for at most ${LONGEST_DAYS} days at a time.` });
  const { actor } = env;
  if (actor.role === 'PATIENT') return [];
  const doctorId = actor.role === 'DOCTOR' ? actor.doctorId : args.doctorId;
  const rows = await env.store.read<Row>(
    'SELECT day, doctor_id, branch_id, status, n FROM appointment_count WHERE day >= $1 AND day <= $2 AND n > 0',
    [args.from, args.to],
  );
  const counts = new Map<string, AppointmentDayCount>();
  for (const row of rows) {
    const isWanted = (!doctorId || row.doctor_id === doctorId) && (!args.branchId || row.branch_id === args.branchId);
    if (!isWanted || !inReach(actor, row)) continue;
    const key = `${row.day} ${row.doctor_id} ${row.status}`;
    const known = counts.get(key) ?? { day: row.day, doctorId: row.doctor_id, status: row.status, count: 0 };
    counts.set(key, { ...known, count: known.count + Number(row.n) });
  }
  return [...counts.values()];
}

/** Doctors see their own wherever it is, as in the list of appointments; others see their branches. */
const inReach = ({ role, doctorId, seesAllBranches, branchIds }: Actor, row: Row): boolean =>
  role === 'DOCTOR' ? row.doctor_id === doctorId : seesAllBranches || branchIds.includes(row.branch_id);
