import { parseTime } from './time-input';

describe('a typed time', () => {
  it.each([
    ['9', '09:00'],
    ['09:', '09:00'],
    ['930', '09:30'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['1730', '17:30'],
    ['24:00', '24:00'],
    ['0', '00:00'],
  ])('%s is read as %s', (text, time) => expect(parseTime(text)).toBe(time));

  it.each(['', '25', '24:05', '9:75', 'noon', '12:3', '123456'])('%s is no time', (text) =>
    expect(parseTime(text)).toBeNull(),
  );
});
