import fc from 'fast-check';
import { ageInMonths, ageOn, birthDateFault, birthDateFromAge, isLocalDate, localDateOf, OLDEST_AGE } from './age';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a year is full on the birthday, not the day before', () => {
  expect(ageOn('1984-03-27', '2026-03-26')).toBe(41);
  expect(ageOn('1984-03-27', '2026-03-27')).toBe(42);
  expect(ageOn('2026-03-27', '2026-03-27')).toBe(0);
});

test('who was born on 29 February has the birthday on 1 March, and on the day itself in leap years', () => {
  expect(ageOn('2000-02-29', '2026-02-28')).toBe(25);
  expect(ageOn('2000-02-29', '2026-03-01')).toBe(26);
  expect(ageOn('2000-02-29', '2028-02-28')).toBe(27);
  expect(ageOn('2000-02-29', '2028-02-29')).toBe(28);
});

test('nobody grows younger, and everybody one year in a year', () => {
  fc.assert(
    fc.property(
      day,
      day,
      day,
      (birth, one, other) => ageOn(birth, one < other ? one : other) <= ageOn(birth, one < other ? other : one),
    ),
  );
  fc.assert(
    fc.property(
      day,
      day,
      (birth, today) => ageOn(birth, `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`) === ageOn(birth, today) + 1,
    ),
  );
});

test('the date noted for an age gives that age today', () => {
  fc.assert(
    fc.property(
      fc.nat(OLDEST_AGE),
      day,
      (age, today) => ageOn(birthDateFromAge(age, today), today) === age && isLocalDate(birthDateFromAge(age, today)),
    ),
  );
});

test('only real days are days', () => {
  for (const text of [
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    ' 2026-01-01',
    '2026-04-31',
  ])
    expect(isLocalDate(text)).toBe(false);
  fc.assert(fc.property(day, isLocalDate));
});

test('a birth date lies in the past and makes nobody older than is believed', () => {
  expect(birthDateFault('2026-11-23', '2026-11-22')).toContain('future');
  expect(birthDateFault('2026-11-22', '2026-11-22')).toBeNull();
  expect(birthDateFault('1896-11-22', '2026-11-22')).toBeNull();
  expect(birthDateFault('1895-11-22', '2026-11-22')).toContain(String(OLDEST_AGE));
  expect(birthDateFault('1984-02-30', '2026-11-22')).toContain('real date');
});

test('a day begins at midnight of the zone', () => {
  const instant = new Date('2026-03-28T18:29:59Z');
  expect(localDateOf(instant, 'Asia/Kolkata')).toBe('2026-03-28');
  expect(localDateOf(new Date(instant.getTime() + 1000), 'Asia/Kolkata')).toBe('2026-03-29');
  expect(localDateOf(instant, 'UTC')).toBe('2026-03-28');
});

test('a month is full on its day, as children are counted', () => {
  expect(ageInMonths('2026-03-27', '2026-04-26')).toBe(0);
  expect(ageInMonths('2026-03-27', '2026-04-27')).toBe(1);
  expect(ageInMonths('2024-12-31', '2026-03-31')).toBe(15);
  expect(ageInMonths('2024-12-31', '2026-03-30')).toBe(14);
});
