import { addDays, formatRupees } from '@medicare/domain';
import type { WallFiguresQuery, WallStatsFragment } from './wall-documents';

/** One figure on the wall. */
export interface WallCard {
  label: string;
  text: string;
}

const count = (value: number): string => value.toLocaleString('en-IN');

const CARDS: readonly [name: keyof WallStatsFragment, label: string, show: (value: number) => string][] = [
  ['todaysAppointments', 'Appointments today', count],
  ['pendingAppointments', 'To confirm', count],
  ['availableDoctors', 'Doctors available', count],
  ['activePatients', 'Patients', count],
  ['totalRevenue', 'Revenue', formatRupees],
  ['pendingRevenue', 'Still to be paid', formatRupees],
  ['unpaidBills', 'Bills to be paid', count],
  ['lowStockItems', 'Items low in stock', count],
  ['activeStaff', 'Staff', count],
];

/** The figures that the key may see; the others are null, and left out. */
export const wallCards = (stats: WallStatsFragment | null): WallCard[] =>
  CARDS.flatMap(([name, label, show]) => {
    const value = stats?.[name];
    return typeof value === 'number' ? [{ label, text: show(value) }] : [];
  });

/** A day as a column: its height in percent of the busiest day's. */
export interface WallDay {
  day: string;
  weekday: string;
  count: number;
  percent: number;
}

type Days = NonNullable<WallFiguresQuery['analytics']['appointmentsByDay']>;

/** Days as columns. */
export function wallDays(days: Days): WallDay[] {
  const most = Math.max(1, ...days.map((day) => day.count));
  return days.map(({ day, count: n }) => ({
    day,
    weekday: new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' }),
    count: n,
    percent: Math.round((n / most) * 100),
  }));
}

/** Three days back, today, and what is booked for the three to come. */
export const shownDays = (today: string): { from: string; to: string } => ({
  from: addDays(today, -3),
  to: addDays(today, 3),
});
