import { billNumberTyped } from './bill-number-typed';

const typed = (text: string, branch: string | null = 'MAIN') => billNumberTyped(text, branch, '2026-11-25');

it('completes a serial with the branch and the financial year', () => {
  expect(typed('123')).toBe('MAIN/2627/000123');
  expect(typed('000123')).toBe('MAIN/2627/000123');
  expect(billNumberTyped('7', 'EAST', '2027-03-31')).toBe('EAST/2627/000007');
});

it('takes another year, another branch and a whole number as they are given', () => {
  expect(typed('2526/9')).toBe('MAIN/2526/000009');
  expect(typed(' east/2526/000009 ')).toBe('EAST/2526/000009');
  expect(typed('EAST/2526/9', null)).toBe('EAST/2526/000009');
});

it.each(['', '0', 'Kavya', 'MAIN/', '12/34', '12 34'])('finds no number in "%s"', (text) => {
  expect(typed(text)).toBeNull();
});

it('needs to know the branch', () => {
  expect(typed('123', null)).toBeNull();
});
