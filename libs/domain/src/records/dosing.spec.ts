import { type Dosing, lastDayOf, piecesOf } from './dosing';

const pieces = (more: Partial<Dosing>): number | null =>
  piecesOf({ form: 'TABLET', dose: '1', frequency: 'BD', durationDays: 5, ...more });

test.each([
  [{}, 10],
  [{ dose: '½' }, 5],
  [{ dose: '1½ tab', frequency: 'TDS' }, 23],
  [{ dose: '2 capsules', form: 'CAPSULE', frequency: 'OD', durationDays: 7 }, 14],
  [{ frequency: 'ALTERNATE_DAYS' }, 3],
  [{ frequency: 'WEEKLY', durationDays: 28 }, 4],
  [{ frequency: 'WEEKLY', durationDays: 5 }, 1],
  [{ frequency: 'STAT', dose: '2', durationDays: null }, 2],
] as [Partial<Dosing>, number][])('%j is %p pieces', (more, expected) => expect(pieces(more)).toBe(expected));

test.each([
  [{ dose: '5 ml', form: 'SYRUP' }],
  [{ dose: '1-2' }],
  [{ dose: '' }],
  [{ dose: 'tab' }],
  [{ frequency: 'SOS' }],
  [{ durationDays: null }],
  [{ form: 'CREAM' }],
] as [Partial<Dosing>][])('of %j it does not follow how many', (more) => expect(pieces(more)).toBeNull());

test('the first day counts', () => {
  expect(lastDayOf('2026-02-26', 5)).toBe('2026-03-02');
  expect(lastDayOf('2026-02-26', 1)).toBe('2026-02-26');
  expect(lastDayOf('2026-02-26', null)).toBeNull();
});
