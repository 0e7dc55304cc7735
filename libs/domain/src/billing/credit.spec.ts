import { creditOf, creditParts, splitCredit } from './credit';

const refused = (path: string) =>
  expect.objectContaining({
    code: 'BAD_USER_INPUT',
    facts: { fields: [expect.objectContaining({ path, rule: 'range' })] },
  });

describe('crediting pieces', () => {
  const line = { quantity: 3, total: 112, taxable: 100, cgst: 6, sgst: 6 };

  test('three pieces of a rupee are credited as 33, 34 and 33 paise', () => {
    const pieces = [0, 1, 2].map((already) => creditOf(line, already, 1));
    expect(pieces.map(({ taxable }) => taxable)).toEqual([33, 34, 33]);
    expect(pieces.map(({ amount }) => amount)).toEqual([37, 38, 37]);
  });
  test('all at once is the line', () =>
    expect(creditOf(line, 0, 3)).toEqual({ amount: 112, taxable: 100, cgst: 6, sgst: 6 }));
  test('the rest is what is left', () =>
    expect(creditOf(line, 1, 2)).toEqual({ amount: 75, taxable: 67, cgst: 4, sgst: 4 }));

  test.each([
    [0, 4],
    [2, 2],
    [3, 1],
    [0, 0],
    [0, -1],
    [0, 0.5],
  ])('after %p, %p more are refused', (already, quantity) =>
    expect(() => creditOf(line, already, quantity)).toThrow(refused('quantity')),
  );
});

describe('crediting an amount', () => {
  test('it is split over what is left of each line', () =>
    expect(splitCredit(100, [100, 0, 200])).toEqual([33, 0, 67]));
  test('all that is left can be credited', () => expect(splitCredit(300, [100, 0, 200])).toEqual([100, 0, 200]));
  test.each([301, 0, -1, 0.5])('%p is refused when 300 are left', (amount) =>
    expect(() => splitCredit(amount, [100, 0, 200])).toThrow(refused('amount')),
  );
  test('nothing is left of a bill that is credited', () => {
    expect(() => splitCredit(1, [0, 0])).toThrow(refused('amount'));
    expect(() => splitCredit(1, [])).toThrow(refused('amount'));
  });
  test('its parts are those of the line', () =>
    expect(creditParts(56, { taxable: 100, cgst: 6, sgst: 6 })).toEqual({ amount: 56, taxable: 50, cgst: 3, sgst: 3 }));
});
