import { DoctorSlot, FURTHEST_MS, Interval, invalidInput, openSlots, Refusal } from '@medicare/domain';
import { Actor, type Context, Env } from '@medicare/platform';
import type { FirstOpenSlotsArgs, OpenSlotsArgs } from './appointments.inputs';
import type { OpenSlot } from './appointments.types';
import { DoctorSchedule, loadSchedules } from './schedules';

const DAY_MS = 86_400_000;
const LONGEST_SPAN_MS = 62 * DAY_MS;
const SEARCH_DAYS = 62;
const MOST_DOCTORS = 200;

/** Who keeps a time while a form is open: a session; all of a patient's sessions are one, lest a phone keep a whole day. */
export const holderOf = (actor: Actor): string | null =>
  actor.role === 'PATIENT' ? actor.accountId : (actor.sessionId ?? actor.id);

/** The open slots of doctors within a span, as far ahead as can be booked, by doctor and in order. Inactive and unavailable doctors have none. */
export async function freeSlots(env: Env, doctorIds: string[], span: Interval): Promise<DoctorSlot[]> {
  const now = env.clock();
  const within = { start: span.start, end: Math.min(span.end, now.getTime() + FURTHEST_MS) };
  if (within.end <= within.start) return [];
  const options = { now, holder: holderOf(env.actor) };
  const schedules = await loadSchedules(env.store.read.bind(env.store), env.store.engine, doctorIds, within, options);
  return [...schedules.values()].flatMap((schedule) => slotsOf(schedule, within, now.getTime()));
}

const slotsOf = ({ doctorId, ...schedule }: DoctorSchedule, span: Interval, now: number): DoctorSlot[] =>
  schedule.isActive && schedule.isAvailable
    ? openSlots(schedule, span, now).map(({ start, end, branchId, room }) => ({ start, end, branchId, room, doctorId }))
    : [];

/** `openSlots`: of one doctor, several, or all of a specialization. Throws BAD_USER_INPUT for a span that cannot be. */
export async function openSlotsOf(env: Env, args: OpenSlotsArgs): Promise<DoctorSlot[]> {
  const span = { start: Date.parse(args.from), end: Date.parse(args.to) };
  if (span.end <= span.start)
    throw invalidInput({ path: 'to', rule: 'order', message: 'The end must be later than the beginning.' });
  if (span.end - span.start > LONGEST_SPAN_MS)
    throw invalidInput({ path: 'to', rule: 'too-long', message: 'Ask for at most 62 days at a time.' });
  const slots = await freeSlots(env, await doctorsAsked(env, args), span);
  return args.branchId ? slots.filter(({ branchId }) => branchId === args.branchId) : slots;
}

/** `firstOpenSlots`: the earliest of any of the doctors, looking some two months ahead, a week at a time. */
export async function firstOpenSlots(env: Env, args: FirstOpenSlotsArgs): Promise<DoctorSlot[]> {
  const [count, perDoctor] = [args.count ?? 5, args.perDoctor ?? Infinity];
  const first = Math.max(args.from ? Date.parse(args.from) : 0, env.clock().getTime());
  const given = new Map((await doctorsAsked(env, args)).map((id) => [id, 0]));
  const found: DoctorSlot[] = [];
  for (let day = 0; day < SEARCH_DAYS && found.length < count && given.size; day += 7) {
    const span = { start: first + day * DAY_MS, end: first + (day + 7) * DAY_MS };
    const slots = await freeSlots(env, [...given.keys()], span);
    for (const slot of slots.sort((a, b) => a.start - b.start)) {
      const already = given.get(slot.doctorId);
      if (already === undefined || (args.branchId && slot.branchId !== args.branchId)) continue;
      found.push(slot);
      if (already + 1 >= perDoctor) given.delete(slot.doctorId);
      else given.set(slot.doctorId, already + 1);
    }
  }
  return found.slice(0, count);
}

/** Open times in one operation. As plain text each costs next to nothing; with more than its own fields it is a row to be read. */
const MOST_SLOTS = { asText: 60_000, asRows: 6000 };
const given = new WeakMap<object, number>();

/** Counts the open times that an operation gets. Throws TOO_COMPLEX when they become too many to answer at once. */
export function demandAffordable(context: Context, count: number): void {
  const total = (given.get(context) ?? 0) + count;
  given.set(context, total);
  const most = context.wantsText ? MOST_SLOTS.asText : MOST_SLOTS.asRows;
  if (total <= most) return;
  const message = `These are ${total} open times, and at most ${most} can be answered. Ask for fewer days or doctors.`;
  throw new Refusal('TOO_COMPLEX', message);
}

async function doctorsAsked(
  env: Env,
  { doctorId, doctorIds, specialization }: Pick<OpenSlotsArgs, 'doctorId' | 'doctorIds' | 'specialization'>,
): Promise<string[]> {
  if (doctorId) return [doctorId];
  if (doctorIds?.length) return [...new Set(doctorIds)];
  const of = specialization ? ' AND specialization = $2' : '';
  const sql = `SELECT id FROM doctor WHERE is_active = $1${of} ORDER BY full_name, id LIMIT ${MOST_DOCTORS}`;
  const rows = await env.store.read<{ id: string }>(sql, specialization ? [true, specialization] : [true]);
  return rows.map(({ id }) => id);
}

/** An open slot as the API shows it. */
export const shownSlot = ({ start, end, ...slot }: DoctorSlot): OpenSlot => ({
  ...slot,
  startsAt: new Date(start).toISOString(),
  endsAt: new Date(end).toISOString(),
});

/** The JSON text of values that come again and again: the same few hundred instants for all doctors. */
function remembering<T>(write: (value: T) => string): (value: T) => string {
  const known = new Map<T, string>();
  return (value) => {
    let text = known.get(value);
    if (text === undefined) {
      if (known.size >= 50_000) known.clear();
      known.set(value, (text = write(value)));
    }
    return text;
  };
}
const instant = remembering((at: number) => `"${new Date(at).toISOString()}"`);
const id = remembering((text: string) => JSON.stringify(text));

/** The fields of an open slot as JSON text. */
export const SLOT_WRITERS: Record<string, (slot: DoctorSlot) => string> = {
  doctorId: (slot) => id(slot.doctorId),
  branchId: (slot) => id(slot.branchId),
  startsAt: (slot) => instant(slot.start),
  endsAt: (slot) => instant(slot.end),
  room: (slot) => JSON.stringify(slot.room),
  __typename: () => '"OpenSlot"',
};
