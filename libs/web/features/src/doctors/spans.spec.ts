import { partOfDay, spanWords, spansMeet, wholeDays } from './spans';

const ZONE = 'Asia/Kolkata';
const TODAY = '2026-11-22';

describe('spans of leave', () => {
  it('takes whole days from midnight to midnight where the branch is', () => {
    expect(wholeDays('2026-11-23', '2026-11-24', ZONE)).toEqual({
      startsAt: '2026-11-22T18:30:00.000Z',
      endsAt: '2026-11-24T18:30:00.000Z',
    });
    expect(wholeDays('2026-11-24', '2026-11-23', ZONE)).toBeNull();
    expect(wholeDays('', '2026-11-23', ZONE)).toBeNull();
  });

  it('takes a part of a day, half typed times too', () => {
    expect(partOfDay('2026-11-23', '9', '1230', ZONE)).toEqual({
      startsAt: '2026-11-23T03:30:00.000Z',
      endsAt: '2026-11-23T07:00:00.000Z',
    });
    expect(partOfDay('2026-11-23', '13:00', '09:00', ZONE)).toBeNull();
    expect(partOfDay('2026-11-23', '', '09:00', ZONE)).toBeNull();
  });

  it('says days as days and parts by the hour', () => {
    const words = (span: ReturnType<typeof wholeDays>) => span && spanWords(span, ZONE, TODAY);
    expect(words(wholeDays('2026-11-23', '2026-11-23', ZONE))).toBe('Mon 23 Nov');
    expect(words(wholeDays('2026-12-30', '2027-01-02', ZONE))).toBe('Wed 30 Dec to Sat 2 Jan 2027');
    expect(words(partOfDay('2026-11-23', '09:00', '13:00', ZONE))).toBe('Mon 23 Nov, 09:00 to 13:00');
    expect(words(partOfDay('2026-11-23', '20:00', '24:00', ZONE))).toBe('Mon 23 Nov, 20:00 to 24:00');
    expect(words({ startsAt: '2026-11-23T03:30:00.000Z', endsAt: '2026-11-24T07:00:00.000Z' })).toBe(
      'Mon 23 Nov 09:00 to Tue 24 Nov 12:30',
    );
  });

  it('share a moment or only touch', () => {
    const [a, b] = [wholeDays('2026-11-23', '2026-11-23', ZONE), wholeDays('2026-11-24', '2026-11-24', ZONE)];
    if (!a || !b) throw new Error('Both are days.');
    expect([spansMeet(a, b), spansMeet(a, a)]).toEqual([false, true]);
  });
});
