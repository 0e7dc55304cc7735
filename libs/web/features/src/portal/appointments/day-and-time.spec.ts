import { dayInFull, dayLong, dayName, dayShort, isOnClockOf, whenText } from './day-and-time';
import { APPOINTMENT_WORDS } from '../words';
import { speak } from '@medicare/web-ui';
import { learnWords } from '../learn-words';

beforeAll(() => learnWords([APPOINTMENT_WORDS]));

const INDIA = 'Asia/Kolkata';

describe('A day in words', () => {
  it.each([
    ['2026-11-23', 'Today'],
    ['2026-11-24', 'Tomorrow'],
    ['2026-11-22', 'Yesterday'],
    ['2026-11-25', 'Wed 25 Nov'],
    ['2025-11-25', 'Tue 25 Nov 2025'],
  ])('%s is %s on 23 November', (day, words) => {
    expect(dayName(day, '2026-11-23')).toBe(words);
  });

  it('is the same day in every zone', () => {
    expect(dayLong('2026-11-23')).toBe('Monday 23 November');
    expect(dayShort('2026-11-23')).toBe('Mon 23 Nov');
  });

  it('says in full which day tomorrow is, and nothing twice', () => {
    expect(dayInFull('2026-11-24', '2026-11-23')).toBe('Tomorrow, Tuesday 24 November');
    expect(dayInFull('2026-11-27', '2026-11-23')).toBe('Friday 27 November');
  });
});

describe('A time in words', () => {
  it('is today where the hospital is, though it is still yesterday in UTC', () => {
    const now = Date.parse('2026-11-22T20:00:00.000Z'); // 01:30 on the 23rd in India
    expect(whenText('2026-11-23T05:00:00.000Z', INDIA, now)).toBe('Today, 10:30');
    expect(whenText('2026-11-22T17:00:00.000Z', INDIA, now)).toBe('Yesterday, 22:30');
  });

  it('knows whether the phone shows the time of the hospital, whatever the zone is called', () => {
    const now = Date.parse('2026-11-23T05:00:00.000Z');
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(isOnClockOf(here, now)).toBe(true);
    expect(isOnClockOf('Pacific/Kiritimati', now)).toBe(false);
  });
});

describe('A day in Hindi', () => {
  beforeAll(async () => {
    await learnWords([APPOINTMENT_WORDS], 'hi');
    speak('hi');
  });
  afterAll(() => speak('en'));

  it.each([
    ['2026-11-23', 'आज'],
    ['2026-11-24', 'कल'],
    ['2026-11-22', 'बीता कल'],
    ['2026-09-05', 'शनि 5 सितंबर'],
    ['2025-11-25', 'मंगल 25 नवंबर 2025'],
  ])('%s is %s on 23 November', (day, words) => {
    expect(dayName(day, '2026-11-23')).toBe(words);
  });

  it('has the digits that bills, tokens and phones have', () => {
    expect(whenText('2026-11-24T05:00:00.000Z', INDIA, Date.parse('2026-11-20T05:00:00.000Z'))).toBe(
      'मंगल 24 नवंबर, 10:30',
    );
    expect(dayInFull('2026-11-24', '2026-11-23')).toBe('कल, मंगलवार 24 नवंबर');
  });
});
