import { millisOf } from '@medicare/data';
import { byTurn, estimatedWaits, initialsOf, Pace, wallClockOf } from '@medicare/domain';
import { Env } from '@medicare/platform';
import type { DoctorQueue, QueueEntry } from './appointments.types';
import { paceOf } from './pace';

interface Row {
  id: string;
  doctor_id: string;
  doctor_name: string;
  specialization: string;
  doctor_room: string | null;
  branch_id: string;
  branch_name: string;
  time_zone: string;
  day: string;
  status: string;
  token: number | null;
  queue_state: 'WAITING' | 'CALLED' | 'SKIPPED' | null;
  room: string | null;
  starts_at: string | Date;
  ends_at: string | Date;
  checked_in_at: string | Date | null;
  called_at: string | Date | null;
  patient_id: string;
  patient_name: string;
}
type PaceRow = Parameters<typeof paceOf>[0] & { doctor_id: string };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * Today's queues of doctors who have somebody booked, as far as the actor may see them: staff and wall screens those of
 * their branches, doctors their own, patients those of doctors whom they visit today (and of the others the tokens alone).
 */
export async function queues(
  env: Env,
  { branchId, doctorId }: { branchId?: string | null; doctorId?: string | null },
): Promise<DoctorQueue[]> {
  const now = env.clock().getTime();
  const rows = (await todaysRows(env, now, doctorId)).filter(
    (row) =>
      row.day === wallClockOf(now, row.time_zone).day &&
      (!branchId || row.branch_id === branchId) &&
      isInReach(env, row),
  );
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.doctor_id} ${row.branch_id}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const shown = [...groups.values()].filter(
    (group) => env.actor.role !== 'PATIENT' || group.some((row) => isOwn(env, row)),
  );
  const paces = await pacesOf(env, doctorId);
  return shown
    .map((group) => queueOfGroup(env, group, paceOf(paces.find((pace) => pace.doctor_id === group[0].doctor_id)), now))
    .sort((a, b) => a.doctorName.localeCompare(b.doctorName) || a.doctorId.localeCompare(b.doctorId));
}

const todaysRows = (env: Env, now: number, doctorId: string | null | undefined): Promise<Row[]> =>
  env.store.read<Row>(
    `SELECT a.id, a.doctor_id, d.full_name AS doctor_name, d.specialization, d.room AS doctor_room, a.branch_id, b.name AS branch_name, b.time_zone,
       CAST(a.day AS varchar(10)) AS day, a.status, a.token, a.queue_state, a.room, a.starts_at, a.ends_at, a.checked_in_at,
       a.called_at, a.patient_id, p.full_name AS patient_name
     FROM appointment a JOIN branch b ON b.id = a.branch_id JOIN doctor d ON d.id = a.doctor_id JOIN patient p ON p.id = a.patient_id
     WHERE a.starts_at > $1 AND a.starts_at < $2 AND a.status IN ('PENDING', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED')
       ${doctorId ? 'AND a.doctor_id = $3' : ''}
     ORDER BY a.starts_at, a.id LIMIT 5000`,
    [new Date(now - DAY_MS), new Date(now + DAY_MS), ...(doctorId ? [doctorId] : [])],
  );

const pacesOf = (env: Env, doctorId: string | null | undefined): Promise<PaceRow[]> =>
  env.store.read<PaceRow>(
    `SELECT * FROM doctor_pace${doctorId ? ' WHERE doctor_id = $1' : ''}`,
    doctorId ? [doctorId] : [],
  );

function isInReach({ actor }: Env, row: Row): boolean {
  if (actor.role === 'PATIENT') return true; // narrowed to the doctors of their own visits further on
  if (actor.role === 'DOCTOR') return row.doctor_id === actor.doctorId;
  return actor.seesAllBranches || actor.branchIds.includes(row.branch_id);
}

const isOwn = ({ actor }: Env, row: Row): boolean => row.patient_id === actor.patientId;

function queueOfGroup(env: Env, rows: Row[], pace: Pace, now: number): DoctorQueue {
  const [first] = rows;
  const inState = (state: Row['queue_state']): Row[] =>
    rows.filter((row) => row.status === 'CHECKED_IN' && row.queue_state === state);
  const called = inState('CALLED')[0];
  const waiting = inState('WAITING').sort((a, b) => byTurn(turnOf(a), turnOf(b)));
  const calledAt = called?.called_at ? millisOf(called.called_at) : null;
  const slotMs = millisOf(first.ends_at) - millisOf(first.starts_at);
  const waits = estimatedWaits(waiting.map(turnOf), pace, calledAt, slotMs, now);
  const entry = (row: Row, wait: number | null = null): QueueEntry => entryOf(env, row, wait, now);
  return {
    doctorId: first.doctor_id,
    doctorName: first.doctor_name,
    specialization: first.specialization,
    room: (called ?? waiting[0] ?? first).room ?? first.doctor_room,
    branchId: first.branch_id,
    branchName: first.branch_name,
    timeZone: first.time_zone,
    day: first.day,
    nowServing: called ? entry(called) : null,
    waiting: waiting.map((row, i) => entry(row, waits[i])),
    skipped: inState('SKIPPED').map((row) => entry(row)),
    expected: rows.filter(({ status }) => status === 'PENDING' || status === 'CONFIRMED').length,
    meanConsultationMinutes: pace.consultations ? Math.max(1, Math.round(pace.meanConsultationMs / MINUTE_MS)) : null,
    waitErrorMinutes: pace.estimates ? Math.round(pace.meanErrorMs / MINUTE_MS) : null,
  };
}

const turnOf = (row: Row) => ({
  token: row.token!,
  startsAt: millisOf(row.starts_at),
  checkedInAt: millisOf(row.checked_in_at!),
});

function entryOf(env: Env, row: Row, wait: number | null, now: number): QueueEntry {
  const { actor } = env;
  const isPatient = actor.role === 'PATIENT';
  const seesRow = isPatient ? isOwn(env, row) : actor.permissions.has('appointments:read');
  return {
    token: row.token!,
    state: row.queue_state!,
    initials: isPatient ? null : initialsOf(row.patient_name),
    startsAt: new Date(millisOf(row.starts_at)).toISOString(),
    expectedAt: wait === null ? null : new Date(now + wait).toISOString(),
    expectedMinutes: wait === null ? null : Math.round(wait / MINUTE_MS),
    appointmentId: seesRow ? row.id : null,
  };
}
