import { parseWhole } from './whole-input';

it('reads digits, with commas or without', () => {
  expect([' 12', '1,200', '0', '007'].map(parseWhole)).toEqual([12, 1200, 0, 7]);
});

it.each(['', '1.5', '-2', '1e3', 'two', '1234567890'])('reads no whole number out of "%s"', (text) => {
  expect(parseWhole(text)).toBeNull();
});
