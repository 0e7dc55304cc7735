import { HOLD_MS, holdEnd } from './hold';

const NOW = Date.parse('2026-11-23T05:00:00.000Z');
const after = (milliseconds: number): string => new Date(NOW + milliseconds).toISOString();

describe('The two minutes of a hold', () => {
  it('end when the hospital says', () => {
    expect(holdEnd(after(118_500), NOW)).toBe(NOW + 118_500);
  });

  it('are counted from the answer on a device whose clock is behind or ahead', () => {
    expect(holdEnd(after(HOLD_MS + 400_000), NOW)).toBe(NOW + HOLD_MS);
    expect(holdEnd(after(-400_000), NOW)).toBe(NOW + HOLD_MS);
  });
});
