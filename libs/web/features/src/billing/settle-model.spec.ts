import { fitWords, isLineGone, likelyFirst, plainChoice, settleOutlook } from './settle-model';

test('it is said what will be left, and plainly when the line has more than is due', () => {
  expect(settleOutlook(50_000, 50_000)).toEqual({ fits: true, words: 'The bill is then paid.' });
  expect(settleOutlook(50_000, 70_050)).toEqual({ fits: true, words: 'After this ₹200.50 stays due.' });
  expect(settleOutlook(50_001, 50_000)).toMatchObject({
    fits: false,
    words: expect.stringContaining('₹0.01 more than is due') as string,
  });
  expect(settleOutlook(1, 0)).toMatchObject({
    fits: false,
    words: expect.stringContaining('Nothing is due') as string,
  });
});

test('the named bill comes first, then the same amount, then what can take the line, each once', () => {
  const bills = [
    { id: 'less', due: 10 },
    { id: 'more', due: 90 },
    { id: 'same', due: 50 },
    { id: 'named', due: 20 },
    { id: 'same', due: 50 },
    { id: 'newer-more', due: 60 },
  ];
  const order = likelyFirst(bills, 50, 'named').map(({ id }) => id);
  expect(order).toEqual(['named', 'same', 'more', 'newer-more', 'less']);
  expect(likelyFirst(bills, 50, null)[0]).toMatchObject({ id: 'same' });
});

test('the reason why a bill is offered is told', () => {
  expect(fitWords({ id: 'a', due: 50 }, 50, 'a')).toBe('Named, same amount');
  expect(fitWords({ id: 'a', due: 51 }, 50, 'a')).toBe('Named by the bank');
  expect(fitWords({ id: 'b', due: 50 }, 50, 'a')).toBe('Same amount');
  expect(fitWords({ id: 'b', due: 51 }, 50, null)).toBeNull();
});

test('only a bill that is plainly meant is chosen beforehand', () => {
  const bills = [
    { id: 'same', due: 50 },
    { id: 'more', due: 90 },
  ];
  expect(plainChoice(bills, 50, null)).toBe('same');
  expect(plainChoice(bills, 50, 'more')).toBe('more');
  expect(plainChoice([...bills, { id: 'twin', due: 50 }], 50, null)).toBeNull();
  expect(plainChoice(bills, 50, 'elsewhere')).toBeNull();
  expect(plainChoice(bills, 99, 'more')).toBeNull();
  expect(plainChoice([], 50, null)).toBeNull();
});

test('a line that somebody else settled is told apart from a bill that cannot be paid', () => {
  expect(isLineGone({ code: 'INVALID_TRANSITION', facts: { from: 'IGNORED', to: 'SETTLED' } })).toBe(true);
  expect(isLineGone({ code: 'INVALID_TRANSITION', facts: { from: 'CANCELLED', to: 'PAID' } })).toBe(false);
  expect(isLineGone({ code: 'OVERPAYMENT', facts: {} })).toBe(false);
});
