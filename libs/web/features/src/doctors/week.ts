import { minutesOf, weekFaults } from '@medicare/domain';
import type { DoctorHoursInput, DoctorHoursRowFragment } from '@medicare/web-graphql';
import { parseTime } from '@medicare/web-ui';

/** One stretch of a day in which patients are seen, as it stands in the editor: times may be half typed. */
export interface Stretch {
  fromTime: string;
  toTime: string;
  slotMinutes: number;
  room: string;
  branchId: string;
}
/** Stretches of seven days, Monday first. */
export type Week = readonly (readonly Stretch[])[];

/** What is wrong with one stretch; `field` is null when it is the stretch as a whole. */
export interface StretchFault {
  field: string | null;
  message: string;
}

export const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
export const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const WORKDAYS = [0, 1, 2, 3, 4];

export const EMPTY_WEEK: Week = DAYS.map(() => []);

/** The rows of one week as the editor shows them, each day from morning to evening. */
export function weekOf(rows: readonly DoctorHoursRowFragment[]): Week {
  const sorted = [...rows].sort((a, b) => a.fromTime.localeCompare(b.fromTime));
  return DAYS.map((day) =>
    sorted
      .filter(({ weekday }) => weekday === day + 1)
      .map(({ fromTime, toTime, slotMinutes, room, branch }) => ({
        fromTime,
        toTime,
        slotMinutes,
        room: room ?? '',
        branchId: branch?.id ?? '',
      })),
  );
}

/** The week for the API: by day, and within a day in the order of the editor. */
export const hoursOf = (week: Week): DoctorHoursInput[] =>
  week.flatMap((stretches, day) =>
    stretches.map(({ fromTime, toTime, slotMinutes, room, branchId }) => ({
      weekday: day + 1,
      fromTime: parseTime(fromTime) ?? fromTime,
      toTime: parseTime(toTime) ?? toTime,
      slotMinutes,
      room: room.trim() || null,
      branchId: branchId || null,
    })),
  );

/** Where the row `index` of `hoursOf` stands in the editor. */
export function placeOf(week: Week, index: number): { day: number; at: number } {
  let at = index;
  const day = week.findIndex(({ length }) => at < length || ((at -= length), false));
  return { day, at };
}

/** The key of a stretch among the faults. */
export const stretchKey = (day: number, at: number): string => `${day}.${at}`;

/** What is wrong, by stretch: the rules of the server. */
export const faultsOf = (week: Week): ReadonlyMap<string, StretchFault> => faultsAt(week, weekFaults(hoursOf(week)));

/** Faults that name rows of `hoursOf`, such as `hours.3.toTime`, at their stretches. */
export function faultsAt(
  week: Week,
  faults: readonly { path: string; message: string }[],
): ReadonlyMap<string, StretchFault> {
  const placed = faults.flatMap(({ path, message }): [string, StretchFault][] => {
    const [, index, field = null] = /^(?:input\.)?hours\.(\d+)(?:\.(\w+))?$/.exec(path) ?? [];
    if (index === undefined) return [];
    const { day, at } = placeOf(week, Number(index));
    return [[stretchKey(day, at), { field, message }]];
  });
  return new Map(placed);
}

/** How many patients a stretch holds; 0 while its times are not whole. */
export function patientsIn({ fromTime, toTime, slotMinutes }: Stretch): number {
  const [from, to] = [minutesOf(parseTime(fromTime) ?? ''), minutesOf(parseTime(toTime) ?? '')];
  if (from === null || to === null || to <= from || !(slotMinutes > 0)) return 0;
  return Math.floor((to - from) / slotMinutes);
}

/** How many patients a day holds. */
export const patientsOn = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, stretch) => sum + patientsIn(stretch), 0);

const withDay = (week: Week, day: number, stretches: readonly Stretch[]): Week =>
  week.map((each, at) => (at === day ? stretches : each));

const USUAL = { fromTime: '09:00', toTime: '13:00', slotMinutes: 15 };
const [PAUSE, LENGTH, MIDNIGHT] = [60, 180, 1440];

/** One more stretch: the usual morning, or after a pause the rest of a half day like the one before. */
export function addStretch(week: Week, day: number, home: Pick<Stretch, 'room' | 'branchId'>): Week {
  const last = week[day].at(-1);
  const like = last ?? week.flat()[0];
  const { room, branchId, slotMinutes } = like ?? { ...home, ...USUAL };
  const times = last ? timesAfter(last) : USUAL;
  const stretch = { fromTime: times.fromTime, toTime: times.toTime, slotMinutes, room, branchId };
  return withDay(week, day, [...week[day], stretch]);
}

function timesAfter({ toTime }: Stretch): Pick<Stretch, 'fromTime' | 'toTime'> {
  const end = minutesOf(parseTime(toTime) ?? '') ?? MIDNIGHT;
  const from = end + PAUSE;
  if (from >= MIDNIGHT) return { fromTime: '', toTime: '' };
  return { fromTime: clock(from), toTime: clock(Math.min(from + LENGTH, MIDNIGHT)) };
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export const removeStretch = (week: Week, day: number, at: number): Week =>
  withDay(
    week,
    day,
    week[day].filter((_, i) => i !== at),
  );

export const changeStretch = (week: Week, day: number, at: number, change: Partial<Stretch>): Week =>
  withDay(
    week,
    day,
    week[day].map((stretch, i) => (i === at ? { ...stretch, ...change } : stretch)),
  );

/** The hours of one day on other days too, in place of what they had. */
export const copyDay = (week: Week, from: number, to: readonly number[]): Week =>
  week.map((stretches, day) => (to.includes(day) ? week[from] : stretches));

/** Whether two weeks would be saved as the same. */
export const sameWeek = (a: Week, b: Week): boolean => JSON.stringify(hoursOf(a)) === JSON.stringify(hoursOf(b));
