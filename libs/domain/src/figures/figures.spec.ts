import { PERMISSIONS, ROLE_PERMISSIONS } from '../access/permissions';
import { appointmentsByDay, byStatus, daysAsked, partsOf, revenueByDay, sharesOf } from './analytics';
import { addDays, daysBetween } from '../scheduling/local-time';
import {
  mondayOf,
  placesOfAppointment,
  placesOfDoctor,
  placesOfItem,
  placesOfPatient,
  placesOfStaff,
} from './counters';
import { STAT_NAMES, type StatsSources, statsOf } from './stats';

const tally = (values: Record<string, number>): Map<string, number> => new Map(Object.entries(values));
const SOURCES: StatsSources = {
  patients: tally({ ACTIVE: 8, INACTIVE: 2 }),
  doctors: tally({ AVAILABLE: 3, AWAY: 1, INACTIVE: 1 }),
  staff: tally({ ACTIVE: 6, INACTIVE: 4 }),
  lowStock: tally({ LOW: 2 }),
  appointments: tally({ PENDING: 5, COMPLETED: 20, CANCELLED: 3 }),
  today: tally({ '2026-11-25 PENDING': 2, '2026-11-25 CANCELLED': 1 }),
  revenue: tally({ RECEIVED: 50_000, REFUNDED: 1_000 }),
  bills: tally({ PAID: 7, UNPAID: 2, PARTIALLY_PAID: 1, DRAFT: 4 }),
  dues: tally({ UNPAID: 900, PARTIALLY_PAID: 100 }),
  unread: 4,
};

describe('the fourteen figures', () => {
  test('are put together by one definition each', () => {
    expect(STAT_NAMES).toHaveLength(14);
    expect(statsOf(SOURCES, new Set(PERMISSIONS))).toEqual({
      totalPatients: 10,
      activePatients: 8,
      totalDoctors: 5,
      availableDoctors: 3,
      totalAppointments: 28,
      todaysAppointments: 3,
      pendingAppointments: 5,
      paidBills: 7,
      unpaidBills: 3,
      totalRevenue: 49_000,
      pendingRevenue: 1_000,
      lowStockItems: 2,
      activeStaff: 6,
      unreadNotifications: 4,
    });
  });

  test('are null for those whose work does not need them', () => {
    const cashier = statsOf(SOURCES, new Set(ROLE_PERMISSIONS.CASHIER));
    expect([cashier.paidBills, cashier.totalPatients, cashier.lowStockItems]).toEqual([7, null, null]);
    expect(statsOf(SOURCES, new Set())).toEqual(Object.fromEntries(STAT_NAMES.map((name) => [name, null])));
  });
});

describe('where a row is counted', () => {
  const keys = (places: { counter: string; key: string }[]): string[] =>
    places.map(({ counter, key }) => `${counter} ${key}`);

  test('follows from its state alone', () => {
    const patient = { isActive: true, gender: 'MALE', bloodGroup: null };
    expect(keys(placesOfPatient(patient))).toEqual([
      'patients ACTIVE',
      'patients-by-gender MALE',
      'patients-by-blood-group UNKNOWN',
    ]);
    expect(keys(placesOfPatient({ ...patient, isActive: false }))).toEqual(['patients INACTIVE']);
    expect(keys(placesOfDoctor({ isActive: true, isAvailable: false }))).toEqual(['doctors AWAY']);
    expect(keys(placesOfDoctor({ isActive: false, isAvailable: true }))).toEqual(['doctors INACTIVE']);
    expect(keys(placesOfStaff({ isActive: false }))).toEqual(['staff INACTIVE']);
    expect(keys(placesOfItem({ isActive: true, isLow: true }))).toEqual(['low-stock LOW']);
    expect(placesOfItem({ isActive: false, isLow: true })).toEqual([]);
    expect(keys(placesOfAppointment({ day: '2026-11-25', doctorId: 'd', status: 'PENDING' }))).toEqual([
      'appointments PENDING',
      'appointments-by-day 2026-11-25 PENDING',
      'appointments-of-doctor d PENDING',
      'load-by-day 2026-11-25 d',
      'load-by-week 2026-11-23 d',
    ]);
    expect(keys(placesOfAppointment({ day: '2026-11-25', doctorId: 'd', status: 'NO_SHOW' }))).toHaveLength(3);
  });
});

describe('what charts are drawn from', () => {
  const span = { from: '2026-11-24', to: '2026-11-26' };

  test('has every day of the span in it', () => {
    const days = tally({
      '2026-11-24 PENDING': 2,
      '2026-11-24 CANCELLED': 1,
      '2026-11-26 NO_SHOW': 4,
      '2020-01-01 PENDING': 9,
    });
    expect(appointmentsByDay(span, days)).toEqual([
      { day: '2026-11-24', count: 3, cancelled: 1 },
      { day: '2026-11-25', count: 0, cancelled: 0 },
      { day: '2026-11-26', count: 4, cancelled: 0 },
    ]);
    expect(Object.fromEntries(byStatus(days))).toEqual({ PENDING: 11, CANCELLED: 1, NO_SHOW: 4 });
    expect(revenueByDay(span, [{ day: '2026-11-25', received: 500, refunded: 700 }])[1]).toEqual({
      day: '2026-11-25',
      received: 500,
      refunded: 700,
      revenue: -200,
    });
  });

  test('leaves out what there is none of', () => {
    expect(sharesOf(tally({ B: 1, A: 2, C: 0 }), ['A', 'B', 'C'])).toEqual([
      { key: 'A', count: 2 },
      { key: 'B', count: 1 },
    ]);
  });

  test('goes by whole weeks where it can, and every day of the span is in one part', () => {
    expect(partsOf({ from: '2026-11-19', to: '2026-12-08' })).toEqual({
      before: { from: '2026-11-19', to: '2026-11-22' },
      weeks: { from: '2026-11-23', to: '2026-11-30' },
      after: { from: '2026-12-07', to: '2026-12-08' },
    });
    for (let length = 0; length < 40; length++)
      for (let start = 0; start < 7; start++) {
        const from = addDays('2026-11-16', start);
        const { before, weeks, after } = partsOf({ from, to: addDays(from, length) });
        const days = [
          ...daysBetween(before.from, before.to),
          ...daysBetween(weeks.from, weeks.to)
            .filter((day) => mondayOf(day) === day)
            .flatMap((day) => daysBetween(day, addDays(day, 6))),
          ...daysBetween(after.from, after.to),
        ];
        expect(days).toEqual(daysBetween(from, addDays(from, length)));
      }
  });

  test('is of the last thirty days unless told, and of a year at most', () => {
    expect(daysAsked({}, '2026-11-25')).toEqual({ from: '2026-10-27', to: '2026-11-25' });
    expect(daysAsked({ from: '2025-11-25', to: '2026-11-25' }, '2026-11-25').from).toBe('2025-11-25');
    expect(() => daysAsked({ from: '2025-11-24', to: '2026-11-25' }, '2026-11-25')).toThrow('366 days');
    expect(() => daysAsked({ from: '2026-11-26', to: '2026-11-25' }, '2026-11-25')).toThrow('before the first');
  });
});
