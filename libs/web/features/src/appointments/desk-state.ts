import { APPOINTMENT_STATUSES, type AppointmentStatusName } from '@medicare/domain';

export const DESK_VIEWS = ['board', 'week', 'list'] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

/** What the appointments page shows, as far as the address bar knows it. */
export interface DeskState {
  view: DeskView;
  /** YYYY-MM-DD */
  day: string;
  doctor: string | null;
  specialization: string | null;
  status: AppointmentStatusName | null;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads the address; what is not understood does not count. Without a day it is `today`. */
export function readDeskState(get: (name: string) => string | null, today: string): DeskState {
  const day = get('day') ?? '';
  return {
    view: DESK_VIEWS.find((view) => view === get('view')) ?? 'board',
    day: DAY.test(day) ? day : today,
    doctor: get('doctor') || null,
    specialization: get('specialization') || null,
    status: APPOINTMENT_STATUSES.find((status) => status === get('status')) ?? null,
  };
}

/** One entry of the counters. */
export interface DayCount {
  status: AppointmentStatusName;
  count: number;
}

/** How many of each status; those that nobody has are left out. */
export function countsByStatus(counts: readonly DayCount[]): { status: AppointmentStatusName; count: number }[] {
  const sums = new Map<AppointmentStatusName, number>();
  for (const { status, count } of counts) sums.set(status, (sums.get(status) ?? 0) + count);
  return APPOINTMENT_STATUSES.flatMap((status) => {
    const count = sums.get(status) ?? 0;
    return count ? [{ status, count }] : [];
  });
}
