import {
  addDays,
  dayInterval,
  type Interval,
  merged,
  MOVABLE_STATUSES,
  overlaps,
  type Session,
  sessionsOf,
  weekdayOf,
  wallClockOf,
  minutesOf,
  without,
} from '@medicare/domain';
import { STATUS_WORDS } from '@medicare/web-core';
import type { AppointmentRowFragment, DoctorTimesQuery } from '@medicare/web-graphql';
import type { GridBlock, GridShade } from './grid-model';

/** A doctor with everything that decides when patients are seen. */
export type TimedDoctor = DoctorTimesQuery['doctors']['items'][number];

const HOUR = 60;
const DAY_MINUTES = 1440;

/** When a doctor sees patients on a day: weekly hours and extra sessions, at `branchId` or (null) anywhere. */
export function sessionsOn(doctor: TimedDoctor, day: string, zone: string, branchId: string | null): Session[] {
  const span = dayInterval(day, zone);
  const isHere = (id: string | undefined) => !branchId || id === branchId;
  const weekly = doctor.hours
    .filter(({ branch }) => isHere(branch?.id))
    .map(({ branch, ...hours }) => ({
      weekday: hours.weekday,
      fromTime: hours.fromTime as string,
      toTime: hours.toTime as string,
      slotMinutes: hours.slotMinutes,
      validFrom: hours.validFrom,
      validTo: hours.validTo ?? null,
      branchId: branch?.id ?? '',
      zone: branch?.timeZone ?? zone,
      room: hours.room ?? null,
    }));
  const extra = doctor.extraSessions
    .filter(({ branch }) => isHere(branch?.id))
    .map(({ startsAt, endsAt, slotMinutes, room, branch }) => ({
      start: Date.parse(startsAt),
      end: Date.parse(endsAt),
      slotMinutes,
      room: room ?? null,
      branchId: branch?.id ?? '',
    }));
  return [...sessionsOf(weekly, span), ...extra.filter((session) => overlaps(session, span))];
}

/** Leave of a doctor on a day. */
export const leaveOn = (doctor: TimedDoctor, day: string, zone: string): Interval[] =>
  merged(
    doctor.leaves
      .map(({ startsAt, endsAt }) => ({ start: Date.parse(startsAt), end: Date.parse(endsAt) }))
      .filter((leave) => overlaps(leave, dayInterval(day, zone))),
  );

/** Minutes after midnight of `day` on the clocks of `zone`; times of other days are cut off at its ends. */
export function minuteOn(instant: number, day: string, zone: string): number {
  const clock = wallClockOf(instant, zone);
  if (clock.day < day) return 0;
  return clock.day > day ? DAY_MINUTES : (minutesOf(clock.time) ?? 0);
}

/** What of the shown stretch is outside the doctor's hours (hatched), and what is leave (hatched, with the word). */
export function shadesOf(
  doctor: TimedDoctor,
  day: string,
  zone: string,
  branchId: string | null,
  columnId: string,
): GridShade[] {
  const leave = leaveOn(doctor, day, zone);
  const off = without([dayInterval(day, zone)], [...sessionsOn(doctor, day, zone, branchId), ...leave]);
  const shade = ({ start, end }: Interval, words: string | null): GridShade => ({
    columnId,
    from: minuteOn(start, day, zone),
    to: minuteOn(end, day, zone),
    words,
  });
  return [...off.map((time) => shade(time, null)), ...leave.map((time) => shade(time, 'On leave'))];
}

/** Looks of the blocks; the sheet of the grid has them. */
const LOOKS: Record<AppointmentRowFragment['status'], string> = {
  PENDING: 'pending',
  CONFIRMED: 'confirmed',
  CHECKED_IN: 'here',
  COMPLETED: 'done',
  CANCELLED: 'gone',
  NO_SHOW: 'missed',
};

/** The word in the block: where a checked-in patient stands says more than the status. */
export function stateWord({ status, queueState, token }: AppointmentRowFragment): string {
  if (status !== 'CHECKED_IN') return STATUS_WORDS[status];
  const place = { CALLED: 'With doctor', SKIPPED: 'Skipped', WAITING: 'Here' }[queueState ?? 'WAITING'];
  return `${place}, token ${token}`;
}

/** The same for a block of one line. */
const briefWord = (row: AppointmentRowFragment): string =>
  row.queueState === 'CALLED' ? 'With doctor' : stateWord(row).replace(', token', '');

/** A visit as a block of the grid. */
export function blockOf(row: AppointmentRowFragment, columnId: string, zone: string, mayMove: boolean): GridBlock {
  const day = wallClockOf(Date.parse(row.startsAt), zone).day;
  const [from, to] = [row.startsAt, row.endsAt].map((at) => minuteOn(Date.parse(at), day, zone));
  const [name, word] = [row.patient?.fullName ?? 'Visit', stateWord(row)];
  const { time } = wallClockOf(Date.parse(row.startsAt), zone);
  return {
    id: row.id,
    columnId,
    from,
    to,
    title: name,
    note: row.reason ? `${word}. ${row.reason}` : word,
    brief: briefWord(row),
    look: row.status === 'CHECKED_IN' && row.queueState === 'CALLED' ? 'with' : LOOKS[row.status],
    label: [time, name, row.doctor?.fullName, word, row.reason].filter(Boolean).join(', '),
    isMovable: mayMove && MOVABLE_STATUSES.includes(row.status),
  };
}

/** The hours the grid shows: those in which somebody is seen, rounded to full ones. */
export function shownHours(times: readonly { from: number; to: number }[]): { from: number; to: number } {
  if (!times.length) return { from: 9 * HOUR, to: 17 * HOUR };
  const from = Math.floor(Math.min(...times.map((time) => time.from)) / HOUR) * HOUR;
  const to = Math.ceil(Math.max(...times.map((time) => time.to)) / HOUR) * HOUR;
  return { from, to: Math.max(to, from + HOUR) };
}

/** Where a day opens: an hour before `now` (minutes after midnight) while somebody is seen, else at the first session. */
export function openingMinute({ from, to }: { from: number; to: number }, now: number | null): number {
  return now !== null && from < now && now < to ? Math.max(from, now - HOUR) : from;
}

/** The end that a visit keeps when it moves: none (one slot of the new place) unless it spans several of its slots. */
export function endAfterMove(start: number, lengthMs: number, sessions: readonly Session[]): number | null {
  const session = sessions.find((it) => it.start <= start && start < it.end);
  const slotMs = (session?.slotMinutes ?? 0) * 60_000;
  return slotMs && lengthMs > slotMs && lengthMs % slotMs === 0 ? start + lengthMs : null;
}

/** Where a block that was let go at `start` means to be: at the nearest beginning of a slot, if it is in a session. */
export function snapped(start: number, sessions: readonly Session[]): number {
  const session = sessions.find((it) => it.start <= start && start < it.end);
  if (!session) return start;
  const slotMs = session.slotMinutes * 60_000;
  const last = Math.floor((session.end - session.start) / slotMs) - 1;
  return session.start + Math.min(Math.round((start - session.start) / slotMs), last) * slotMs;
}

/** The days of the week of `day`, Monday first. */
export function weekOf(day: string): string[] {
  const monday = addDays(day, 1 - weekdayOf(day));
  return Array.from({ length: 7 }, (_, i) => addDays(monday, i));
}
