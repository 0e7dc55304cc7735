import { parseDecimal } from './decimal-input';

test('a measured value is read with a point or a comma', () => {
  expect(['36.8', '36,8', ' 120 ', '7.'].map(parseDecimal)).toEqual([36.8, 36.8, 120, 7]);
});

test('what is no number is none', () => {
  expect(['', '120/80', 'high', '-5', '1e3', '1.2.3'].map(parseDecimal)).toEqual([null, null, null, null, null, null]);
});
