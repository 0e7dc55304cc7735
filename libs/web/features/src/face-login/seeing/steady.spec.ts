import { settle, steadyOf } from './steady';

const shownAfter = (...seen: string[]) => seen.reduce(settle<string>, steadyOf('far')).shown;

test('what is seen three times in a row is said', () => {
  expect(shownAfter('near', 'near')).toBe('far');
  expect(shownAfter('near', 'near', 'near')).toBe('near');
});

test('what flickers is not', () => {
  expect(shownAfter('near', 'far', 'near', 'far', 'near')).toBe('far');
  expect(shownAfter('near', 'dark', 'near', 'dark')).toBe('far');
});
