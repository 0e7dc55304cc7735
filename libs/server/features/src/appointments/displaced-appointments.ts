import { type Appointment, millisOf } from '@medicare/data';
import {
  addDays,
  dayInterval,
  Displaced,
  DoctorSlot,
  Interval,
  invalidInput,
  overlaps,
  proposeMoves,
  sessionsOf,
  wallClockOf,
} from '@medicare/domain';
import { branchZone, Env } from '@medicare/platform';
import type { DisplacedArgs } from './appointments.inputs';
import type { DisplacedAppointment } from './appointments.types';
import { freeSlots, shownSlot } from './open-slots';
import { DoctorSchedule, loadSchedules } from './schedules';

const DAY_MS = 86_400_000;
const AHEAD_DAYS = 30;
/** As many as can be moved at once. */
const MOST = 100;

interface Coming extends Displaced {
  branchId: string;
  isOverbooked: boolean;
}

/**
 * Coming appointments of a doctor that hours and leave no longer hold (or that a leave under consideration would displace),
 * with times that are free for doctor and patient. At most 100, earliest first.
 */
export async function displacedAppointments(env: Env, args: DisplacedArgs): Promise<DisplacedAppointment[]> {
  const coming = await comingAppointments(env, args.doctorId);
  if (!coming.length) return [];
  const span = { start: coming[0].start - DAY_MS, end: coming.at(-1)!.end + DAY_MS };
  const options = { now: env.clock(), holder: null, occupied: false };
  const schedules = await loadSchedules(
    env.store.read.bind(env.store),
    env.store.engine,
    [args.doctorId],
    span,
    options,
  );
  const schedule = schedules.get(args.doctorId);
  if (!schedule) return [];
  const planned = plannedLeave(args);
  if (planned) schedule.leave.push(planned);
  const displaced = coming.filter((appointment) =>
    planned ? overlaps(planned, appointment) : !fits(schedule, appointment),
  );
  return displaced.length ? withProposals(env, schedule, displaced.slice(0, MOST)) : [];
}

function plannedLeave({ startsAt, endsAt }: DisplacedArgs): Interval | null {
  if (!startsAt || !endsAt) return null;
  if (endsAt <= startsAt)
    throw invalidInput({ path: 'endsAt', rule: 'order', message: 'The end must be later than the beginning.' });
  return { start: Date.parse(startsAt), end: Date.parse(endsAt) };
}

/** Those who are booked with the doctor and not here yet, in the actor's branches. */
async function comingAppointments(env: Env, doctorId: string): Promise<Coming[]> {
  const rows = await env.store.read<{
    id: string;
    patient_id: string;
    branch_id: string;
    starts_at: Appointment['startsAt'];
    ends_at: Appointment['endsAt'];
    is_overbooked: unknown;
  }>(
    `SELECT id, patient_id, branch_id, starts_at, ends_at, is_overbooked FROM appointment
     WHERE doctor_id = $1 AND starts_at > $2 AND status IN ('PENDING', 'CONFIRMED') ORDER BY starts_at, id LIMIT 1000`,
    [doctorId, env.clock()],
  );
  return rows
    .map((row) => ({
      id: row.id,
      patientId: row.patient_id,
      branchId: row.branch_id,
      doctorId,
      isOverbooked: Boolean(row.is_overbooked),
      start: millisOf(row.starts_at),
      end: millisOf(row.ends_at),
    }))
    .filter(({ branchId }) => env.actor.seesAllBranches || env.actor.branchIds.includes(branchId));
}

/**
 * Whether an appointment still lies within one session and outside all leave. Somebody who was overbooked never needed a
 * session, but is not seen during leave either.
 */
function fits({ hours, extra, leave }: DoctorSchedule, appointment: Coming): boolean {
  const within = [...sessionsOf(hours, appointment), ...extra].some(
    (session) =>
      session.branchId === appointment.branchId && session.start <= appointment.start && appointment.end <= session.end,
  );
  return (appointment.isOverbooked || within) && !leave.some((each) => overlaps(each, appointment));
}

async function withProposals(env: Env, schedule: DoctorSchedule, displaced: Coming[]): Promise<DisplacedAppointment[]> {
  const span = { start: displaced[0].start, end: displaced.at(-1)!.end + AHEAD_DAYS * DAY_MS };
  const outsideLeave = (slot: DoctorSlot): boolean => !schedule.leave.some((each) => overlaps(each, slot));
  const inReach = ({ branchId }: DoctorSlot): boolean =>
    env.actor.seesAllBranches || env.actor.branchIds.includes(branchId);
  const own = (await freeSlots(env, [schedule.doctorId], span)).filter((slot) => outsideLeave(slot) && inReach(slot));
  const colleagues = (await colleagueSlots(env, schedule.doctorId, displaced)).filter(inReach);
  const zone = await branchZone({ query: env.store.read.bind(env.store) }, displaced[0].branchId);
  const dayOf = (at: number): string => wallClockOf(at, zone).day;
  const plan = proposeMoves(
    displaced,
    own,
    colleagues,
    await patientsTimes(env, displaced, span),
    (a, b) => dayOf(a) === dayOf(b),
  );
  return displaced.map(({ id }) => ({
    appointmentId: id,
    proposals: (plan.get(id) ?? []).map((proposal) => ({ ...shownSlot(proposal), kind: proposal.kind })),
  }));
}

/** Open slots of doctors of the same specialization, on the days of the displaced appointments. */
async function colleagueSlots(env: Env, doctorId: string, displaced: Coming[]): Promise<DoctorSlot[]> {
  const sql = `SELECT id FROM doctor WHERE specialization = (SELECT specialization FROM doctor WHERE id = $1) AND id <> $1
    AND is_active = $2 AND is_available = $2 ORDER BY full_name, id LIMIT 50`;
  const ids = (await env.store.read<{ id: string }>(sql, [doctorId, true])).map(({ id }) => id);
  if (!ids.length) return [];
  const zone = await branchZone({ query: env.store.read.bind(env.store) }, displaced[0].branchId);
  const [first, last] = [wallClockOf(displaced[0].start, zone).day, wallClockOf(displaced.at(-1)!.start, zone).day];
  const until = addDays(first, AHEAD_DAYS) < last ? addDays(first, AHEAD_DAYS) : last;
  return freeSlots(env, ids, { start: dayInterval(first, zone).start, end: dayInterval(until, zone).end });
}

/** When the patients are busy elsewhere within the span, apart from what is to be moved. */
async function patientsTimes(env: Env, displaced: Coming[], span: Interval): Promise<Map<string, Interval[]>> {
  const times = new Map<string, Interval[]>();
  const moving = new Set(displaced.map(({ id }) => id));
  for (const patientId of new Set(displaced.map((each) => each.patientId))) {
    const rows = await env.store.read<{ id: string; starts_at: string | Date; ends_at: string | Date }>(
      `SELECT id, starts_at, ends_at FROM appointment WHERE patient_id = $1 AND starts_at > $2 AND starts_at < $3
         AND status NOT IN ('CANCELLED', 'NO_SHOW')`,
      [patientId, new Date(span.start - DAY_MS), new Date(span.end)],
    );
    times.set(
      patientId,
      rows
        .filter(({ id }) => !moving.has(id))
        .map((row) => ({ start: millisOf(row.starts_at), end: millisOf(row.ends_at) })),
    );
  }
  return times;
}
