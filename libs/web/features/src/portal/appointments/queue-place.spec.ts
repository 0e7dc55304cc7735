import type { OwnQueueFragment } from '../appointment-documents';
import { beforeText, placeByItself, placeIn, waitText } from './queue-place';
import { APPOINTMENT_WORDS } from '../words';
import { learnWords } from '../learn-words';

beforeAll(() => learnWords([APPOINTMENT_WORDS]));

const NOW = Date.parse('2026-11-23T05:00:00.000Z');
const MINUTE = 60_000;
const queue = (changes: Partial<OwnQueueFragment> = {}): OwnQueueFragment => ({
  doctorId: 'd1',
  room: '4',
  waitErrorMinutes: 8,
  nowServing: { token: 3, appointmentId: null },
  waiting: [
    { token: 5, appointmentId: null, expectedMinutes: 10 },
    { token: 4, appointmentId: 'own', expectedMinutes: 25 },
    { token: 6, appointmentId: null, expectedMinutes: 40 },
  ],
  skipped: [],
  ...changes,
});

describe('The place in the queue', () => {
  it('counts those who are called earlier, not those with a smaller token', () => {
    expect(placeIn(queue(), 'own', NOW)).toEqual({
      state: 'waiting',
      token: 4,
      serving: 3,
      before: 1,
      expectedAt: NOW + 25 * MINUTE,
      errorMinutes: 8,
    });
  });

  it('is the turn once the own token is with the doctor, with the room to go to', () => {
    const called = queue({ nowServing: { token: 4, appointmentId: 'own' }, waiting: [] });
    expect(placeIn(called, 'own', NOW)).toEqual({ state: 'turn', token: 4, room: '4' });
  });

  it('is told to somebody who was called and did not come', () => {
    const passed = queue({ waiting: [], skipped: [{ token: 4, appointmentId: 'own' }] });
    expect(placeIn(passed, 'own', NOW)).toEqual({ state: 'skipped', token: 4 });
  });

  it('is unknown for somebody who is not in the queue; entries of others never match', () => {
    expect(placeIn(queue(), 'another', NOW)).toBeUndefined();
  });

  it('is told by the appointment alone while the queue is not at hand', () => {
    expect(placeByItself({ token: 4, queueState: 'CALLED', room: '4' })?.state).toBe('turn');
    expect(placeByItself({ token: 4, queueState: 'WAITING', room: '4' })).toBeUndefined();
  });
});

describe('The wait in words', () => {
  it.each([
    [-5, 'Any moment now'],
    [0.4, 'Any moment now'],
    [1, 'About 1 minute'],
    [9, 'About 9 minutes'],
    [23, 'About 25 minutes'],
    [58, 'About 1 h'],
    [92, 'About 1 h 30 min'],
  ])('of %s minutes is "%s"', (minutes, words) => {
    expect(waitText(NOW + minutes * MINUTE, NOW)).toBe(words);
  });

  it('names how many are before', () => {
    expect([0, 1, 2].map(beforeText)).toEqual(['You are next', '1 person before you', '2 people before you']);
  });
});
