import { snakeCase } from './columns';
import { Instant, LocalDate, Paise } from './scalars';

test('money is a whole number of paise that JSON holds exactly', () => {
  expect(Paise.parseValue(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  expect(Paise.serialize('12345')).toBe(12345);
  for (const bad of [1.5, '100', 2 ** 53, NaN, null, true]) expect(() => Paise.parseValue(bad)).toThrow('whole paise');
});

test('an instant comes in with any offset and goes on in UTC; a day without a zone is none', () => {
  expect(Instant.parseValue('2026-11-22T09:30:00+05:30')).toBe('2026-11-22T04:00:00.000Z');
  expect(Instant.serialize(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  for (const bad of ['2026-11-22', '2026-11-22T09:30', '2026-13-01T00:00:00Z', '2027-02-30T04:00:00Z', '', 5]) expect(() => Instant.parseValue(bad)).toThrow(/instant|text/i);
});

test('an instant lies in years that both databases can reckon with', () => {
  expect(Instant.parseValue('1900-01-01T00:00:00Z')).toBe('1900-01-01T00:00:00.000Z');
  expect(Instant.parseValue('2999-12-31T23:59:59.999Z')).toBe('2999-12-31T23:59:59.999Z');
  for (const far of ['1899-12-31T23:59:59Z', '3000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z'])
    expect(() => Instant.parseValue(far)).toThrow('between 1900 and 2999');
});

test('a day is a real one', () => {
  expect(LocalDate.parseValue('2024-02-29')).toBe('2024-02-29');
  for (const bad of ['2026-02-29', '29-02-2024', 20240229]) expect(() => LocalDate.parseValue(bad)).toThrow();
});

test('names of columns are told from names of properties', () => {
  expect(['dateOfBirth', 'uhid', 'PatientIdentifier', 'payeeVpa'].map(snakeCase)).toEqual(['date_of_birth', 'uhid', 'patient_identifier', 'payee_vpa']);
});
