import { type RunningApi, startApi } from './kit/api';
import {
  billing,
  type BillingHospital,
  faultOf,
  freeLine,
  freshUtr,
  issuedBill,
  makeBillingHospital,
  makeService,
} from './kit/billing';
import { wrongBooks } from './kit/books';
import { codeOf, dataOf } from './kit/graphql-client';
import { sealed } from './kit/settled';
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

const as = (who: keyof Omit<BillingHospital, 'main' | 'patientId' | 'doctorId'>) => billing(api, at[who].token);
const eventsOf = async (): Promise<string[]> => {
  await sealed(api.store);
  return (await api.store.since(0)).filter(({ type }) => /^(bill|payment)\./.test(type)).map(({ type }) => type);
};
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(new Date());

describe('a bill', () => {
  test('goes from the desk to the cashier and is paid in two parts', async () => {
    const ecg = await makeService(api.store, at.main);
    const lines = [
      { kind: 'CONSULTATION', doctorId: at.doctorId, quantity: 1 },
      { kind: 'PRICE_LIST', priceListItemId: ecg, quantity: 2 },
      freeLine(11_111, { taxCategory: 'CONSUMABLE', code: '9018' }),
    ];
    const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines }));
    expect(draft).toMatchObject({
      number: null,
      status: 'DRAFT',
      isOpen: false,
      gross: 151_111,
      subtotal: 151_111,
      cgst: 278,
      sgst: 278,
      total: 151_667,
      due: 0,
      lines: [
        { description: 'Consultation, Dr Meera Nair', code: '999312', unitPrice: 60_000, taxRate: 0 },
        { description: 'ECG', code: '999316', quantity: 2, unitPrice: 40_000, total: 80_000 },
        { description: 'Dressing', code: '9018', taxRate: 500, tax: 556, total: 11_667 },
      ],
    });
    const { issueBill: bill } = dataOf(await as('cashier').issue(draft.id, 1));
    expect(bill).toMatchObject({ status: 'UNPAID', isOpen: true, due: 151_667, issuedOn: today(), version: 2 });
    expect(bill.number).toMatch(/^MAIN\/\d{4}\/000001$/);
    expect(bill['upiReference']).toBe(bill.number!.replace(/[/-]/g, ''));
    const card = dataOf(await as('cashier').pay(bill.id, 50_000)).recordPayment;
    expect(card).toMatchObject({ status: 'VERIFIED', verifiedVia: 'CASHIER', receivedOn: today() });
    expect(card['receiptNumber']).toMatch(/^MAIN\/R\d{4}\/00001$/);
    expect(await as('desk').bill(bill.id)).toMatchObject({ status: 'PARTIALLY_PAID', paid: 50_000, due: 101_667 });
    const tooMuch = await as('cashier').pay(bill.id, 101_668);
    expect(tooMuch.errors![0].extensions).toMatchObject({ code: 'OVERPAYMENT', due: 101_667 });
    dataOf(await as('cashier').pay(bill.id, 101_667, { method: 'UPI', utr: freshUtr(), reference: null }));
    expect(await as('patient').bill(bill.id)).toMatchObject({ status: 'PAID', isOpen: false, due: 0 });
    expect(await eventsOf()).toEqual([
      'bill.drafted',
      'bill.issued',
      'payment.recorded',
      'payment.verified',
      'payment.recorded',
      'payment.verified',
    ]);
  });

  test('is seen by the patient once it is issued', async () => {
    const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [freeLine(100)] }));
    expect(await as('patient').bill(draft.id)).toBeNull();
    dataOf(await as('cashier').issue(draft.id, 1));
    expect(await as('patient').bill(draft.id)).toMatchObject({ status: 'UNPAID' });
  });

  test('the second of two who edit a draft is told which version there is, and an issued bill never changes', async () => {
    const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [freeLine(100)] }));
    const edited = dataOf(await as('desk').update(draft.id, 1, { lines: [freeLine(200), freeLine(300)] })).updateBill;
    expect(edited).toMatchObject({ version: 2, total: 500 });
    const late = await as('cashier').update(draft.id, 1, { lines: [] });
    expect(late.errors![0].extensions).toMatchObject({ code: 'STALE_WRITE', currentVersion: 2 });
    const stale = await as('cashier').issue(draft.id, 1);
    expect(stale.errors![0].extensions).toMatchObject({ code: 'STALE_WRITE', currentVersion: 2 });
    dataOf(await as('cashier').issue(draft.id, 2));
    for (const answer of [
      await as('admin').update(draft.id, 3, { lines: [] }),
      await as('admin').issue(draft.id, 3),
      await as('admin').update(draft.id, 3, {}),
    ])
      expect(answer.errors![0].extensions).toMatchObject({ code: 'INVALID_TRANSITION', from: 'UNPAID' });
  });

  test('a draft keeps what is left out of an edit, and null takes the discount away', async () => {
    const lines = [freeLine(10_000, { discount: 100 })];
    const discount = { basisPoints: 250, reason: 'Staff' };
    const { createBill: draft } = dataOf(await as('cashier').create({ patientId: at.patientId, lines, discount }));
    expect(draft).toMatchObject({ lineDiscount: 100, billDiscount: 248, total: 9652, discountReason: 'Staff' });
    const kept = dataOf(await as('cashier').update(draft.id, 1, {})).updateBill;
    expect(kept).toMatchObject({ total: 9652, discountBasisPoints: 250, lines: [{ id: draft.lines[0].id }] });
    const without = dataOf(await as('cashier').update(draft.id, 2, { discount: null })).updateBill;
    expect(without).toMatchObject({ total: 9900, billDiscount: 0, discountReason: null, discountBasisPoints: null });
  });

  test('without lines is not issued; of nothing is paid at once', async () => {
    const { createBill: empty } = dataOf(await as('desk').create({ patientId: at.patientId }));
    expect(faultOf(await as('cashier').issue(empty.id, 1))).toBe('lines required');
    const free = await issuedBill(api, at, 0);
    expect(free).toMatchObject({ status: 'PAID', total: 0, due: 0, isOpen: false });
  });
});

describe('cancelling', () => {
  test('a draft or an unpaid bill, with a reason; its number stays used', async () => {
    const first = await issuedBill(api, at, 5_000);
    expect(faultOf(await as('cashier').cancel(first.id, '  '))).toBe('reason required');
    const cancelled = dataOf(await as('cashier').cancel(first.id)).cancelBill;
    expect(cancelled).toMatchObject({
      status: 'CANCELLED',
      due: 0,
      cancelReason: 'Entered twice',
      number: first.number,
    });
    const second = await issuedBill(api, at, 5_000);
    expect(second.number).toMatch(/000002$/);
    const again = await as('cashier').cancel(first.id);
    expect(again.errors![0].extensions).toMatchObject({ code: 'INVALID_TRANSITION', from: 'CANCELLED' });
    expect(codeOf(await as('cashier').pay(first.id, 100))).toBe('INVALID_TRANSITION');
  });

  test('the desk cancels drafts and no issued bill; nobody cancels one that was paid or claimed', async () => {
    const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [freeLine(100)] }));
    expect(dataOf(await as('desk').cancel(draft.id)).cancelBill.status).toBe('CANCELLED');
    const bill = await issuedBill(api, at, 5_000);
    expect(codeOf(await as('desk').cancel(bill.id))).toBe('FORBIDDEN');
    const claim = dataOf(await as('patient').claim(bill.id, freshUtr())).claimPayment;
    expect(codeOf(await as('cashier').cancel(bill.id))).toBe('CONFLICT');
    dataOf(await as('cashier').verify(claim.id));
    expect(codeOf(await as('cashier').cancel(bill.id))).toBe('INVALID_TRANSITION');
  });
});

describe('prices', () => {
  test('come from the lists: above by who issues bills, below by an administrator', async () => {
    const ecg = await makeService(api.store, at.main);
    const line = (unitPrice?: number) => ({ kind: 'PRICE_LIST', priceListItemId: ecg, quantity: 1, unitPrice });
    const create = (who: 'desk' | 'cashier' | 'admin', unitPrice?: number) =>
      as(who).create({ patientId: at.patientId, lines: [line(unitPrice)] });
    dataOf(await create('desk', 40_000));
    expect(faultOf(await create('desk', 40_001))).toBe('lines.0.unitPrice listed');
    dataOf(await create('cashier', 40_001));
    expect(faultOf(await create('cashier', 39_999))).toBe('lines.0.unitPrice below-list');
    const { createBill: special } = dataOf(await create('admin', 30_000));
    const kept = { ...line(30_000), id: special.lines[0].id };
    dataOf(await as('desk').update(special.id, 1, { lines: [kept, freeLine(100)] }));
    const before = await restingCounts(api.store);
    expect(faultOf(await as('desk').update(special.id, 2, { lines: [line(30_000)] }))).toBe('lines.0.unitPrice listed');
    expect(await restingCounts(api.store)).toEqual(before);
  });

  test('a service that is no longer offered stays on a draft that has it, and comes onto no other', async () => {
    const ecg = await makeService(api.store, at.main);
    const line = { kind: 'PRICE_LIST', priceListItemId: ecg, quantity: 1 };
    const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [line] }));
    await api.store.run((tx) => tx.query('UPDATE price_list_item SET is_active = $1', [false]), {
      withoutEvent: 'set up',
    });
    dataOf(await as('desk').update(draft.id, 1, { lines: [{ ...line, id: draft.lines[0].id, quantity: 3 }] }));
    expect(faultOf(await as('desk').create({ patientId: at.patientId, lines: [line] }))).toBe(
      'lines.0.priceListItemId unknown',
    );
  });
});
