import { type RunningApi, startApi } from './kit/api';
import { billing, type BillingHospital, faultOf, freeLine, issuedBill, makeBillingHospital } from './kit/billing';
import { wrongBooks } from './kit/books';
import { codeOf, dataOf } from './kit/graphql-client';
import { restingCounts } from './kit/whole-database';

let api: RunningApi;
let at: BillingHospital;
beforeEach(async () => {
  api = await startApi();
  at = await makeBillingHospital(api);
});
afterEach(async () => {
  expect(await wrongBooks(api.store)).toEqual([]);
  await api.stop();
});
const as = (who: 'admin' | 'cashier' | 'desk' | 'patient') => billing(api, at[who].token);

/** Three medicines at an odd price with GST: 3 x 33.33 less 1.00 on the bill. */
async function oddBill() {
  const lines = [freeLine(3_333, { quantity: 3, taxCategory: 'MEDICINE' }), freeLine(1_000)];
  const { createBill: draft } = dataOf(
    await as('cashier').create({ patientId: at.patientId, lines, discount: { amount: 100, reason: 'Rounding' } }),
  );
  return dataOf(await as('cashier').issue(draft.id, 1)).issueBill;
}

describe('a credit note', () => {
  test('takes back pieces of a line, one after the other, to the paisa', async () => {
    const bill = await oddBill();
    const [{ id: billLineId, total }] = bill.lines as unknown as { id: string; total: number }[];
    let sum = 0;
    for (const n of [1, 2, 3]) {
      const { creditBill: note } = dataOf(
        await as('cashier').credit(bill.id, { lines: [{ billLineId, quantity: 1 }] }),
      );
      expect(note.number).toMatch(new RegExp(`^MAIN/C\\d{4}/0000${n}$`));
      sum += note.amount;
    }
    expect(sum).toBe(total);
    expect(faultOf(await as('cashier').credit(bill.id, { lines: [{ billLineId, quantity: 1 }] }))).toBe(
      'lines.0.quantity range',
    );
    expect(await as('desk').bill(bill.id)).toMatchObject({
      status: 'UNPAID',
      credited: total,
      due: bill.total - total,
    });
  });

  test('takes back an amount, split over what is left; the rest follows to the paisa', async () => {
    const bill = await oddBill();
    dataOf(await as('cashier').credit(bill.id, { amount: 777 }));
    const [{ id: billLineId }] = bill.lines;
    expect(faultOf(await as('cashier').credit(bill.id, { lines: [{ billLineId, quantity: 1 }] }))).toBe(
      'lines.0.quantity by-amount',
    );
    expect(faultOf(await as('cashier').credit(bill.id, { amount: bill.total - 776 }))).toBe('amount range');
    dataOf(await as('cashier').credit(bill.id, { amount: bill.total - 777, reason: 'Nothing was done' }));
    // Nobody paid, nothing is owed: it is as if it had been cancelled.
    expect(await as('desk').bill(bill.id)).toMatchObject({
      status: 'CANCELLED',
      due: 0,
      cancelReason: 'Nothing was done',
    });
    expect(codeOf(await as('cashier').credit(bill.id, { amount: 1 }))).toBe('BAD_USER_INPUT');
  });

  test('over a paid bill leaves something to pay back, and the refund makes no second note', async () => {
    const bill = await issuedBill(api, at, 10_000);
    const payment = dataOf(await as('cashier').pay(bill.id, 10_000)).recordPayment;
    dataOf(await as('cashier').credit(bill.id, { amount: 4_000 }));
    expect(await as('desk').bill(bill.id)).toMatchObject({ status: 'PAID', due: 0, credited: 4_000 });
    const account = 'query ($p: ID!) { patientAccount(patientId: $p) { billed paid due owedBack openBills } }';
    const owed = dataOf(await api.ask(account, { p: at.patientId }, at.desk.token));
    expect(owed['patientAccount']).toEqual({ billed: 6_000, paid: 10_000, due: 0, owedBack: 4_000, openBills: 0 });
    const first = dataOf(await as('cashier').refund(payment.id, 3_000)).refundPayment;
    expect(first.creditNote).toBeNull();
    const second = dataOf(await as('cashier').refund(payment.id, 3_000)).refundPayment;
    expect(second.creditNote).toMatchObject({ amount: 2_000 });
    expect(await as('desk').bill(bill.id)).toMatchObject({ status: 'PAID', refunded: 6_000, credited: 6_000, due: 0 });
  });

  test('is for issued bills, and for what is on them', async () => {
    const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [freeLine(100)] }));
    expect(codeOf(await as('cashier').credit(draft.id, { amount: 1 }))).toBe('INVALID_TRANSITION');
    const [bill, other] = [await issuedBill(api, at, 100), await issuedBill(api, at, 100)];
    const before = await restingCounts(api.store);
    const line = (id: string, quantity = 1) => ({ billLineId: id, quantity });
    for (const [input, fault] of [
      [{ lines: [line(other.lines[0].id)] }, 'lines.0.billLineId unknown'],
      [{ lines: [line(bill.lines[0].id), line(bill.lines[0].id)] }, 'lines.1.billLineId doubled'],
      [{ lines: [line(bill.lines[0].id, 0)] }, 'lines.0.quantity range'],
      [{ lines: [line(bill.lines[0].id, 2)] }, 'lines.0.quantity range'],
      [{ lines: [] }, 'lines arrayNotEmpty'],
      [{ amount: 0 }, 'amount range'],
      [{ amount: -1 }, 'amount range'],
      [{ amount: 101 }, 'amount range'],
      [{}, 'amount one-of'],
      [{ amount: 1, lines: [line(bill.lines[0].id)] }, 'amount one-of'],
      [{ amount: 1, reason: ' ' }, 'reason required'],
      [{ amount: 1, idempotencyKey: 'short' }, 'idempotencyKey form'],
    ] as const)
      expect({ input, fault: faultOf(await as('cashier').credit(bill.id, input)) }).toEqual({ input, fault });
    expect(await restingCounts(api.store)).toEqual(before);
  });
});

describe('a refund', () => {
  test('takes back what is no longer owed with it', async () => {
    const bill = await oddBill();
    const payment = dataOf(await as('cashier').pay(bill.id, bill.total)).recordPayment;
    const { refundPayment: some } = dataOf(await as('cashier').refund(payment.id, 1_234));
    expect(some).toMatchObject({ amount: 1_234, method: 'CARD', creditNote: { amount: 1_234 } });
    expect(await as('desk').bill(bill.id)).toMatchObject({ status: 'PAID', due: 0, refunded: 1_234 });
    dataOf(await as('cashier').refund(payment.id, bill.total - 1_234));
    expect(await as('desk').bill(bill.id)).toMatchObject({ status: 'REFUNDED', due: 0, credited: bill.total });
    const more = await as('cashier').refund(payment.id, 1);
    expect(more.errors![0].extensions).toMatchObject({ code: 'OVERPAYMENT', refundable: 0 });
  });

  test('of what is still owed makes the bill due again, and it can be paid again', async () => {
    const bill = await issuedBill(api, at, 10_000);
    const payment = dataOf(await as('cashier').pay(bill.id, 10_000)).recordPayment;
    const { refundPayment: refund } = dataOf(await as('cashier').refund(payment.id, 10_000, { isStillOwed: true }));
    expect(refund.creditNote).toBeNull();
    expect(await as('desk').bill(bill.id)).toMatchObject({ status: 'UNPAID', due: 10_000, isOpen: true });
    dataOf(await as('cashier').pay(bill.id, 10_000));
    expect(await as('desk').bill(bill.id)).toMatchObject({ status: 'PAID', paid: 20_000, refunded: 10_000 });
  });

  test('is of one payment and never more than that', async () => {
    const bill = await issuedBill(api, at, 10_000);
    const small = dataOf(await as('cashier').pay(bill.id, 1_000)).recordPayment;
    dataOf(await as('cashier').pay(bill.id, 9_000));
    const refused = await as('cashier').refund(small.id, 1_001);
    expect(refused.errors![0].extensions).toMatchObject({ code: 'OVERPAYMENT', refundable: 1_000 });
    const claimable = await issuedBill(api, at, 500);
    const claim = dataOf(await as('patient').claim(claimable.id, '123456789012')).claimPayment;
    expect(codeOf(await as('cashier').refund(claim.id, 1))).toBe('INVALID_TRANSITION');
    for (const [amount, more, fault] of [
      [0, {}, 'amount range'],
      [-1, {}, 'amount range'],
      [1, { reason: '' }, 'reason required'],
      [1, { method: 'CASH' }, 'method cash-desk'],
      [1, { idempotencyKey: 'x' }, 'idempotencyKey form'],
    ] as const)
      expect(faultOf(await as('cashier').refund(small.id, amount, more))).toBe(fault);
  });

  test('stands in the takings of the day beside what came in', async () => {
    const bill = await issuedBill(api, at, 10_000);
    const payment = dataOf(await as('cashier').pay(bill.id, 10_000)).recordPayment;
    dataOf(await as('cashier').refund(payment.id, 2_500, { method: 'BANK', reference: 'NEFT 7' }));
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(new Date());
    const ask =
      'query ($d: LocalDate!) { takings(from: $d, to: $d) { day method received refunded } billTotals { status n total due } }';
    expect(dataOf(await api.ask(ask, { d: day }, at.cashier.token))).toEqual({
      takings: [
        { day, method: 'BANK', received: 0, refunded: 2_500 },
        { day, method: 'CARD', received: 10_000, refunded: 0 },
      ],
      billTotals: [{ status: 'PAID', n: 1, total: 10_000, due: 0 }],
    });
  });
});
