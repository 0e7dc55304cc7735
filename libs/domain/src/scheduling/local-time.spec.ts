import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, dayInterval, daysBetween, instantOf, minutesOf, wallClockOf, weekdayOf } from './local-time';

const iso = (at: number): string => new Date(at).toISOString();

test('clocks in India are five and a half hours ahead', () => {
  expect(iso(instantOf('2026-11-23', 9 * 60, 'Asia/Kolkata'))).toBe('2026-11-23T03:30:00.000Z');
  expect(wallClockOf(Date.parse('2026-11-22T18:30:00Z'), 'Asia/Kolkata')).toEqual({ day: '2026-11-23', time: '00:00' });
});

test('midnight belongs to the day that begins; 24:00 is the midnight after', () => {
  expect(instantOf('2026-11-23', 1440, 'Asia/Kolkata')).toBe(instantOf('2026-11-24', 0, 'Asia/Kolkata'));
});

test('a time that the change to summer skips moves forward, one that comes twice means the first', () => {
  expect(iso(instantOf('2026-03-29', 2 * 60 + 30, 'Europe/Berlin'))).toBe('2026-03-29T01:30:00.000Z'); // 03:30 there
  expect(iso(instantOf('2026-10-25', 2 * 60 + 30, 'Europe/Berlin'))).toBe('2026-10-25T00:30:00.000Z');
});

test('a day is 23 or 25 hours long when the clocks change', () => {
  const hours = (day: string): number => {
    const { start, end } = dayInterval(day, 'Europe/Berlin');
    return (end - start) / 3_600_000;
  };
  expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-23')]).toEqual([23, 25, 24]);
});

test('weekdays, days after and days between', () => {
  expect(['2026-11-23', '2026-11-29', '2024-02-29'].map(weekdayOf)).toEqual([1, 7, 4]);
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect(daysBetween('2026-03-01', '2026-02-27')).toEqual([]);
});

test('times of day are read strictly', () => {
  expect(['00:00', '09:05', '24:00'].map(minutesOf)).toEqual([0, 545, 1440]);
  expect(['24:01', '9:00', '12:60', '25:00', '', 'noon', '-1:00'].map(minutesOf)).toEqual(Array(7).fill(null));
});

const ZONES = [
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'UTC',
];

test('it agrees with Temporal on every minute of every day, in zones with and without changes of the clocks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 365 * 30 }),
      fc.integer({ min: 0, max: 1439 }),
      (zone, dayNumber, minutes) => {
        const day = addDays('2010-01-01', dayNumber);
        const wall = Temporal.PlainDateTime.from(`${day}T00:00`).add({ minutes });
        const expected = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
        expect(iso(instantOf(day, minutes, zone))).toBe(iso(expected));
        const shown = Temporal.Instant.fromEpochMilliseconds(expected).toZonedDateTimeISO(zone);
        expect(wallClockOf(expected, zone)).toEqual({
          day: shown.toPlainDate().toString(),
          time: shown.toPlainTime().toString().slice(0, 5),
        });
      },
    ),
    { numRuns: 2000 },
  );
});
