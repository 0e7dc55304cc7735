import { weekFaults } from './working-hours';

const row = (weekday: number, fromTime: string, toTime: string, slotMinutes = 15) => ({
  weekday,
  fromTime,
  toTime,
  slotMinutes,
});
const faults = (...rows: ReturnType<typeof row>[]): string[] =>
  weekFaults(rows).map(({ path, rule }) => `${path} ${rule}`);

test('a week of mornings and evenings is fine, and so is an empty one', () => {
  expect(faults(row(1, '09:00', '13:00'), row(1, '13:00', '14:00'), row(7, '00:00', '24:00', 240))).toEqual([]);
  expect(faults()).toEqual([]);
});

test.each([
  [row(0, '09:00', '13:00'), 'hours.0.weekday range'],
  [row(8, '09:00', '13:00'), 'hours.0.weekday range'],
  [row(1, '09:03', '13:00'), 'hours.0.fromTime grid'],
  [row(1, '09:00', '13:01'), 'hours.0.toTime grid'],
  [row(1, 'early', '13:00'), 'hours.0.fromTime grid'],
  [row(1, '13:00', '13:00'), 'hours.0.toTime order'],
  [row(1, '13:00', '09:00'), 'hours.0.toTime order'],
  [row(1, '09:00', '13:00', 7), 'hours.0.slotMinutes range'],
  [row(1, '09:00', '13:00', 0), 'hours.0.slotMinutes range'],
  [row(1, '09:00', '13:00', 245), 'hours.0.slotMinutes range'],
  [row(1, '09:00', '09:30', 45), 'hours.0.slotMinutes too-long'],
])('%j is refused', (bad, fault) => expect(faults(bad)).toEqual([fault]));

test('overlapping hours of one day are named at the later row, wherever they are', () => {
  expect(faults(row(1, '09:00', '13:00'), row(2, '09:00', '13:00'), row(1, '12:55', '14:00'))).toEqual([
    'hours.2 overlap',
  ]);
});
