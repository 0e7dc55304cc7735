import type { DoctorHoursRowFragment } from '@medicare/web-graphql';
import {
  EMPTY_WEEK,
  addStretch,
  changeStretch,
  copyDay,
  faultsAt,
  faultsOf,
  hoursOf,
  patientsIn,
  patientsOn,
  placeOf,
  removeStretch,
  sameWeek,
  weekOf,
} from './week';

const row = (weekday: number, fromTime: string, toTime: string): DoctorHoursRowFragment =>
  ({
    id: `${weekday} ${fromTime}`,
    weekday,
    fromTime,
    toTime,
    slotMinutes: 15,
    room: '12',
    validFrom: '2026-01-01',
    validTo: null,
    branch: { id: 'b', name: 'Main' },
  }) as unknown as DoctorHoursRowFragment;
const HOME = { room: '12', branchId: 'b' };

describe('the week in the editor', () => {
  it('comes back as it was read, each day from morning to evening', () => {
    const week = weekOf([row(1, '17:00', '20:00'), row(1, '09:00', '13:00'), row(7, '10:00', '12:00')]);
    expect(week[0].map(({ fromTime }) => fromTime)).toEqual(['09:00', '17:00']);
    expect(hoursOf(week)).toEqual([
      { weekday: 1, fromTime: '09:00', toTime: '13:00', slotMinutes: 15, room: '12', branchId: 'b' },
      { weekday: 1, fromTime: '17:00', toTime: '20:00', slotMinutes: 15, room: '12', branchId: 'b' },
      { weekday: 7, fromTime: '10:00', toTime: '12:00', slotMinutes: 15, room: '12', branchId: 'b' },
    ]);
  });

  it('takes half typed times for what they mean', () => {
    const week = changeStretch(weekOf([row(2, '09:00', '13:00')]), 1, 0, { fromTime: '8', toTime: '1730', room: ' ' });
    expect(hoursOf(week)[0]).toMatchObject({ fromTime: '08:00', toTime: '17:30', room: null });
  });

  it('counts whole appointments only', () => {
    const [stretch] = weekOf([row(1, '09:00', '10:10')])[0];
    expect(patientsIn(stretch)).toBe(4);
    expect(patientsIn({ ...stretch, toTime: '24:00' })).toBe(60);
    expect(patientsIn({ ...stretch, toTime: '08:00' })).toBe(0);
    expect(patientsIn({ ...stretch, slotMinutes: NaN })).toBe(0);
    expect(patientsIn({ ...stretch, fromTime: 'x' })).toBe(0);
    expect(patientsOn([stretch, stretch])).toBe(8);
  });

  it('names a fault at its stretch, not at its place in the list', () => {
    const rows = [row(1, '09:00', '13:00'), row(3, '09:00', '13:00'), row(3, '12:00', '14:00')];
    expect([...faultsOf(weekOf(rows))]).toEqual([
      ['2.1', { field: null, message: expect.stringContaining('overlap') }],
    ]);
    const wrong = changeStretch(weekOf(rows), 2, 0, { toTime: '08:00' });
    expect(faultsOf(wrong).get('2.0')?.field).toBe('toTime');
  });

  it('finds the place of what the server refuses', () => {
    const week = weekOf([row(1, '09:00', '13:00'), row(5, '09:00', '13:00')]);
    expect(placeOf(week, 1)).toEqual({ day: 4, at: 0 });
    const faults = faultsAt(week, [
      { path: 'hours.1.branchId', message: 'No' },
      { path: 'validFrom', message: 'Past' },
    ]);
    expect([...faults]).toEqual([['4.0', { field: 'branchId', message: 'No' }]]);
  });

  it('grows by the usual morning, then by an evening like it', () => {
    const one = addStretch(EMPTY_WEEK, 0, HOME);
    const two = addStretch(changeStretch(one, 0, 0, { slotMinutes: 20 }), 0, HOME);
    expect(two[0]).toEqual([
      { fromTime: '09:00', toTime: '13:00', slotMinutes: 20, ...HOME },
      { fromTime: '14:00', toTime: '17:00', slotMinutes: 20, ...HOME },
    ]);
    const late = addStretch(changeStretch(one, 0, 0, { toTime: '23:30' }), 0, HOME);
    expect(late[0][1]).toMatchObject({ fromTime: '', toTime: '' });
    expect(removeStretch(two, 0, 0)[0]).toEqual([two[0][1]]);
  });

  it('copies a day over others', () => {
    const week = copyDay(weekOf([row(1, '09:00', '13:00'), row(6, '08:00', '09:00')]), 0, [1, 5]);
    expect(week.map(({ length }) => length)).toEqual([1, 1, 0, 0, 0, 1, 0]);
    expect(week[5][0].fromTime).toBe('09:00');
    expect(sameWeek(week, weekOf([row(1, '09:00', '13:00'), row(2, '09:00', '13:00'), row(6, '09:00', '13:00')]))).toBe(
      true,
    );
  });
});
