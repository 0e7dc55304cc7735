import { FACE_THRESHOLD } from '@medicare/domain';
import { MEASURED, PAIRS, partWords } from './measured';

test('what is used by default was measured, and lenient lets more in', () => {
  expect(MEASURED.map(({ threshold }) => threshold)).toContain(FACE_THRESHOLD);
  const accepts = MEASURED.map(({ falseAccepts }) => falseAccepts);
  const rejects = MEASURED.map(({ falseRejects }) => falseRejects);
  expect(accepts).toEqual([...accepts].sort((a, b) => a - b));
  expect(rejects).toEqual([...rejects].sort((a, b) => b - a));
});

test('a part is told with the whole that it is of', () => {
  expect(partWords(2, PAIRS.different)).toBe('2 of 3,598 (0.06 %)');
  expect(partWords(0, PAIRS.different)).toBe('0 of 3,598 (0 %)');
  expect(partWords(1, PAIRS.same)).toBe('1 of 57 (1.8 %)');
  expect(partWords(28, PAIRS.same)).toBe('28 of 57 (49 %)');
});
