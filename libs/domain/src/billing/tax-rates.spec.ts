import { isLocalDate } from '../patients/age';
import { roomTaxCategory, TAX_CATEGORIES, TAX_RATES, taxRateOn } from './tax-rates';

test.each([
  ['HEALTHCARE_SERVICE', '2017-07-01', 0],
  ['HEALTHCARE_SERVICE', '2026-11-23', 0],
  ['ROOM_RENT', '2022-07-17', 0],
  ['ROOM_RENT', '2022-07-18', 500],
  ['MEDICINE', '2025-09-21', 1200],
  ['MEDICINE', '2025-09-22', 500],
  ['LIFE_SAVING_MEDICINE', '2025-09-21', 500],
  ['LIFE_SAVING_MEDICINE', '2025-09-22', 0],
  ['CONSUMABLE', '2025-09-21', 1200],
  ['CONSUMABLE', '2025-09-22', 500],
  ['GENERAL', '2017-07-01', 1800],
  ['GENERAL', '2017-06-30', 0],
] as const)('%s on %s: %p basis points', (category, day, rate) => expect(taxRateOn(category, day)).toBe(rate));

test('the rates of a category follow one another, each with its source', () => {
  for (const category of TAX_CATEGORIES) {
    const days = TAX_RATES[category].map(({ from }) => from);
    expect(days.every(isLocalDate)).toBe(true);
    expect([...new Set(days)].sort()).toEqual(days);
    expect(TAX_RATES[category].every(({ source, basisPoints }) => !!source && Number.isInteger(basisPoints))).toBe(
      true,
    );
  }
});

test('a room is taxed above ₹5,000 a day, intensive care never', () => {
  expect(roomTaxCategory(500_000, false)).toBe('HEALTHCARE_SERVICE');
  expect(roomTaxCategory(500_001, false)).toBe('ROOM_RENT');
  expect(roomTaxCategory(2_000_000, true)).toBe('HEALTHCARE_SERVICE');
});
