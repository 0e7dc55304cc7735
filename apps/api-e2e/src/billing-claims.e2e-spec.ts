import { parseUpiLink } from '@medicare/domain';
import { type RunningApi, startApi } from './kit/api';
import {
  billing,
  type BillingHospital,
  faultOf,
  freeLine,
  freshUtr,
  issuedBill,
  makeBillingHospital,
} from './kit/billing';
import { wrongBooks } from './kit/books';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson } from './kit/people';
import { relayed, sealed } from './kit/settled';
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

const refusals = async (): Promise<unknown[]> => {
  await sealed(api.store);
  return (await api.store.since(0))
    .filter(({ type }) => type === 'payment.refused')
    .map(({ subject, facts }) => ({ subject, ...facts }));
};
const UPI =
  'query ($id: ID!) { upiPayment(billId: $id) { link payeeName payeeVpa amount reference note billNumber status } }';
type Upi = { upiPayment: Record<string, unknown> & { link: string | null } };
const upi = (id: string, token = at.patient.token) => api.ask<Upi>(UPI, { id }, token);
const bell = async (who: 'cashier' | 'patient' | 'admin' | 'desk'): Promise<unknown[]> => {
  await relayed(api.store);
  const ask = '{ notifications { items { kind title link } } }';
  return dataOf(await api.ask<{ notifications: { items: unknown[] } }>(ask, {}, at[who].token)).notifications.items;
};

describe('the UPI link of a bill', () => {
  test('asks for just what is due, and for nothing once it is paid', async () => {
    const bill = await issuedBill(api, at, 123_450);
    dataOf(await as('cashier').pay(bill.id, 23_400));
    const { upiPayment: shown } = dataOf(await upi(bill.id));
    expect(shown).toMatchObject({
      amount: 100_050,
      payeeVpa: 'medicare.main@testbank',
      payeeName: 'MediCare Main',
      billNumber: bill.number,
      note: bill.number,
      status: 'PARTIALLY_PAID',
    });
    expect(shown.link).toBe(
      `upi://pay?pa=medicare.main@testbank&pn=MediCare%20Main&tr=${String(shown['reference'])}&tn=${encodeURIComponent(bill.number!)}&am=1000.50&cu=INR`,
    );
    expect(parseUpiLink(shown.link!)).toMatchObject({
      amount: 100_050,
      reference: bill['upiReference'],
      vpa: 'medicare.main@testbank',
    });
    dataOf(await as('cashier').pay(bill.id, 100_050));
    expect(dataOf(await upi(bill.id)).upiPayment).toMatchObject({ link: null, amount: 0, status: 'PAID' });
  });

  test('is not there for drafts, for other people, or at a branch without a UPI address', async () => {
    const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [freeLine(100)] }));
    expect(codeOf(await upi(draft.id))).toBe('NOT_FOUND');
    expect(codeOf(await upi(draft.id, at.desk.token))).toBe('INVALID_TRANSITION');
    const bill = await issuedBill(api, at, 100);
    const stranger = await makePatient(api.store, at.main, { fullName: 'Somebody Else' });
    const other = await makePerson(api, 'PATIENT', [at.main], { patientId: stranger.id });
    expect(codeOf(await upi(bill.id, other.token))).toBe('NOT_FOUND');
    const bare = await makeBranch(api.store, 'BARE');
    const cashier = await makePerson(api, 'CASHIER', [bare]);
    const { id: patientId } = await makePatient(api.store, bare);
    const there = await issuedBill(api, { patientId, cashier }, 100);
    expect(faultOf(await upi(there.id, cashier.token))).toBe('billId no-vpa');
  });
});

describe('a claim', () => {
  test('rings at the cash desk, counts as nothing, and pays the bill once it is verified', async () => {
    const bill = await issuedBill(api, at, 50_000);
    const utr = freshUtr();
    const claim = dataOf(await as('patient').claim(bill.id, utr)).claimPayment;
    expect(claim).toMatchObject({ status: 'CLAIMED', amount: 50_000, utr, receiptNumber: null });
    expect(await as('patient').bill(bill.id)).toMatchObject({ status: 'UNPAID', paid: 0, due: 50_000 });
    expect(await bell('cashier')).toContainEqual({
      kind: 'PAYMENT_CLAIMED',
      title: 'Said to be paid: ₹500.00',
      link: `/bills/${bill.id}`,
    });
    const { payments } = dataOf(
      await api.ask<{ payments: { items: unknown[] } }>(
        '{ payments(status: CLAIMED) { items { id utr } } }',
        {},
        at.cashier.token,
      ),
    );
    expect(payments.items).toEqual([{ id: claim.id, utr }]);
    dataOf(await as('cashier').verify(claim.id));
    expect(await as('patient').bill(bill.id)).toMatchObject({ status: 'PAID', due: 0 });
    expect(await bell('patient')).toContainEqual({
      kind: 'PAYMENT_RECEIVED',
      title: 'Received: ₹500.00',
      link: `/portal/bills/${bill.id}`,
    });
    expect(codeOf(await as('cashier').verify(claim.id))).toBe('INVALID_TRANSITION');
  });

  test('that is rejected tells the patient, and its UTR can be used for the right bill', async () => {
    const [bill, right] = [await issuedBill(api, at, 100), await issuedBill(api, at, 100)];
    const utr = freshUtr();
    const claim = dataOf(await as('patient').claim(bill.id, utr)).claimPayment;
    expect(faultOf(await as('cashier').reject(claim.id, ' '))).toBe('reason required');
    dataOf(await as('cashier').reject(claim.id));
    expect(codeOf(await as('cashier').verify(claim.id))).toBe('INVALID_TRANSITION');
    expect(codeOf(await as('cashier').reject(claim.id))).toBe('INVALID_TRANSITION');
    dataOf(await as('patient').claim(right.id, utr));
    expect(await bell('patient')).toContainEqual({
      kind: 'PAYMENT_REJECTED',
      title: 'Not received: ₹1.00',
      link: `/portal/bills/${bill.id}`,
    });
  });

  test('with the UTR of another payment is refused, leaves the bill unpaid, and stands in the audit', async () => {
    const [paid, bill] = [await issuedBill(api, at, 700), await issuedBill(api, at, 700)];
    const utr = freshUtr();
    dataOf(await as('cashier').pay(paid.id, 700, { method: 'UPI', utr, reference: null }));
    const claimed = await as('patient').claim(bill.id, utr);
    expect([codeOf(claimed), faultOf(claimed)]).toEqual(['CONFLICT', 'utr used']);
    const recorded = await as('cashier').pay(bill.id, 700, { method: 'UPI', utr, reference: null });
    expect([codeOf(recorded), faultOf(recorded)]).toEqual(['CONFLICT', 'utr used']);
    expect(await as('desk').bill(bill.id)).toMatchObject({ status: 'UNPAID', paid: 0 });
    expect(await refusals()).toEqual([
      { subject: bill.id, cause: 'utr-used', billId: bill.id, amountPaise: null, utr, reference: null },
      { subject: bill.id, cause: 'utr-used', billId: bill.id, amountPaise: 700, utr, reference: null },
    ]);
  });

  test('of the wrong amount or for a bill that is not open is refused and stands in the audit', async () => {
    const bill = await issuedBill(api, at, 700);
    const tooMuch = await as('patient').claim(bill.id, freshUtr(), { amount: 701 });
    expect(tooMuch.errors![0].extensions).toMatchObject({ code: 'OVERPAYMENT', due: 700 });
    dataOf(await as('cashier').pay(bill.id, 700));
    expect(codeOf(await as('patient').claim(bill.id, freshUtr()))).toBe('OVERPAYMENT');
    const cancelled = await issuedBill(api, at, 700);
    dataOf(await as('cashier').cancel(cancelled.id));
    expect(codeOf(await as('patient').claim(cancelled.id, freshUtr()))).toBe('INVALID_TRANSITION');
    expect(await refusals()).toMatchObject([
      { cause: 'wrong-amount', amountPaise: 701 },
      { cause: 'wrong-amount' },
      { cause: 'bill-not-open' },
    ]);
  });

  test('is found by the cashier who types in its UTR: that claim is to be verified', async () => {
    const bill = await issuedBill(api, at, 700);
    const utr = freshUtr();
    const claim = dataOf(await as('patient').claim(bill.id, utr)).claimPayment;
    const recorded = await as('cashier').pay(bill.id, 700, { method: 'UPI', utr, reference: null });
    expect(recorded.errors![0]).toMatchObject({
      message: expect.stringMatching(/Verify that claim/) as string,
      extensions: { code: 'CONFLICT', paymentId: claim.id },
    });
  });

  test('is told to the patient as being checked when it is sent again from another form', async () => {
    const bill = await issuedBill(api, at, 700);
    const utr = freshUtr();
    dataOf(await as('patient').claim(bill.id, utr));
    const again = await as('patient').claim(bill.id, utr);
    expect(again.errors![0]).toMatchObject({ message: expect.stringMatching(/We are checking it/) as string });
    expect(again.errors![0].extensions).not.toHaveProperty('paymentId');
  });

  test('is made at most five times for a bill, and not in a flood', async () => {
    const bill = await issuedBill(api, at, 700);
    for (let i = 0; i < 5; i++) dataOf(await as('patient').claim(bill.id, freshUtr()));
    expect(codeOf(await as('patient').claim(bill.id, freshUtr()))).toBe('CONFLICT');
    const codes: (string | null)[] = [];
    for (let i = 0; i < 20; i++) codes.push(codeOf(await as('patient').claim(bill.id, freshUtr())));
    expect(codes).toContain('RATE_LIMITED');
  });

  test('that was overtaken by another payment cannot be verified', async () => {
    const bill = await issuedBill(api, at, 700);
    const claim = dataOf(await as('patient').claim(bill.id, freshUtr())).claimPayment;
    dataOf(await as('cashier').pay(bill.id, 100));
    const late = await as('cashier').verify(claim.id);
    expect(late.errors![0].extensions).toMatchObject({ code: 'OVERPAYMENT', due: 600 });
  });

  test.each(['', '12345678901', '1234567890123', '12345678901a', '१२३४५६७८९०१२'])(
    'with the UTR %p is refused at its field',
    async (utr) => {
      const bill = await issuedBill(api, at, 700);
      const before = await restingCounts(api.store);
      expect(faultOf(await as('patient').claim(bill.id, utr))).toMatch(/^utr /);
      expect(await restingCounts(api.store)).toEqual(before);
    },
  );
});

test('a flood of forged messages rings once at the cash desk and at the administrator, and stands in the audit whole', async () => {
  const bill = await issuedBill(api, at, 700);
  for (let i = 0; i < 5; i++)
    await api.store.run(async (tx) => {
      const facts = {
        cause: 'bad-signature' as const,
        billId: bill.id,
        amountPaise: 700,
        utr: null,
        reference: null,
      };
      tx.record({ type: 'payment.refused', subject: 'webhook', branchId: at.main, facts });
    });
  for (const who of ['cashier', 'admin'] as const) {
    const rung = (await bell(who)).filter((each) => (each as { kind: string }).kind === 'PAYMENT_REFUSED');
    expect(rung).toEqual([{ kind: 'PAYMENT_REFUSED', title: 'A payment was refused', link: `/bills/${bill.id}` }]);
  }
  expect(await refusals()).toHaveLength(5);
});
