import { parseRupees, rupeesTyped } from './rupees-input';

describe('typed rupees', () => {
  it.each([
    ['500', 50_000],
    ['1,250', 125_000],
    ['₹ 99.50', 9_950],
    ['0.05', 5],
    ['19.9', 1_990],
    ['0', 0],
  ])('%s is %i paise', (text, paise) => expect(parseRupees(text)).toBe(paise));

  it.each(['', '-5', '1.234', 'free', '1e3', '99999999999'])('%s is no amount', (text) =>
    expect(parseRupees(text)).toBeNull(),
  );

  it('come back as they were typed', () => {
    for (const paise of [0, 5, 1_990, 9_950, 50_000, 99_99_99_999]) expect(parseRupees(rupeesTyped(paise))).toBe(paise);
  });
});
