import type { DoctorHoursRowFragment } from '@medicare/web-graphql';
import { consequences, startOf } from './week-start';

const row = (fromTime: string, validFrom: string, validTo: string | null): DoctorHoursRowFragment =>
  ({ id: validFrom, weekday: 1, fromTime, toTime: '13:00', slotMinutes: 15, validFrom, validTo }) as never;
const TODAY = '2026-11-22';
const NOW = row('09:00', '2026-01-01', null);
const SUMMER = [
  row('09:00', '2026-01-01', '2026-11-30'),
  row('10:00', '2026-12-01', '2026-12-31'),
  row('09:00', '2027-01-01', null),
];

describe('the days of a new week', () => {
  it('begin tomorrow, or today when there are no hours yet', () => {
    expect(startOf([NOW], TODAY, null)).toEqual({ validFrom: '2026-11-23', validTo: null });
    expect(startOf([], TODAY, null)).toEqual({ validFrom: TODAY, validTo: null });
  });

  it('are those of the planned week that is changed, and no day that is none', () => {
    expect(startOf(SUMMER, TODAY, '2026-12-01')).toEqual({ validFrom: '2026-12-01', validTo: '2026-12-31' });
    expect(startOf(SUMMER, TODAY, '2026-12-05').validFrom).toBe('2026-11-23');
  });

  it('tell what they replace and what comes after', () => {
    expect(consequences(SUMMER, TODAY, '2026-11-23', null)).toEqual([
      'The week planned from Tue 1 Dec is replaced.',
      'The week planned from Fri 1 Jan 2027 is replaced.',
    ]);
    expect(consequences(SUMMER, TODAY, '2026-11-23', '2026-11-25')).toEqual([
      'From Thu 26 Nov on, the week set before holds again.',
    ]);
    expect(consequences([], TODAY, '2026-11-23', '2026-11-25')).toEqual(['From Thu 26 Nov on there are no hours.']);
    expect(consequences(SUMMER, TODAY, '', null)).toEqual([]);
  });
});
