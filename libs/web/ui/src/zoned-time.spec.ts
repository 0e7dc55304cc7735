import { clockText, dayOf, dayWords, nearDayWords } from './zoned-time';

describe('times of a branch', () => {
  it('are shown on the clocks of the branch, whatever the browser thinks', () => {
    expect(clockText('2026-11-22T19:45:00.000Z', 'Asia/Kolkata')).toBe('01:15');
    expect(dayOf('2026-11-22T19:45:00.000Z', 'Asia/Kolkata')).toBe('2026-11-23');
    expect(clockText('2026-07-01T12:00:00.000Z', 'Europe/London')).toBe('13:00');
  });

  it('name the day, and the year only when it is another one', () => {
    expect(dayWords('2026-11-23', '2026-11-20')).toBe('Mon 23 Nov');
    expect(dayWords('2027-01-01', '2026-12-31')).toBe('Fri 1 Jan 2027');
  });

  it('say how near the day is, over the end of a month too', () => {
    expect(nearDayWords('2026-11-23', '2026-11-23')).toBe('Today, Mon 23 Nov');
    expect(nearDayWords('2026-12-01', '2026-11-30')).toBe('Tomorrow, Tue 1 Dec');
    expect(nearDayWords('2026-11-25', '2026-11-23')).toBe('Wed 25 Nov');
  });
});
