import { byRecord } from './prescription-groups';

test('lines of one record are one prescription, in their order, and say whether it was taken back', () => {
  const line = (id: string, recordId: string | null, withdrawReason: string | null = null) =>
    ({ id, recordId, startsOn: '2026-11-29', withdrawReason }) as Parameters<typeof byRecord>[0][number];
  const groups = byRecord([line('a', 'r2', 'Lost'), line('b', 'r1'), line('c', 'r2', 'Lost'), line('d', null)]);
  expect(
    groups.map(({ recordId, withdrawReason, lines }) => [recordId, withdrawReason, lines.map(({ id }) => id)]),
  ).toEqual([
    ['r2', 'Lost', ['a', 'c']],
    ['r1', null, ['b']],
  ]);
});
