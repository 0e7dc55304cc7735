import fc from 'fast-check';
import { addDays } from '../scheduling/local-time';
import { RosterEntry, rosterFaults, shiftMinutes, weekOf } from './roster';

const MONDAY = '2026-11-23';
const duty = (day: string, fromTime: string, toTime: string, staffId = 'asha'): RosterEntry => ({
  staffId,
  day,
  fromTime,
  toTime,
});
const faults = (...entries: RosterEntry[]): string[] =>
  rosterFaults(entries).map(({ path, rule }) => `${path} ${rule}`);

test.each([
  ['08:00', '14:00', 360],
  ['20:00', '08:00', 720],
  ['00:00', '24:00', 1440],
  ['16:00', '24:00', 480],
  ['08:00', '08:00', 1440],
  ['08:00', '00:00', 960],
  ['23:59', '00:00', 1],
  ['24:00', '08:00', null],
  ['8:00', '14:00', null],
  ['08:00', '25:00', null],
])('from %s to %s are %p minutes', (fromTime, toTime, minutes) =>
  expect(shiftMinutes({ fromTime, toTime })).toBe(minutes),
);

test('a week begins on Monday, also across months', () => {
  const week = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'];
  for (const day of week) expect(weekOf(day)).toEqual(week);
  expect(weekOf('2026-11-29')[0]).toBe(MONDAY);
});

describe('a roster', () => {
  const tuesday = addDays(MONDAY, 1);
  test.each([
    ['two shifts that touch', [duty(MONDAY, '08:00', '14:00'), duty(MONDAY, '14:00', '20:00')], []],
    ['two that overlap', [duty(MONDAY, '08:00', '14:00'), duty(MONDAY, '13:59', '20:00')], ['entries.1 overlap']],
    ['of two people', [duty(MONDAY, '08:00', '14:00'), duty(MONDAY, '08:00', '14:00', 'ravi')], []],
    ['a night and the next noon', [duty(MONDAY, '20:00', '08:00'), duty(tuesday, '08:00', '14:00')], []],
    [
      'a night and the next morning',
      [duty(MONDAY, '20:00', '08:00'), duty(tuesday, '07:00', '14:00')],
      ['entries.1 overlap'],
    ],
    ['in any order', [duty(tuesday, '07:00', '14:00'), duty(MONDAY, '20:00', '08:00')], ['entries.1 overlap']],
    ['a day and a night on duty', [duty(MONDAY, '08:00', '08:00'), duty(tuesday, '08:00', '08:00')], []],
    ['the same twice', [duty(MONDAY, '08:00', '08:00'), duty(MONDAY, '08:00', '08:00')], ['entries.1 overlap']],
    ['a day that is none', [duty('2026-02-30', '08:00', '14:00')], ['entries.0.day date']],
    ['a time that is none', [duty(MONDAY, '24:00', '14:00')], ['entries.0.fromTime time']],
    ['another', [duty(MONDAY, '08:00', '14')], ['entries.0.toTime time']],
  ])('%s', (_what, entries, found) => expect(faults(...entries)).toEqual(found));

  test('holds exactly when no minute is worked twice', () => {
    const hour = fc.nat(23).map((each) => `${String(each).padStart(2, '0')}:00`);
    const entry = fc.tuple(fc.nat(6), hour, hour, fc.constantFrom('asha', 'ravi'));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (rows) => {
        const entries = rows.map(([day, from, to, who]) => duty(addDays(MONDAY, day), from, to, who));
        const hours = rows.flatMap(([day, from, to, who]) =>
          Array.from(
            { length: shiftMinutes({ fromTime: from, toTime: to })! / 60 },
            (_, i) => `${who} ${day * 24 + Number(from.slice(0, 2)) + i}`,
          ),
        );
        expect(rosterFaults(entries).length === 0).toBe(new Set(hours).size === hours.length);
      }),
    );
  });
});
