import { LatelyPipe, momentText } from './moment';

const NOW = Date.parse('2026-11-30T10:00:00.000Z');
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('A moment', () => {
  it('is told by the day of the week, and with its year where that is another', () => {
    expect(spaced(momentText('2026-11-30T08:02:00.000Z', NOW))).toBe('Mon 30 Nov, 13:32');
    expect(spaced(momentText('2025-11-30T08:02:00.000Z', NOW))).toBe('Sun 30 Nov 2025, 13:32');
  });

  it('keeps to one line', () => {
    expect(momentText('2026-11-30T08:02:00.000Z', NOW)).not.toMatch(/ /);
  });

  it('of the last day is told by how long ago it was', () => {
    jest.useFakeTimers({ now: NOW });
    const lately = new LatelyPipe();
    expect(lately.transform('2026-11-30T09:58:00.000Z')).toMatch(/^2 min/);
    expect(spaced(lately.transform('2026-11-28T09:58:00.000Z'))).toBe('Sat 28 Nov, 15:28');
    jest.useRealTimers();
  });
});
