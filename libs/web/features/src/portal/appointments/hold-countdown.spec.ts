import { clockText, secondsLeft } from './hold-countdown';

const NOW = Date.parse('2026-11-23T05:00:00.000Z');

describe('The two minutes of a hold', () => {
  it('never go below nothing', () => {
    expect(secondsLeft(NOW - 1, NOW)).toBe(0);
    expect(secondsLeft(NOW + 1, NOW)).toBe(1);
  });

  it.each([
    [120, '2:00'],
    [65, '1:05'],
    [9, '0:09'],
  ])('of %s seconds read %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });
});
