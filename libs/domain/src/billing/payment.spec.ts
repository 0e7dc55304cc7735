import { Refusal } from '../errors';
import { demandWithinDue, demandWithinPaid, isUtr, paymentFaults, PaymentInput } from './payment';

const payment = (more: Partial<PaymentInput>): PaymentInput => ({
  method: 'CASH',
  amount: 100,
  due: 100,
  utr: null,
  reference: null,
  ...more,
});
const UTR = '412345678901';

test.each([
  ['412345678901', true],
  ['000000000000', true],
  ['41234567890', false],
  ['4123456789012', false],
  ['41234567890a', false],
  ['412345678901\n', false],
  ['४१२३४५६७८९०१', false],
  ['', false],
])('%p is a UTR: %p', (text, is) => expect(isUtr(text)).toBe(is));

test.each([
  ['cash for all that is due', {}, []],
  ['a part', { amount: 1 }, []],
  ['more than is due', { amount: 101 }, ['amount overpayment']],
  ['more, judged elsewhere', { amount: 101, due: null }, []],
  ['nothing', { amount: 0 }, ['amount range']],
  ['less than nothing', { amount: -1 }, ['amount range']],
  ['half a paisa', { amount: 0.5 }, ['amount range']],
  ['UPI', { method: 'UPI', utr: UTR }, []],
  ['UPI without its number', { method: 'UPI' }, ['utr utr']],
  ['UPI with a short one', { method: 'UPI', utr: '4123' }, ['utr utr']],
  ['cash with a UTR', { utr: UTR }, ['utr unexpected']],
  ['a card without its slip', { method: 'CARD' }, ['reference required']],
  ['a transfer with blanks', { method: 'BANK', reference: '  ' }, ['reference required']],
  ['an insurer', { method: 'INSURANCE', reference: 'CLM/2026/77' }, []],
  ['a reference without end', { method: 'CARD', reference: '1'.repeat(65) }, ['reference too-long']],
  ['a reference over two lines', { method: 'CARD', reference: '1\n2' }, ['reference characters']],
] as [string, Partial<PaymentInput>, string[]][])('%s', (_what, more, found) =>
  expect(paymentFaults(payment(more)).map(({ path, rule }) => `${path} ${rule}`)).toEqual(found),
);

const refusalOf = (work: () => void): Refusal | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error as Refusal;
  }
};

test('a payment is within what is due', () => {
  expect(refusalOf(() => demandWithinDue(100, 100))).toBeNull();
  expect(refusalOf(() => demandWithinDue(101, 100))).toMatchObject({ code: 'OVERPAYMENT', facts: { due: 100 } });
  expect(refusalOf(() => demandWithinDue(101, 100))!.message).toContain('₹1.00');
  expect(refusalOf(() => demandWithinDue(1, 0))!.message).toContain('Nothing is due');
});

test('a refund is within what was paid', () => {
  expect(refusalOf(() => demandWithinPaid(100, 100))).toBeNull();
  expect(refusalOf(() => demandWithinPaid(101, 100))).toMatchObject({
    code: 'OVERPAYMENT',
    facts: { refundable: 100 },
  });
  expect(refusalOf(() => demandWithinPaid(1, 0))!.message).toContain('nothing to pay back');
});
