import type { WallQueueFragment } from './wall-documents';
import { aboutText, afterChange, pageOf, shownQueues } from './wall-queues';
import { keyInFragment } from './wall-key';

const queue = (doctorId: string, change: Partial<WallQueueFragment> = {}): WallQueueFragment => ({
  doctorId,
  branchId: 'b',
  branchName: 'City Hospital',
  timeZone: 'Asia/Kolkata',
  doctorName: `Dr ${doctorId}`,
  room: '1',
  expected: 0,
  nowServing: null,
  waiting: [],
  ...change,
});

describe('the wall screen', () => {
  it('puts a pushed queue in the place of the old one, so that its memory stays flat', () => {
    const before = [queue('a'), queue('b')];
    const after = afterChange(before, { doctorId: 'a', queue: queue('a', { room: '9' }) });
    expect(after.map(({ doctorId, room }) => [doctorId, room])).toEqual([
      ['a', '9'],
      ['b', '1'],
    ]);
  });

  it('adds a doctor who begins and drops one whose day is over', () => {
    expect(afterChange([queue('a')], { doctorId: 'b', queue: queue('b') })).toHaveLength(2);
    expect(afterChange([queue('a'), queue('b')], { doctorId: 'a', queue: null })).toEqual([queue('b')]);
  });

  it('shows those for whom somebody is here', () => {
    const waiting = [{ token: 1, initials: 'KR', expectedAt: null }];
    expect(shownQueues([queue('a'), queue('b', { waiting })]).map(({ doctorId }) => doctorId)).toEqual(['b']);
  });

  it('turns pages when there are more than fit, and begins again', () => {
    const rows = [1, 2, 3, 4, 5];
    expect([0, 1, 2, 3].map((turn) => pageOf(rows, 2, turn))).toEqual([[1, 2], [3, 4], [5], [1, 2]]);
    expect(pageOf([], 2, 7)).toEqual([]);
  });

  it('says the wait in minutes that go down by themselves', () => {
    const now = Date.parse('2026-11-23T05:00:00.000Z');
    expect(aboutText('2026-11-23T05:12:20.000Z', now)).toBe('12 min');
    expect(aboutText('2026-11-23T05:12:20.000Z', now + 12 * 60_000)).toBe('soon');
    expect(aboutText('2026-11-23T09:05:00.000Z', now)).toBe('4 h');
    expect(aboutText(null, now)).toBe('');
  });

  it('takes the key from the address, and nothing else', () => {
    expect(keyInFragment('#key=mpk_a_b')).toBe('mpk_a_b');
    expect(keyInFragment('#top')).toBeNull();
    expect(keyInFragment('')).toBeNull();
  });
});
