import { parsePercent, percentText } from './percent-input';

it.each([
  ['5', 500],
  ['7.5', 750],
  ['12.25 %', 1225],
  ['0', 0],
  ['100', 10_000],
])('reads %s as basis points', (text, points) => {
  expect(parsePercent(text)).toBe(points);
});

it.each(['', 'five', '100.01', '7.555', '-1', '7,5', '1e2'])('reads no percentage out of "%s"', (text) => {
  expect(parsePercent(text)).toBeNull();
});

it('writes what it has read', () => {
  for (let points = 0; points <= 10_000; points += 7) expect(parsePercent(percentText(points))).toBe(points);
  expect([500, 750, 1225, 1205].map(percentText)).toEqual(['5', '7.5', '12.25', '12.05']);
});
