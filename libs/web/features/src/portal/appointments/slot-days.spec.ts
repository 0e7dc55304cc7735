import { partOfDay, shownDay, slotDays, type OpenTime } from './slot-days';

const open = (startsAt: string, branchId = 'main'): OpenTime => ({
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 900_000).toISOString(),
  branchId,
  room: null,
});
const india = () => 'Asia/Kolkata';

describe('Open times by day', () => {
  it('belong to the day of the hospital, not to that of UTC', () => {
    const days = slotDays([open('2026-11-22T18:45:00.000Z'), open('2026-11-23T18:15:00.000Z')], india, '2026-11-22', 2);
    expect(days.map(({ day, count }) => [day, count])).toEqual([
      ['2026-11-22', 0],
      ['2026-11-23', 2],
    ]);
    expect(days[1]?.parts.map(({ part, times }) => [part, times.map(({ time }) => time)])).toEqual([
      ['morning', ['00:15']],
      ['evening', ['23:45']],
    ]);
  });

  it('are read on the clock of the branch where each is', () => {
    const zoneOf = (branchId: string): string => (branchId === 'dubai' ? 'Asia/Dubai' : 'Asia/Kolkata');
    const times = [open('2026-11-23T06:00:00.000Z', 'dubai'), open('2026-11-23T06:00:00.000Z')];
    const [day] = slotDays(times, zoneOf, '2026-11-23', 1);
    expect(day?.parts.flatMap(({ times }) => times.map(({ time }) => time))).toEqual(['10:00', '11:30']);
  });

  it('stand in order, whatever the order in which they came', () => {
    const times = ['05:00', '04:00', '04:30'].map((time) => open(`2026-11-23T${time}:00.000Z`));
    const [day] = slotDays(times, india, '2026-11-23', 1);
    expect(day?.parts[0]?.times.map(({ time }) => time)).toEqual(['09:30', '10:00', '10:30']);
  });

  it('leave every day of the strip on it, also across the end of a month', () => {
    expect(slotDays([], india, '2026-11-29', 3).map(({ day }) => day)).toEqual([
      '2026-11-29',
      '2026-11-30',
      '2026-12-01',
    ]);
  });

  it.each([
    ['00:00', 'morning'],
    ['11:59', 'morning'],
    ['12:00', 'afternoon'],
    ['16:59', 'afternoon'],
    ['17:00', 'evening'],
  ])('at %s are in the %s', (time, part) => {
    expect(partOfDay(time)).toBe(part);
  });
});

describe('The day that is shown', () => {
  const days = slotDays([open('2026-11-24T05:00:00.000Z')], india, '2026-11-23', 3);

  it('is the first with a free time', () => {
    expect(shownDay(days, undefined)?.day).toBe('2026-11-24');
  });

  it('stays the chosen one when its last time goes', () => {
    expect(shownDay(days, '2026-11-25')?.day).toBe('2026-11-25');
  });

  it('is the first of all when nothing is free', () => {
    expect(shownDay(slotDays([], india, '2026-11-23', 3), undefined)?.day).toBe('2026-11-23');
  });
});
