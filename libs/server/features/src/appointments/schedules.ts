import { millisOf, type Store } from '@medicare/data';
import { addDays, GRAIN_MS, Interval, Schedule, Session, wallClockOf, WorkingHours } from '@medicare/domain';

/** Reads rows: of the store, or inside a transaction. */
export type Query = <T>(sql: string, params?: unknown[]) => Promise<T[]>;

/** A doctor's schedule within a span, and whether the doctor can be booked at all. */
export interface DoctorSchedule extends Schedule {
  doctorId: string;
  branchId: string;
  isActive: boolean;
  isAvailable: boolean;
  extra: Session[];
  leave: Interval[];
  occupied: Interval[];
  hours: WorkingHours[];
}

type Instant = string | Date;
interface HoursRow {
  doctor_id: string;
  weekday: number;
  from_time: string;
  to_time: string;
  slot_minutes: number;
  branch_id: string;
  time_zone: string;
  room: string | null;
  valid_from: string;
  valid_to: string | null;
}
interface SpanRow {
  doctor_id: string;
  starts_at: Instant;
  ends_at: Instant;
}

/** A slot that begins within a span may last this long beyond its end. */
const LONGEST_MS = 8 * 3_600_000;
const MARGIN_DAYS = 2;
/** Leave lasts at most a year, see `addDoctorLeave`. */
const LONGEST_LEAVE_MS = 367 * 86_400_000;

/** SQL for "the column is one of the ids", and the ids as its parameter. */
function among(engine: Store['engine'], ids: string[]): { sql: string; value: unknown } {
  return engine === 'postgres'
    ? { sql: '= ANY($1)', value: ids }
    : { sql: 'IN (SELECT value FROM json_each($1))', value: JSON.stringify(ids) };
}

/**
 * The schedules of doctors within a span, by doctor, in the order of the ids; unknown ids are left out. Occupied are
 * active appointments, and holds of others than `holder`. Everything is found by an index, whatever the history.
 */
export async function loadSchedules(
  query: Query,
  engine: Store['engine'],
  ids: string[],
  span: Interval,
  { now, holder, occupied = true }: { now: Date; holder: string | null; occupied?: boolean },
): Promise<Map<string, DoctorSchedule>> {
  const { sql, value } = among(engine, ids);
  const [from, to] = [new Date(span.start), new Date(span.end)];
  const days = [wallClockOf(span.start, 'UTC').day, wallClockOf(span.end, 'UTC').day];
  const doctors = await query<{ id: string; branch_id: string; is_active: unknown; is_available: unknown }>(
    `SELECT id, branch_id, is_active, is_available FROM doctor WHERE id ${sql}`,
    [value],
  );
  const schedules = new Map<string, DoctorSchedule>();
  for (const row of doctors)
    schedules.set(row.id, {
      doctorId: row.id,
      branchId: row.branch_id,
      isActive: Boolean(row.is_active),
      isAvailable: Boolean(row.is_available),
      hours: [],
      extra: [],
      leave: [],
      occupied: [],
    });
  const hours = await query<HoursRow>(
    `SELECT h.doctor_id, h.weekday, h.from_time, h.to_time, h.slot_minutes, h.branch_id, b.time_zone, h.room,
       CAST(h.valid_from AS varchar(10)) AS valid_from, CAST(h.valid_to AS varchar(10)) AS valid_to
     FROM doctor_hours h JOIN branch b ON b.id = h.branch_id
     WHERE h.doctor_id ${sql} AND h.valid_from <= $2 AND (h.valid_to IS NULL OR h.valid_to >= $3)`,
    [value, addDays(days[1], MARGIN_DAYS), addDays(days[0], -MARGIN_DAYS)],
  );
  for (const row of hours) schedules.get(row.doctor_id)?.hours.push(hoursOf(row));
  // What lasts a year at most did not begin earlier: with a beginning the index bounds both ends, whatever the past.
  const touching = `doctor_id ${sql} AND starts_at < $3 AND starts_at > $4 AND ends_at > $2`;
  const earliest = new Date(span.start - LONGEST_LEAVE_MS);
  const leave = await query<SpanRow>(`SELECT doctor_id, starts_at, ends_at FROM doctor_leave WHERE ${touching}`, [
    value,
    from,
    to,
    earliest,
  ]);
  for (const row of leave) schedules.get(row.doctor_id)?.leave.push(intervalOf(row));
  const extra = await query<SpanRow & { slot_minutes: number; branch_id: string; room: string | null }>(
    `SELECT doctor_id, starts_at, ends_at, slot_minutes, branch_id, room FROM extra_session WHERE ${touching}`,
    [value, from, to, earliest],
  );
  for (const { slot_minutes, branch_id, room, ...row } of extra)
    schedules
      .get(row.doctor_id)
      ?.extra.push({ ...intervalOf(row), slotMinutes: slot_minutes, branchId: branch_id, room });
  if (occupied) await addOccupied(query, engine, sql, value, span, { now, holder }, schedules);
  return schedules;
}

/** Grains of appointments as the database keeps them, one line a doctor: a month of fifty doctors is some 40,000 of them. */
async function addOccupied(
  query: Query,
  engine: Store['engine'],
  sql: string,
  value: unknown,
  { start, end }: Interval,
  { now, holder }: { now: Date; holder: string | null },
  schedules: Map<string, DoctorSchedule>,
): Promise<void> {
  const grains = engine === 'postgres' ? `string_agg(CAST(grain AS text), ',')` : 'group_concat(grain)';
  const rows = await query<{ doctor_id: string; grains: string }>(
    `SELECT doctor_id, ${grains} AS grains FROM doctor_time
     WHERE doctor_id ${sql} AND grain BETWEEN $2 AND $3 AND hold_id IS NULL GROUP BY doctor_id`,
    [value, Math.floor(start / GRAIN_MS), Math.ceil((end + LONGEST_MS) / GRAIN_MS)],
  );
  for (const { doctor_id, grains: text } of rows) schedules.get(doctor_id)?.occupied.push(...intervalsOfGrains(text));
  const holds = await query<SpanRow>(
    `SELECT doctor_id, starts_at, ends_at FROM slot_hold WHERE doctor_id ${sql} AND expires_at > $2 AND holder <> $3`,
    [value, now, holder ?? ''],
  );
  for (const row of holds) schedules.get(row.doctor_id)?.occupied.push(intervalOf(row));
}

/** `4,5,6,9` as the intervals that the grains cover. Neighbours that follow each other are joined; the rest `openSlots` does. */
function intervalsOfGrains(text: string): Interval[] {
  const intervals: Interval[] = [];
  for (const each of text.split(',')) {
    const start = Number(each) * GRAIN_MS;
    const last = intervals.at(-1);
    if (last?.end === start) last.end += GRAIN_MS;
    else intervals.push({ start, end: start + GRAIN_MS });
  }
  return intervals;
}

const intervalOf = ({ starts_at, ends_at }: SpanRow): Interval => ({
  start: millisOf(starts_at),
  end: millisOf(ends_at),
});

const hoursOf = (row: HoursRow): WorkingHours => ({
  weekday: row.weekday,
  fromTime: row.from_time,
  toTime: row.to_time,
  slotMinutes: row.slot_minutes,
  branchId: row.branch_id,
  zone: row.time_zone,
  room: row.room,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});
