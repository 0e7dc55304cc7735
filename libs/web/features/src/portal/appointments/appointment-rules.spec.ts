import type { AppointmentStatusName } from '@medicare/domain';
import { canCancel, canMove, isComing, splitByTime, statusWords } from './appointment-rules';
import { APPOINTMENT_WORDS } from '../words';
import { learnWords } from '../learn-words';

beforeAll(() => learnWords([APPOINTMENT_WORDS]));

const NOW = Date.parse('2026-11-23T05:00:00.000Z');
const HOUR = 3_600_000;
/** An appointment of a quarter of an hour that begins `hours` from now. */
const at = (hours: number, status: AppointmentStatusName = 'CONFIRMED') => ({
  status,
  startsAt: new Date(NOW + hours * HOUR).toISOString(),
  endsAt: new Date(NOW + hours * HOUR + HOUR / 4).toISOString(),
});

describe('What a patient may do about an appointment', () => {
  it.each<[AppointmentStatusName, boolean, boolean]>([
    ['PENDING', true, true],
    ['CONFIRMED', true, true],
    ['CHECKED_IN', false, true],
    ['COMPLETED', false, false],
    ['CANCELLED', false, false],
    ['NO_SHOW', false, false],
  ])('%s before its time: move %s, cancel %s', (status, move, cancel) => {
    expect([canMove(at(1, status), NOW), canCancel(at(1, status), NOW)]).toEqual([move, cancel]);
  });

  it('is nothing once the time has come: the desk is asked', () => {
    expect([canMove(at(0), NOW), canCancel(at(0), NOW)]).toEqual([false, false]);
  });
});

describe('Coming and past appointments', () => {
  it('keep somebody who waits for long among the coming ones', () => {
    expect(isComing(at(-3, 'CHECKED_IN'), NOW)).toBe(true);
    expect(isComing(at(-3, 'CONFIRMED'), NOW)).toBe(false);
    expect(isComing(at(-20, 'CHECKED_IN'), NOW)).toBe(false);
  });

  it('do not count a cancelled one as coming', () => {
    expect(isComing(at(5, 'CANCELLED'), NOW)).toBe(false);
  });

  it('stand with the nearest first on both sides', () => {
    const rows = [at(48), at(-48, 'COMPLETED'), at(2, 'PENDING'), at(-2, 'COMPLETED')];
    const { coming, past } = splitByTime(rows, NOW);
    expect(coming).toEqual([rows[2], rows[0]]);
    expect(past).toEqual([rows[3], rows[1]]);
  });

  it('say of one that nobody closed that its time has passed', () => {
    expect(statusWords(at(-2, 'PENDING'), NOW).word).toBe('Time has passed');
    expect(statusWords(at(2, 'PENDING'), NOW).word).toBe('Not confirmed yet');
  });
});
