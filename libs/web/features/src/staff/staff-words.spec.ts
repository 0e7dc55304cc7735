import { hoursWords, lengthWords, roleOfJob, shortTimes, timesWords } from './staff-words';

test('a shift says when it is, how long, and whether it ends the next day', () => {
  expect(timesWords({ fromTime: '06:00', toTime: '14:00' })).toBe('06:00–14:00');
  expect(timesWords({ fromTime: '22:00', toTime: '06:00' })).toBe('22:00–06:00 next day');
  expect(shortTimes({ fromTime: '22:00', toTime: '06:00' })).toBe('22:00–06:00 +1');
  expect(lengthWords({ fromTime: '22:00', toTime: '06:30' })).toBe('8 h 30');
  expect(lengthWords({ fromTime: '08:00', toTime: '08:00' })).toBe('24 h');
  expect(hoursWords(2405)).toBe('40 h 05');
});

test('a job title suggests a role, or none', () => {
  expect(['Head nurse', 'Pharmacist', 'Receptionist', 'Billing clerk', 'Store keeper'].map(roleOfJob)).toEqual([
    'NURSE',
    'PHARMACIST',
    'RECEPTIONIST',
    'CASHIER',
    null,
  ]);
});
