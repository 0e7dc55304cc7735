import { expiryState, signed, stockState } from './stock-words';

describe('the state of an item', () => {
  const active = { isActive: true, isLow: true };
  test('says first what matters most', () => {
    expect(stockState({ ...active, quantity: 0 })).toEqual({ words: 'Out of stock', tone: 'bad' });
    expect(stockState({ ...active, quantity: 5 }).words).toBe('Low');
    expect(stockState({ ...active, isLow: false, quantity: 5 }).words).toBe('Enough');
    expect(stockState({ isActive: false, isLow: true, quantity: 0 }).words).toBe('Inactive');
  });
});

test('a batch is marked by its last day, which still counts itself', () => {
  const words = (day: string | null) => expiryState(day, '2026-11-25')?.words;
  expect([words('2026-11-24'), words('2026-11-25'), words('2026-12-25'), words('2026-12-26')]).toEqual([
    'Expired',
    'Within 30 days',
    'Within 30 days',
    'Within 60 days',
  ]);
  expect([words('2027-02-23'), words('2027-02-24'), words(null)]).toEqual(['Within 90 days', undefined, undefined]);
});

test('a movement shows its direction by sign, with digits grouped', () => {
  expect([signed(123456), signed(-40)]).toEqual(['+1,23,456', '−40']);
});
