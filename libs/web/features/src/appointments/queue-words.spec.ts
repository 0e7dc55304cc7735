import { minutesLeft, paceText, waitText } from './queue-words';

describe('waiting times', () => {
  it('go down by themselves between two pushes, and never below zero', () => {
    const at = Date.parse('2026-11-23T05:00:00.000Z');
    expect(minutesLeft('2026-11-23T05:12:00.000Z', at)).toBe(12);
    expect(minutesLeft('2026-11-23T05:12:00.000Z', at + 5 * 60_000)).toBe(7);
    expect(minutesLeft('2026-11-23T04:00:00.000Z', at)).toBe(0);
  });

  it('are said in minutes, and in hours when they are long', () => {
    expect([0, 8, 60, 80].map(waitText)).toEqual(['now', '8 min', '1 h', '1 h 20 min']);
  });

  it('own up to their error once it is known', () => {
    expect(paceText(null, null)).toMatch(/No visit seen yet/);
    expect(paceText(9, null)).toBe('9 min a visit');
    expect(paceText(9, 4)).toBe('9 min a visit, waits off by 4 min');
  });
});
