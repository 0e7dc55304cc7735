import { joiningDayFault } from './employment';

test('somebody joined within a working life, or joins within a year', () => {
  const today = '2026-11-25';
  for (const day of ['1950-01-01', '2026-11-25', '2027-11-26']) expect(joiningDayFault(day, today)).toBeNull();
  expect(joiningDayFault('1949-12-31', today)).toMatch(/too far back/);
  expect(joiningDayFault('2027-11-27', today)).toMatch(/more than a year away/);
  expect(joiningDayFault('9999-12-31', today)).toMatch(/more than a year away/);
});
