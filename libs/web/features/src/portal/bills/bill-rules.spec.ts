import type { OwnBillInFullFragment, OwnPaymentFragment } from '../bill-documents';
import {
  amountShown,
  billState,
  checkedNow,
  newestFirst,
  ofTotal,
  rejectedLast,
  stateHint,
  sumRows,
  utrDigits,
  utrFault,
  utrText,
} from './bill-rules';
import { isChecking } from './is-checking';
import { BILL_WORDS } from '../words';
import { learnWords } from '../learn-words';

beforeAll(() => learnWords([BILL_WORDS]));

const payment = (changes: Partial<OwnPaymentFragment> = {}): OwnPaymentFragment => ({
  id: 'p1',
  status: 'CLAIMED',
  createdAt: '2026-11-25T05:00:00.000Z',
  amount: 80_000,
  method: 'UPI',
  receivedOn: '2026-11-25',
  receiptNumber: null,
  utr: '426711223344',
  rejectReason: null,
  ...changes,
});
const bill = (changes: Partial<OwnBillInFullFragment> = {}): OwnBillInFullFragment => ({
  id: 'b1',
  createdAt: '2026-11-25T04:00:00.000Z',
  number: 'MAIN/2627/000001',
  issuedOn: '2026-11-25',
  status: 'UNPAID',
  gross: 80_000,
  lineDiscount: 0,
  billDiscount: 0,
  subtotal: 80_000,
  cgst: 0,
  sgst: 0,
  total: 80_000,
  credited: 0,
  due: 80_000,
  paid: 0,
  refunded: 0,
  cancelReason: null,
  branch: null,
  lines: [],
  payments: [],
  refunds: [],
  creditNotes: [],
  ...changes,
});
const texts = (of: OwnBillInFullFragment) => sumRows(of).map(({ name, text }) => `${name} ${text}`);

describe('Where a bill stands', () => {
  it.each([
    [bill(), 'Not paid yet'],
    [bill({ status: 'PARTIALLY_PAID', due: 30_000 }), 'Partly paid'],
    [bill({ payments: [payment()] }), 'Payment being checked'],
    [bill({ status: 'PAID', due: 0 }), 'Paid'],
    [bill({ status: 'REFUNDED', due: 0 }), 'Paid back'],
    [bill({ status: 'CANCELLED', due: 0 }), 'Cancelled'],
  ])('is said in plain words (%#)', (of, word) => {
    expect(billState(of).word).toBe(word);
  });

  it('is Paid even while a second claim waits to be looked at', () => {
    const paid = bill({ status: 'PAID', due: 0, payments: [payment()] });
    expect(billState(paid).word).toBe('Paid');
    expect(isChecking(paid)).toBe(false);
    expect(checkedNow(paid)).toEqual([]);
  });

  it('shows large what is due, and what it came to once nothing is', () => {
    expect(amountShown(bill({ due: 30_000 }))).toBe('₹300.00');
    expect(ofTotal(bill({ due: 30_000 }))).toBe('of ₹800.00');
    expect(amountShown(bill({ due: 0 }))).toBe('₹800.00');
    expect(ofTotal(bill())).toBe('');
  });
});

describe('A payment that was not found', () => {
  const rejected = payment({ status: 'REJECTED', rejectReason: 'Another amount came in' });

  it('is told while it is the last word', () => {
    expect(rejectedLast(bill({ payments: [rejected] }))).toBe(rejected);
  });

  it('is not told any more once another number was sent, whatever the order in which they come', () => {
    const later = payment({ id: 'p2', createdAt: '2026-11-25T06:00:00.000Z' });
    expect(rejectedLast(bill({ payments: [later, rejected] }))).toBeUndefined();
  });

  it('is of no interest when nothing is due', () => {
    expect(rejectedLast(bill({ status: 'PAID', due: 0, payments: [rejected] }))).toBeUndefined();
  });
});

describe('How the total comes about', () => {
  it('is the total alone where there is neither discount nor tax', () => {
    expect(texts(bill())).toEqual(['Total ₹800.00']);
  });

  it('has both discounts as one, both taxes, and what is left to pay', () => {
    const of = bill({
      gross: 120_000,
      lineDiscount: 1_000,
      billDiscount: 500,
      cgst: 10_665,
      sgst: 10_665,
      total: 139_830,
      credited: 9_830,
      paid: 50_000,
      refunded: 10_000,
      due: 90_000,
    });
    expect(texts(of)).toEqual([
      'Prices ₹1,200.00',
      'Discount -₹15.00',
      'CGST ₹106.65',
      'SGST ₹106.65',
      'Total ₹1,398.30',
      'Taken back by the hospital -₹98.30',
      'Paid -₹500.00',
      'Paid back to you ₹100.00',
      'To pay ₹900.00',
    ]);
  });

  it('says what the hospital still owes after a credit note on a paid bill', () => {
    const of = bill({ status: 'PAID', due: 0, paid: 80_000, credited: 30_000 });
    expect(texts(of)).toContain('To be paid back to you ₹300.00');
    expect(stateHint(of)).toBe('The hospital has to pay ₹300.00 back to you.');
    expect(stateHint(bill({ status: 'PAID', due: 0, paid: 80_000 }))).toBe('Thank you. There is nothing left to pay.');
  });

  it('owes nothing on a bill that was cancelled unpaid', () => {
    expect(texts(bill({ status: 'CANCELLED', due: 0 }))).toEqual(['Total ₹800.00']);
  });
});

describe('A UTR as typed', () => {
  it.each(['426711223344', '4267 1122 3344', ' 4267-1122-3344 ', '4267\u00a01122\u00a03344'])('may be %p', (typed) => {
    expect(utrFault(typed)).toBe('');
    expect(utrDigits(typed)).toBe('426711223344');
  });

  it.each([
    ['', 'Give the 12 digits of the UTR.'],
    ['   ', 'Give the 12 digits of the UTR.'],
    ['4267 1122 33', 'The UTR has 12 digits. You have given 10.'],
    ['4267112233445', 'The UTR has 12 digits. You have given 13.'],
    ['kavya@bank', 'The UTR has digits only. It is not the UPI address, nor the letters and digits of your app.'],
    ['४२६७११२२३३४४', 'The UTR has digits only. It is not the UPI address, nor the letters and digits of your app.'],
  ])('is refused as %p', (typed, words) => {
    expect(utrFault(typed)).toBe(words);
  });

  it('is shown in groups of four, as apps show it', () => {
    expect(utrText('426711223344')).toBe('4267 1122 3344');
  });
});

it('The newest bill comes first', () => {
  const [old, young] = [bill({ id: 'old' }), bill({ id: 'young', createdAt: '2026-11-25T09:00:00.000Z' })];
  expect(newestFirst([old, young]).map(({ id }) => id)).toEqual(['young', 'old']);
});
