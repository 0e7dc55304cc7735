import type { DoctorHoursRowFragment } from '@medicare/web-graphql';
import { hoursOn, weekPeriods } from './week-periods';

const row = (fromTime: string, validFrom: string, validTo: string | null): DoctorHoursRowFragment =>
  ({
    id: `${fromTime} ${validFrom}`,
    weekday: 1,
    fromTime,
    toTime: '13:00',
    slotMinutes: 15,
    room: null,
    validFrom,
    validTo,
    branch: { id: 'b', name: 'Main' },
  }) as unknown as DoctorHoursRowFragment;
const TODAY = '2026-11-23';
const shown = (rows: DoctorHoursRowFragment[]) =>
  weekPeriods(rows, TODAY).map(({ from, to, hours }) => [from, to, hours.map(({ fromTime }) => fromTime).join()]);

describe('weeks now and later', () => {
  it('is one week when nothing is planned', () => {
    expect(shown([row('09:00', '2026-01-01', null)])).toEqual([[TODAY, null, '09:00']]);
    expect(shown([])).toEqual([[TODAY, null, '']]);
  });

  it('shows a week planned for a while, and the one that then holds again', () => {
    const rows = [
      row('09:00', '2026-01-01', '2026-11-30'),
      row('10:00', '2026-12-01', '2026-12-31'),
      row('09:00', '2027-01-01', null),
    ];
    expect(shown(rows)).toEqual([
      [TODAY, '2026-11-30', '09:00'],
      ['2026-12-01', '2026-12-31', '10:00'],
      ['2027-01-01', null, '09:00'],
    ]);
  });

  it('says when the last hours end', () => {
    expect(shown([row('09:00', '2026-01-01', '2026-12-31')])).toEqual([
      [TODAY, '2026-12-31', '09:00'],
      ['2027-01-01', null, ''],
    ]);
  });

  it('does not break a week in two where nothing changes, and forgets the past', () => {
    const rows = [
      row('08:00', '2025-01-01', '2025-12-31'),
      row('09:00', '2026-01-01', '2026-11-30'),
      row('09:00', '2026-12-01', null),
    ];
    expect(shown(rows)).toEqual([[TODAY, null, '09:00']]);
    expect(hoursOn(rows, '2025-06-01')).toHaveLength(1);
  });
});
