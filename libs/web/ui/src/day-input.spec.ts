import { parseDay } from './day-input';

describe('parseDay', () => {
  it.each(['14-03-1974', '14/3/1974', '14.03.1974', '14031974', ' 14 03 1974 '])('understands %p', (text) => {
    expect(parseDay(text)).toBe('1974-03-14');
  });

  it.each(['31-02-2020', '03-14-1974', '14-03-74', '1974-03-14', '', 'today'])('refuses %p', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('knows leap years', () => {
    expect(parseDay('29-02-2024')).toBe('2024-02-29');
    expect(parseDay('29-02-2023')).toBeNull();
  });
});
